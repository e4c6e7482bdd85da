import { eq } from "drizzle-orm";
import type { Db, Reader } from "~db/client";
import { rounds } from "~db/schema";
import type { RoundId } from "../ids";
import { type SolvedRound, solvedRound } from "../matching/duo/solved";
import { loadPool } from "../mentoring/pool.server";
import { FRESH_MINUTES } from "./answers";
import { givenOf } from "./result.server";

let kept: { key: string; at: Date; solved: SolvedRound } | null = null;

/**
 * A round as it would come out now with its settings, locks and forbidden pairs. The last one stays solved for some minutes, so
 * that the next question about it is answered at once; `stamp` changes with every decision.
 */
export function solvedFor(
  db: Db,
  { databaseFile, roundId, stamp }: { databaseFile: string; roundId: RoundId; stamp: string },
  at: Date,
): SolvedRound {
  const key = [databaseFile, roundId, stamp].join(" ");
  const isFresh = kept && at.getTime() - kept.at.getTime() < FRESH_MINUTES * 60_000;
  if (kept?.key === key && isFresh) return kept.solved;
  kept = null;
  const solved = solve(db, roundId, at);
  kept = { key, at, solved };
  return solved;
}

function solve(db: Reader, roundId: RoundId, at: Date): SolvedRound {
  const round = db.select().from(rounds).where(eq(rounds.id, roundId)).get();
  if (!round) throw new Error(`There is no round ${roundId}`);
  const pool = loadPool(db, round.branchIds, at);
  return solvedRound(pool, round.settings, givenOf(db, roundId, pool));
}
