import { Auction } from "./auction";
import { Book, edgeOf, NOBODY } from "./book";
import { clear } from "./clear";
import { invite } from "./invite";
import { type Assignment, largestExact, type Market, type Objective } from "./market";
import { type Cover, mostPeople } from "./most";

export interface SolveOptions {
  objective?: Objective;
  /** Told how far the work is, 0 to 1; may throw to stop it. */
  onProgress?: (share: number) => void;
}

/**
 * The best assignment, with prices that prove it: an auction finds prices, shortest paths make them exact (see auction.ts,
 * forward.ts, reverse.ts). Refuses weights that are not whole numbers ≥ 0 or whose sums could pass 2^53. The same market
 * gives the same pairs.
 */
export function solve(market: Market, { objective = "score", onProgress }: SolveOptions = {}): Assignment {
  const largest = largestExact(market);
  if (objective === "score") {
    const book = new Book(market);
    discover(book, largest);
    clear(book, onProgress);
    leaveWorthless(book);
    return assignmentOf(market, book, 0);
  }
  const level = levelOf(market, largest);
  const cover = mostPeople(market);
  const book = new Book({ ...market, weight: shifted(market, cover, level) });
  bind(book, cover, level);
  discover(book, largest);
  clear(book, onProgress);
  lift(book, cover, level);
  return assignmentOf(market, book, level);
}

/** Among as many pairs as possible, one more pair outweighs all that a chain of changes can lose. */
export const levelOf = ({ persons, volunteers }: Market, largest: number): number =>
  Math.min(persons, volunteers) * largest + 1;

/** Prices from bids that become finer and at last exact; how fine and how many was found by measuring (docs/figures/engine.md). */
export function discover(book: Book, largest: number): void {
  const { persons, volunteers } = book.market;
  const auction = new Auction(book);
  for (const share of [30, 300, 3000])
    if (share <= largest) auction.run(Math.floor(largest / share), 40 * persons);
  auction.run(0, 5 * persons);
  invite(book, 5 * volunteers);
}

/**
 * Each pair is worth `level` more. Whoever is covered pays it beforehand, so that prices begin near their end: an edge keeps
 * its weight, and one that is covered on both sides, which no largest assignment uses, loses a level.
 */
function shifted({ persons, start, volunteer, weight }: Market, cover: Cover, level: number): Float64Array {
  const shifted = weight.slice();
  for (let i = 0; i < persons; i++) {
    if (cover.persons[i] === 0) continue;
    for (let e = start[i] as number; e < (start[i + 1] as number); e++)
      if (cover.volunteers[volunteer[e] as number] === 1) (shifted[e] as number) -= level;
  }
  return shifted;
}

/** Who paid a level would lose it by staying alone or empty. */
function bind(book: Book, cover: Cover, level: number): void {
  cover.persons.forEach((covered, i) => {
    if (covered === 1) book.alone[i] = -level;
  });
  cover.volunteers.forEach((covered, j) => {
    if (covered === 1) book.idle[j] = -level;
  });
}

/** The prices with what was paid beforehand. */
function lift(book: Book, cover: Cover, level: number): void {
  for (let i = 0; i < cover.persons.length; i++)
    if (cover.persons[i] === 1) (book.personPrice[i] as number) += level;
  for (let j = 0; j < cover.volunteers.length; j++)
    if (cover.volunteers[j] === 1) (book.volunteerPrice[j] as number) += level;
}

/** A pair that is worth nothing is no pair when only the score counts. */
function leaveWorthless(book: Book): void {
  for (let i = 0; i < book.market.persons; i++) {
    const j = book.partner[i] as number;
    if (j !== NOBODY && book.weightOf(i, j) === 0) book.part(i);
  }
}

function assignmentOf(market: Market, book: Book, level: number): Assignment {
  const { partner, personPrice, volunteerPrice } = book;
  let value = 0;
  for (let i = 0; i < market.persons; i++) {
    const j = partner[i] as number;
    if (j !== NOBODY) value += market.weight[edgeOf(market, i, j)] as number;
  }
  return { partner, personPrice, volunteerPrice, value, level };
}
