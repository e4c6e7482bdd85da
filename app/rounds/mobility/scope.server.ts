import { and, eq } from "drizzle-orm";
import type { Reader } from "~db/client";
import { type mobilityDrafts, mobilityRounds } from "~db/schema";
import type { Viewer } from "../../accounts/viewer";
import type { MobilityRoundId } from "../../ids";
import { MOBILITIES, roundsOf } from "../book.server";

export type MobilityRound = typeof mobilityRounds.$inferSelect;
export type MobilityDraft = typeof mobilityDrafts.$inferSelect;

/** Every branch whose households take part must be one's own; the offers come from everywhere. */
export const findMobilityRound = (db: Reader, viewer: Viewer, roundId: string): MobilityRound | null =>
  db
    .select()
    .from(mobilityRounds)
    .where(and(eq(mobilityRounds.id, roundId as MobilityRoundId), roundsOf(viewer, MOBILITIES)))
    .get() ?? null;
