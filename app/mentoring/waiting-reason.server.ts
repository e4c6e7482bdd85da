import { and, desc, eq, inArray, lte } from "drizzle-orm";
import type { Reader } from "~db/client";
import { leftOuts, rounds } from "~db/schema";
import type { BeneficiaryId, RoundId, VolunteerId } from "../ids";
import type { LeftOut } from "../matching/duo/round";

export interface WaitingReason {
  roundId: RoundId;
  /** When the round that found nobody was run. */
  at: Date;
  /** False when the person could not take part at all. */
  eligible: boolean;
  why: LeftOut;
}

/** Why the newest published round found nobody for this person; null when no round looked, or all that did were taken back. */
export function findWaitingReason(
  db: Reader,
  personId: BeneficiaryId | VolunteerId,
  at: Date,
): WaitingReason | null {
  return (
    db
      .select({ roundId: rounds.id, at: rounds.startedAt, eligible: leftOuts.eligible, why: leftOuts.why })
      .from(leftOuts)
      .innerJoin(rounds, eq(rounds.id, leftOuts.roundId))
      .where(
        and(
          eq(leftOuts.personId, personId),
          inArray(rounds.state, ["published"]),
          lte(rounds.effectiveAt, at),
        ),
      )
      .orderBy(desc(rounds.startedAt))
      .limit(1)
      .get() ?? null
  );
}
