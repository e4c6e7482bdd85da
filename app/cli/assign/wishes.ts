import { edgeOf } from "../../matching/assign/book";
import { type Faults, shown } from "../bad-input";
import type { Pair, Pairs } from "./pairs";
import { pairKey } from "./pairs";
import type { Pool } from "./pool";

/** Who must be together and who must not, with the names of their files; people numbered as in the pool. */
export interface Wishes {
  locks: { name: string; pairs: Pairs };
  forbids: { name: string; pairs: Pairs };
}

/** Writes locks and forbids into the pool; says which of them cannot be met. */
export function settle(pool: Pool, { locks, forbids }: Wishes, faults: Faults): void {
  const lockLine = new Map<number, number>();
  const used = new Int32Array(pool.volunteers.length);
  for (const { person, volunteer, line } of locks.pairs.values()) {
    const wrong = (words: string) => faults.add(`${locks.name}, line ${line}: ${words}`);
    const before = lockLine.get(person);
    if (before !== undefined) wrong(`${nameOf(pool.persons, person)} is locked already, on line ${before}`);
    const forbid = forbids.pairs.get(pairKey(person, volunteer));
    if (forbid) wrong(`${both(pool, forbid)} are forbidden as well, in ${forbids.name}, line ${forbid.line}`);
    lockLine.set(person, before ?? line);
    used[volunteer] = (used[volunteer] as number) + 1;
    if ((used[volunteer] as number) > (pool.whole.capacity[volunteer] as number))
      wrong(
        `${nameOf(pool.volunteers, volunteer)} has no place left for this lock: capacity ${pool.whole.capacity[volunteer]}`,
      );
    pool.locked[person] = volunteer;
  }
  for (const { person, volunteer } of forbids.pairs.values()) {
    const edge = edgeOf(pool.whole, person, volunteer);
    if (edge !== -1) pool.forbidden[edge] = 1;
  }
}

const nameOf = (names: readonly string[], number: number): string => shown(names[number] as string);

const both = (pool: Pool, { person, volunteer }: Pair): string =>
  `${nameOf(pool.persons, person)} and ${nameOf(pool.volunteers, volunteer)}`;
