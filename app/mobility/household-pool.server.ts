import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Reader } from "~db/client";
import { candidacies, communes, householdConsents, households, users } from "~db/schema";
import type { IsoDay } from "../days";
import type { BranchId, HouseholdId, OrganisationId } from "../ids";
import type { PoolConsents, PoolHousehold } from "../matching/mobility/pool";
import type { Point } from "../territory/distance";
import { HOLDING_STATES } from "./candidacy-path";
import { needsChildcare, needsSchool } from "./household";
import { type FieldGroup, mostAskable } from "./household-consents";
import { householdHurdles, type MatchableFacts } from "./household-hurdles";
import { HOUSEHOLDS_IN_VIEW, type HouseholdHurdle } from "./household-path";
import { openMembers, openResources } from "./household-rows.server";

const DAY = 86_400_000;

/** A household that is kept out of a round, and everything that keeps it out. */
export interface KeptHousehold {
  id: HouseholdId;
  branchId: BranchId;
  hurdles: HouseholdHurdle[];
}

export interface LoadedHouseholds {
  households: PoolHousehold[];
  kept: KeptHousehold[];
}

type Row = typeof households.$inferSelect;
interface InView {
  row: Row;
  suspendedAt: Date | null;
  point: Point | null;
}

/**
 * The households of some branches that are worked on: those that may take part, as the engine sees them, and those that are
 * kept out, with why. Four statements, whatever their number. Order by id: the same households give the same pool.
 */
export function loadMobilityHouseholds(
  db: Reader,
  branchIds: readonly BranchId[],
  at: Date,
): LoadedHouseholds {
  const rows = listInView(db, inArray(households.branchId, [...branchIds]));
  return judged(db, rows, at);
}

/** One household as the engine sees it, whatever keeps it out; null when it has left, has moved or its place is unknown. */
export function loadMobilityHousehold(
  db: Reader,
  id: HouseholdId,
  at: Date,
): { household: PoolHousehold; hurdles: HouseholdHurdle[] } | null {
  const [inView] = listInView(db, eq(households.id, id));
  if (!inView?.point) return null;
  const facts = factsOf(db, [inView]);
  const household = poolHousehold(inView.row, inView.point, facts, communePoints(db, [inView]), at);
  return { household, hurdles: householdHurdles(facts.of(inView)) };
}

function judged(db: Reader, rows: readonly InView[], at: Date): LoadedHouseholds {
  const facts = factsOf(db, rows);
  const points = communePoints(db, rows);
  const loaded: LoadedHouseholds = { households: [], kept: [] };
  for (const inView of rows) {
    const { row, point } = inView;
    const hurdles = householdHurdles(facts.of(inView));
    if (hurdles.length > 0 || !point) loaded.kept.push({ id: row.id, branchId: row.branchId, hurdles });
    else loaded.households.push(poolHousehold(row, point, facts, points, at));
  }
  return loaded;
}

function poolHousehold(
  row: Row,
  point: Point,
  { consentsOf }: Facts,
  points: ReadonlyMap<string, Point>,
  at: Date,
): PoolHousehold {
  const { id, branchId, persons, adults, bothNeedJob, languages, townWish } = row;
  const { regionsWanted, regionsAccepted, regionsRefused, dwellingTypes, dwellingKinds } = row;
  const { roomsMinimum, accessibleNeeded, rentLimitCents, moveFrom, moveUntil } = row;
  const members = openMembers(row.members, id);
  const year = at.getFullYear();
  return {
    ...{ id, branchId, persons, adults, languages, point, townWish },
    bothNeedJob: bothNeedJob && adults.filter(({ wantsWork }) => wantsWork).length > 1,
    ...{ regionsWanted, regionsAccepted, regionsRefused },
    nearby: {
      points: row.nearby.communes.flatMap((code) => points.get(code) ?? []),
      departements: row.nearby.departements,
    },
    ...{ dwellingTypes, dwellingKinds, roomsMinimum, accessibleNeeded, rentLimitCents },
    schoolNeeded: row.schoolNeeded ?? needsSchool(members, year),
    childcareNeeded: row.childcareNeeded ?? needsChildcare(members, year),
    monthlyResourcesCents: openResources(row.monthlyResources, id),
    moveFrom: moveFrom as IsoDay | null,
    moveUntil: moveUntil as IsoDay | null,
    waitingDays: Math.max(0, Math.floor((at.getTime() - (row.waitingSince ?? at).getTime()) / DAY)),
    consents: consentsOf(id),
  };
}

