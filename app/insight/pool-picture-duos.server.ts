import { and, eq, inArray, ne, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Reader } from "~db/client";
import { beneficiaries, communes, drafts, duos, leftOuts, volunteers } from "~db/schema";
import type { RoundId } from "../ids";
import { listBeneficiariesInView, listVolunteersInView } from "../mentoring/candidates.server";
import {
  BENEFICIARIES_IN_VIEW,
  beneficiaryHurdles,
  placesLeft,
  VOLUNTEERS_IN_VIEW,
  volunteerHurdles,
} from "../mentoring/eligibility";
import { openHousehold } from "../mentoring/household.server";
import { DUOS } from "../rounds/book.server";
import { type DepartementPlace, listDepartementPlaces } from "../territory/departements.server";
import { type DuoPicture, type DuoStep, duoPicture, type PersonInPool } from "./pool-picture";
import { type LastRounds, lastRounds } from "./pool-picture-rounds.server";
import type { PoolScope } from "./pool-picture-scope.server";

const DAY = 86_400_000;

export interface DuoPoolPicture extends DuoPicture {
  /** The end of the oldest round that told who has a possible partner; null: none did. */
  possibleOn: Date | null;
  places: DepartementPlace[];
}

/** Who is in the pool of Duos de demain now, counted. */
export function duoPoolPicture(db: Reader, scope: PoolScope, at: Date): DuoPoolPicture {
  const rounds = lastRounds(db, DUOS, scope);
  const hasPartner = possiblePartners(db, rounds);
  const picture = duoPicture(
    {
      beneficiaries: beneficiariesInPool(db, scope, hasPartner, at),
      volunteers: volunteersInPool(db, scope, hasPartner, at),
    },
    rounds.oldest !== null,
  );
  const codes = picture.departements.map(({ key }) => key);
  return { ...picture, possibleOn: rounds.oldest, places: listDepartementPlaces(db, codes) };
}

function beneficiariesInPool(
  db: Reader,
  { branchIds }: PoolScope,
  hasPartner: ReadonlySet<string>,
  at: Date,
): PersonInPool[] {
  const inView = new Map(listBeneficiariesInView(db, branchIds).map((row) => [row.id, row]));
  return db
    .select({
      ...columnsOf(beneficiaries, duos.beneficiaryId),
      id: beneficiaries.id,
      waitingSince: beneficiaries.waitingSince,
    })
    .from(beneficiaries)
    .leftJoin(communes, eq(communes.code, beneficiaries.communeCode))
    .where(
      and(
        inArray(beneficiaries.branchId, [...branchIds]),
        inArray(beneficiaries.state, [...BENEFICIARIES_IN_VIEW]),
      ),
    )
    .all()
    .flatMap(({ id, household, isOpen, waitingSince, ...said }) => {
      const facts = inView.get(id);
      if (!facts) return [];
      const isFree = beneficiaryHurdles(facts).length === 0;
      return {
        ...said,
        sex: openHousehold(household, id)[0]?.sex ?? "other",
        reached: reached({ isOpen: isOpen === 1, held: facts.held, isFree, hasPartner: hasPartner.has(id) }),
        places: isFree ? 1 : 0,
        waitingDays: waitingSince && (at.getTime() - waitingSince.getTime()) / DAY,
      };
    });
}

function volunteersInPool(
  db: Reader,
  { branchIds }: PoolScope,
  hasPartner: ReadonlySet<string>,
  at: Date,
): PersonInPool[] {
  const inView = new Map(listVolunteersInView(db, branchIds).map((row) => [row.id, row]));
  return db
    .select({ ...columnsOf(volunteers, duos.volunteerId), id: volunteers.id })
    .from(volunteers)
    .leftJoin(communes, eq(communes.code, volunteers.communeCode))
    .where(
      and(inArray(volunteers.branchId, [...branchIds]), inArray(volunteers.state, [...VOLUNTEERS_IN_VIEW])),
    )
    .all()
    .flatMap(({ id, household, isOpen, ...said }) => {
      const facts = inView.get(id);
      if (!facts) return [];
      const isFree = volunteerHurdles(facts, at).length === 0;
      return {
        ...said,
        sex: openHousehold(household, id)[0]?.sex ?? "other",
        reached: reached({ isOpen: isOpen === 1, held: facts.held, isFree, hasPartner: hasPartner.has(id) }),
        places: isFree ? placesLeft(facts) : 0,
        waitingDays: null,
      };
    });
}

const columnsOf = (side: typeof beneficiaries | typeof volunteers, inDuo: SQLiteColumn) => ({
  household: side.household,
  languages: side.languages,
  freeHours: side.freeHours,
  departement: communes.departementCode,
  isOpen: sql<number>`EXISTS (SELECT 1 FROM ${duos} WHERE ${inDuo} = ${side.id} AND ${duos.state} = 'open')`,
});

interface Standing {
  isOpen: boolean;
  held: number;
  isFree: boolean;
  hasPartner: boolean;
}

function reached({ isOpen, held, isFree, hasPartner }: Standing): DuoStep {
  if (isOpen) return "open";
  if (held > 0) return "proposed";
  if (!isFree) return "registered";
  return hasPartner ? "possible" : "eligible";
}

/** Who had a possible partner in these rounds: a pair that was drawn, or candidates whom others took. */
function possiblePartners(db: Reader, rounds: LastRounds): ReadonlySet<string> {
  const ids = rounds.ids as RoundId[];
  const drawn = db
    .select({ volunteerId: drafts.volunteerId, beneficiaryId: drafts.beneficiaryId })
    .from(drafts)
    .where(and(inArray(drafts.roundId, ids), ne(drafts.state, "forbidden")))
    .all();
  const taken = db
    .select({ id: leftOuts.personId })
    .from(leftOuts)
    .where(
      and(
        inArray(leftOuts.roundId, ids),
        eq(leftOuts.eligible, true),
        sql`${leftOuts.why} ->> '$.reason.key' = 'left.taken'`,
      ),
    )
    .all();
  return new Set<string>([
    ...drawn.flatMap(({ volunteerId, beneficiaryId }) => [volunteerId, beneficiaryId]),
    ...taken.map(({ id }) => id),
  ]);
}
