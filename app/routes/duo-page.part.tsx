import { useWords } from "~/i18n/context";
import type { Words } from "~/i18n/words";
import type { DuoReading } from "~/mentoring/duo-reader.server";
import { ButtonLink } from "~/ui/button";
import type { FormReply } from "~/ui/form-reply";
import { Notice, Page, Part } from "~/ui/page";
import { AnswerBox } from "./duo-answer.part";
import { LifeSheet, Meetings } from "./duo-life.part";
import { ProposalSheet } from "./duo-proposal.part";
import { isolated, namesIn } from "./duo-words.part";

interface DuoPageProps {
  reading: DuoReading;
  now: number;
  reply?: FormReply | undefined;
  /** The answer came too late: said on top of where the duo stands now. */
  late?: boolean;
  /** Read by a social worker, for one of her people. */
  referent?: boolean;
  /** Where one goes from a closed proposal. */
  home: string;
}

/** A duo as one side reads it, whatever its state. */
export function DuoPage({ reading, now, reply, late, referent = false, home }: DuoPageProps) {
  const words = useWords();
  const { proposal, life, standing } = reading;
  const open = standing === "open" && life;
  return (
    <Page title={titleOf(words, reading, referent)} lead={leadOf(words, reading, referent)}>
      {late ? <Notice kind="wait">{words("duo.notice.tooLate")}</Notice> : null}
      {proposal ? (
        <ProposalSheet
          own={reading.own}
          proposal={proposal}
          answered={standing !== "asked"}
          aside={<AnswerBox reading={reading} now={now} reply={reply} referent={referent} />}
        />
      ) : null}
      {open ? <LifeSheet reading={reading} life={life} own={!referent} /> : null}
      {proposal || open ? null : (
        <>
          {life && life.meetings.length > 0 ? (
            <Part title={words("duo.life.meetings")}>
              <Meetings life={life} />
            </Part>
          ) : null}
          <div className="row">
            <ButtonLink to={home}>{words(referent ? "duo.closed.people" : "duo.closed.home")}</ButtonLink>
            {life && !referent ? (
              <ButtonLink kind="quiet" to={`/duos/${reading.duoId}/report`}>
                {words("duo.life.report")}
              </ButtonLink>
            ) : null}
          </div>
        </>
      )}
    </Page>
  );
}

/** The page's title, the same in its h1 and in the browser's. */
export function titleOf(
  words: Words,
  { standing, own, proposal, life }: DuoReading,
  referent: boolean,
): string {
  const name = namesIn(words, (proposal ?? life)?.firstNames ?? []);
  if (standing === "open")
    return referent
      ? words("duo.life.titleReferent", { own: isolated(own), name })
      : words("duo.life.title", { name });
  if (standing === "ended") return words("duo.ended.title", { name });
  if (standing === "declined") return words("duo.declined.title");
  if (standing === "closed") return words("duo.closed.title");
  return referent
    ? words("duo.proposal.titleReferent", { own: isolated(own) })
    : words("duo.proposal.title", { name });
}

function leadOf(words: Words, { standing, own, life }: DuoReading, referent: boolean): string | null {
  switch (standing) {
    case "open":
      return words("duo.life.since", { day: words.day(life?.openedAt ?? 0) });
    case "ended":
      return words("duo.ended.words", { day: words.day(life?.endedAt ?? 0) });
    case "declined":
      return words("duo.declined.words");
    case "closed":
      return words("duo.closed.words");
    case "answered":
    case "both_yes":
      return null;
    default:
      return words(referent ? "duo.proposal.leadReferent" : "duo.proposal.lead", { own: isolated(own) });
  }
}
