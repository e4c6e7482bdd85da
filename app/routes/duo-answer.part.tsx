import { useWords } from "~/i18n/context";
import { REFUSAL_REASONS } from "~/mentoring/duo-path";
import type { DuoReading } from "~/mentoring/duo-reader.server";
import { Button } from "~/ui/button";
import { Actions, Ask, Choices, TextArea } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { deadline, isolated, namesIn } from "./duo-words.part";

interface AnswerProps {
  reading: DuoReading;
  now: number;
  reply: FormReply | undefined;
  /** A social worker who notes the answer of one of her people. */
  referent: boolean;
}

/** The answer: both deadlines in words, two large buttons, and a refusal that costs three touches. */
export function AnswerBox(props: AnswerProps) {
  const { reading } = props;
  return (
    <section className="answer-box stack" id="answer">
      {reading.standing === "asked" ? <Asked {...props} /> : null}
      {reading.standing === "answered" ? <SaidYes {...props} /> : null}
      {reading.standing === "both_yes" ? <BothYes {...props} /> : null}
    </section>
  );
}

function Asked({ reading, now, reply, referent }: AnswerProps) {
  const words = useWords();
  const name = namesIn(words, reading.proposal?.firstNames ?? []);
  const own = isolated(reading.own);
  const inTime = now < reading.askedBy;
  return (
    <>
      <h2>{referent ? words("duo.answer.titleReferent", { own }) : words("duo.answer.title")}</h2>
      <p>
        {inTime
          ? words("duo.answer.askedBy", deadline(words, reading.askedBy, now))
          : words("duo.answer.stillTime")}
      </p>
      <p className="muted small">{words("duo.answer.closesAt", deadline(words, reading.closesAt, now))}</p>
      <Ask>
        <Button size="large" name="answer" value="yes">
          {referent ? words("duo.answer.yesReferent", { own, name }) : words("duo.answer.yes", { name })}
        </Button>
      </Ask>
      <Refusal reply={reply} title={words("duo.answer.no")} />
      {referent ? null : <p className="muted small">{words("duo.answer.private", { name })}</p>}
    </>
  );
}

function SaidYes({ reading, now, reply, referent }: AnswerProps) {
  const words = useWords();
  const name = namesIn(words, reading.proposal?.firstNames ?? []);
  return (
    <>
      <h2 className="said-yes">
        {referent
          ? words("duo.answered.titleReferent", { own: isolated(reading.own) })
          : words("duo.answered.title")}
      </h2>
      <p>{words("duo.answered.words", { name, ...deadline(words, reading.closesAt, now) })}</p>
      <Refusal reply={reply} title={words("duo.answered.change")} quiet />
    </>
  );
}

function BothYes({ reading, reply, referent }: AnswerProps) {
  const words = useWords();
  const name = namesIn(words, reading.proposal?.firstNames ?? []);
  return (
    <>
      <h2 className="said-yes">
        {referent
          ? words("duo.bothYes.titleReferent", { own: isolated(reading.own), name })
          : words("duo.bothYes.title")}
      </h2>
      <p>{words("duo.bothYes.words", { name })}</p>
      <Refusal reply={reply} title={words("duo.answered.change")} quiet />
    </>
  );
}

function Refusal({ reply, title, quiet }: { reply: FormReply | undefined; title: string; quiet?: boolean }) {
  const words = useWords();
  return (
    <details className="refusal" data-quiet={quiet || undefined} open={reply !== undefined}>
      <summary>{title}</summary>
      <Ask reply={reply}>
        <p>{words("duo.refusal.thanks")}</p>
        <Choices
          name="reason"
          legend={words("duo.refusal.legend")}
          options={REFUSAL_REASONS.map((value) => ({ value, label: words(`duo.refusal.${value}`) }))}
        />
        <TextArea
          name="words"
          label={words("duo.refusal.words")}
          hint={words("duo.refusal.wordsHint")}
          maxLength={600}
        />
        <Actions>
          <Button kind="quiet" name="answer" value="no">
            {words("duo.refusal.send")}
          </Button>
        </Actions>
      </Ask>
    </details>
  );
}
