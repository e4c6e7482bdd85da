import type { Words } from "~/i18n/words";
import type { Cost } from "~/matching/duo/round";

/** What the whole would lose without a pair. */
export function regretInWords(words: Words, { people, score }: Cost): string {
  if (people > 0) return words("staff.rounds.regret.people", { people });
  if (score <= 0) return words("staff.rounds.regret.nothing");
  return words("staff.rounds.regret.points", { points: pointsInWords(words, score) });
}

/** What the whole would lose by another choice, and how many people it would move. */
export function costInWords(words: Words, { people, score, moves }: Cost): string {
  const loss =
    people > 0
      ? words("staff.rounds.cost.people", { people })
      : score > 0
        ? words("staff.rounds.cost.points", { points: pointsInWords(words, score) })
        : words("staff.rounds.cost.nothing");
  return moves > 2 ? `${loss} · ${words("staff.rounds.cost.moves", { count: moves })}` : loss;
}

const pointsInWords = (words: Words, score: number): string =>
  words.number(score / 100, { maximumFractionDigits: 1 });
