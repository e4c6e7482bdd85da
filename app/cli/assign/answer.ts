import type { OpenMarket } from "./market";
import { edgeOf, type Pool } from "./pool";
import type { Solved } from "./solved";

const PAIRS_AT_ONCE = 1000;

type Made = [person: string, volunteer: string, weight: number];

/** The pairs by person in text order: locked ones, and those that the solver made. */
export function pairsMade(pool: Pool, { personInPool }: OpenMarket, { assignment, level }: Solved): Made[] {
  const partner = pool.locked.slice();
  personInPool.forEach((i, at) => {
    partner[i] = assignment.partner[at] as number;
  });
  const made: Made[] = [];
  for (const [i, j] of partner.entries()) {
    if (j === -1) continue;
    const edge = edgeOf(pool, i, j);
    const weight = edge === -1 ? 0 : (pool.weight[edge] as number);
    const counts = weight > 0 || level > 0 || pool.locked[i] !== -1;
    if (counts) made.push([pool.persons[i] as string, pool.volunteers[j] as string, weight]);
  }
  return made;
}

/** The answer as JSON on one line, in pieces; the gap is 0 because an answer without proof is never given. */
export function* answerText(made: readonly Made[], milliseconds: number): Generator<string> {
  const value = made.reduce((sum, [, , weight]) => sum + weight, 0);
  const spent = Math.round(milliseconds * 1000) / 1000;
  yield `{"value":${value},"matched":${made.length},"gap":0,"milliseconds":${spent},"pairs":[`;
  for (let at = 0; at < made.length; at += PAIRS_AT_ONCE) {
    const piece = made.slice(at, at + PAIRS_AT_ONCE).map((pair) => JSON.stringify(pair));
    yield (at === 0 ? "" : ",") + piece.join(",");
  }
  yield "]}\n";
}
