import { type Book, NOBODY } from "./book";
import { Forward } from "./forward";
import { Reverse } from "./reverse";

/** Everybody who is dearer than being alone finds a place, then places dearer than an empty one are filled. This alone makes it exact. */
export function clear(book: Book, onProgress: (share: number) => void = () => {}): void {
  const { partner, personPrice, volunteerPrice, alone, idle, market } = book;
  const all = market.persons + market.volunteers;
  const forward = new Forward(book);
  for (let i = 0; i < market.persons; i++) {
    if (i % 256 === 0) onProgress(i / all);
    if (partner[i] === NOBODY && (personPrice[i] as number) > (alone[i] as number)) forward.place(i);
  }
  const reverse = new Reverse(book);
  for (let j = 0; j < market.volunteers; j++) {
    if (j % 256 === 0) onProgress((market.persons + j) / all);
    if (book.hasRoom(j) && (volunteerPrice[j] as number) > (idle[j] as number)) reverse.fill(j);
  }
  onProgress(1);
}
