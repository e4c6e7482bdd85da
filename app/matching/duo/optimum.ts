import type { Market } from "../assign/market";
import { solve } from "../assign/solve";
import { type Certificate, proven } from "../check";
import type { MadePair, ScoredPairs } from "./pairs";
import type { Pool } from "./person";
import type { RoundCertificate, RoundSettings } from "./round";

export interface Optimum {
  /** In the order of the beneficiaries. */
  made: MadePair[];
  certificate: Omit<RoundCertificate, "milliseconds">;
}

/**
 * The best pairs, proven. Locked pairs leave the market with a place of their volunteer. When most people come first, one
 * more pair is worth more than all scores together. Throws when the result cannot be proven.
 */
export function optimumOf(
  pool: Pool,
  pairs: ScoredPairs,
  { objective }: Pick<RoundSettings, "objective">,
  locked: readonly MadePair[],
  onShare: (share: number) => void,
): Optimum {
  const capacity = Int32Array.from(pool.volunteers, ({ places }) => places);
  for (const { volunteer } of locked) capacity[volunteer] = Math.max(0, (capacity[volunteer] as number) - 1);
  const most = Math.min(
    pool.beneficiaries.length,
    capacity.reduce((sum, places) => sum + places, 0),
  );
  const market = marketOf(pairs, capacity, locked, objective === "people" ? most * 10_000 + 1 : 0);
  const { partner, certificate } = solved(market, (entered) => {
    if (entered % 100 === 0) onShare(entered / market.persons);
  });
  const free = [...partner].flatMap((volunteer, beneficiary): MadePair[] =>
    volunteer === -1 ? [] : [{ beneficiary, volunteer, locked: false }],
  );
  const { value, bound, valid } = certificate;
  return {
    made: [...locked, ...free].sort((a, b) => a.beneficiary - b.beneficiary),
    certificate: { value, bound, gap: bound - value, valid, edges: market.weight.length },
  };
}

/** The one door to the solver. */
function solved(
  market: Market,
  onPerson: (entered: number) => void,
): { partner: Int32Array; certificate: Certificate } {
  const assignment = solve(market, onPerson);
  return { partner: assignment.partner, certificate: proven(market, assignment) };
}

function marketOf(
  { start, volunteer, score }: ScoredPairs,
  capacity: Int32Array,
  locked: readonly MadePair[],
  bonus: number,
): Market {
  const persons = start.length - 1;
  const taken = new Uint8Array(persons);
  for (const { beneficiary } of locked) taken[beneficiary] = 1;
  const market = {
    ...{ persons, volunteers: capacity.length, capacity },
    start: new Int32Array(persons + 1),
    volunteer: new Int32Array(volunteer.length),
    weight: new Float64Array(volunteer.length),
  };
  let edges = 0;
  for (let b = 0; b < persons; b++) {
    for (let n = start[b] as number; taken[b] === 0 && n < (start[b + 1] as number); n++) {
      market.volunteer[edges] = volunteer[n] as number;
      market.weight[edges] = (score[n] as number) + bonus;
      edges += 1;
    }
    market.start[b + 1] = edges;
  }
  return {
    ...market,
    volunteer: market.volunteer.subarray(0, edges),
    weight: market.weight.subarray(0, edges),
  };
}
