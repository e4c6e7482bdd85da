import { and, desc, eq, inArray } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { beneficiaries, branches, history, households, letters, users } from "~db/schema";
import { isStaff } from "../accounts/roles";
import type { Viewer } from "../accounts/viewer";
import { listReadings } from "../audit/access.server";
import { recordAccess } from "../audit/history.server";
import type { HouseholdId, UserId } from "../ids";
import { mayReadBeneficiary } from "../mentoring/beneficiary-scope.server";
import { beneficiaryPath } from "../mentoring/register.server";
import { findContact } from "../mentoring/wish.server";
import { answersFrom } from "./household-answers";
import { listCandidaciesOfHousehold } from "./household-candidacies.server";
import { listHouseholdConsents } from "./household-consents.server";
import { findDuoOffer } from "./household-duo.server";
import { householdHurdles } from "./household-hurdles";
import { findMovableHousehold } from "./household-moves.server";
import { openedFacts } from "./household-rows.server";
import { mayReadHousehold } from "./household-scope.server";
import { findHouseholdWaiting } from "./household-waiting.server";

export type HouseholdFile = NonNullable<ReturnType<typeof openHouseholdFile>>;

/** Opens a household's file for a professional and notes it in the access log, which the household reads. */
export function openHouseholdFile(db: Db, viewer: Viewer, id: HouseholdId, page: string, at: Date) {
  return tx(db, (t) => {
    const row = findRow(t, viewer, id);
    const movable = findMovableHousehold(t, viewer, id);
    if (!row || !movable) return null;
    const { household, user, branch } = row;
    recordAccess(t, { viewer: viewer.userId, person: user.id, page, at });
    const { firstName, lastName, email, language } = user;
    const { state, version, createdAt, referentId, persons } = household;
    return {
      ...{ id, firstName, lastName, email, language, state, version, createdAt, referentId, persons },
      ...{ branch: branch.name, userId: user.id, isMerged: user.mergedInto !== null },
      since: household.waitingSince ?? createdAt,
      referent: referentId && findContact(t, referentId),
      answers: answersFrom(openedFacts(household, user)),
      hurdles: state === "placed" || state === "left" ? [] : householdHurdles(movable),
      consents: listHouseholdConsents(t, id, user.id),
      candidacies: listCandidaciesOfHousehold(t, id, at, { staff: isStaff(viewer.role) }),
      waiting: state === "ready" && !movable.hasCandidacy ? findHouseholdWaiting(t, id, at) : null,
      duo: findDuoOffer(t, { id, userId: user.id }, at),
      otherFile: findOtherFile(t, viewer, user.id),
      readings: listReadings(t, user.id, 20),
      history: listMoves(t, id, user.id),
      letters: isStaff(viewer.role) ? listLettersTo(t, user.id) : [],
    };
  });
}

/** A household's name and state, for the pages of one move; no more than these pages show, so no line in the access log. */
export function findHouseholdHeadline(db: Reader, viewer: Viewer, id: HouseholdId) {
  const row = findRow(db, viewer, id);
  const movable = findMovableHousehold(db, viewer, id);
  if (!row || !movable) return null;
  const { household, user } = row;
  const { state, version, branchId, referentId } = household;
  return {
    ...{ id, firstName: user.firstName, lastName: user.lastName, language: user.language },
    ...{ userId: user.id, state, version, branchId, referentId },
    ...{ mayBeMatched: movable.consents, hasCandidacy: movable.hasCandidacy },
  };
}

const findRow = (db: Reader, viewer: Viewer, id: HouseholdId) =>
  db
    .select({ household: households, user: users, branch: branches })
    .from(households)
    .innerJoin(users, eq(users.id, households.userId))
    .innerJoin(branches, eq(branches.id, households.branchId))
    .where(and(eq(households.id, id), mayReadHousehold(viewer)))
    .get();

/** Their file in Duos de demain, when this viewer may open it. */
function findOtherFile(db: Reader, viewer: Viewer, userId: UserId): string | null {
  const row = db
    .select({ id: beneficiaries.id })
    .from(beneficiaries)
    .where(and(eq(beneficiaries.userId, userId), mayReadBeneficiary(viewer)))
    .get();
  return row ? beneficiaryPath(viewer, row.id) : null;
}

/** The household's file in Clef de France of somebody whose other file is open; null when this viewer may not open it. */
export const findHouseholdOf = (db: Reader, viewer: Viewer, userId: UserId): HouseholdId | null =>
  db
    .select({ id: households.id })
    .from(households)
    .where(and(eq(households.userId, userId), mayReadHousehold(viewer)))
    .get()?.id ?? null;

/** Moves of the file and of the account, newest first. */
const listMoves = (db: Reader, id: HouseholdId, userId: UserId) =>
  db
    .select({ move: history.move, to: history.toState, actor: users.firstName, at: history.at })
    .from(history)
    .leftJoin(users, eq(users.id, history.actorId))
    .where(and(inArray(history.subjectKind, ["household", "user"]), inArray(history.subjectId, [id, userId])))
    .orderBy(desc(history.at), desc(history.id))
    .limit(100)
    .all();

const listLettersTo = (db: Reader, userId: UserId) =>
  db
    .select({
      ...{ kind: letters.kind, state: letters.state },
      ...{ createdAt: letters.createdAt, sentAt: letters.sentAt },
    })
    .from(letters)
    .where(eq(letters.userId, userId))
    .orderBy(desc(letters.createdAt))
    .limit(50)
    .all();
