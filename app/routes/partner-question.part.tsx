import { data } from "@remix-run/node";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { goOn } from "~/http/notice.server";
import { useWords } from "~/i18n/context";
import type { Words } from "~/i18n/words";
import { PARTNER_REASONS, PartnerAnswerForm, PartnerWithdrawalForm } from "~/mobility/candidacy-forms";
import { answerAsPartner, withdrawPartner } from "~/mobility/candidacy-partner-answers.server";
import type { PartnerReading } from "~/mobility/candidacy-partner-reader.server";
import type { PartnerSeat } from "~/mobility/candidacy-partner-seats.server";
import { Button } from "~/ui/button";
import { Actions, Ask, Choices, TextArea } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Notice, Page, Part, Sheet } from "~/ui/page";
import { Lines } from "./candidacy-lines.part";
import { deadline } from "./candidacy-words.part";
import { SharedSheet } from "./partner-shared.part";

/** What a partner's seat may send, with an account or by a link; then on to the same page, which shows what was answered. */
export async function actAsPartner(
  request: Request,
  seat: PartnerSeat,
  party: PartnerReading["party"],
  words: Words,
  at: Date,
  here: string,
) {
  const form = await request.formData();
  const known: readonly string[] = PARTNER_REASONS[party];
  const reason = form.get("reason");
  const strange = typeof reason === "string" && reason !== "" && !known.includes(reason);
  if (strange) return refuseField(form, "reason", words("form.choice"));
  if (form.has("withdraw")) {
    const parsed = parse(form, PartnerWithdrawalForm, words);
    if (!parsed.ok) return parsed.refused();
    const given = { reason: parsed.value.reason, words: parsed.value.words ?? null };
    return withdrawPartner(db, seat, given, at).ok
      ? goOn(here, "staff.candidacies.partner.withdrawn")
      : data({ form: undefined, late: true }, { status: 409 });
  }
  const parsed = parse(form, PartnerAnswerForm, words);
  if (!parsed.ok) return parsed.refused();
  const { answer, reason: why = null, words: told = null } = parsed.value;
  return answerAsPartner(db, seat, { answer, reason: why, words: told }, at).ok
    ? goOn(here, "staff.candidacies.partner.thanks")
    : data({ form: undefined, late: true }, { status: 409 });
}

interface QuestionProps {
  reading: PartnerReading;
  now: number;
  reply: FormReply | undefined;
  late: boolean;
}

/** A question to an employer, a landlord or a training body, whatever became of it. */
export function QuestionPage({ reading, now, reply, late }: QuestionProps) {
  const words = useWords();
  const { standing, party } = reading;
  return (
    <Page
      title={words(`staff.candidacies.partner.title.${party}`)}
      lead={words("staff.candidacies.partner.lead", {
        organisation: reading.organisation,
        offer: reading.offer,
        town: reading.town,
      })}
      width="narrow"
    >
      {late ? <Notice kind="wait">{words("staff.candidacies.partner.late")}</Notice> : null}
      {standing === "asked" ? null : <Standing reading={reading} />}
      <Part title={words("staff.candidacies.partner.lines")}>
        <Lines lines={reading.lines} />
      </Part>
      {reading.shared ? <SharedSheet shared={reading.shared} party={party} /> : null}
      {standing === "asked" ? <AnswerForms reading={reading} now={now} reply={reply} /> : null}
      {reading.mayWithdraw ? <WithdrawForm reading={reading} reply={reply} /> : null}
      {reading.contact ? (
        <p className="muted">
          {words("staff.candidacies.partner.contact", { name: reading.contact.name })}{" "}
          {reading.contact.email ? (
            <a href={`mailto:${reading.contact.email}`} dir="ltr">
              {reading.contact.email}
            </a>
          ) : null}
        </p>
      ) : null}
    </Page>
  );
}

function Standing({ reading: { standing, answeredAt, visit } }: { reading: PartnerReading }) {
  const words = useWords();
  const kind = standing === "waiting" || standing === "agreed" || standing === "living" ? "yes" : "wait";
  return (
    <Notice kind={kind}>
      <p>
        <strong>{words(`staff.candidacies.partner.standing.${standing}`)}</strong>
      </p>
      {answeredAt === null ? null : (
        <p>{words("staff.candidacies.partner.answeredAt", { day: words.day(answeredAt) })}</p>
      )}
      {visit ? (
        <p>
          {words("staff.candidacies.partner.visit", {
            moment: words.moment(visit.startsAt),
            place: visit.place,
          })}
        </p>
      ) : null}
    </Notice>
  );
}

function AnswerForms({ reading, now, reply }: Omit<QuestionProps, "late">) {
  const words = useWords();
  return (
    <section className="answer-box stack" id="answer">
      <h2>{words("staff.candidacies.partner.answer")}</h2>
      <p>{words("staff.candidacies.partner.until", deadline(words, reading.closesAt, now))}</p>
      <Ask>
        <Button size="large" name="answer" value="yes">
          {words(`staff.candidacies.partner.yes.${reading.party}`)}
        </Button>
      </Ask>
      <details className="refusal" open={reply !== undefined}>
        <summary>{words("staff.candidacies.partner.no")}</summary>
        <Ask reply={reply}>
          <ReasonFields party={reading.party} />
          <Actions>
            <Button kind="quiet" name="answer" value="no">
              {words("staff.candidacies.partner.sendNo")}
            </Button>
          </Actions>
        </Ask>
      </details>
      <p className="muted small">{words("staff.candidacies.partner.private")}</p>
    </section>
  );
}

function WithdrawForm({ reading, reply }: { reading: PartnerReading; reply: FormReply | undefined }) {
  const words = useWords();
  return (
    <Sheet>
      <details className="refusal" data-quiet open={reply !== undefined}>
        <summary>{words("staff.candidacies.partner.withdraw")}</summary>
        <Ask reply={reply}>
          <p>{words("staff.candidacies.partner.withdrawLead")}</p>
          <ReasonFields party={reading.party} />
          <Actions>
            <Button kind="alarm" name="withdraw" value="yes">
              {words("staff.candidacies.partner.withdrawSend")}
            </Button>
          </Actions>
        </Ask>
      </details>
    </Sheet>
  );
}

function ReasonFields({ party }: { party: PartnerReading["party"] }) {
  const words = useWords();
  return (
    <>
      <Choices
        name="reason"
        legend={words("staff.candidacies.answer.reason")}
        options={PARTNER_REASONS[party].map((value) => ({
          value,
          label: words(`candidacy.reason.${value}`),
        }))}
      />
      <TextArea
        name="words"
        label={words("staff.candidacies.partner.words")}
        hint={words("staff.candidacies.partner.wordsHint")}
        maxLength={600}
        optional
      />
    </>
  );
}
