import { type Book, edgeOf, NOBODY } from "./book";
import { type Assignment, largestExact, type Market, type Objective, plain } from "./market";
import { levelOf, openBook } from "./open";

export interface SolveOptions {
  objective?: Objective;
  /** Told how far the work is, 0 to 1; may throw to stop it. */
  onProgress?: (share: number) => void;
}

/**
 * The best assignment, with prices that prove it: an auction finds prices, shortest paths make them exact (see open.ts,
 * auction.ts, forward.ts, reverse.ts). Refuses weights that are not whole numbers ≥ 0 or whose sums could pass 2^53. The
 * same market gives the same pairs.
 */
export function solve(given: Market, { objective = "score", onProgress }: SolveOptions = {}): Assignment {
  const market = plain(given);
  const largest = largestExact(market);
  const level = objective === "people" ? levelOf(market.persons, market.volunteers, largest) : 0;
  const book = openBook(market, { objective, level, largest }, onProgress);
  return assignmentOf(market, book, level);
}

/** What a cleared book says, in the market's own terms: what was paid beforehand goes back into the prices. */
export function assignmentOf(market: Market, book: Book, level: number): Assignment {
  const partner = book.partner.slice();
  let value = 0;
  for (let i = 0; i < market.persons; i++) {
    const j = partner[i] as number;
    if (j === NOBODY) continue;
    const weight = market.weight[edgeOf(market, i, j)] as number;
    value += weight;
    // A pair that is worth nothing is no pair when only the score counts.
    if (weight === 0 && level === 0) partner[i] = NOBODY;
  }
  return {
    ...{ partner, value, level, objective: level === 0 ? "score" : "people" },
    personPrice: book.personPrice.map((price, i) => price - (book.alone[i] as number)),
    volunteerPrice: book.volunteerPrice.map((price, j) => price - (book.idle[j] as number)),
  };
}
