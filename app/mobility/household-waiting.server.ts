import { and, desc, eq, inArray, lte } from "drizzle-orm";
import type { Reader } from "~db/client";
import { mobilityLeftOuts, mobilityRounds } from "~db/schema";
import { reasonInWords } from "../i18n/reasons";
import type { Words } from "../i18n/words";
import type { HouseholdId } from "../ids";
import type { MobilityLeftOut } from "./round";

export interface HouseholdWaiting {
  /** When the round that found nothing was run. */
  at: Date;
  why: MobilityLeftOut;
}

/** Why the newest published round found nothing for this household; null when none looked, or all that did were taken back. */
export function findHouseholdWaiting(db: Reader, id: HouseholdId, at: Date): HouseholdWaiting | null {
  return (
    db
      .select({ at: mobilityRounds.startedAt, why: mobilityLeftOuts.why })
      .from(mobilityLeftOuts)
      .innerJoin(mobilityRounds, eq(mobilityRounds.id, mobilityLeftOuts.roundId))
      .where(
        and(
          eq(mobilityLeftOuts.subjectId, id),
          inArray(mobilityRounds.state, ["published"]),
          lte(mobilityRounds.effectiveAt, at),
        ),
      )
      .orderBy(desc(mobilityRounds.startedAt))
      .limit(1)
      .get() ?? null
  );
}

export interface WordedWaiting {
  at: Date;
  why: string;
  /** The smallest change that would create possible offers, and how many bundles; null when no single one would. */
  unblock: { change: string; bundles: number } | null;
}

/** Why, and what would unblock it, in the reader's language: silent about others. Null when there is no reason that has words. */
export function wordedWaiting(words: Words, waiting: HouseholdWaiting | null): WordedWaiting | null {
  if (!waiting || !words.has(waiting.why.reason.key)) return null;
  const { reason, relaxation } = waiting.why;
  const change =
    relaxation && words.has(relaxation.because.key) ? reasonInWords(words, relaxation.because) : null;
  return {
    at: waiting.at,
    why: reasonInWords(words, reason),
    unblock: relaxation && change !== null ? { change, bundles: relaxation.bundles } : null,
  };
}
