import { type Book, NOBODY } from "./book";
import { Forward } from "./forward";
import { Reverse } from "./reverse";

/** Makes a cleared book whole again after a few changes: the same shortest paths, from where something changed. */
export class Repair {
  private readonly forward: Forward;
  private readonly reverse: Reverse;
  private readonly persons: number[] = [];
  private readonly volunteers: number[] = [];

  constructor(private readonly book: Book) {
    this.forward = new Forward(book);
    this.reverse = new Reverse(book);
  }

  /** Takes a person from their volunteer, and both will be looked at. */
  part(person: number): void {
    const left = this.book.part(person);
    this.persons.push(person);
    if (left !== NOBODY) this.volunteers.push(left);
  }

  /** A place more: somebody may be found for it. */
  fill(volunteer: number): void {
    this.volunteers.push(volunteer);
  }

  /** A place less: whoever pays least for it goes, if it was taken. */
  evict(volunteer: number): void {
    const { used, market, firstHeld, nextHeld, personPrice } = this.book;
    while ((used[volunteer] as number) > (market.capacity[volunteer] as number)) {
      let cheapest = firstHeld[volunteer] as number;
      for (let k = cheapest; k !== NOBODY; k = nextHeld[k] as number)
        if ((personPrice[k] as number) < (personPrice[cheapest] as number)) cheapest = k;
      this.part(cheapest);
    }
  }

  /** Weights of a person's edges changed: their price follows, and a pair that is no longer tight is parted. */
  reprice(person: number): void {
    const { book } = this;
    const price = book.leastPersonPrice(person);
    const j = book.partner[person] as number;
    book.set(book.personPrice, person, price);
    if (j === NOBODY) this.persons.push(person);
    else if (price + (book.volunteerPrice[j] as number) !== book.weightOf(person, j)) this.part(person);
  }

  /** Until everybody who was touched stands right again. */
  finish(): void {
    const { partner, personPrice, volunteerPrice, alone, idle } = this.book;
    for (const i of this.persons)
      if (partner[i] === NOBODY && (personPrice[i] as number) > (alone[i] as number)) this.forward.place(i);
    for (const j of this.volunteers)
      if (this.book.hasRoom(j) && (volunteerPrice[j] as number) > (idle[j] as number)) this.reverse.fill(j);
    this.persons.length = 0;
    this.volunteers.length = 0;
  }
}
