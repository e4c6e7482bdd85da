import { and, asc, eq, inArray } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { beneficiaries, blockedPairs, branches, letters, users, volunteers } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { listHistory, recordAccess } from "../audit/history.server";
import { openOrNull } from "../audit/seal.server";
import type { DuoId, UserId } from "../ids";
import type { LetterKind, LetterState } from "../mail/letters";
import { movesFor } from "../moves";
import { findColleague } from "./contacts.server";
import { listMeetings } from "./duo-meetings.server";
import type { Duo } from "./duo-moves.server";
import { DUO_MOVES } from "./duo-path";
import { listReports } from "./duo-reports.server";
import { findDuoOfStaff } from "./duos.server";

/**
 * Everything that staff may see of a duo of their branches, moments in milliseconds; null when it is not theirs. Opening it
 * is noted for both people.
 */
export function openDuoFile(db: Db, viewer: Viewer, id: DuoId, at: Date) {
  const duo = findDuoOfStaff(db, viewer, id);
  if (!duo) return null;
  const people = { volunteer: readVolunteer(db, duo), beneficiary: readBeneficiary(db, duo) };
  tx(db, (t) => {
    for (const person of [people.volunteer.userId, people.beneficiary.userId])
      recordAccess(t, { viewer: viewer.userId, person, page: "duo", at });
  });
  return {
    id: duo.id,
    state: duo.state,
    ...people,
    branch: db.select().from(branches).where(eq(branches.id, duo.branchId)).get()?.name ?? "",
    roundId: duo.roundId,
    moves: movesFor(DUO_MOVES, duo.state, viewer.role),
    ...momentsOf(duo),
    answers: { volunteer: duo.volunteerAnswer, beneficiary: duo.beneficiaryAnswer },
    refusal: duo.refusedBy && {
      by: duo.refusedBy,
      reason: duo.refusalReason,
      words: openOrNull(duo.refusalWords, `duos.refusal_words:${duo.id}`),
    },
    ending: duo.endReason && {
      reason: duo.endReason,
      words: openOrNull(duo.endWords, `duos.end_words:${duo.id}`),
    },
    forcedReason: duo.forcedReason,
    explanation: duo.explanation,
    tutor: findColleague(db, duo.tutorId),
    firstMeetingPlace: duo.firstMeetingPlace,
    blocked: isBlocked(db, duo),
    reports: listReports(db, id),
    meetings: listMeetings(db, id),
    letters: listLettersOf(db, id),
    history: listNamedHistory(db, id),
  };
}
export type DuoFile = NonNullable<ReturnType<typeof openDuoFile>>;

const momentsOf = (duo: Duo) => ({
  createdAt: duo.createdAt.getTime(),
  visibleFrom: duo.visibleFrom.getTime(),
  askedBy: duo.askedBy.getTime(),
  closesAt: duo.closesAt.getTime(),
  volunteerAnsweredAt: duo.volunteerAnsweredAt?.getTime() ?? null,
  beneficiaryAnsweredAt: duo.beneficiaryAnsweredAt?.getTime() ?? null,
  openedAt: duo.openedAt?.getTime() ?? null,
  firstMeetingAt: duo.firstMeetingAt?.getTime() ?? null,
  lastContactAt: duo.lastContactAt?.getTime() ?? null,
  nextCheckAt: duo.nextCheckAt?.getTime() ?? null,
  silentSince: duo.silentSince?.getTime() ?? null,
  endedAt: duo.endedAt?.getTime() ?? null,
  reopenedAt: duo.reopenedAt?.getTime() ?? null,
});

const person = {
  userId: users.id,
  firstName: users.firstName,
  lastName: users.lastName,
  email: users.email,
};

function readVolunteer(db: Reader, duo: Duo) {
  const row = db
    .select({ ...person, freeHours: volunteers.freeHours })
    .from(volunteers)
    .innerJoin(users, eq(users.id, volunteers.userId))
    .where(eq(volunteers.id, duo.volunteerId))
    .get();
  if (!row) throw new Error(`No volunteer in duo ${duo.id}`);
  return { ...asPerson(row), id: duo.volunteerId };
}

function readBeneficiary(db: Reader, duo: Duo) {
  const row = db
    .select({ ...person, freeHours: beneficiaries.freeHours, referentId: beneficiaries.referentId })
    .from(beneficiaries)
    .innerJoin(users, eq(users.id, beneficiaries.userId))
    .where(eq(beneficiaries.id, duo.beneficiaryId))
    .get();
  if (!row) throw new Error(`No beneficiary in duo ${duo.id}`);
  return {
    ...asPerson(row),
    id: duo.beneficiaryId,
    referent: findColleague(db, row.referentId)?.name ?? null,
  };
}

const asPerson = (row: {
  userId: UserId;
  firstName: string;
  lastName: string;
  email: string | null;
  freeHours: number;
}) => ({
  userId: row.userId,
  firstName: row.firstName,
  name: `${row.firstName} ${row.lastName}`,
  hasEmail: row.email !== null,
  freeHours: row.freeHours,
});

const isBlocked = (db: Reader, { volunteerId, beneficiaryId }: Duo): boolean =>
  db
    .select({ at: blockedPairs.blockedAt })
    .from(blockedPairs)
    .where(and(eq(blockedPairs.volunteerId, volunteerId), eq(blockedPairs.beneficiaryId, beneficiaryId)))
    .get() !== undefined;

/** Which letters about a duo stand where; never their content or address. */
const listLettersOf = (db: Reader, id: DuoId) =>
  db
    .select({
      id: letters.id,
      kind: letters.kind,
      state: letters.state,
      to: users.firstName,
      notBefore: letters.notBefore,
      sentAt: letters.sentAt,
    })
    .from(letters)
    .leftJoin(users, eq(users.id, letters.userId))
    .where(and(eq(letters.subjectKind, "duo"), eq(letters.subjectId, id)))
    .orderBy(asc(letters.createdAt), asc(letters.id))
    .all()
    .map((letter) => ({
      id: letter.id as string,
      kind: letter.kind as LetterKind,
      state: letter.state as LetterState,
      to: letter.to ?? "",
      at: (letter.sentAt ?? letter.notBefore).getTime(),
    }));

function listNamedHistory(db: Reader, id: DuoId) {
  const lines = listHistory(db, { kind: "duo", id });
  const actors = [...new Set(lines.flatMap(({ actorId }) => (actorId ? [actorId] : [])))];
  const names = new Map(
    actors.length === 0
      ? []
      : db
          .select({ id: users.id, firstName: users.firstName })
          .from(users)
          .where(inArray(users.id, actors))
          .all()
          .map((user) => [user.id, user.firstName]),
  );
  return lines.map((line) => ({
    id: line.id as string,
    move: line.move,
    /** Null: the clock. */
    by: line.actorId ? (names.get(line.actorId) ?? "") : null,
    at: line.at.getTime(),
  }));
}
