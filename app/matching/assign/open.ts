import { Auction } from "./auction";
import { Book } from "./book";
import { clear } from "./clear";
import { invite } from "./invite";
import type { Market, Objective } from "./market";
import { type Cover, mostPeople } from "./most";

/** Among as many pairs as possible, one more pair outweighs all that a chain of changes can lose. */
export const levelOf = (persons: number, volunteers: number, largest: number): number =>
  Math.min(persons, volunteers) * largest + 1;

/**
 * A cleared book. For people, each pair is worth `level` more, and whoever a largest assignment needs (see most.ts) has paid
 * it beforehand, so that prices begin near their end: an edge counts weight + level + alone(person) + idle(volunteer).
 * The book gets arrays of its own; `largest` is the market's largest weight.
 */
export function openBook(
  market: Market,
  { objective, level, largest }: { objective: Objective; level: number; largest: number },
  onProgress?: (share: number) => void,
): Book {
  const own = { ...market, weight: market.weight.slice(), capacity: market.capacity.slice() };
  const book = new Book(own);
  if (objective === "people") payBeforehand(book, mostPeople(market), level);
  closeFull(book);
  discover(book, largest);
  clear(book, onProgress);
  return book;
}

function payBeforehand(book: Book, cover: Cover, level: number): void {
  const { persons, start, volunteer, weight } = book.market;
  for (let j = 0; j < book.market.volunteers; j++) if (cover.volunteers[j] === 1) book.idle[j] = -level;
  for (let i = 0; i < persons; i++) {
    if (cover.persons[i] === 1) book.alone[i] = -level;
    const own = (book.alone[i] as number) + level;
    const last = start[i + 1] as number;
    for (let e = start[i] as number; e < last; e++)
      (weight[e] as number) += own + (book.idle[volunteer[e] as number] as number);
  }
}

/** Nobody wants a place at a volunteer who has none: it is dearer than it is worth to anybody. */
function closeFull({ market, columns, volunteerPrice }: Book): void {
  for (let j = 0; j < market.volunteers; j++) {
    if ((market.capacity[j] as number) > 0) continue;
    for (let e = columns.start[j] as number; e < (columns.start[j + 1] as number); e++) {
      const worth = market.weight[columns.edge[e] as number] as number;
      if (worth > (volunteerPrice[j] as number)) volunteerPrice[j] = worth;
    }
  }
}

/** Prices from bids that become finer and at last exact; how fine and how many was found by measuring (docs/figures/engine.md). */
export function discover(book: Book, largest: number): void {
  const { persons, volunteers } = book.market;
  const auction = new Auction(book);
  const epsilons = new Set([30, 300, 3000].map((share) => Math.max(1, Math.floor(largest / share))));
  for (const epsilon of epsilons) auction.run(epsilon, 40 * persons);
  auction.run(0, 5 * persons);
  invite(book, 5 * volunteers);
}
