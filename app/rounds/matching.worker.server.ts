import { and, eq } from "drizzle-orm";
import { type Db, openDatabase } from "~db/client";
import { rounds } from "~db/schema";
import { now } from "../clock.server";
import type { BranchId } from "../ids";
import type { ChainAnswer } from "../matching/duo/chain";
import { languageCost } from "../matching/duo/language-cost";
import { matchDuos } from "../matching/duo/match";
import { answerTo } from "../matching/duo/questions";
import type { LanguageCost } from "../matching/duo/round";
import type { WhyAnswer } from "../matching/duo/unblock";
import { loadPool } from "../mentoring/pool.server";
import { givenOf, storeResult } from "./result.server";
import type { Order } from "./run.server";
import { solvedFor } from "./solved-round.server";
import type { Run } from "./start.server";

type Answer = LanguageCost[] | ChainAnswer | WhyAnswer | undefined;

/** Works beside the web thread, on a connection of its own: a run of the matching, or an answer about a pool. */
export default function work(order: Order): Answer {
  const db = openDatabase(order.databaseFile);
  try {
    switch (order.what) {
      case "language-cost":
        return languageCost(loadPool(db, order.branchIds as BranchId[], new Date(order.at)));
      case "ask":
        return answerTo(solvedFor(db, order, now()), order.question);
      case "match":
        match(db, order);
        return undefined;
    }
  } finally {
    db.$client.close();
  }
}

function match(db: Db, run: Run): void {
  const round = db
    .select()
    .from(rounds)
    .where(and(eq(rounds.id, run.roundId), isThisRun(run)))
    .get();
  if (!round) return;
  const pool = loadPool(db, round.branchIds, now());
  const given = givenOf(db, round.id, pool);
  const outcome = matchDuos(pool, round.settings, given, hooksFor(db, run));
  if (outcome.kind === "cancelled") return;
  if (outcome.kind === "refused") throw new Error(outcome.reason.key);
  if (!outcome.certificate.valid) throw new Error("no_certificate");
  storeResult(db, run, { ...outcome, kept: pool.kept }, now());
}

/** Progress is written at most four times a second; a round that is no longer this run's has been cancelled. */
function hooksFor(db: Db, run: Run) {
  let lookedAt = 0;
  let cancelled = false;
  let reached = -1;
  const look = (percent: number): void => {
    const at = performance.now();
    if (percent === reached || (at - lookedAt < 250 && percent < 100)) return;
    lookedAt = at;
    reached = percent;
    const { changes } = db
      .update(rounds)
      .set({ progress: Math.min(99, Math.max(0, Math.round(percent))) })
      .where(and(eq(rounds.id, run.roundId), isThisRun(run)))
      .run();
    cancelled ||= changes === 0;
  };
  return { progress: look, isCancelled: () => cancelled, milliseconds: () => performance.now() };
}

const isThisRun = ({ version }: Run) => and(eq(rounds.state, "running"), eq(rounds.version, version));
