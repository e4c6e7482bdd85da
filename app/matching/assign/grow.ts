import type { Market } from "./market";

/** An edge seen from somebody new: who is at its other end. */
export interface Link {
  to: number;
  /** Whole number ≥ 0. */
  weight: number;
}

/** The market with one more person, who gets the next number. */
export function withPerson(market: Market, links: readonly Link[]): Market {
  const { persons, start, volunteer, weight } = market;
  const sorted = sortedOnce(links, market.volunteers, "volunteer");
  const last = start[persons] as number;
  return {
    ...market,
    persons: persons + 1,
    start: Int32Array.from([...start, last + sorted.length]),
    volunteer: appended(
      volunteer,
      sorted.map(({ to }) => to),
    ),
    weight: appended(
      weight,
      sorted.map((link) => link.weight),
    ),
  };
}

/** The market with one more volunteer, who gets the next number: the new edge is the last of each person's. */
export function withVolunteer(market: Market, places: number, links: readonly Link[]): Market {
  const { persons, volunteers, start, volunteer, weight, capacity } = market;
  const weightOf = new Map(sortedOnce(links, persons, "person").map((link) => [link.to, link.weight]));
  const grown = {
    start: new Int32Array(persons + 1),
    volunteer: new Int32Array(volunteer.length + links.length),
    weight: new Float64Array(weight.length + links.length),
  };
  let at = 0;
  for (let i = 0; i < persons; i++) {
    const [from, to] = [start[i] as number, start[i + 1] as number];
    grown.volunteer.set(volunteer.subarray(from, to), at);
    grown.weight.set(weight.subarray(from, to), at);
    at += to - from;
    const own = weightOf.get(i);
    if (own !== undefined) {
      grown.volunteer[at] = volunteers;
      grown.weight[at++] = own;
    }
    grown.start[i + 1] = at;
  }
  return { ...grown, persons, volunteers: volunteers + 1, capacity: appended(capacity, [places]) };
}

function sortedOnce(links: readonly Link[], most: number, side: string): Link[] {
  const sorted = [...links].sort((a, b) => a.to - b.to);
  sorted.forEach(({ to }, n) => {
    if (!Number.isInteger(to) || to < 0 || to >= most) throw new Error(`There is no ${side} ${to}`);
    if (sorted[n - 1]?.to === to) throw new Error(`The edge to ${side} ${to} is given twice`);
  });
  return sorted;
}

function appended<Numbers extends Int32Array | Float64Array>(
  numbers: Numbers,
  more: readonly number[],
): Numbers {
  const longer = new (numbers.constructor as new (length: number) => Numbers)(numbers.length + more.length);
  longer.set(numbers);
  longer.set(more, numbers.length);
  return longer;
}
