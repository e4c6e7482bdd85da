import { NOBODY } from "./book";
import type { Market } from "./market";

/**
 * How many people can have a partner at most, and why not more: a cover that every edge touches. Each edge has its person in
 * `persons` or its volunteer in `volunteers` (1 = covered), and the covered persons and places together are exactly `pairs`
 * (Kőnig, 1931). So in every largest assignment each covered person is paired, each covered volunteer is full, and no edge
 * covered on both sides is used.
 */
export interface Cover {
  pairs: number;
  persons: Uint8Array;
  volunteers: Uint8Array;
}

/**
 * One alternating search (breadth first) per person whom a greedy start left alone. All that a search reached in vain is
 * closed for good: no later path can lead through it, and together it is the far side of the cover.
 * Ahuja, Magnanti & Orlin, "Network Flows", 1993, §12.3.
 */
export function mostPeople(market: Market): Cover {
  const { persons, volunteers, start, volunteer, capacity } = market;
  const partner = greedy(market);
  const { first, next, used } = holdings(partner, volunteers);
  const closed = new Uint8Array(volunteers);
  const inVain = new Uint8Array(persons);
  const through = new Int32Array(volunteers);
  const seen = new Int32Array(volunteers).fill(NOBODY);
  const queue = new Int32Array(persons);
  let pairs = 0;

  const search = (source: number): boolean => {
    let waiting = 0;
    queue[waiting++] = source;
    for (let at = 0; at < waiting; at++) {
      const person = queue[at] as number;
      for (let e = start[person] as number; e < (start[person + 1] as number); e++) {
        const j = volunteer[e] as number;
        if (closed[j] === 1 || seen[j] === source) continue;
        seen[j] = source;
        through[j] = person;
        if ((used[j] as number) < (capacity[j] as number)) {
          shift(source, j);
          return true;
        }
        for (let k = first[j] as number; k !== NOBODY; k = next[k] as number) queue[waiting++] = k;
      }
    }
    for (let at = 0; at < waiting; at++) close(queue[at] as number);
    return false;
  };

  const close = (person: number): void => {
    inVain[person] = 1;
    for (let e = start[person] as number; e < (start[person + 1] as number); e++)
      closed[volunteer[e] as number] = 1;
  };

  /** Everybody along the path moves one volunteer further. */
  const shift = (source: number, end: number): void => {
    for (let j = end; ; ) {
      const person = through[j] as number;
      const before = partner[person] as number;
      if (before !== NOBODY) drop(person, before);
      next[person] = first[j] as number;
      first[j] = person;
      (used[j] as number)++;
      partner[person] = j;
      if (person === source) return;
      j = before;
    }
  };

  const drop = (person: number, j: number): void => {
    (used[j] as number)--;
    if (first[j] === person) {
      first[j] = next[person] as number;
      return;
    }
    let k = first[j] as number;
    while (next[k] !== person) k = next[k] as number;
    next[k] = next[person] as number;
  };

  for (let i = 0; i < persons; i++) if (partner[i] !== NOBODY || search(i)) pairs++;
  return { pairs, persons: inVain.map((vain) => 1 - vain), volunteers: closed };
}

/** Everybody takes the first volunteer who has room. */
function greedy({ persons, start, volunteer, capacity }: Market): Int32Array {
  const partner = new Int32Array(persons).fill(NOBODY);
  const room = capacity.slice();
  for (let i = 0; i < persons; i++)
    for (let e = start[i] as number; e < (start[i + 1] as number); e++) {
      const j = volunteer[e] as number;
      if ((room[j] as number) === 0) continue;
      (room[j] as number)--;
      partner[i] = j;
      break;
    }
  return partner;
}

/** The persons of each volunteer as linked lists. */
function holdings(partner: Int32Array, volunteers: number) {
  const first = new Int32Array(volunteers).fill(NOBODY);
  const next = new Int32Array(partner.length).fill(NOBODY);
  const used = new Int32Array(volunteers);
  for (let i = partner.length - 1; i >= 0; i--) {
    const j = partner[i] as number;
    if (j === NOBODY) continue;
    next[i] = first[j] as number;
    first[j] = i;
    (used[j] as number)++;
  }
  return { first, next, used };
}
