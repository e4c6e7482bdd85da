import type { Edge, Objective } from "~/matching/assign/market";
import type { Case, Pair } from "./cases";

/** What the best assignment is worth. */
export interface Best {
  matched: number;
  value: number;
}

const IMPOSSIBLE: Best = { matched: Number.NEGATIVE_INFINITY, value: Number.NEGATIVE_INFINITY };

/** Tries everything, locked pairs as they are wished; for people in single figures. Knows nothing of markets. */
export function bestByHand(given: Case, objective: Objective): Best {
  const options = Array.from({ length: given.persons }, (_, person) => optionsOf(given, person));
  const left = [...given.capacity];
  const better = (a: Best, b: Best): boolean =>
    objective === "people" && a.matched !== b.matched ? a.matched > b.matched : a.value > b.value;
  const place = (person: number): Best => {
    if (person === given.persons) return { matched: 0, value: 0 };
    let best = IMPOSSIBLE;
    for (const option of options[person] ?? []) {
      if (option === null) {
        const rest = place(person + 1);
        if (better(rest, best)) best = rest;
        continue;
      }
      const places = left[option.volunteer] ?? 0;
      if (places === 0) continue;
      left[option.volunteer] = places - 1;
      const rest = place(person + 1);
      left[option.volunteer] = places;
      const whole = { matched: rest.matched + 1, value: rest.value + option.weight };
      if (better(whole, best)) best = whole;
    }
    return best;
  };
  return place(0);
}

/** Null stands for staying alone, which a locked person may not. */
function optionsOf({ edges, locked, forbidden }: Case, person: number): (Edge | null)[] {
  const isOf = (pair: Pair) => (edge: Edge) => edge.person === person && edge.volunteer === pair.volunteer;
  const lock = locked.find((pair) => pair.person === person);
  if (lock) return [edges.find(isOf(lock)) ?? { ...lock, weight: 0 }];
  const never = forbidden.filter((pair) => pair.person === person).map(({ volunteer }) => volunteer);
  return [null, ...edges.filter((edge) => edge.person === person && !never.includes(edge.volunteer))];
}
