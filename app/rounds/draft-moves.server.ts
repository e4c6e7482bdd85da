import { and, eq, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Db, Reader, Tx } from "~db/client";
import { drafts, duos, volunteers } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { BeneficiaryId, DraftId, RoundId, UserId, VolunteerId } from "../ids";
import type { PersonId } from "../matching/duo/one-side";
import { HOLDING_STATES } from "../mentoring/duo-path";
import { placesLeft } from "../mentoring/eligibility";
import { DUOS } from "./book.server";
import { type Decided, type Decision, decideIn, findDraftIn, setDraftIn } from "./draft-decisions.server";
import { type DraftState, PUBLISHED_DRAFT_STATES } from "./round-path";

export type Draft = typeof drafts.$inferSelect;

export interface DraftDecision extends Decision {
  roundId: RoundId;
  draftId: DraftId;
}
/** Taken: the beneficiary, or the volunteer's last place, is in another draft of this round. */
export type DraftDecided = Decided<"beneficiary" | "volunteer">;

export const decideDraft = (db: Db, viewer: Viewer, decision: DraftDecision, at: Date): DraftDecided =>
  decideIn<Draft, "beneficiary" | "volunteer">(db, DUOS, viewer, decision, at, whoIsTaken);

/** Writes a draft's new state, guarded by the version that was read, and its line of history. */
export const setDraft = (
  t: Tx,
  draft: Draft,
  columns: Partial<typeof drafts.$inferInsert> & { state: DraftState },
  move: string,
  by: UserId,
  at: Date,
  details?: Record<string, unknown>,
): void => setDraftIn(t, DUOS, draft, columns, move, by, at, details);

export const findDraftOf = (db: Reader, roundId: RoundId, draftId: string): Draft | undefined =>
  findDraftIn<Draft>(db, DUOS, roundId, draftId);

/** The draft of a person that would be published; a volunteer's weakest. */
export const currentDraftOf = (db: Reader, round: { id: RoundId }, personId: PersonId): Draft | null =>
  db
    .select()
    .from(drafts)
    .where(
      and(
        eq(drafts.roundId, round.id),
        inArray(drafts.state, [...PUBLISHED_DRAFT_STATES]),
        or(
          eq(drafts.volunteerId, personId as VolunteerId),
          eq(drafts.beneficiaryId, personId as BeneficiaryId),
        ),
      ),
    )
    .orderBy(drafts.score, drafts.id)
    .get() ?? null;

/** Which side of a draft has no place for it, given the other drafts of the round: published ones hold theirs, others would. */
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
        isNull(drafts.proposedAt),
        or(eq(drafts.beneficiaryId, draft.beneficiaryId), eq(drafts.volunteerId, draft.volunteerId)),
      ),
    )
    .all();
  if (others.some((other) => other.beneficiaryId === draft.beneficiaryId)) return "beneficiary";
  if (isProposedIn(db, draft.roundId, draft.beneficiaryId)) return "beneficiary";
  const used = others.filter((other) => other.volunteerId === draft.volunteerId).length;
  return used >= placesOf(db, draft.volunteerId) ? "volunteer" : null;
}

const isProposedIn = (db: Reader, roundId: RoundId, beneficiaryId: BeneficiaryId): boolean =>
  db
    .select({ id: duos.id })
    .from(duos)
    .where(
      and(
        eq(duos.beneficiaryId, beneficiaryId),
        eq(duos.roundId, roundId),
        inArray(duos.state, [...HOLDING_STATES]),
      ),
    )
    .get() !== undefined;

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
