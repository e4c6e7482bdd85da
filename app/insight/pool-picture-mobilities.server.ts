import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Reader } from "~db/client";
import {
  candidacies,
  communes,
  households,
  mobilityDrafts,
  mobilityLeftOuts,
  regions,
  users,
} from "~db/schema";
import type { HouseholdId, MobilityRoundId } from "../ids";
import type { PoolHousehold } from "../matching/mobility/pool";
import { type CandidacyState, HOLDING_STATES } from "../mobility/candidacy-path";
import { HOUSEHOLDS_IN_VIEW } from "../mobility/household-path";
import { loadMobilityHouseholds } from "../mobility/household-pool.server";
import { openMembers } from "../mobility/household-rows.server";
import { MOBILITIES } from "../rounds/book.server";
import { type DepartementPlace, listDepartementPlaces } from "../territory/departements.server";
import {
  type Balance,
  balanceOf,
  funnelOf,
  MOBILITY_STEPS,
  type MobilityStep,
  monthsOf,
  type StepCount,
} from "./pool-picture";
import { listFreeDwellings, listFreePosts } from "./pool-picture-offers.server";
import { type LastRounds, lastRounds } from "./pool-picture-rounds.server";
import type { PoolScope } from "./pool-picture-scope.server";

export interface MobilityPoolPicture {
  households: StepCount<MobilityStep>[];
  /** The end of the oldest round that told who has a possible offer, and for how many branches none did. */
  possibleOn: Date | null;
  branchesWithoutRound: number;
  /** Where ready households live now, and where dwellings are free. */
  departements: Balance<string>[];
  places: DepartementPlace[];
  waiting: number[];
  /** By the region's name: households that wish to go there, dwellings that are free there. */
  regions: Balance<string>[];
  /** By ROME code: households in which somebody wants this work, posts that are free. */
  occupations: Balance<string>[];
  /** Persons of a household, persons that a free dwelling takes: 1, 2 … LARGEST or more. */
  sizes: { demand: number[]; supply: number[] };
}

/** Sizes told apart; the last one holds the larger ones. */
export const LARGEST = 8;

/** Who is in the pool of Clef de France now, counted, beside what open offers hold. */
export function mobilityPoolPicture(db: Reader, scope: PoolScope, at: Date): MobilityPoolPicture {
  const rounds = lastRounds(db, MOBILITIES, scope);
  const { households: ready } = loadMobilityHouseholds(db, scope.branchIds, at);
  const isReady = new Set(ready.map(({ id }) => id));
  const rows = listHouseholds(db, scope);
  const hasOffer = possibleOffers(db, rounds);
  const people = rows.map(({ id, members, ...row }) => ({
    sex: openMembers(members, id)[0]?.sex ?? ("other" as const),
    reached: reached({ ...row, isReady: isReady.has(id), hasOffer: hasOffer.has(id) }),
  }));
  const dwellings = listFreeDwellings(db, at);
  const lives = balanceOf(
    rows.flatMap(({ id, departement }) =>
      departement && isReady.has(id) ? [[departement, 1] as const] : [],
    ),
    dwellings.map(({ departement, left }) => [departement, left] as const),
  );
  return {
    households: funnelOf(MOBILITY_STEPS, people, rounds.oldest ? null : "possible_offer"),
    possibleOn: rounds.oldest,
    branchesWithoutRound: rounds.without,
    departements: lives,
    places: listDepartementPlaces(
      db,
      lives.map(({ key }) => key),
    ),
    waiting: monthsOf(ready.map(({ waitingDays }) => waitingDays)),
    regions: balanceOf(
      rows.flatMap(({ id, wishes }) => (isReady.has(id) ? wishes.map((name) => [name, 1] as const) : [])),
      dwellings.map(({ region, left }) => [region, left] as const),
    ),
    occupations: balanceOf(
      ready.flatMap((household) => [...wantedBy(household)].map((rome) => [rome, 1] as const)),
      listFreePosts(db, at).map(({ rome, left }) => [rome, left] as const),
    ),
    sizes: {
      demand: sizesOf(ready.map(({ persons }) => [persons, 1])),
      supply: sizesOf(dwellings.map(({ capacity, left }) => [capacity, left])),
    },
  };
}

/** Everybody who is worked on or has moved in, with how far their candidacies came. */
const listHouseholds = (db: Reader, { branchIds }: PoolScope) =>
  db
    .select({
      id: households.id,
      state: households.state,
      members: households.members,
      departement: communes.departementCode,
      /** Names of the regions that they wish. */
      wishes: sql<string>`(SELECT json_group_array(${regions.name}) FROM ${regions}
        WHERE ${regions.code} IN (SELECT value FROM json_each(${households.regionsWanted})))`.mapWith(
        (names: string): string[] => JSON.parse(names),
      ),
      candidacies: sql<string | null>`(SELECT group_concat(DISTINCT ${candidacies.state}) FROM ${candidacies}
        WHERE ${candidacies.householdId} = ${households.id} AND ${inArray(candidacies.state, [...HOLDING_STATES])})`,
    })
    .from(households)
    .innerJoin(users, eq(users.id, households.userId))
    .leftJoin(communes, eq(communes.code, households.communeCode))
    .where(
      and(
        inArray(households.branchId, [...branchIds]),
        inArray(households.state, [...HOUSEHOLDS_IN_VIEW, "placed"]),
        isNull(users.mergedInto),
      ),
    )
    .all();

type Row = ReturnType<typeof listHouseholds>[number];

function reached({
  state,
  candidacies: held,
  isReady,
  hasOffer,
}: Pick<Row, "state" | "candidacies"> & { isReady: boolean; hasOffer: boolean }): MobilityStep {
  const states = (held?.split(",") ?? []) as CandidacyState[];
  if (state === "placed" || states.includes("moved")) return "moved";
  if (states.some((one) => one !== "proposed")) return "accepted";
  if (states.length > 0) return "proposed";
  if (!isReady) return "registered";
  return hasOffer ? "possible_offer" : "ready";
}

/** Which households had a possible offer in these rounds: a bundle that was drawn, or bundles that others took. */
function possibleOffers(db: Reader, rounds: LastRounds): ReadonlySet<HouseholdId> {
  const ids = rounds.ids as MobilityRoundId[];
  const drawn = db
    .select({ id: mobilityDrafts.householdId })
    .from(mobilityDrafts)
    .where(and(inArray(mobilityDrafts.roundId, ids), ne(mobilityDrafts.state, "forbidden")));
  const taken = db
    .select({ id: sql<HouseholdId>`${mobilityLeftOuts.subjectId}` })
    .from(mobilityLeftOuts)
    .where(
      and(
        inArray(mobilityLeftOuts.roundId, ids),
        eq(mobilityLeftOuts.side, "household"),
        eq(mobilityLeftOuts.eligible, true),
        sql`${mobilityLeftOuts.why} ->> '$.reason.key' = 'mobility.left.taken'`,
      ),
    );
  return new Set(
    drawn
      .unionAll(taken)
      .all()
      .map(({ id }) => id),
  );
}

const wantedBy = ({ adults }: PoolHousehold): Set<string> =>
  new Set(adults.filter(({ wantsWork }) => wantsWork).flatMap(({ wanted }) => wanted));

function sizesOf(counted: readonly (readonly [size: number, count: number])[]): number[] {
  const sizes = new Array<number>(LARGEST).fill(0);
  for (const [size, count] of counted) {
    const bin = Math.min(LARGEST, Math.max(1, size)) - 1;
    sizes[bin] = (sizes[bin] ?? 0) + count;
  }
  return sizes;
}
