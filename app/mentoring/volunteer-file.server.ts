import { and, desc, eq, inArray, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { type Db, type Reader, tx } from "~db/client";
import {
  beneficiaries,
  branches,
  duos,
  history,
  infoMeetingBookings,
  infoMeetings,
  letters,
  users,
  volunteers,
} from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordAccess } from "../audit/history.server";
import { openOrNull } from "../audit/seal.server";
import type { DuoId, InfoMeetingId, UserId, VolunteerId } from "../ids";
import type { LetterKind, LetterState } from "../mail/letters";
import { findPlace, placeLabel } from "../territory/places.server";
import type { DuoState } from "./duo-path";
import { profileOf } from "./household.server";
import { screeningOf } from "./screening.server";
import { nextStepOf } from "./volunteer-journey";
import { findVolunteer } from "./volunteer-scope.server";
import { findWaitingReason } from "./waiting-reason.server";

export type VolunteerFile = NonNullable<ReturnType<typeof openVolunteerFile>>;

/** Opens a volunteer's file for staff and notes it in the access log, which the person reads. */
export function openVolunteerFile(db: Db, viewer: Viewer, id: VolunteerId, at: Date) {
  return tx(db, (t) => {
    const row = findVolunteer(t, viewer, id);
    if (!row) return null;
    const { person, user } = row;
    recordAccess(t, { viewer: viewer.userId, person: user.id, page: "staff", at });
    const place = findPlace(t, person.communeCode);
    const { firstName, lastName, email, language } = user;
    const { state, reachBy, maxDuos, createdAt, approvedAt, charterVersion } = person;
    const screening = screeningOf(person, user);
    const moves = listMoves(t, id, user.id);
    return {
      ...{ id, firstName, lastName, email, language, state, reachBy, maxDuos, createdAt, approvedAt },
      ...{ charterVersion, screening, next: state === "screening" ? nextStepOf(screening) : null },
      renewalAt: person.recordCheckRenewalAt,
      phone: openOrNull(user.phone, `users.phone:${user.id}`),
      branch: findBranchName(t, person.branchId),
      place: place ? placeLabel(place) : person.communeCode,
      seenBy: {
        identity_seen: moves.find(({ move }) => move === "note_identity_seen")?.actor ?? null,
        interview: findName(t, person.interviewBy),
        record_check: findName(t, person.recordCheckBy),
      },
      hasInterviewNotes: person.interviewNotes !== null,
      profile: profileOf(person),
      booking: findBooking(t, id),
      mergedInto: user.mergedInto && findByUser(t, user.mergedInto),
      duos: listDuosOf(t, id),
      reason: state === "approved" ? findWaitingReason(t, id, at) : null,
      history: moves,
      letters: listLettersTo(t, user.id),
    };
  });
}

/** A person's name and state, for the pages of one move; no more than these pages show, so no line in the access log. */
export function findVolunteerHeadline(db: Reader, viewer: Viewer, id: VolunteerId) {
  const row = findVolunteer(db, viewer, id);
  if (!row) return null;
  const { person, user } = row;
  const states = listDuosOf(db, id).map(({ state }) => state);
  return {
    ...{ id, state: person.state, name: `${user.firstName} ${user.lastName}`, version: person.version },
    ...{ identitySeenAt: person.identitySeenAt, recordCheckSeenAt: person.recordCheckSeenAt },
    recordCheckRenewalAt: person.recordCheckRenewalAt,
    screening: screeningOf(person, user),
    hasProposal: states.some((state) => state === "proposed" || state === "accepted"),
    hasOpenDuo: states.includes("open"),
  };
}

const findBranchName = (db: Reader, id: (typeof branches.$inferSelect)["id"]): string =>
  db.select({ name: branches.name }).from(branches).where(eq(branches.id, id)).get()?.name ?? "";

const findByUser = (db: Reader, userId: UserId): VolunteerId | null =>
  db.select({ id: volunteers.id }).from(volunteers).where(eq(volunteers.userId, userId)).get()?.id ?? null;

const findName = (db: Reader, id: UserId | null): string | null =>
  (id && db.select({ name: users.firstName }).from(users).where(eq(users.id, id)).get()?.name) || null;

export interface FileDuoOfVolunteer {
  id: DuoId;
  firstName: string;
  state: DuoState;
  createdAt: Date;
}

const listDuosOf = (db: Reader, id: VolunteerId): FileDuoOfVolunteer[] =>
  db
    .select({ id: duos.id, firstName: users.firstName, state: duos.state, createdAt: duos.createdAt })
    .from(duos)
    .innerJoin(beneficiaries, eq(beneficiaries.id, duos.beneficiaryId))
    .innerJoin(users, eq(users.id, beneficiaries.userId))
    .where(eq(duos.volunteerId, id))
    .orderBy(desc(duos.createdAt))
    .limit(50)
    .all();

/** The last information meeting at which they had a place. */
const findBooking = (
  db: Reader,
  id: VolunteerId,
): { id: InfoMeetingId; startsAt: Date; attendedAt: Date | null } | null =>
  db
    .select({
      id: infoMeetings.id,
      startsAt: infoMeetings.startsAt,
      attendedAt: infoMeetingBookings.attendedAt,
    })
    .from(infoMeetingBookings)
    .innerJoin(infoMeetings, eq(infoMeetings.id, infoMeetingBookings.meetingId))
    .where(and(eq(infoMeetingBookings.volunteerId, id), isNull(infoMeetings.cancelledAt)))
    .orderBy(desc(infoMeetings.startsAt))
    .limit(1)
    .get() ?? null;

export interface FileMoveOfVolunteer {
  move: string;
  /** Null: the platform itself. */
  actor: string | null;
  at: Date;
}

/** Moves of the volunteer and of the account, newest first. */
const listMoves = (db: Reader, id: VolunteerId, userId: UserId): FileMoveOfVolunteer[] => {
  const actors = alias(users, "actor");
  return db
    .select({ move: history.move, actor: actors.firstName, at: history.at })
    .from(history)
    .leftJoin(actors, eq(actors.id, history.actorId))
    .where(and(inArray(history.subjectKind, ["volunteer", "user"]), inArray(history.subjectId, [id, userId])))
    .orderBy(desc(history.at), desc(history.id))
    .limit(100)
    .all();
};

export interface FileLetterOfVolunteer {
  kind: LetterKind;
  state: LetterState;
  createdAt: Date;
}

const listLettersTo = (db: Reader, userId: UserId): FileLetterOfVolunteer[] =>
  db
    .select({ kind: letters.kind, state: letters.state, createdAt: letters.createdAt })
    .from(letters)
    .where(eq(letters.userId, userId))
    .orderBy(desc(letters.createdAt))
    .limit(50)
    .all();
