import { and, eq } from "drizzle-orm";
import type { Tx } from "~db/client";
import { duos } from "~db/schema";
import { recordMove } from "../audit/history.server";
import type { UserId } from "../ids";
import { isAllowed, type Mover } from "../moves";
import { DUO_MOVES, type DuoMove, type DuoState } from "./duo-path";

export type Duo = typeof duos.$inferSelect;

export interface Moving {
  mover: Mover;
  /** Null: the clock. */
  by: UserId | null;
  at: Date;
}
export type Moved = { ok: true } | { ok: false; refusal: "not_now"; state: DuoState };

/**
 * One move of a duo's life: checked against the table, guarded by the state and version that were read, written down.
 * Every change of state passes here. Letters are the caller's.
 */
export function moveDuo(
  t: Tx,
  duo: Duo,
  move: DuoMove,
  { mover, by, at }: Moving,
  columns: Partial<typeof duos.$inferInsert> = {},
  details?: Record<string, unknown>,
): Moved {
  if (!isAllowed(DUO_MOVES, move, duo.state, mover))
    return { ok: false, refusal: "not_now", state: duo.state };
  const to = DUO_MOVES[move].to;
  const { changes } = t
    .update(duos)
    .set({ ...columns, state: to, version: duo.version + 1 })
    .where(and(eq(duos.id, duo.id), eq(duos.state, duo.state), eq(duos.version, duo.version)))
    .run();
  if (changes === 0) return { ok: false, refusal: "not_now", state: duo.state };
  recordMove(t, {
    subject: { kind: "duo", id: duo.id },
    move,
    from: duo.state,
    to,
    actor: by,
    at,
    ...(details && { details }),
  });
  return { ok: true };
}
