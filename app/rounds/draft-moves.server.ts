import { and, eq, inArray, ne, or, sql } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { drafts, duos, volunteers } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { DraftId, RoundId, UserId, VolunteerId } from "../ids";
import { HOLDING_STATES } from "../mentoring/duo-path";
import { placesLeft } from "../mentoring/eligibility";
import { isAllowed } from "../moves";
import {
  DRAFT_MOVES,
  type DraftMove,
  type DraftState,
  draftTarget,
  isInReview,
  isPublishable,
  PUBLISHED_DRAFT_STATES,
  type RoundState,
} from "./round-path";
import { findRound } from "./scope.server";

export type Draft = typeof drafts.$inferSelect;

export interface DraftDecision {
  roundId: RoundId;
  draftId: DraftId;
  move: DraftMove;
  /** The version of the draft that the coordinator looked at. */
  version: number;
}

export type DraftDecided =
  | { ok: true }
  | { ok: false; refusal: "missing" }
  | { ok: false; refusal: "round_closed"; state: RoundState }
  /** Somebody was faster: the draft as it stands now. */
  | { ok: false; refusal: "changed"; state: DraftState; decidedBy: UserId | null }
  /** The beneficiary, or the volunteer's last place, is in another draft of this round. */
  | { ok: false; refusal: "taken"; side: "beneficiary" | "volunteer" };

/** A coordinator's decision about one draft. The same decision sent twice by the same person is one decision. */
export function decideDraft(db: Db, viewer: Viewer, decision: DraftDecision, at: Date): DraftDecided {
  return tx(db, (t) => {
    const round = findRound(t, viewer, decision.roundId);
    const draft = round && findDraftOf(t, round.id, decision.draftId);
    if (!round || !draft) return { ok: false, refusal: "missing" };
    if (!isInReview(round.state)) return { ok: false, refusal: "round_closed", state: round.state };
    const { move, version } = decision;
    const to = draftTarget(move, draft);
    if (draft.version !== version || !isAllowed(DRAFT_MOVES, move, draft.state, movedBy(viewer))) {
      const mine = draft.state === to && draft.decidedBy === viewer.userId;
      return mine ? { ok: true } : changed(draft);
    }
    const taken = isPublishable(to) && !isPublishable(draft.state) ? whoIsTaken(t, draft) : null;
    if (taken) return { ok: false, refusal: "taken", side: taken };
    setDraft(t, draft, { state: to }, move, viewer.userId, at);
    return { ok: true };
  });
}

/** Writes a draft's new state, guarded by the version that was read, and its line of history. */
export function setDraft(
  t: Tx,
  draft: Draft,
  columns: Partial<typeof drafts.$inferInsert> & { state: DraftState },
  move: string,
  by: UserId,
  at: Date,
  details?: Record<string, unknown>,
): void {
  const { changes } = t
    .update(drafts)
    .set({ ...columns, decidedBy: by, decidedAt: at, version: draft.version + 1 })
    .where(and(eq(drafts.id, draft.id), eq(drafts.version, draft.version)))
    .run();
  if (changes !== 1) throw new Error(`Draft ${draft.id} changed inside a transaction`);
  recordMove(t, {
    subject: { kind: "draft", id: draft.id },
    move,
    from: draft.state,
    to: columns.state,
    actor: by,
    at,
    details: { roundId: draft.roundId, ...details },
  });
}

export const findDraftOf = (db: Reader, roundId: RoundId, draftId: string): Draft | undefined =>
  db
    .select()
    .from(drafts)
    .where(and(eq(drafts.roundId, roundId), eq(drafts.id, draftId as DraftId)))
    .get();

/** Which side of a draft has no place for it, given the other drafts of the round that would be published. */
export function whoIsTaken(
  db: Reader,
  draft: Pick<Draft, "id" | "roundId" | "volunteerId" | "beneficiaryId">,
): "beneficiary" | "volunteer" | null {
  const others = db
    .select({ volunteerId: drafts.volunteerId, beneficiaryId: drafts.beneficiaryId })
    .from(drafts)
    .where(
      and(
        eq(drafts.roundId, draft.roundId),
        ne(drafts.id, draft.id),
        inArray(drafts.state, [...PUBLISHED_DRAFT_STATES]),
        or(eq(drafts.beneficiaryId, draft.beneficiaryId), eq(drafts.volunteerId, draft.volunteerId)),
      ),
    )
    .all();
  if (others.some((other) => other.beneficiaryId === draft.beneficiaryId)) return "beneficiary";
  const used = others.filter((other) => other.volunteerId === draft.volunteerId).length;
  return used >= placesOf(db, draft.volunteerId) ? "volunteer" : null;
}

/** Places that a volunteer has left at this moment. */
export function placesOf(db: Reader, volunteerId: VolunteerId): number {
  const row = db
    .select({
      maxDuos: volunteers.maxDuos,
      held: sql<number>`(SELECT count(*) FROM ${duos} WHERE ${duos.volunteerId} = ${volunteerId}
        AND ${inArray(duos.state, [...HOLDING_STATES])})`,
    })
    .from(volunteers)
    .where(eq(volunteers.id, volunteerId))
    .get();
  return row ? placesLeft(row) : 0;
}

export const movedBy = (viewer: Viewer) => (viewer.role === "admin" ? "admin" : "coordinator");

const changed = (draft: Draft): DraftDecided => ({
  ok: false,
  refusal: "changed",
  state: draft.state,
  decidedBy: draft.decidedBy,
});
