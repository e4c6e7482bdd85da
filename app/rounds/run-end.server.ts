import { and, eq } from "drizzle-orm";
import { type Db, tx } from "~db/client";
import { rounds } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { findRound } from "./scope.server";
import { moveRound, note, type RoundMoved, type Run } from "./start.server";

/** Failures that have words of their own (`staff.rounds.failure.<failure>`); anything else is an error's message. */
export const FAILURES = ["interrupted", "no_certificate"] as const;

/** Marks a run as failed, unless it was cancelled or finished meanwhile. */
export function failRun(db: Db, { roundId, version }: Run, failure: string, at: Date): boolean {
  return tx(db, (t) => {
    const { changes } = t
      .update(rounds)
      .set({ state: "failed", failure, finishedAt: at, version: version + 1 })
      .where(and(eq(rounds.id, roundId), eq(rounds.state, "running"), eq(rounds.version, version)))
      .run();
    if (changes === 1) note(t, roundId, "fail", "running", "failed", null, at, { failure });
    return changes === 1;
  });
}

/** At the start of the server: rounds that a killed process left running have failed. Returns how many. */
export function failInterruptedRounds(db: Db, at: Date): number {
  const left = db
    .select({ roundId: rounds.id, version: rounds.version })
    .from(rounds)
    .where(eq(rounds.state, "running"))
    .all();
  return left.filter((run) => failRun(db, run, "interrupted", at)).length;
}

/** Stops a running round; its thread notices, and what it found is not stored. */
export function cancelRound(
  db: Db,
  viewer: Viewer,
  { roundId, version }: { roundId: string; version: number },
  at: Date,
): RoundMoved {
  return tx(db, (t) => {
    const round = findRound(t, viewer, roundId);
    if (!round) return { ok: false, refusal: "missing" };
    return moveRound(t, round, "stop", version, viewer, at, { finishedAt: at });
  });
}
