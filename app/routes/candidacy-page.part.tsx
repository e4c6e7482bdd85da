import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import type { Words } from "~/i18n/words";
import type { CandidacyReading } from "~/mobility/candidacy-reader.server";
import type { Standing } from "~/mobility/candidacy-standing";
import { ButtonLink } from "~/ui/button";
import type { FormReply } from "~/ui/form-reply";
import { Notice, Page, Part } from "~/ui/page";
import { AnswerBox } from "./candidacy-answer.part";
import { PlaceSheet } from "./candidacy-place.part";
import { Steps } from "./candidacy-steps.part";
import { isolated } from "./candidacy-words.part";

interface CandidacyPageProps {
  reading: CandidacyReading;
  now: number;
  reply?: FormReply | undefined;
  /** What was refused, said on top of where it stands now. */
  refused?: "tooLate" | "committed" | undefined;
  /** Read by a social worker, for a household that they accompany. */
  referent?: boolean;
  /** Where this reader's forms and files are; null by a letter's link, which opens the proposal only. */
  here: string | null;
  home: string;
  /** What a social worker may do besides. */
  children?: ReactNode;
}

/** Nothing more is to be read of these but where one stands. */
const ENDED: readonly Standing[] = ["declined", "stopped", "expired", "obsolete", "over"];

/** A candidacy as the household reads it, whatever its state. */
export function CandidacyPage({
  reading,
  now,
  reply,
  refused,
  referent = false,
  here,
  home,
  children,
}: CandidacyPageProps) {
  const words = useWords();
  const { standing } = reading;
  const ended = ENDED.includes(standing);
  return (
    <Page title={titleOf(words, reading, referent)} lead={leadOf(words, reading, referent)}>
      {refused ? <Notice kind="wait">{words(`candidacy.notice.${refused}`)}</Notice> : null}
      {standing === "asked" ? null : (
        <p className="stands">
          <strong>{words(`candidacy.standing.${standing}`)}</strong>
        </p>
      )}
      {children}
      {here && !ended ? <Steps reading={reading} now={now} here={here} /> : null}
      {ended ? null : (
        <PlaceSheet
          reading={reading}
          aside={
            standing === "asked" ? (
              <AnswerBox reading={reading} now={now} reply={reply} referent={referent} />
            ) : null
          }
        />
      )}
      {reading.readBy.length > 0 ? <ReadBy reading={reading} /> : null}
      <div className="row">
        <ButtonLink kind={ended ? undefined : "quiet"} to={home}>
          {words(referent ? "candidacy.homeReferent" : "candidacy.home")}
        </ButtonLink>
        {here && reading.mayWithdraw ? (
          <ButtonLink kind="alarm" to={`${here}/withdrawal`}>
            {words(
              standing === "interested" ? "candidacy.withdraw.titleInterest" : "candidacy.withdraw.link",
            )}
          </ButtonLink>
        ) : null}
      </div>
    </Page>
  );
}

function ReadBy({ reading: { readBy } }: { reading: CandidacyReading }) {
  const words = useWords();
  return (
    <Part title={words("candidacy.readBy")}>
      <ul>
        {readBy.map(({ organisation, at }) => (
          <li key={organisation}>
            {words("candidacy.readBy.line", { organisation: isolated(organisation), day: words.day(at) })}
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** The page's title, the same in its h1 and in the browser's. */
export const titleOf = (words: Words, { own, place }: CandidacyReading, referent: boolean): string =>
  referent
    ? words("candidacy.titleReferent", { own: isolated(own), town: isolated(place.town) })
    : words("candidacy.title", { town: isolated(place.town) });

const leadOf = (words: Words, { own, standing }: CandidacyReading, referent: boolean): string =>
  referent && standing === "asked"
    ? words("candidacy.leadReferent", { own: isolated(own) })
    : words(`candidacy.lead.${standing}`, { own: isolated(own) });
