import { edgeOf } from "../../matching/assign/book";
import type { Assignment } from "../../matching/assign/market";
import type { OpenMarket } from "./market";
import type { Pool } from "./pool";

const PAIRS_AT_ONCE = 1000;

type Made = [person: string, volunteer: string, weight: number];

/** The pairs by person in text order: locked ones, and those that the solver made. */
export function pairsMade(pool: Pool, { personInPool }: OpenMarket, { partner }: Assignment): Made[] {
  const volunteerOf = pool.locked.slice();
  personInPool.forEach((i, at) => {
    volunteerOf[i] = partner[at] as number;
  });
  const made: Made[] = [];
  for (const [i, j] of volunteerOf.entries()) {
    if (j === -1) continue;
    const edge = edgeOf(pool.whole, i, j);
    const weight = edge === -1 ? 0 : (pool.whole.weight[edge] as number);
    made.push([pool.persons[i] as string, pool.volunteers[j] as string, weight]);
  }
  return made;
}

/** The answer as JSON on one line, in pieces; `gap` is that of the certificate, `milliseconds` keep three decimals. */
export function* answerText(made: readonly Made[], gap: number, milliseconds: number): Generator<string> {
  const value = made.reduce((sum, [, , weight]) => sum + weight, 0);
  const spent = Math.round(milliseconds * 1000) / 1000;
  yield `{"value":${value},"matched":${made.length},"gap":${gap},"milliseconds":${spent},"pairs":[`;
  for (let at = 0; at < made.length; at += PAIRS_AT_ONCE) {
    const piece = made.slice(at, at + PAIRS_AT_ONCE).map((pair) => JSON.stringify(pair));
    yield (at === 0 ? "" : ",") + piece.join(",");
  }
  yield "]}\n";
}