const listInView = (db: Reader, which: ReturnType<typeof eq>): InView[] =>
  db
    .select({
      row: households,
      suspendedAt: users.suspendedAt,
      latitude: communes.latitude,
      longitude: communes.longitude,
    })
    .from(households)
    .innerJoin(users, eq(users.id, households.userId))
    .leftJoin(communes, eq(communes.code, households.communeCode))
    .where(and(which, inArray(households.state, [...HOUSEHOLDS_IN_VIEW]), isNull(users.mergedInto)))
    .orderBy(asc(households.id))
    .all()
    .map(({ row, suspendedAt, latitude, longitude }) => ({
      ...{ row, suspendedAt },
      point: latitude === null || longitude === null ? null : { latitude, longitude },
    }));

interface Facts {
  of: (inView: InView) => MatchableFacts;
  consentsOf: (id: HouseholdId) => PoolConsents;
}

/** What other tables say of these households: live consents, and candidacies that hold places. */
function factsOf(db: Reader, rows: readonly InView[]): Facts {
  const ids = rows.map(({ row }) => row.id);
  const consents = Map.groupBy(
    db
      .select()
      .from(householdConsents)
      .where(and(inArray(householdConsents.householdId, ids), isNull(householdConsents.withdrawnAt)))
      .all(),
    ({ householdId }) => householdId,
  );
  const busy = new Set(
    db
      .select({ id: candidacies.householdId })
      .from(candidacies)
      .where(and(inArray(candidacies.householdId, ids), inArray(candidacies.state, [...HOLDING_STATES])))
      .all()
      .map(({ id }) => id),
  );
  const live = (id: HouseholdId) => consents.get(id) ?? [];
  return {
    of: ({ row, suspendedAt, point }) => ({
      ...{ state: row.state, suspendedAt, adults: row.adults, placeKnown: point !== null },
      ...{ regionsWanted: row.regionsWanted, regionsAccepted: row.regionsAccepted },
      consents: live(row.id).some(({ recipient }) => recipient === "association"),
      hasCandidacy: busy.has(row.id),
    }),
    consentsOf(id) {
      const shows = (kind: "employers" | "landlords" | "trainings") =>
        live(id).some(
          ({ recipient, fields }) =>
            recipient === kind && mostAskable(kind, fields as FieldGroup[]).length > 0,
        );
      const named = live(id).flatMap(({ organisationId, fields }) =>
        organisationId ? [[organisationId, fields.length > 0] as const] : [],
      );
      return {
        ...{ employers: shows("employers"), landlords: shows("landlords"), trainings: shows("trainings") },
        organisations: Object.fromEntries(named) as Record<OrganisationId, boolean>,
      };
    },
  };
}

/** Points of the communes where families and friends live. */
function communePoints(db: Reader, rows: readonly InView[]): Map<string, Point> {
  const codes = [...new Set(rows.flatMap(({ row }) => row.nearby.communes))];
  if (codes.length === 0) return new Map();
  return new Map(
    db
      .select({ code: communes.code, latitude: communes.latitude, longitude: communes.longitude })
      .from(communes)
      .where(inArray(communes.code, codes))
      .all()
      .flatMap(({ code, latitude, longitude }) =>
        latitude === null || longitude === null ? [] : [[code, { latitude, longitude }] as const],
      ),
  );
}
