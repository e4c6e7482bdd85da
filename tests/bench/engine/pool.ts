import type { BeneficiaryId, BranchId, VolunteerId } from "~/ids";
import type { Pool, PoolPerson } from "~/matching/duo/person";
import type { Profile } from "~/mentoring/profile";
import { chanceFrom } from "~db/demo/chance";
import { branchTowns } from "~db/demo/fill";
import { inventBeneficiary, inventVolunteer } from "~db/demo/profiles";
import { neighbourhood, type Town } from "~db/demo/towns";
import { communeRows } from "~db/reference/territory";

const YEAR = 2026;

/** Towns whose place is known, as the demonstration draws from them. */
export const readTowns = (): Town[] =>
  communeRows().flatMap(({ code, name, population, latitude, longitude }) =>
    typeof latitude === "number" && typeof longitude === "number"
      ? [{ code, name, population: population ?? 0, latitude, longitude }]
      : [],
  );

/** `side` volunteers and as many beneficiaries around the towns of the demonstration, all free for a round; no database. */
export function inventPool(towns: readonly Town[], side: number, seed: number): Pool {
  const chance = chanceFrom(seed);
  const branches = branchTowns([...towns], Math.max(8, Math.min(96, Math.round((2 * side) / 400))));
  const homes = branches.map((town) => neighbourhood(town, towns, 30));
  const somewhere = (): { branchId: BranchId; town: Town } => {
    const n = chance.whole(0, branches.length - 1);
    return { branchId: `bra_${n}` as BranchId, town: homes[n]?.(chance) as Town };
  };
  return {
    volunteers: Array.from({ length: side }, (_, n) => {
      const { profile, maxDuos } = inventVolunteer(chance, YEAR);
      const id = `vol_${n}` as VolunteerId;
      return { ...poolPerson(profile, somewhere()), id, places: maxDuos, alreadyMatched: chance.is(0.4) };
    }),
    beneficiaries: Array.from({ length: side }, (_, n) => {
      const { profile, practiseFrench, frenchOral } = inventBeneficiary(chance, YEAR);
      const id = `ben_${n}` as BeneficiaryId;
      const waitingDays = chance.whole(2, 240);
      return { ...poolPerson(profile, somewhere()), id, practiseFrench, frenchOral, waitingDays };
    }),
    never: [],
  };
}

function poolPerson(
  { members, ...profile }: Omit<Profile, "communeCode">,
  { branchId, town }: { branchId: BranchId; town: Town },
): PoolPerson {
  return {
    ...profile,
    branchId,
    members: members.map(({ sex, birthYear }) => ({ sex, age: YEAR - birthYear })),
    point: { latitude: town.latitude, longitude: town.longitude },
  };
}
