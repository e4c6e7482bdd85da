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
