import { and, asc, eq, exists, gt, isNull, lte, not, type SQL, sql } from "drizzle-orm";
import type { Db } from "~db/client";
import {
  branches,
  branchStaff,
  candidacies,
  candidacyAnswers,
  households,
  organisationMembers,
  organisations,
  users,
} from "~db/schema";
import type { DemoPerson } from "../mentoring/demo-people.server";
import type { CandidacyState } from "./candidacy-path";

export const DEMO_MOBILITY_KINDS = [
  "mobilityCoordinator",
  "householdReferent",
  "householdWaiting",
  "householdProposal",
  "householdPreparing",
  "partner",
] as const;
export type DemoMobilityKind = (typeof DEMO_MOBILITY_KINDS)[number];

const EACH = 3;

/** A few people in each situation of Clef de France, for the demonstration's way in. */
export function listDemoHouseholds(db: Db, at: Date): { kind: DemoMobilityKind; people: DemoPerson[] }[] {
  const people: Record<DemoMobilityKind, DemoPerson[]> = {
    mobilityCoordinator: staffOf(db, "coordinator", branchStaff.branchId, households.branchId),
    householdReferent: staffOf(db, "social_worker", users.id, households.referentId),
    householdWaiting: householdsIn(db, null, at),
    householdProposal: householdsIn(db, "proposed", at),
    householdPreparing: householdsIn(db, "preparing", at),
    partner: partnersOf(db),
  };
  return DEMO_MOBILITY_KINDS.map((kind) => ({ kind, people: people[kind] }));
}

const person = { userId: users.id, firstName: users.firstName, lastName: users.lastName };

/** Those with most households to follow. */
const staffOf = (
  db: Db,
  role: "coordinator" | "social_worker",
  mine: typeof branchStaff.branchId | typeof users.id,
  theirs: typeof households.branchId | typeof households.referentId,
): DemoPerson[] =>
  db
    .select({ ...person, branch: branches.name })
    .from(users)
    .innerJoin(branchStaff, eq(branchStaff.userId, users.id))
    .innerJoin(branches, eq(branches.id, branchStaff.branchId))
    .innerJoin(households, eq(theirs, mine))
    .where(eq(users.role, role))
    .groupBy(users.id)
    .orderBy(sql`count(*) DESC`, asc(users.id))
    .limit(EACH)
    .all();

/** Households that are ready: with a visible candidacy in this state, or with none at all so far. */
const householdsIn = (db: Db, state: CandidacyState | null, at: Date): DemoPerson[] =>
  db
    .select({ ...person, branch: branches.name })
    .from(households)
    .innerJoin(users, eq(users.id, households.userId))
    .innerJoin(branches, eq(branches.id, households.branchId))
    .where(and(eq(households.state, "ready"), hasCandidacy(db, state, at)))
    .orderBy(asc(households.createdAt), asc(households.id))
    .limit(EACH)
    .all();

function hasCandidacy(db: Db, state: CandidacyState | null, at: Date): SQL | undefined {
  const theirs = eq(candidacies.householdId, households.id);
  const candidacy = db.select({ id: candidacies.id }).from(candidacies);
  if (state === null) return not(exists(candidacy.where(theirs)));
  // A proposal that has run out is no longer one to answer.
  const isLive = state === "proposed" ? gt(candidacies.closesAt, at) : undefined;
  const isIt = and(theirs, eq(candidacies.state, state), lte(candidacies.visibleFrom, at), isLive);
  return exists(candidacy.where(isIt));
}

/** Partners with an account and their organisation; those who are asked something first. */
const partnersOf = (db: Db): DemoPerson[] =>
  db
    .select({ ...person, branch: organisations.name })
    .from(users)
    .leftJoin(organisationMembers, eq(organisationMembers.userId, users.id))
    .leftJoin(organisations, eq(organisations.id, organisationMembers.organisationId))
    .leftJoin(
      candidacyAnswers,
      and(eq(candidacyAnswers.organisationId, organisations.id), isNull(candidacyAnswers.answer)),
    )
    .where(eq(users.role, "partner"))
    .groupBy(users.id)
    .orderBy(sql`count(${candidacyAnswers.id}) DESC`, asc(users.createdAt), asc(users.id))
    .limit(EACH)
    .all();
