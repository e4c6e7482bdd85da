import type { Session } from "../assign/session";
import { type Optimum, optimumOf } from "./optimum";
import { ordered } from "./ordered";
import { type JudgedPairs, judgedPairs, type MadePair, type ScoredPairs, scoredPairs } from "./pairs";
import type { Pair, Pool } from "./person";
import type { RoundSettings } from "./round";

/** Pairs of a rerun: locked ones leave the market with a place of their volunteer, forbidden ones lose their edge. */
export interface Given {
  locked: readonly Pair[];
  forbidden: readonly Pair[];
}

/** Where people stand in the ordered pool, by id. */
export interface Positions {
  beneficiaries: ReadonlyMap<string, number>;
  volunteers: ReadonlyMap<string, number>;
}

/** A pool, solved and proven: what every answer about a round is made from. */
export interface SolvedRound extends Optimum {
  /** Ordered. */
  pool: Pool;
  settings: RoundSettings;
  given: Given;
  positions: Positions;
  judged: JudgedPairs;
  scored: ScoredPairs;
  session: Session;
}

/** Throws when the result cannot be proven or an id of `given` is unknown; `onShare` is told how much is done, 0 to 1. */
export function solvedRound(
  anyPool: Pool,
  settings: RoundSettings,
  given: Given,
  onShare: (share: number) => void = () => {},
): SolvedRound {
  const pool = ordered(anyPool);
  const judged = judgedPairs(pool, settings, given.forbidden, (share) => onShare((5 / 7) * share));
  const scored = scoredPairs(judged, settings);
  const positions = positionsOf(pool);
  const optimum = optimumOf(pool, scored, settings, lockedPairs(positions, given.locked), (share) =>
    onShare((5 + 2 * share) / 7),
  );
  return { pool, settings, given, positions, judged, scored, ...optimum };
}

const positionsOf = (pool: Pool): Positions => ({
  beneficiaries: new Map<string, number>(pool.beneficiaries.map(({ id }, n) => [id, n])),
  volunteers: new Map<string, number>(pool.volunteers.map(({ id }, n) => [id, n])),
});

function lockedPairs({ beneficiaries, volunteers }: Positions, locks: readonly Pair[]): MadePair[] {
  return locks.map(({ beneficiaryId, volunteerId }) => {
    const [beneficiary, volunteer] = [beneficiaries.get(beneficiaryId), volunteers.get(volunteerId)];
    if (beneficiary === undefined || volunteer === undefined)
      throw new Error(`The locked pair ${beneficiaryId}, ${volunteerId} is not in the pool`);
    return { beneficiary, volunteer, locked: true };
  });
}
