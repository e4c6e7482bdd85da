import { and, asc, eq, inArray } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { branches, letters, organisations, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { listHistory, recordAccess } from "../audit/history.server";
import { openOrNull } from "../audit/seal.server";
import type { CandidacyId, OrganisationId, UserId } from "../ids";
import type { LetterKind, LetterState } from "../mail/letters";
import { findColleague } from "../mentoring/contacts.server";
import { listTutors } from "../mentoring/openings.server";
import { movesFor } from "../moves";
import { isAskable, listFollowups } from "./candidacy-followups.server";
import { readHouseholdOf, readLines, readPlace } from "./candidacy-lines.server";
import type { Candidacy } from "./candidacy-moves.server";
import { desksOf, listAnswers } from "./candidacy-partner-letters.server";
import { CANDIDACY_MOVES } from "./candidacy-path";
import { findCandidacyOfWorker } from "./candidacy-seats.server";
import { sharedGroups } from "./candidacy-sharing.server";
import { listTasks } from "./candidacy-tasks.server";
import { listVisits } from "./candidacy-visits.server";

/**
 * Everything that those who work on a candidacy may see of it, moments in milliseconds; null when it is not theirs. Opening it
 * is noted for the household.
 */
export function openCandidacyFile(db: Db, viewer: Viewer, id: CandidacyId, at: Date) {
  const candidacy = findCandidacyOfWorker(db, viewer, id, at);
  if (!candidacy) return null;
  const { row, firstName, members } = readHouseholdOf(db, candidacy.householdId);
  tx(db, (t) => recordAccess(t, { viewer: viewer.userId, person: row.userId, page: "candidacy", at }));
  const { town, region, title } = readPlace(db, candidacy.offerId);
  return {
    ...{ id: candidacy.id, householdId: candidacy.householdId, offerId: candidacy.offerId, firstName },
    ...{ state: candidacy.state, origin: candidacy.origin, roundId: candidacy.roundId },
    people: members.map((member) => member.firstName),
    hasEmail: hasEmail(db, row.userId),
    referent: findColleague(db, row.referentId)?.name ?? null,
    branch: db.select().from(branches).where(eq(branches.id, candidacy.branchId)).get()?.name ?? "",
    ...{ offer: title, town: town ?? "", region: region ?? "" },
    lines: readLines(db, candidacy, members),
    moves: movesFor(CANDIDACY_MOVES, candidacy.state, viewer.role),
    ...momentsOf(candidacy),
    holdsPlaces: candidacy.holdsPlaces,
    householdAnswer: candidacy.householdAnswer,
    movesOn: candidacy.movesOn,
    refusal: candidacy.refusedBy && {
      by: candidacy.refusedBy,
      reason: candidacy.refusalReason,
      words: openOrNull(candidacy.refusalWords, `candidacies.refusal_words:${id}`),
    },
    ending: candidacy.closeReason && {
      reason: candidacy.closeReason,
      returns: candidacy.returnReasons ?? [],
      words: openOrNull(candidacy.closeWords, `candidacies.close_words:${id}`),
    },
    forcedReason: candidacy.forcedReason,
    explanation: candidacy.explanation,
    answers: readAnswers(db, candidacy),
    visits: readVisits(db, id),
    tasks: listTasks(db, id),
    followups: listFollowups(db, id).map((followup) => ({
      ...followup,
      askable: candidacy.state === "moved" && isAskable(followup, at),
    })),
    colleagues: listTutors(db, candidacy.branchId),
    letters: listLettersOf(db, id),
    history: listNamedHistory(db, id),
  };
}
export type CandidacyFile = NonNullable<ReturnType<typeof openCandidacyFile>>;

/** Whose candidacy it is, where it goes and where it stands: what the forms say above themselves. */
export function readCandidacyBrief(db: Reader, viewer: Viewer, id: CandidacyId, at: Date) {
  const candidacy = findCandidacyOfWorker(db, viewer, id, at);
  if (!candidacy) return null;
  const { firstName } = readHouseholdOf(db, candidacy.householdId);
  return {
    ...{ id: candidacy.id, householdId: candidacy.householdId, branchId: candidacy.branchId },
    ...{ state: candidacy.state, movesOn: candidacy.movesOn, firstName },
    town: readPlace(db, candidacy.offerId).town ?? "",
  };
}
export type CandidacyBrief = NonNullable<ReturnType<typeof readCandidacyBrief>>;

const momentsOf = (candidacy: Candidacy) => ({
  createdAt: candidacy.createdAt.getTime(),
  visibleFrom: candidacy.visibleFrom.getTime(),
  askedBy: candidacy.askedBy?.getTime() ?? null,
  closesAt: candidacy.closesAt?.getTime() ?? null,
  householdAnsweredAt: candidacy.householdAnsweredAt?.getTime() ?? null,
  agreedAt: candidacy.agreedAt?.getTime() ?? null,
  movedAt: candidacy.movedAt?.getTime() ?? null,
  closedAt: candidacy.closedAt?.getTime() ?? null,
});

const hasEmail = (db: Reader, id: UserId): boolean =>
  db.select({ email: users.email }).from(users).where(eq(users.id, id)).get()?.email != null;

/** What each partner was asked and said; whether it can be written to, and what the household lets it see. */
const readAnswers = (db: Reader, candidacy: Candidacy) =>
  listAnswers(db, candidacy).map((answer) => ({
    ...{ id: answer.id, party: answer.party, answer: answer.answer, reason: answer.reason },
    organisation: organisationOf(db, answer.organisationId),
    organisationId: answer.organisationId,
    words: openOrNull(answer.words, `candidacy_answers.words:${answer.id}`),
    askedAt: answer.askedAt.getTime(),
    closesAt: answer.closesAt.getTime(),
    answeredAt: answer.answeredAt?.getTime() ?? null,
    byLink: answer.answer !== null && answer.answeredBy === null,
    reachable: desksOf(db, answer.organisationId).desks.length > 0,
    shared: sharedGroups(db, candidacy.householdId, answer.organisationId, answer.party),
  }));

const organisationOf = (db: Reader, id: OrganisationId): string =>
  db.select({ name: organisations.name }).from(organisations).where(eq(organisations.id, id)).get()?.name ??
  "";

const readVisits = (db: Reader, id: CandidacyId) =>
  listVisits(db, id).map((visit) => ({
    ...{ id: visit.id, place: visit.place, outcome: visit.outcome },
    startsAt: visit.startsAt.getTime(),
    endsAt: visit.endsAt.getTime(),
    accompaniedBy: visit.accompaniedBy,
    companion: visit.colleague ?? visit.companion,
    cancelled: visit.cancelledAt !== null,
    notes: openOrNull(visit.notes, `candidacy_visits.notes:${visit.id}`),
  }));

/** Which letters about a candidacy stand where; never their content or address. */
const listLettersOf = (db: Reader, id: CandidacyId) =>
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
    .where(and(eq(letters.subjectKind, "candidacy"), eq(letters.subjectId, id)))
    .orderBy(asc(letters.createdAt), asc(letters.id))
    .all()
    .map((letter) => ({
      id: letter.id as string,
      kind: letter.kind as LetterKind,
      state: letter.state as LetterState,
      /** Null: a partner's contact address. */
      to: letter.to,
      at: (letter.sentAt ?? letter.notBefore).getTime(),
    }));

function listNamedHistory(db: Reader, id: CandidacyId) {
  const lines = listHistory(db, { kind: "candidacy", id });
  const actors = [...new Set(lines.flatMap(({ actorId }) => (actorId ? [actorId] : [])))];
  const named = db
    .select({ id: users.id, firstName: users.firstName })
    .from(users)
    .where(inArray(users.id, actors))
    .all();
  const names = new Map(named.map((user) => [user.id, user.firstName]));
  return lines.map(({ id: lineId, move, actorId, at, details }) => {
    const organisationId = details?.organisationId;
    return {
      id: lineId as string,
      move,
      /** Null: the clock, or a partner by a link. */
      by: actorId ? (names.get(actorId) ?? "") : null,
      organisation:
        typeof organisationId === "string" ? organisationOf(db, organisationId as OrganisationId) : null,
      at: at.getTime(),
    };
  });
}
