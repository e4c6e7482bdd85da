import { and, eq } from "drizzle-orm";
import { type Db, type Tx, tx } from "~db/client";
import { followups, households } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import { seal } from "../audit/seal.server";
import type { IsoDay } from "../days";
import type { CandidacyId, FollowupId, HouseholdId } from "../ids";
import { isAllowed } from "../moves";
import { newId } from "../new-id.server";
import { parisDay } from "../paris-time";
import { type CloseReason, keepsPlaces, type ReturnReason } from "./candidacy";
import { tellCompanions, tellFreed, tellHousehold } from "./candidacy-letters.server";
import { type Moved, type Moving, moveCandidacy, notNow } from "./candidacy-moves.server";
import { candidacyParties } from "./candidacy-parties.server";
import { freePlaces } from "./candidacy-places.server";
import { noonOf } from "./candidacy-preparation.server";
import { findCandidacyOfStaff, findCandidacyOfWorker } from "./candidacy-seats.server";
import { isOpenTask, listTasks } from "./candidacy-tasks.server";
import { followUpsOf } from "./followup";
import { HOUSEHOLD_MOVES, type HouseholdMove } from "./household-path";

export type Arrived =
  | Moved
  | { ok: false; refusal: "future" | "before_agreement" }
  | { ok: false; refusal: "open_tasks"; open: number };

/**
 * They live there. The household is placed, the three follow-ups are dated from the day they moved. Tasks that are still open are
 * told once and do not hold anybody back: `despiteOpen`. Null when the candidacy is not this worker's.
 */
export function noteArrival(
  db: Db,
  viewer: Viewer,
  id: CandidacyId,
  { movedOn, despiteOpen }: { movedOn: IsoDay; despiteOpen: boolean },
  at: Date,
): Arrived | null {
  return tx(db, (t): Arrived | null => {
    const candidacy = findCandidacyOfWorker(t, viewer, id, at);
    if (!candidacy) return null;
    if (candidacy.state !== "preparing") return notNow(candidacy);
    if (movedOn > parisDay(at)) return { ok: false, refusal: "future" };
    if (candidacy.agreedAt && movedOn < parisDay(candidacy.agreedAt))
      return { ok: false, refusal: "before_agreement" };
    const open = listTasks(t, id).filter(isOpenTask).length;
    if (open > 0 && !despiteOpen) return { ok: false, refusal: "open_tasks", open };
    const moving = { mover: viewer.role, by: viewer.userId, at };
    const columns = { movesOn: movedOn, movedAt: noonOf(movedOn) };
    const moved = moveCandidacy(t, candidacy, "move", moving, columns, { movedOn, openTasks: open });
    if (!moved.ok) return moved;
    for (const { months, dueOn } of followUpsOf(movedOn))
      t.insert(followups)
        .values({ id: newId<FollowupId>("fol"), candidacyId: id, months, dueOn })
        .run();
    moveHousehold(t, candidacy.householdId, "place", moving);
    tellHousehold(t, candidacy, { kind: "mobility_moved", values: (reader) => reader, news: "moved", at });
    const parties = candidacyParties(t, candidacy);
    if (parties.household.referentId) tellCompanions(t, candidacy, parties, "moved", { at });
    return { ok: true };
  });
}

export interface Closing {
  reason: CloseReason;
  returnReasons: ReturnReason[];
  /** For the team only. */
  words: string | null;
  /** The household looks for a place again. */
  looksAgain: boolean;
}

/** The end of a mobility. A household that left gives its places free; whoever follows the offer is told. Null when not theirs. */
export function closeCandidacy(
  db: Db,
  viewer: Viewer,
  id: CandidacyId,
  { reason, returnReasons, words, looksAgain }: Closing,
  at: Date,
): Moved | null {
  return tx(db, (t): Moved | null => {
    const candidacy = findCandidacyOfStaff(t, viewer, id);
    if (!candidacy) return null;
    const frees = candidacy.holdsPlaces && !keepsPlaces(reason);
    const moving = { mover: viewer.role, by: viewer.userId, at };
    const columns = {
      closedAt: at,
      closeReason: reason,
      returnReasons: returnReasons.length > 0 ? returnReasons : null,
      closeWords: words ? seal(words, `candidacies.close_words:${id}`) : null,
      holdsPlaces: candidacy.holdsPlaces && !frees,
    };
    const moved = moveCandidacy(t, candidacy, "close", moving, columns, { reason, returnReasons });
    if (!moved.ok) return moved;
    if (frees) {
      freePlaces(t, candidacy);
      tellFreed(t, candidacy, viewer.userId, at);
    }
    if (looksAgain) moveHousehold(t, candidacy.householdId, "look_again", moving);
    return moved;
  });
}

/** What a candidacy does to its household's own path; nothing when the household is elsewhere already. */
function moveHousehold(t: Tx, id: HouseholdId, move: HouseholdMove, { mover, by, at }: Moving): void {
  const household = t.select().from(households).where(eq(households.id, id)).get();
  if (!household || !isAllowed(HOUSEHOLD_MOVES, move, household.state, mover)) return;
  const { to } = HOUSEHOLD_MOVES[move];
  t.update(households)
    .set({
      state: to,
      version: household.version + 1,
      ...(move === "look_again" && { waitingSince: at }),
    })
    .where(and(eq(households.id, id), eq(households.version, household.version)))
    .run();
  recordMove(t, {
    subject: { kind: "household", id },
    move,
    from: household.state,
    to,
    actor: by,
    at,
  });
}
