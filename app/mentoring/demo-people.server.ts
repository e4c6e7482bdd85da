import { and, asc, eq, exists, lte, not, type SQL } from "drizzle-orm";
import type { Db } from "~db/client";
import { beneficiaries, branches, branchStaff, duos, users, volunteers } from "~db/schema";
import type { Role } from "../accounts/roles";
import type { UserId } from "../ids";
import type { BeneficiaryState } from "./beneficiary-path";
import type { DuoState } from "./duo-path";
import type { VolunteerState } from "./volunteer-path";

export const DEMO_KINDS = [
  "coordinator",
  "social_worker",
  "volunteerScreening",
  "volunteerFree",
  "volunteerProposal",
  "volunteerDuo",
  "beneficiaryWaiting",
  "beneficiaryProposal",
  "beneficiaryDuo",
  "admin",
] as const;
export type DemoKind = (typeof DEMO_KINDS)[number];

export interface DemoPerson {
  userId: UserId;
  firstName: string;
  lastName: string;
  /** Name of their branch; null for those who have none. */
  branch: string | null;
}

const EACH = 3;

/** A few people in each situation, for the demonstration's way in. */
export function listDemoPeople(db: Db, at: Date): { kind: DemoKind; people: DemoPerson[] }[] {
  const people: Record<DemoKind, DemoPerson[]> = {
    coordinator: staffOf(db, "coordinator"),
    social_worker: staffOf(db, "social_worker"),
    volunteerScreening: volunteersIn(db, "screening", null, at),
    volunteerFree: volunteersIn(db, "approved", null, at),
    volunteerProposal: volunteersIn(db, "approved", "proposed", at),
    volunteerDuo: volunteersIn(db, "approved", "open", at),
    beneficiaryWaiting: beneficiariesIn(db, "waiting", null, at),
    beneficiaryProposal: beneficiariesIn(db, "waiting", "proposed", at),
    beneficiaryDuo: beneficiariesIn(db, "waiting", "open", at),
    admin: staffOf(db, "admin"),
  };
  return DEMO_KINDS.map((kind) => ({ kind, people: people[kind] }));
}

const person = {
  userId: users.id,
  firstName: users.firstName,
  lastName: users.lastName,
  branch: branches.name,
};

const staffOf = (db: Db, role: Role): DemoPerson[] =>
  db
    .select(person)
    .from(users)
    .leftJoin(branchStaff, eq(branchStaff.userId, users.id))
    .leftJoin(branches, eq(branches.id, branchStaff.branchId))
    .where(eq(users.role, role))
    .groupBy(users.id)
    .orderBy(asc(users.createdAt), asc(branches.name), asc(users.id))
    .limit(EACH)
    .all();

const volunteersIn = (db: Db, state: VolunteerState, duo: DuoState | null, at: Date): DemoPerson[] =>
  db
    .select(person)
    .from(volunteers)
    .innerJoin(users, eq(users.id, volunteers.userId))
    .innerJoin(branches, eq(branches.id, volunteers.branchId))
    .where(and(eq(volunteers.state, state), inDuo(db, eq(duos.volunteerId, volunteers.id), duo, at)))
    .orderBy(asc(volunteers.createdAt), asc(volunteers.id))
    .limit(EACH)
    .all();

const beneficiariesIn = (db: Db, state: BeneficiaryState, duo: DuoState | null, at: Date): DemoPerson[] =>
  db
    .select(person)
    .from(beneficiaries)
    .innerJoin(users, eq(users.id, beneficiaries.userId))
    .innerJoin(branches, eq(branches.id, beneficiaries.branchId))
    .where(and(eq(beneficiaries.state, state), inDuo(db, eq(duos.beneficiaryId, beneficiaries.id), duo, at)))
    .orderBy(asc(beneficiaries.createdAt), asc(beneficiaries.id))
    .limit(EACH)
    .all();

/** In a duo of this state that is visible already; with null, in none at all so far. */
function inDuo(db: Db, theirs: SQL, state: DuoState | null, at: Date): SQL {
  const duo = db.select({ id: duos.id }).from(duos);
  if (state === null) return not(exists(duo.where(theirs)));
  return exists(duo.where(and(theirs, eq(duos.state, state), lte(duos.visibleFrom, at))));
}
