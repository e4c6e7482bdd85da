import { and, eq } from "drizzle-orm";
import type { Reader, Tx } from "~db/client";
import { candidacies } from "~db/schema";
import { recordMove } from "../audit/history.server";
import type { CandidacyId, UserId } from "../ids";
import { isAllowed, type Mover } from "../moves";
import { CANDIDACY_MOVES, type CandidacyMove, type CandidacyState } from "./candidacy-path";

export type Candidacy = typeof candidacies.$inferSelect;

export interface Moving {
  mover: Mover;
  /** Null: the clock, or a partner who answers by a link without an account. */
  by: UserId | null;
  at: Date;
}
export type NotNow = { ok: false; refusal: "not_now"; state: CandidacyState };
export type Moved = { ok: true } | NotNow;

/** A candidacy that is known to exist: whoever holds a seat at it or read its page. */
export function getCandidacy(db: Reader, id: CandidacyId): Candidacy {
  const candidacy = db.select().from(candidacies).where(eq(candidacies.id, id)).get();
  if (!candidacy) throw new Error(`No candidacy ${id}`);
  return candidacy;
}

/**
 * One move of a candidacy's life: checked against the table, guarded by the state and version that were read, written down.
 * Every change of state passes here. Places and letters are the caller's.
 */
export function moveCandidacy(
  t: Tx,
  candidacy: Candidacy,
  move: CandidacyMove,
  { mover, by, at }: Moving,
  columns: Partial<typeof candidacies.$inferInsert> = {},
  details?: Record<string, unknown>,
): Moved {
  if (!isAllowed(CANDIDACY_MOVES, move, candidacy.state, mover)) return notNow(candidacy);
  const to = CANDIDACY_MOVES[move].to;
  const { changes } = t
    .update(candidacies)
    .set({ ...columns, state: to, version: candidacy.version + 1 })
    .where(
      and(
        eq(candidacies.id, candidacy.id),
        eq(candidacies.state, candidacy.state),
        eq(candidacies.version, candidacy.version),
      ),
    )
    .run();
  if (changes === 0) return notNow(candidacy);
  recordMove(t, {
    subject: { kind: "candidacy", id: candidacy.id },
    move,
    from: candidacy.state,
    to,
    actor: by,
    at,
    ...(details && { details }),
  });
  return { ok: true };
}

/** Something is noted on a candidacy and its state stays: one line of history, and one version more for whoever edits it. */
export function noteOnCandidacy(
  t: Tx,
  candidacy: Candidacy,
  move: string,
  { by, at }: Omit<Moving, "mover">,
  columns: Partial<typeof candidacies.$inferInsert> = {},
  details?: Record<string, unknown>,
): void {
  t.update(candidacies)
    .set({ ...columns, version: candidacy.version + 1 })
    .where(and(eq(candidacies.id, candidacy.id), eq(candidacies.version, candidacy.version)))
    .run();
  recordMove(t, {
    subject: { kind: "candidacy", id: candidacy.id },
    move,
    from: candidacy.state,
    to: candidacy.state,
    actor: by,
    at,
    ...(details && { details }),
  });
}

export const notNow = ({ state }: Pick<Candidacy, "state">): NotNow => ({
  ok: false,
  refusal: "not_now",
  state,
});
