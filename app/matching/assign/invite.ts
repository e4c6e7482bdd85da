import { type Book, NOBODY } from "./book";

/**
 * The auction from the other side, with exact bids: a volunteer with a place left that is dearer than an empty one lowers its
 * price as far as the second-best person would pay, and takes the best one from wherever they are. Everything stays tight.
 * Stops after `most` invitations; what is left is for the shortest paths.
 * Bertsekas & Castañon, "A forward/reverse auction algorithm for asymmetric assignment problems", 1992.
 */
export function invite(book: Book, most: number): number {
  const { volunteerPrice, idle, market } = book;
  const waiting: number[] = [];
  for (let j = 0; j < market.volunteers; j++) if (isDear(j)) waiting.push(j);
  let invitations = 0;
  for (let j = waiting.pop(); j !== undefined && invitations < most; j = waiting.pop()) {
    while (isDear(j) && invitations++ < most) {
      const left = inviteOne(book, j);
      if (left === STUCK) break;
      if (left !== NOBODY && isDear(left)) waiting.push(left);
    }
  }
  return invitations;

  function isDear(j: number): boolean {
    return book.hasRoom(j) && (volunteerPrice[j] as number) > (idle[j] as number);
  }
}

const STUCK = -2;

/** The volunteer whom the invited person left, NOBODY, or STUCK when nothing would change. */
function inviteOne(book: Book, j: number): number {
  const { personPrice, volunteerPrice, idle, partner, columns, market } = book;
  const { start, person, edge } = columns;
  const price = volunteerPrice[j] as number;
  let best = NOBODY;
  let first = Number.NEGATIVE_INFINITY;
  let second = idle[j] as number;
  const last = start[j + 1] as number;
  for (let e = start[j] as number; e < last; e++) {
    const i = person[e] as number;
    const offer = (market.weight[edge[e] as number] as number) - (personPrice[i] as number);
    if (offer <= second || partner[i] === j) continue;
    if (offer > first) {
      if (first > second) second = first;
      first = offer;
      best = i;
    } else second = offer;
  }
  if (best === NOBODY) {
    lower(book, j, price - (idle[j] as number));
    return NOBODY;
  }
  const isAlone = partner[best] === NOBODY;
  if (second === price && !isAlone) return STUCK;
  lower(book, j, price - second);
  (personPrice[best] as number) += first - second;
  const left = book.part(best);
  book.pair(best, j);
  return left;
}

/** What a place costs less, the people who hold one gain. */
function lower(book: Book, j: number, fall: number): void {
  (book.volunteerPrice[j] as number) -= fall;
  for (let k = book.firstHeld[j] as number; k !== NOBODY; k = book.nextHeld[k] as number)
    (book.personPrice[k] as number) += fall;
}
