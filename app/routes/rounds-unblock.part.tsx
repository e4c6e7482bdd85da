import { useWords } from "~/i18n/context";
import { reasonInWords } from "~/i18n/reasons";
import type { Words } from "~/i18n/words";
import type { Relaxed } from "~/matching/duo/least-change";
import type { TakenCandidate, Unblocking, WhyAnswer } from "~/matching/duo/unblock";
import { isInReview } from "~/rounds/round-path";
import type { WhyNamed, WhyView } from "~/rounds/why.server";
import { Bar } from "~/ui/bar";
import { ButtonLink } from "~/ui/button";
import { Empty, Part, Sheet, Tag } from "~/ui/page";
import { ChainPath, fullNameOf, totalInWords } from "./rounds-chain.part";
import { requirementName } from "./rounds-lists.part";

type Alone = Extract<WhyAnswer, { kind: "alone" }>;

/** Where a partner is chosen by hand for somebody; of this person, when one is looked at. */
export const byHandPath = ({ round, person }: Pick<WhyView, "round" | "person">, personId?: string): string =>
  `/staff/rounds/${round.id}/people/${person.id}/pair${personId ? `?personId=${personId}` : ""}`;

/** The counts after each requirement, as bars. */
export function Funnel({ answer: { others, why } }: { answer: Alone }) {
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
  names: WhyNamed["names"];
  list: readonly T[];
}

/** The smallest things that could be let go, and what each would really bring. */
export function Unblockings({ view, names, list }: ListProps<Unblocking>) {
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
                  <ButtonLink kind="quiet" size="small" to={byHandPath(view, outcome.id)}>
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
export function Taken({ view, names, list }: ListProps<TakenCandidate>) {
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
              <ButtonLink kind="quiet" size="small" to={byHandPath(view, id)}>
                {words("staff.why.look", { name: fullNameOf(names, id) })}
              </ButtonLink>
            ) : null}
          </li>
        ))}
      </ol>
    </Part>
  );
}

const relaxedName = (words: Words, id: Relaxed): string =>
  id === "floor" ? words("staff.why.floor") : requirementName(words, id);
