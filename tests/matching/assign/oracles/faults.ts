import type { Assignment, Market } from "~/matching/assign/market";
import { certify } from "~/matching/check";

type Fault = (market: Market, good: Assignment) => Assignment | null;

/** Ways to spoil a proven assignment; null where there is nothing to spoil. The checker must find each of them. */
export const FAULTS: Record<string, Fault> = {
  "value one too high": (_, good) => ({ ...good, value: good.value + 1 }),
  "value one too low": (_, good) => ({ ...good, value: good.value - 1 }),
  "value not a number": (_, good) => ({ ...good, value: Number.NaN }),
  "level one higher": (_, good) =>
    good.partner.every((volunteer) => volunteer === -1) ? null : { ...good, level: good.level + 1 },
  "pair dropped, value told right": (market, good) =>
    forMade(market, good, ({ person, weight }) =>
      weight === 0 ? null : { ...partnered(good, person, -1), value: good.value - weight },
    ),
  "pair dropped, value kept": (market, good) =>
    forMade(market, good, ({ person, weight }) => (weight === 0 ? null : partnered(good, person, -1))),
  "pair without an edge": (market, good) => {
    for (let person = 0; person < market.persons; person++)
      for (let volunteer = 0; volunteer < market.volunteers; volunteer++)
        if (edgeOf(market, person, volunteer) === -1) return partnered(good, person, volunteer);
    return null;
  },
  "partner who does not exist": (market, good) =>
    market.persons === 0 ? null : partnered(good, 0, market.volunteers),
  "partner −2": (market, good) => (market.persons === 0 ? null : partnered(good, 0, -2)),
  "volunteer overbooked": (market, good) => {
    for (let person = 0; person < market.persons; person++)
      for (let e = market.start[person] as number; e < (market.start[person + 1] as number); e++) {
        const volunteer = market.volunteer[e] as number;
        if (good.partner[person] === volunteer || heldBy(good, volunteer) < (market.capacity[volunteer] ?? 0))
          continue;
        const before = edgeOf(market, person, good.partner[person] as number);
        const lost = before === -1 ? 0 : (market.weight[before] as number);
        const value = good.value + (market.weight[e] as number) - lost;
        return { ...partnered(good, person, volunteer), value };
      }
    return null;
  },
  "people one short": (market, good) =>
    market.persons === 0 ? null : { ...good, partner: good.partner.slice(0, -1) },
  "person's price one too high": (market, good) =>
    market.persons === 0 ? null : { ...good, personPrice: changed(good.personPrice, 0, 1) },
  "person's price one too low": (market, good) =>
    market.persons === 0 ? null : { ...good, personPrice: changed(good.personPrice, 0, -1) },
  "person's price not a number": (market, good) =>
    market.persons === 0 ? null : { ...good, personPrice: changed(good.personPrice, 0, Number.NaN) },
  "price moved from one person to another": (market, good) =>
    market.persons < 2
      ? null
      : { ...good, personPrice: changed(changed(good.personPrice, 0, -1), market.persons - 1, 1) },
  "volunteer's price one too high": (market, good) => {
    const volunteer = market.capacity.findIndex((places) => places > 0);
    return volunteer === -1 ? null : { ...good, volunteerPrice: changed(good.volunteerPrice, volunteer, 1) };
  },
  "volunteer's price one too low": (market, good) => {
    const volunteer = market.capacity.findIndex((places) => places > 0);
    return volunteer === -1 ? null : { ...good, volunteerPrice: changed(good.volunteerPrice, volunteer, -1) };
  },
  "prices all nothing": (_, good) =>
    good.value === 0
      ? null
      : {
          ...good,
          personPrice: new Float64Array(good.personPrice.length),
          volunteerPrice: new Float64Array(good.volunteerPrice.length),
        },
};

/** An error is no proof either. */
export function isFound(market: Market, spoiled: Assignment): boolean {
  try {
    return !certify(market, spoiled).valid;
  } catch {
    return true;
  }
}

interface Made {
  person: number;
  weight: number;
}

/** The first pair made for which something can be spoiled. */
function forMade(market: Market, good: Assignment, spoil: (made: Made) => Assignment | null) {
  for (let person = 0; person < market.persons; person++) {
    const e = edgeOf(market, person, good.partner[person] as number);
    const spoiled = e === -1 ? null : spoil({ person, weight: market.weight[e] as number });
    if (spoiled) return spoiled;
  }
  return null;
}

function edgeOf({ start, volunteer }: Market, person: number, wanted: number): number {
  for (let e = start[person] as number; e < (start[person + 1] as number); e++)
    if (volunteer[e] === wanted) return e;
  return -1;
}

const heldBy = ({ partner }: Assignment, volunteer: number): number =>
  partner.reduce((sum, other) => sum + (other === volunteer ? 1 : 0), 0);

function partnered(good: Assignment, person: number, volunteer: number): Assignment {
  const partner = good.partner.slice();
  partner[person] = volunteer;
  return { ...good, partner };
}

function changed(prices: Float64Array, position: number, by: number): Float64Array {
  const copy = prices.slice();
  copy[position] = (copy[position] as number) + by;
  return copy;
}
