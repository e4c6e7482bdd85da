import { and, asc, count, desc, eq, gt, inArray, isNotNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "~db/client";
import { branches, candidacies, candidacyAnswers, communes, households, offers, users } from "~db/schema";
import { inBranchesOf } from "../accounts/scope.server";
import type { Viewer } from "../accounts/viewer";
import type { CandidacyId, HouseholdId, OfferId, OrganisationId } from "../ids";
import { CLOSING_DAYS } from "../mentoring/duo-filter";
import { parisDay } from "../paris-time";
import { CANDIDACY_QUEUES, type CandidacyFilter, type CandidacyQueue, FREED_DAYS } from "./candidacy-filter";
import { type CandidacyState, PREPARATION_MONTHS } from "./candidacy-path";
import { wasShown } from "./candidacy-seats.server";

const DAY = 86_400_000;
export const CANDIDACIES_PER_PAGE = 25;

export interface CandidacyQueueState {
  queue: CandidacyQueue;
  count: number;
  /** Since when the oldest one waits, in milliseconds. */
  oldest: number | null;
}

/** Every queue with its count and its oldest case, of the viewer's branches, in one reading. */
export function countCandidacyQueues(db: Reader, viewer: Viewer, at: Date): CandidacyQueueState[] {
  const columns = Object.fromEntries(
    CANDIDACY_QUEUES.flatMap((queue) => {
      const waits = inQueue(queue, at);
      return [
        [queue, sql<number>`count(*) filter (where ${waits})`],
        [`${queue}Oldest`, sql<number | null>`min(${ageOf(queue)}) filter (where ${waits})`],
      ];
    }),
  );
  const row = db.select(columns).from(candidacies).where(inBranchesOf(viewer, candidacies.branchId)).get();
  return CANDIDACY_QUEUES.map((queue) => {
    const oldest = row?.[`${queue}Oldest`];
    return {
      queue,
      count: Number(row?.[queue] ?? 0),
      oldest: oldest === null || oldest === undefined ? null : Number(oldest),
    };
  });
}

export interface CandidacyLine {
  id: CandidacyId;
  householdId: HouseholdId;
  offerId: OfferId;
  household: string;
  offer: string;
  town: string;
  branch: string;
  state: CandidacyState;
  createdAt: number;
  closesAt: number | null;
  movesOn: string | null;
}

/** One page of candidacies of the viewer's branches: a queue oldest first, everything newest first. */
export function listCandidacies(db: Reader, viewer: Viewer, filter: CandidacyFilter, at: Date) {
  const where = and(
    inBranchesOf(viewer, candidacies.branchId),
    filter.state && eq(candidacies.state, filter.state),
    filter.branchId && eq(candidacies.branchId, filter.branchId),
    filter.queue && inQueue(filter.queue, at),
  );
  const total = db.select({ count: count() }).from(candidacies).where(where).get()?.count ?? 0;
  const pages = Math.max(1, Math.ceil(total / CANDIDACIES_PER_PAGE));
  const page = Math.min(Math.max(1, filter.page), pages);
  const order = filter.queue ? asc(ageOf(filter.queue)) : desc(candidacies.createdAt);
  const lines = linesWhere(db, where)
    .orderBy(order, asc(candidacies.id))
    .limit(CANDIDACIES_PER_PAGE)
    .offset((page - 1) * CANDIDACIES_PER_PAGE)
    .all()
    .map(lineOf);
  return { lines, total, page, pages };
}

export type CandidaciesOf =
  | { householdId: HouseholdId }
  | { offerId: OfferId }
  | { organisationId: OrganisationId };

/** Candidacies of one household, one offer, or all that an organisation was asked about; newest first. The right to see them is the caller's. */
export const listCandidaciesOf = (db: Reader, of: CandidaciesOf): CandidacyLine[] =>
  linesWhere(
    db,
    "householdId" in of
      ? eq(candidacies.householdId, of.householdId)
      : "offerId" in of
        ? eq(candidacies.offerId, of.offerId)
        : inArray(
            candidacies.id,
            db
              .select({ id: candidacyAnswers.candidacyId })
              .from(candidacyAnswers)
              .where(eq(candidacyAnswers.organisationId, of.organisationId)),
          ),
  )
    .orderBy(desc(candidacies.createdAt), asc(candidacies.id))
    .all()
    .map(lineOf);

/** What a household may see of its own candidacies, newest first: for its home, and for the social worker's page about it. */
export const listShownCandidacies = (db: Reader, householdId: HouseholdId, at: Date): CandidacyLine[] =>
  linesWhere(db, and(eq(candidacies.householdId, householdId), wasShown(at)))
    .orderBy(desc(candidacies.createdAt), asc(candidacies.id))
    .all()
    .map(lineOf);

const linesWhere = (db: Reader, where: SQL | undefined) =>
  db
    .select({
      candidacy: candidacies,
      household: users.firstName,
      offer: offers.title,
      town: communes.name,
      branch: branches.name,
    })
    .from(candidacies)
    .innerJoin(households, eq(households.id, candidacies.householdId))
    .innerJoin(users, eq(users.id, households.userId))
    .innerJoin(offers, eq(offers.id, candidacies.offerId))
    .leftJoin(communes, eq(communes.code, offers.communeCode))
    .innerJoin(branches, eq(branches.id, candidacies.branchId))
    .where(where);

const lineOf = ({
  candidacy,
  town,
  ...names
}: ReturnType<ReturnType<typeof linesWhere>["all"]>[number]): CandidacyLine => ({
  ...names,
  ...{ id: candidacy.id, householdId: candidacy.householdId, offerId: candidacy.offerId },
  town: town ?? "",
  state: candidacy.state,
  createdAt: candidacy.createdAt.getTime(),
  closesAt: candidacy.closesAt?.getTime() ?? null,
  movesOn: candidacy.movesOn,
});

/** Columns of inner tables are written whole, because Drizzle drops the table's name from those that stand directly in a selection. */
const firstAsked = sql`(select min(a.asked_at) from candidacy_answers a where a.candidacy_id = candidacies.id and a.answer is null)`;
const firstLate = sql`(select min(a.closes_at) from candidacy_answers a where a.candidacy_id = candidacies.id and a.answer is null)`;
const firstTask = sql`(select min(k.due_on) from candidacy_tasks k where k.candidacy_id = candidacies.id and k.done_at is null and k.waived_at is null)`;
const firstFollowup = sql`(select min(f.due_on) from followups f where f.candidacy_id = candidacies.id and f.done_at is null)`;
const lastFollowup = sql`(select max(f.done_at) from followups f where f.candidacy_id = candidacies.id and (f.still_there = 0 or f.months = 12))`;
const preparingSince = sql`(select max(h.at) from history h where h.subject_kind = 'candidacy' and h.subject_id = candidacies.id and h.move = 'prepare')`;
/** The household's owner has no e-mail and nobody accompanies them: only a call reaches them. */
const reachedByNobody = sql`EXISTS (SELECT 1 FROM households o JOIN users u ON u.id = o.user_id
  WHERE o.id = candidacies.household_id AND u.email IS NULL AND o.referent_id IS NULL)`;
/** A day of the calendar as milliseconds, for ages. */
const asMoment = (day: SQL): SQL => sql`unixepoch(${day}) * 1000`;

function ageOf(queue: CandidacyQueue): SQL {
  switch (queue) {
    case "proposals_closing":
      return sql`candidacies.closes_at`;
    case "interests":
      return sql`candidacies.created_at`;
    case "households_to_call":
      return sql`candidacies.visible_from`;
    case "answers_awaited":
      return firstAsked;
    case "answers_late":
      return firstLate;
    case "visits":
      return sql`candidacies.agreed_at`;
    case "preparations_late":
      return sql`coalesce(${asMoment(firstTask)}, ${preparingSince})`;
    case "followups_due":
      return asMoment(firstFollowup);
    case "to_close":
      return lastFollowup;
    case "places_freed":
      return sql`candidacies.closed_at`;
  }
}

function inQueue(queue: CandidacyQueue, at: Date): SQL | undefined {
  const today = parisDay(at);
  const is = (state: CandidacyState) => eq(candidacies.state, state);
  const closing = new Date(at.getTime() + CLOSING_DAYS * DAY);
  switch (queue) {
    case "proposals_closing":
      return and(is("proposed"), lte(candidacies.closesAt, closing));
    case "interests":
      return is("interested");
    case "households_to_call":
      return and(
        is("proposed"),
        gt(candidacies.closesAt, closing),
        lte(candidacies.visibleFrom, at),
        or(lte(candidacies.askedBy, at), reachedByNobody),
      );
    case "answers_awaited":
      return is("accepted");
    case "answers_late":
      return and(is("accepted"), sql`${firstLate} <= ${at.getTime()}`);
    case "visits":
      return is("agreed");
    case "preparations_late":
      return and(
        is("preparing"),
        sql`(${firstTask} < ${today} OR ${preparingSince} <= ${monthsBefore(at, PREPARATION_MONTHS)} OR candidacies.moves_on < ${today})`,
      );
    case "followups_due":
      return and(is("moved"), sql`${firstFollowup} <= ${today}`);
    case "to_close":
      return and(is("moved"), sql`${lastFollowup} IS NOT NULL`);
    case "places_freed":
      return and(
        inArray(candidacies.state, ["refused", "declined", "withdrawn", "expired"]),
        isNotNull(candidacies.askedBy),
        gt(candidacies.closedAt, new Date(at.getTime() - FREED_DAYS * DAY)),
        lte(candidacies.closedAt, at),
        // A round that was taken back was never seen by anybody.
        sql`candidacies.closed_at >= candidacies.visible_from`,
      );
  }
}

const monthsBefore = (at: Date, months: number): number => {
  const then = new Date(at);
  then.setUTCMonth(then.getUTCMonth() - months);
  return then.getTime();
};
