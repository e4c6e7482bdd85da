import { eq } from "drizzle-orm";
import type { Db } from "~db/client";
import { mobilityRounds } from "~db/schema";
import { mobilityOptions } from "../../matching/mobility/options";
import type { BundleSolver, MobilityHooks } from "../../matching/mobility/outcome";
import { type Chosen, chosenIn, type RegretAnswer, regretOf } from "../../matching/mobility/regret";
import { type MobilityWhy, whyUnplaced } from "../../matching/mobility/relaxations";
import { FRESH_MINUTES } from "../answers";
import { loadMobilityPool } from "./pool.server";
import type { MobilityAsked } from "./questions";
import { givenOf } from "./result.server";

/** Somebody waits: seconds for each search, whatever the round allows itself. */
const MOST_SECONDS = 15;

let kept: { key: string; at: Date; chosen: Chosen } | null = null;

const HOOKS: MobilityHooks = {
  progress() {},
  isCancelled: () => false,
  milliseconds: () => performance.now(),
};

/** An answer about a round; its best choice of now is searched once and kept for some minutes. Writes nothing. */
export async function answerAbout(
  db: Db,
  asked: MobilityAsked,
  solver: BundleSolver,
  at: Date,
): Promise<RegretAnswer | MobilityWhy | null> {
  const means = { hooks: HOOKS, solver };
  const chosen = await chosenFor(db, asked, means, at);
  return asked.question.what === "why"
    ? whyUnplaced(chosen, asked.question.householdId, means)
    : regretOf(chosen, asked.question, means);
}

async function chosenFor(
  db: Db,
  { roundId, stamp }: MobilityAsked,
  means: { hooks: MobilityHooks; solver: BundleSolver },
  at: Date,
): Promise<Chosen> {
  const key = [db.$client.name, roundId, stamp].join(" ");
  const isFresh = kept && at.getTime() - kept.at.getTime() < FRESH_MINUTES * 60_000;
  if (kept?.key === key && isFresh) return kept.chosen;
  kept = null;
  const round = db.select().from(mobilityRounds).where(eq(mobilityRounds.id, roundId)).get();
  if (!round) throw new Error(`There is no round ${roundId}`);
  const settings = { ...round.settings, seconds: Math.min(round.settings.seconds, MOST_SECONDS) };
  const pool = loadMobilityPool(db, round.branchIds, at);
  const chosen = await chosenIn(mobilityOptions(pool, settings), settings, givenOf(db, roundId, pool), means);
  if (!chosen) throw new Error("The locks of the round take more places than there are");
  kept = { key, at, chosen };
  return chosen;
}
