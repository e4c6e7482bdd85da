import { eq } from "drizzle-orm";
import type { Reader } from "~db/client";
import { branches, households } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { HouseholdId } from "../ids";
import { findContact } from "../mentoring/wish.server";
import { decisive, listCandidaciesOfHousehold } from "./household-candidacies.server";
import { findDuoOffer } from "./household-duo.server";
import { hurdlesBeforeReady } from "./household-hurdles";
import { journeyOf, presentStep } from "./household-journey";
import { findMovableHousehold } from "./household-moves.server";
import { findHouseholdWaiting } from "./household-waiting.server";

export type OwnHousehold = NonNullable<ReturnType<typeof findOwnHousehold>>;

/** Where the viewer's own household stands; null when it is not theirs. */
export function findOwnHousehold(db: Reader, viewer: Viewer, id: HouseholdId, at: Date) {
  const movable = findMovableHousehold(db, viewer, id);
  if (!movable) return null;
  const row = db
    .select({ household: households, name: branches.name, email: branches.email })
    .from(households)
    .innerJoin(branches, eq(branches.id, households.branchId))
    .where(eq(households.id, id))
    .get();
  if (!row) return null;
  const { state, referentId, waitingSince, createdAt } = row.household;
  const candidacies = listCandidaciesOfHousehold(db, id, at);
  const current = decisive(candidacies);
  const present = presentStep(state, current?.state ?? null);
  const searching = state === "ready" && present === "search";
  return {
    ...{ id, state, candidacies, current, present },
    journey: journeyOf(present),
    since: waitingSince ?? createdAt,
    mayBeMatched: movable.consents,
    /** What must be there before the search begins; nothing once it did. */
    hurdles: state === "preparing" ? hurdlesBeforeReady(movable) : [],
    waiting: searching ? findHouseholdWaiting(db, id, at) : null,
    referent: referentId && findContact(db, referentId),
    branch: { name: row.name, email: row.email },
    duo: findDuoOffer(db, { id, userId: viewer.userId }, at),
  };
}
