import { Form, Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { reasonInWords } from "~/i18n/reasons";
import { isInReview } from "~/rounds/round-path";
import type { WhyNamed, WhyView } from "~/rounds/why.server";
import { Button } from "~/ui/button";
import { Notice, Part, Tag } from "~/ui/page";
import { fullNameOf } from "./rounds-chain.part";
import { Face } from "./rounds-face.part";
import { hindranceLink } from "./rounds-hindrances.part";
import { byHandPath, Funnel, Taken, Unblockings } from "./rounds-unblock.part";
import { Waiting } from "./rounds-waiting.part";

/** Who it is, what the round said of them, and whom they have had since. */
export function WhyHead({ view, at }: { view: WhyView; at: Date }) {
  const words = useWords();
  const { round, person, left, now, draftId } = view;
  return (
    <>
      <div className="row">
        <Link to={`/staff/rounds/${round.id}?view=${now && now.hurdles.length > 0 ? "ineligible" : "left"}`}>
          {words("staff.rounds.backToRound")}
        </Link>
        <Tag>{words(`staff.rounds.side.one.${person.side}`)}</Tag>
      </div>
      {draftId ? (
        <Notice kind="yes">
          {words("staff.why.hasDraft")}{" "}
          <Link to={`/staff/rounds/${round.id}/drafts/${draftId}`}>{words("staff.why.seeDraft")}</Link>
        </Notice>
      ) : null}
      {left && left.reason.key !== "staff.rounds.hurdles" ? (
        <p className="muted">{words("staff.why.reads", { reason: reasonInWords(words, left.reason) })}</p>
      ) : null}
      <details className="round-fairness">
        <summary>{words("staff.why.file", { name: person.firstName })}</summary>
        <Face face={person} other={null} at={at} />
      </details>
    </>
  );
}

/** On a person's own page: the round that left them without a partner. */
export function LeftBy({ roundId, personId }: { roundId: string | null; personId: string }) {
  const words = useWords();
  return roundId ? (
    <p>
      <Link to={`/staff/rounds/${roundId}/people/${personId}`}>{words("staff.why.fromFile")}</Link>
    </p>
  ) : null;
}

/** What keeps somebody out of any round at this moment, each with where it is done. */
export function Hindered({ view }: { view: WhyView }) {
  const words = useWords();
  const { now, person } = view;
  if (!now) return <Notice kind="wait">{words("staff.why.left")}</Notice>;
  if (now.hurdles.length === 0) return null;
  const missing = [
    ...now.hurdles.map((hurdle) => ({ key: hurdle, name: words(`staff.rounds.hurdle.${hurdle}`) })),
    ...now.steps.map((step) => ({ key: step, name: words(`staff.rounds.step.${step}`) })),
  ];
  return (
    <Part title={words("staff.why.hurdles")}>
      <ul className="hindrances">
        {missing.map(({ key, name }) => {
          const to = hindranceLink(person, key);
          return <li key={key}>{to ? <Link to={to}>{name}</Link> : name}</li>;
        })}
      </ul>
    </Part>
  );
}

/** As the round would come out now: what remains after each requirement, what would unblock, who has the best candidates. */
export function NowAlone({ view, asked }: { view: WhyView; asked: WhyNamed | null }) {
  const words = useWords();
  const { round, draftId, now } = view;
  if (draftId || !now || now.hurdles.length > 0) return null;
  const result = asked?.answer.state === "done" ? asked.answer.result : null;
  const names = asked?.names ?? {};
  return (
    <>
      <Waiting answer={asked?.answer ?? null} state={round.state} />
      {result?.kind === "gone" ? <Notice kind="wait">{words("staff.why.gone")}</Notice> : null}
      {result?.kind === "matched" ? (
        <Notice kind="yes">
          {words("staff.why.matched", {
            names: words.list(result.partners.map(({ id }) => fullNameOf(names, id))),
          })}
        </Notice>
      ) : null}
      {result?.kind === "alone" ? (
        <>
          <Unblockings {...{ view, names }} list={result.unblockings} />
          {result.taken.length > 0 ? <Taken {...{ view, names }} list={result.taken} /> : null}
          <Funnel answer={result} />
        </>
      ) : null}
      {isInReview(round.state) ? <ByHand view={view} /> : null}
    </>
  );
}

/** A partner chosen by name. */
function ByHand({ view }: { view: WhyView }) {
  const words = useWords();
  return (
    <Part title={words("staff.why.byHand")}>
      <p className="muted">{words("staff.why.byHand.words")}</p>
      <Form method="get" action={byHandPath(view)} className="round-filter" role="search" reloadDocument>
        <label>
          <span>{words("staff.rounds.replacement.name")}</span>
          <input type="search" name="name" maxLength={60} required />
        </label>
        <Button kind="quiet">{words("staff.rounds.replacement.search")}</Button>
      </Form>
    </Part>
  );
}
