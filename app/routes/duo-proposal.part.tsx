import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import { reasonInWords } from "~/i18n/reasons";
import type { Proposal } from "~/mentoring/duo-reader.server";
import { languageName } from "~/territory/languages";
import { Part } from "~/ui/page";
import { Pictogram } from "~/ui/pictogram";
import { slotsInWords, Week } from "~/ui/week";
import { namesIn } from "./duo-words.part";

/** Who is proposed, and why, to look at before answering; `aside` stands beside it where there is room. */
export function ProposalSheet({
  own,
  proposal,
  answered,
  aside,
}: {
  own: string;
  proposal: Proposal;
  /** Once answered, the answer stands first on a narrow screen. */
  answered: boolean;
  aside: ReactNode;
}) {
  const words = useWords();
  return (
    <div className="proposal" data-answered={answered || undefined}>
      <div className="stack" data-gap="large">
        <Person own={own} proposal={proposal} />
        {answered ? null : (
          <a className="to-answer" href="#answer">
            {words("duo.answer.go")}
          </a>
        )}
        <Likes proposal={proposal} />
        <Hours proposal={proposal} />
        <Why proposal={proposal} />
      </div>
      {aside}
    </div>
  );
}

function Person({ own, proposal }: { own: string; proposal: Proposal }) {
  const words = useWords();
  return (
    <section className="person-card">
      <p className="initials" aria-hidden="true">
        <span>{initial(own)}</span>
        {proposal.firstNames.map((name) => (
          <span key={name}>{initial(name)}</span>
        ))}
      </p>
      <p className="big-name">
        <bdi>{words.list(proposal.firstNames)}</bdi>
      </p>
      <p>{proposal.ageBands.map((band) => words(`ageBand.${band}`)).join(" · ")}</p>
      <p>
        <bdi>{proposal.town}</bdi>
        {proposal.kilometres === null ? null : ` · ${distanceIn(words, proposal.kilometres)}`}
      </p>
      <ul className="spoken" aria-label={words("duo.proposal.languages")}>
        {proposal.languages.map(({ code }) => (
          <li key={code}>{languageName(code, words.language)}</li>
        ))}
      </ul>
    </section>
  );
}

/** The first letter of a name, whole whatever the script. */
const initial = (name: string): string => [...new Intl.Segmenter().segment(name)][0]?.segment ?? "";

const distanceIn = (words: ReturnType<typeof useWords>, kilometres: number): string =>
  kilometres < 1
    ? words("duo.distance.same")
    : words("duo.distance.km", { km: words.number(Math.round(kilometres)) });

function Likes({ proposal: { firstNames, shared, alsoLikes } }: { proposal: Proposal }) {
  const words = useWords();
  const name = namesIn(words, firstNames);
  const pictured = shared.length > 0 ? shared : alsoLikes;
  if (pictured.length === 0) return null;
  return (
    <Part title={shared.length > 0 ? words("duo.proposal.common") : words("duo.proposal.likes", { name })}>
      <ul className="liked" data-shared={shared.length > 0 || undefined}>
        {pictured.map((interest) => (
          <li key={interest}>
            <Pictogram name={interest} />
            {words(`interest.${interest}`)}
          </li>
        ))}
      </ul>
      {shared.length > 0 && alsoLikes.length > 0 ? (
        <p className="muted">
          {words("duo.proposal.alsoLikes", {
            name,
            list: words.list(alsoLikes.map((interest) => words(`interest.${interest}`))),
          })}
        </p>
      ) : null}
    </Part>
  );
}

function Hours({ proposal: { ownFreeHours, freeHours } }: { proposal: Proposal }) {
  const words = useWords();
  const shared = slotsInWords(words, ownFreeHours & freeHours);
  return (
    <Part title={words("duo.proposal.hours")}>
      {shared ? (
        <Week free={ownFreeHours} other={freeHours} label={words("duo.proposal.hoursShared")} />
      ) : (
        <p>{words("duo.proposal.hoursNone")}</p>
      )}
    </Part>
  );
}

function Why({ proposal: { reasons } }: { proposal: Proposal }) {
  const words = useWords();
  return (
    <Part title={words("duo.proposal.why")}>
      {reasons.length > 0 ? (
        <ul className="reasons">
          {reasons.map((reason) => (
            <li key={reason.key + JSON.stringify(reason.values)}>{reasonInWords(words, reason)}</li>
          ))}
        </ul>
      ) : null}
      <p className="muted">{words("duo.proposal.whyPerson")}</p>
    </Part>
  );
}
