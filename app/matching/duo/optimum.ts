import type { Market } from "../assign/market";
import { Session } from "../assign/session";
import type { MadePair, ScoredPairs } from "./pairs";
import type { Pool } from "./person";
import type { RoundCertificate, RoundSettings } from "./round";

export interface Optimum {
  /** In the order of the beneficiaries. */
  made: MadePair[];
  certificate: Omit<RoundCertificate, "milliseconds">;
  /** The solved market, to be asked what other choices would cost. */
  session: Session;
}

/**
 * The best pairs, proven; locked ones leave the market with a place of their volunteer. Throws when the result cannot be
 * proven. `onShare` is told how far the solver is, 0 to 1.
 */
export function optimumOf(
  pool: Pool,
  pairs: ScoredPairs,
  { objective }: Pick<RoundSettings, "objective">,
  locked: readonly MadePair[],
  onShare: (share: number) => void,
): Optimum {
  const session = new Session(marketOf(pool, pairs, locked), { objective, onProgress: onShare });
  for (const { beneficiary, volunteer } of locked) session.lock(beneficiary, volunteer);
  const { market, assignment, certificate } = session.result();
  const { gap, valid } = certificate;
  const { value } = assignment;
  const isLocked = new Set(locked.map(({ beneficiary }) => beneficiary));
  const made = pool.beneficiaries.flatMap((_, beneficiary): MadePair[] => {
    const volunteer = session.partnerOf(beneficiary);
    return volunteer === -1 ? [] : [{ beneficiary, volunteer, locked: isLocked.has(beneficiary) }];
  });
  return {
    made,
    certificate: { value, bound: value + gap, gap, valid, edges: market.weight.length },
    session,
  };
}

/** A locked pair may ask for a place more than its volunteer has left: it has it. */
function marketOf(pool: Pool, { start, volunteer, score }: ScoredPairs, locked: readonly MadePair[]): Market {
  const capacity = Int32Array.from(pool.volunteers, ({ places }) => places);
  const asked = new Int32Array(capacity.length);
  for (const pair of locked) (asked[pair.volunteer] as number)++;
  return {
    ...{ persons: pool.beneficiaries.length, volunteers: capacity.length, start, volunteer },
    weight: Float64Array.from(score),
    capacity: capacity.map((places, j) => Math.max(places, asked[j] as number)),
  };
}
