import { Form, Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { reasonInWords } from "~/i18n/reasons";
import type { Words } from "~/i18n/words";
import type { Relaxed } from "~/matching/duo/least-change";
import type { TakenCandidate, Unblocking, WhyAnswer } from "~/matching/duo/unblock";
import { isInReview } from "~/rounds/round-path";
import type { WhyNamed, WhyView } from "~/rounds/why.server";
import { Bar } from "~/ui/bar";
import { Button, ButtonLink } from "~/ui/button";
import { Empty, Notice, Part, Sheet, Tag } from "~/ui/page";
import { ChainPath, fullNameOf, totalInWords } from "./rounds-chain.part";
import { Face } from "./rounds-face.part";
import { hindranceLink } from "./rounds-hindrances.part";
import { requirementName } from "./rounds-lists.part";
import { Waiting } from "./rounds-waiting.part";

type Alone = Extract<WhyAnswer, { kind: "alone" }>;
type Names = WhyNamed["names"];

const pairPath = ({ round, person }: Pick<WhyView, "round" | "person">, personId?: string): string =>
  `/staff/rounds/${round.id}/people/${person.id}/pair${personId ? `?personId=${personId}` : ""}`;

/** Who it is, what the round said of them, and whom they have had since. */
export function WhyHead({ view, at }: { view: WhyView; at: Date }) {
  const words = useWords();
  const { round, person, left, draftId } = view;
  return (
    <>
      <div className="row">
        <Link to={`/staff/rounds/${round.id}?view=left`}>{words("staff.rounds.backToRound")}</Link>
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

/** The counts after each requirement, as bars. */
function Funnel({ answer: { others, why } }: { answer: Alone }) {
  const words = useWords();
  const steps = [{ requirement: "", remaining: others }, ...why.funnel];
  return (
    <Part title={words("staff.rounds.funnel")}>
      <Sheet>
        <ol className="why-funnel">
          {steps.map(({ requirement, remaining }) => (
            <li key={requirement} data-none={remaining === 0 || undefined}>
              <span>{requirement ? requirementName(words, requirement) : words("staff.why.everybody")}</span>
              <Bar value={remaining} of={others} />
              <strong>{words.number(remaining)}</strong>
            </li>
          ))}
        </ol>
      </Sheet>
    </Part>
  );
}

interface ListProps<T> {
  view: WhyView;
  names: Names;
  list: readonly T[];
}

/** The smallest things that could be let go, and what each would really bring. */
function Unblockings({ view, names, list }: ListProps<Unblocking>) {
  const words = useWords();
  return (
    <Part title={words("staff.why.unblock")}>
      {list.length === 0 ? <Empty>{words("staff.why.unblock.nothing")}</Empty> : null}
      <ol className="unblockings">
        {list.map(({ lets, candidates, least, outcome }) => (
          <li key={lets.join()} data-helps={outcome ? true : undefined}>
            <h3>{words.list(lets.map((one) => relaxedName(words, one)))}</h3>
            <p>
              {words("staff.why.unblock.opens", {
                count: candidates,
                takes: words.list(least.map((reason) => reasonInWords(words, reason))),
              })}
            </p>
            {outcome ? (
              <>
                <p>
                  <Tag kind="yes">{words("staff.why.unblock.helps")}</Tag>{" "}
                  {words("staff.why.unblock.with", {
                    name: fullNameOf(names, outcome.id),
                    score: words.number(Math.round(outcome.score / 100)),
                    takes: words.list(outcome.takes.map((reason) => reasonInWords(words, reason))),
                  })}
                </p>
                <details>
                  <summary>{totalInWords(words, outcome.chain.cost)}</summary>
                  <ChainPath chain={outcome.chain} names={names} />
                </details>
                {isInReview(view.round.state) ? (
                  <ButtonLink kind="quiet" size="small" to={pairPath(view, outcome.id)}>
                    {words("staff.why.look", { name: fullNameOf(names, outcome.id) })}
                  </ButtonLink>
                ) : null}
              </>
            ) : (
              <p className="muted">{words("staff.why.unblock.helpsNot")}</p>
            )}
          </li>
        ))}
      </ol>
    </Part>
  );
}

/** Candidates whom others have: who, and what the whole would lose if the person got them. */
function Taken({ view, names, list }: ListProps<TakenCandidate>) {
  const words = useWords();
  return (
    <Part title={words("staff.why.taken")}>
      <ol className="unblockings">
        {list.map(({ id, score, holders, answer }) => (
          <li key={id}>
            <h3>
              <bdi>{fullNameOf(names, id)}</bdi>
            </h3>
            <p>
              {words("staff.why.taken.score", { score: words.number(Math.round(score / 100)) })}{" "}
              {holders.length > 0
                ? words("staff.why.taken.by", {
                    names: words.list(holders.map((holder) => fullNameOf(names, holder))),
                  })
                : null}
            </p>
            {answer.kind === "chain" ? (
              <details>
                <summary>{totalInWords(words, answer.chain.cost)}</summary>
                <ChainPath chain={answer.chain} names={names} />
              </details>
            ) : (
              <p className="muted">{words(`staff.chain.${answer.kind}.with`)}</p>
            )}
            {isInReview(view.round.state) ? (
              <ButtonLink kind="quiet" size="small" to={pairPath(view, id)}>
                {words("staff.why.look", { name: fullNameOf(names, id) })}
              </ButtonLink>
            ) : null}
          </li>
        ))}
      </ol>
    </Part>
  );
}

/** A partner chosen by name. */
function ByHand({ view }: { view: WhyView }) {
  const words = useWords();
  return (
    <Part title={words("staff.why.byHand")}>
      <p className="muted">{words("staff.why.byHand.words")}</p>
      <Form method="get" action={pairPath(view)} className="round-filter" role="search" reloadDocument>
        <label>
          <span>{words("staff.rounds.replacement.name")}</span>
          <input type="search" name="name" maxLength={60} required />
        </label>
        <Button kind="quiet">{words("staff.rounds.replacement.search")}</Button>
      </Form>
    </Part>
  );
}

const relaxedName = (words: Words, id: Relaxed): string =>
  id === "floor" ? words("staff.why.floor") : requirementName(words, id);
