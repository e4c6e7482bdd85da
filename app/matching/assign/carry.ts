import { Book, NOBODY } from "./book";
import type { Market } from "./market";

/** The same pairs and prices in the book of another market: one with more edges or people, those of before at their places. */
export function carry(from: Book, market: Market): Book {
  const book = new Book(market);
  book.personPrice.set(from.personPrice);
  book.volunteerPrice.set(from.volunteerPrice);
  book.alone.set(from.alone);
  book.idle.set(from.idle);
  for (let i = 0; i < from.market.persons; i++) {
    const j = from.partner[i] as number;
    if (j !== NOBODY) book.pair(i, j);
  }
  return book;
}

const MOVING = [
  "partner",
  "personPrice",
  "volunteerPrice",
  "used",
  "firstHeld",
  "nextHeld",
  "previousHeld",
] as const;

/** All that a repair may change. */
export type Snapshot = { [Array in (typeof MOVING)[number]]: Book[Array] };

export const copyOf = (book: Book): Snapshot =>
  Object.fromEntries(MOVING.map((name) => [name, book[name].slice()])) as Snapshot;

export function restore(book: Book, saved: Snapshot): void {
  for (const name of MOVING) book[name].set(saved[name]);
}
