import { and, asc, count, desc, eq, inArray, isNull, lt, lte, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader } from "~db/client";
import { branches, candidacies, communes, households, regions, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { CandidacyId, HouseholdFormId, HouseholdId } from "../ids";
import { isNamedLike } from "../mentoring/name-match";
import { type CandidacyState, COMMITTED_STATES } from "./candidacy-path";
import { type HouseholdFilter, LONG_WAIT_DAYS } from "./household-filter";
import { HOUSEHOLD_FORM_DAYS, listHouseholdForms } from "./household-forms.server";
import { HOUSEHOLDS_IN_VIEW, type HouseholdState } from "./household-path";
import { mayReadHousehold } from "./household-scope.server";
import { nextToAnswer, type Step } from "./household-steps";

export interface HouseholdLine {
  id: HouseholdId;
  firstName: string;
  lastName: string;
  persons: number;
  state: HouseholdState;
  since: Date;
  town: string;
  /** Names of the regions that they wish. */
  regions: string[];
  branch: string;
  referent: string | null;
  candidacy: { id: CandidacyId; state: CandidacyState; closesAt: Date | null } | null;
}

export const PAGE_SIZE = 50;
const DAY = 86_400_000;
/** What a list says of a household's candidacies: the one that is farthest. */
const SHOWN_STATES = ["moved", ...[...COMMITTED_STATES].reverse(), "proposed", "interested"] as const;

/** One page of the households that this viewer may see: a proposal to answer first, then the longest wait. */
export function listHouseholds(
  db: Reader,
  viewer: Viewer,
  filter: HouseholdFilter,
  at: Date,
): { lines: HouseholdLine[]; total: number } {
  const where = and(
    mayReadHousehold(viewer),
    stateIs(filter.state, at),
    filter.branchId && eq(households.branchId, filter.branchId),
    filter.referentId && eq(households.referentId, filter.referentId),
    filter.region ? goesTo(filter.region) : undefined,
    filter.name ? isNamed(db, viewer, filter.name) : undefined,
  );
  const referents = alias(users, "referent");
  const rows = db
    .select({
      ...{ household: households, user: users, branch: branches.name, town: communes.name },
      ...{ referentFirst: referents.firstName, referentLast: referents.lastName },
    })
    .from(households)
    .innerJoin(users, eq(users.id, households.userId))
    .innerJoin(branches, eq(branches.id, households.branchId))
    .leftJoin(communes, eq(communes.code, households.communeCode))
    .leftJoin(referents, eq(referents.id, households.referentId))
    .where(where)
    .orderBy(desc(sql`${mustAnswer(at)}`), asc(since), asc(households.id))
    .limit(PAGE_SIZE)
    .offset((filter.page - 1) * PAGE_SIZE)
    .all();
  const farthest = farthestCandidacies(
    db,
    rows.map(({ household }) => household.id),
    at,
  );
  const names = new Map(
    db
      .select()
      .from(regions)
      .all()
      .map(({ code, name }) => [code, name]),
  );
  return {
    total: db.select({ total: count() }).from(households).where(where).get()?.total ?? 0,
    lines: rows.map(({ household, user, branch, town, referentFirst, referentLast }) => ({
      ...{ id: household.id, persons: household.persons, state: household.state, branch },
      ...{ firstName: user.firstName, lastName: user.lastName, town: town ?? "" },
      since: household.waitingSince ?? household.createdAt,
      regions: household.regionsWanted.map((code) => names.get(code) ?? code),
      referent: referentFirst && `${referentFirst} ${referentLast}`,
      candidacy: farthest.get(household.id) ?? null,
    })),
  };
}

/** How many households of this viewer are in each state, how many must answer, and how many have waited long. */
export function countHouseholds(
  db: Reader,
  viewer: Viewer,
  at: Date,
): Partial<Record<HouseholdState | "to_answer" | "unmatched", number>> {
  const rows = db
    .select({
      state: households.state,
      count: count(),
      answering: sql<number>`count(*) FILTER (WHERE ${mustAnswer(at)})`,
      unmatched: sql<number>`count(*) FILTER (WHERE ${isUnmatchedHousehold(at)})`,
    })
    .from(households)
    .where(mayReadHousehold(viewer))
    .groupBy(households.state)
    .all();
  const sum = (of: "answering" | "unmatched") => rows.reduce((total, row) => total + row[of], 0);
  return {
    ...Object.fromEntries(rows.map(({ state, count }) => [state, count])),
    to_answer: sum("answering"),
    unmatched: sum("unmatched"),
  };
}

/** A household that is ready, has waited long, and has no proposal nor anything farther. */
export const isUnmatchedHousehold = (at: Date): SQL | undefined =>
  and(
    eq(households.state, "ready"),
    lt(households.waitingSince, new Date(at.getTime() - LONG_WAIT_DAYS * DAY)),
    sql`NOT EXISTS (SELECT 1 FROM ${candidacies} WHERE ${candidacies.householdId} = ${households.id}
      AND ${inArray(candidacies.state, ["proposed", ...COMMITTED_STATES])})`,
  );

export interface OpenHouseholdForm {
  id: HouseholdFormId;
  /** As far as it was told. */
  name: string | null;
  step: Step;
  createdAt: Date;
  touchedAt: Date;
  erasedAt: Date;
}

/** Registrations that this member of staff began and has not sent, with the page where each goes on. */
export const listOpenHouseholdForms = (db: Reader, viewer: Viewer, at: Date): OpenHouseholdForm[] =>
  listHouseholdForms(db, viewer.userId, at).map(({ id, answers, createdAt, touchedAt }) => ({
    ...{ id, createdAt, touchedAt, step: nextToAnswer(answers, at.getFullYear()) },
    erasedAt: new Date(createdAt.getTime() + HOUSEHOLD_FORM_DAYS * DAY),
    name: answers.who ? `${answers.who.firstName} ${answers.who.lastName}` : null,
  }));

const since = sql`coalesce(${households.waitingSince}, ${households.createdAt})`;

/** A visible proposal that waits for the household's answer. */
const mustAnswer = (at: Date): SQL =>
  sql`EXISTS (SELECT 1 FROM ${candidacies} WHERE ${candidacies.householdId} = ${households.id}
    AND ${candidacies.state} = 'proposed' AND ${candidacies.visibleFrom} <= ${at.getTime()})`;

const goesTo = (region: string): SQL =>
  sql`(EXISTS (SELECT 1 FROM json_each(${households.regionsWanted}) WHERE value = ${region})
    OR EXISTS (SELECT 1 FROM json_each(${households.regionsAccepted}) WHERE value = ${region}))`;

function stateIs(state: HouseholdFilter["state"], at: Date): SQL | undefined {
  switch (state) {
    case "all":
      return undefined;
    case "active":
      return inArray(households.state, [...HOUSEHOLDS_IN_VIEW, "placed"]);
    case "to_answer":
      return mustAnswer(at);
    case "unmatched":
      return isUnmatchedHousehold(at);
    default:
      return eq(households.state, state);
  }
}

/** Accents and hyphens are forgiven, which SQLite cannot do by itself: names are compared here, identities go into the query. */
function isNamed(db: Reader, viewer: Viewer, typed: string): SQL {
  const ids = db
    .select({ id: households.id, firstName: users.firstName, lastName: users.lastName })
    .from(households)
    .innerJoin(users, eq(users.id, households.userId))
    .where(mayReadHousehold(viewer))
    .all()
    .filter(({ firstName, lastName }) => isNamedLike(`${firstName} ${lastName}`, typed))
    .map(({ id }) => id);
  return sql`${households.id} IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`;
}

function farthestCandidacies(
  db: Reader,
  ids: HouseholdId[],
  at: Date,
): Map<HouseholdId, NonNullable<HouseholdLine["candidacy"]>> {
  const rows = db
    .select()
    .from(candidacies)
    .where(
      and(
        inArray(candidacies.householdId, ids),
        inArray(candidacies.state, [...SHOWN_STATES]),
        lte(candidacies.visibleFrom, at),
        isNull(candidacies.closedAt),
      ),
    )
    .all()
    .sort((a, b) => rank(b.state) - rank(a.state));
  return new Map(rows.map(({ id, householdId, state, closesAt }) => [householdId, { id, state, closesAt }]));
}

const rank = (state: CandidacyState): number => (SHOWN_STATES as readonly CandidacyState[]).indexOf(state);
