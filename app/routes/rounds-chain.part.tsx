import { useWords } from "~/i18n/context";
import type { Words } from "~/i18n/words";
import type { Chain, ChainStep } from "~/matching/duo/chain";
import type { Cost } from "~/matching/duo/round";
import type { Named } from "~/rounds/drafts.server";
import { Joined } from "~/ui/strokes";

type Names = Record<string, Named>;

/** Who would go to whom, one change calling the next, each with its score before and after; at the end what the whole changes by. */
export function ChainPath({ chain, names }: { chain: Chain; names: Names }) {
  const words = useWords();
  if (chain.steps.length === 0) return <p>{words("staff.chain.nothing")}</p>;
  return (
    <>
      <ol className="chain">
        {chain.steps.map((step) => (
          <li key={step.beneficiaryId} data-alone={step.after === null || undefined}>
            {step.after ? (
              <Joined
                as="span"
                one={shortName(names, step.beneficiaryId)}
                other={shortName(names, step.after.volunteerId)}
              />
            ) : null}
            <span>{stepInWords(words, names, step)}</span>
            <span className="muted small">{scoresInWords(words, step)}</span>
          </li>
        ))}
        {released(chain).map((volunteerId) => (
          <li key={volunteerId} data-alone>
            <span>{words("staff.chain.released", { name: fullNameOf(names, volunteerId) })}</span>
          </li>
        ))}
      </ol>
      <p className="chain-total">
        <strong>{totalInWords(words, chain.cost)}</strong>
      </p>
    </>
  );
}

/** "L’ensemble : un duo de moins, 12,5 points de moins." */
export function totalInWords(words: Words, { people, score }: Cost): string {
  const points = words.number(Math.abs(score) / 100, { maximumFractionDigits: 1 });
  const changes = [
    people > 0 ? words("staff.chain.total.pairsLess", { count: people }) : null,
    people < 0 ? words("staff.chain.total.pairsMore", { count: -people }) : null,
    score > 0 ? words("staff.chain.total.pointsLess", { points }) : null,
    score < 0 ? words("staff.chain.total.pointsMore", { points }) : null,
  ].filter((change) => change !== null);
  if (changes.length === 0) return words("staff.chain.total.same");
  return words("staff.chain.total", { changes: words.list(changes) });
}

export const fullNameOf = (names: Names, id: string): string => {
  const named = names[id];
  return named ? `${named.firstName} ${named.lastName}` : "";
};

const shortName = (names: Names, id: string): string => names[id]?.firstName ?? "";

function stepInWords(words: Words, names: Names, { beneficiaryId, before, after }: ChainStep): string {
  const name = fullNameOf(names, beneficiaryId);
  const from = before && fullNameOf(names, before.volunteerId);
  const to = after && fullNameOf(names, after.volunteerId);
  if (from && to) return words("staff.chain.step.moves", { name, from, to });
  if (to) return words("staff.chain.step.joins", { name, to });
  return words("staff.chain.step.leaves", { name, from: from ?? "" });
}

function scoresInWords(words: Words, { before, after }: ChainStep): string {
  const score = (points: number): string => words.number(points / 100, { maximumFractionDigits: 1 });
  if (before && after)
    return words("staff.chain.scores", { before: score(before.score), after: score(after.score) });
  if (after) return words("staff.chain.score.after", { after: score(after.score) });
  return words("staff.chain.score.before", { before: score(before?.score ?? 0) });
}

/** Volunteers who would have a pair less. */
function released({ steps }: Chain): string[] {
  const left = new Map<string, number>();
  for (const { before, after } of steps) {
    if (before) left.set(before.volunteerId, (left.get(before.volunteerId) ?? 0) + 1);
    if (after) left.set(after.volunteerId, (left.get(after.volunteerId) ?? 0) - 1);
  }
  return [...left].filter(([, places]) => places > 0).map(([id]) => id);
}
