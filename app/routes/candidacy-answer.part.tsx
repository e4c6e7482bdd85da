import { useWords } from "~/i18n/context";
import { HOUSEHOLD_REASONS } from "~/mobility/candidacy";
import type { CandidacyReading } from "~/mobility/candidacy-reader.server";
import { Button } from "~/ui/button";
import { Actions, Ask, Choices, TextArea } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { deadline, isolated } from "./candidacy-words.part";

interface AnswerProps {
  reading: CandidacyReading;
  now: number;
  reply: FormReply | undefined;
  /** A social worker who notes the answer of a household. */
  referent: boolean;
}

/** Both deadlines in words, two large buttons, and a refusal that costs three touches. */
export function AnswerBox({ reading, now, reply, referent }: AnswerProps) {
  const words = useWords();
  const own = isolated(reading.own);
  const { askedBy, closesAt } = reading;
  return (
    <section className="answer-box stack" id="answer">
      <h2>{referent ? words("candidacy.answer.titleReferent", { own }) : words("candidacy.answer.title")}</h2>
      {askedBy === null ? null : (
        <p>
          {now < askedBy
            ? words("candidacy.answer.askedBy", deadline(words, askedBy, now))
            : words("candidacy.answer.stillTime")}
        </p>
      )}
      {closesAt === null ? null : (
        <p className="muted small">{words("candidacy.answer.closesAt", deadline(words, closesAt, now))}</p>
      )}
      <Ask>
        <Button size="large" name="answer" value="yes">
          {referent ? words("candidacy.answer.yesReferent", { own }) : words("candidacy.answer.yes")}
        </Button>
      </Ask>
      <Refusal reply={reply} />
      <p className="muted small">{words("candidacy.answer.effect")}</p>
    </section>
  );
}

function Refusal({ reply }: { reply: FormReply | undefined }) {
  const words = useWords();
  return (
    <details className="refusal" open={reply !== undefined}>
      <summary>{words("candidacy.answer.no")}</summary>
      <Ask reply={reply}>
        <p>{words("candidacy.refusal.thanks")}</p>
        <RefusalFields />
        <Actions>
          <Button kind="quiet" name="answer" value="no">
            {words("candidacy.refusal.send")}
          </Button>
        </Actions>
      </Ask>
    </details>
  );
}

/** Why not: the closest of a household's short reasons, and words if wished. */
export function RefusalFields() {
  const words = useWords();
  return (
    <>
      <Choices
        name="reason"
        legend={words("candidacy.refusal.legend")}
        options={HOUSEHOLD_REASONS.map((value) => ({ value, label: words(`candidacy.reason.${value}`) }))}
      />
      <TextArea
        name="words"
        label={words("candidacy.refusal.words")}
        hint={words("candidacy.refusal.wordsHint")}
        maxLength={600}
        optional
      />
    </>
  );
}
