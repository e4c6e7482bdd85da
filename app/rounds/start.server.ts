import { and, eq } from "drizzle-orm";
import { type Db, type Tx, tx } from "~db/client";
import { rounds } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { BranchId, RoundId, UserId } from "../ids";
import type { RoundSettings } from "../matching/duo/round";
import { isAllowed } from "../moves";
import { movedBy } from "./draft-moves.server";
import { ROUND_MOVES, type RoundMove, type RoundState } from "./round-path";
import { findRound, mayRunFor, type Round } from "./scope.server";

/** What a worker needs to know: which round, and which run of it (an earlier run may never overwrite a later one). */
export interface Run {
  roundId: RoundId;
  version: number;
}

export interface NewRound {
  /** Drawn when the form was shown, so that a form sent twice is one round. */
  roundId: RoundId;
  branchIds: readonly BranchId[];
  settings: RoundSettings;
}
export type RoundStarted =
  /** `run` is null when the round had been started already. */
  { ok: true; roundId: RoundId; run: Run | null } | { ok: false; refusal: "not_your_branch" | "no_weight" };

export type RoundMoved =
  /** `again`: this very move had been made already (a form sent twice); nothing was done now. */
  | { ok: true; again: boolean }
  | { ok: false; refusal: "missing" }
  /** Somebody was faster, or the round is no longer there: its present state. */
  | { ok: false; refusal: "changed"; state: RoundState };

/** Writes a new round down; the caller launches its run. */
export function startRound(db: Db, viewer: Viewer, round: NewRound, at: Date): RoundStarted {
  const { roundId, settings } = round;
  if (!mayRunFor(viewer, round.branchIds)) return { ok: false, refusal: "not_your_branch" };
  if (!hasWeight(settings)) return { ok: false, refusal: "no_weight" };
  const branchIds = [...new Set(round.branchIds)].sort();
  return tx(db, (t) => {
    const { changes } = t
      .insert(rounds)
      .values({
        id: roundId,
        state: "running",
        branchIds,
        settings,
        startedBy: viewer.userId,
        startedAt: at,
      })
      .onConflictDoNothing()
      .run();
    if (changes === 0) return { ok: true, roundId, run: null };
    note(t, roundId, "start", null, "running", viewer.userId, at, { branchIds, settings });
    return { ok: true, roundId, run: { roundId, version: 1 } };
  });
}

/** Runs a round again on the rest: locked and forced pairs stay, forbidden ones are never drawn. */
export function rerunRound(
  db: Db,
  viewer: Viewer,
  { roundId, version, settings }: { roundId: string; version: number; settings: RoundSettings },
  at: Date,
): { ok: true; run: Run | null } | { ok: false; refusal: "no_weight" } | (RoundMoved & { ok: false }) {
  if (!hasWeight(settings)) return { ok: false, refusal: "no_weight" };
  return tx(db, (t) => {
    const round = findRound(t, viewer, roundId);
    if (!round) return { ok: false, refusal: "missing" };
    const fresh = {
      settings,
      progress: 0,
      failure: null,
      finishedAt: null,
      figures: null,
      certificate: null,
    };
    const moved = moveRound(t, round, "rerun", version, viewer, at, fresh, { settings });
    if (!moved.ok) return moved;
    return { ok: true, run: moved.again ? null : { roundId: round.id, version: version + 1 } };
  });
}

export const hasWeight = ({ weights }: RoundSettings): boolean =>
  Object.values(weights).some((weight) => weight > 0);

/** One move of a round by a person: checked against the table, guarded by state and version, written down. */
export function moveRound(
  t: Tx,
  round: Round,
  move: RoundMove,
  version: number,
  viewer: Viewer,
  at: Date,
  columns: Partial<typeof rounds.$inferInsert> = {},
  details?: Record<string, unknown>,
): RoundMoved {
  const may = mayMoveRound(round, move, version, viewer);
  if (!may.ok || may.again) return may;
  const { to } = ROUND_MOVES[move];
  const { changes } = t
    .update(rounds)
    .set({ ...columns, state: to, version: round.version + 1 })
    .where(and(eq(rounds.id, round.id), eq(rounds.state, round.state), eq(rounds.version, version)))
    .run();
  if (changes !== 1) throw new Error(`Round ${round.id} changed inside a transaction`);
  note(t, round.id, move, round.state, to, viewer.userId, at, details);
  return { ok: true, again: false };
}

/** Whether a move may be made by this person on the round that they looked at. */
export function mayMoveRound(round: Round, move: RoundMove, version: number, viewer: Viewer): RoundMoved {
  const { to } = ROUND_MOVES[move];
  if (round.version === version + 1 && round.state === to) return { ok: true, again: true };
  if (round.version === version && isAllowed(ROUND_MOVES, move, round.state, movedBy(viewer)))
    return { ok: true, again: false };
  return { ok: false, refusal: "changed", state: round.state };
}

export function note(
  t: Tx,
  roundId: RoundId,
  move: RoundMove | "start",
  from: RoundState | null,
  to: RoundState,
  actor: UserId | null,
  at: Date,
  details?: Record<string, unknown>,
): void {
  recordMove(t, { subject: { kind: "round", id: roundId }, move, from, to, actor, at, details });
}
