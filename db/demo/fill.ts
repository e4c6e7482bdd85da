import { sql } from "drizzle-orm";
import { type Db, tx } from "../client";
import { facts, users } from "../schema";
import { type Branch, foundAssociation } from "./association";
import { chanceFrom } from "./chance";
import { addDuos } from "./duos";
import { addMeetings } from "./meetings";
import { addClefDeFrance } from "./mobility";
import { addBeneficiary, addVolunteer } from "./people";
import { BRANCH_TOWNS, neighbourhood, type Town } from "./towns";

export interface DemoOptions {
  /** Volunteers and beneficiaries together. */
  people: number;
  seed: number;
  /** The present of the demonstration: every date is counted from it. */
  at: Date;
}

export const isEmpty = (db: Db): boolean =>
  db.select({ id: users.id }).from(users).limit(1).get() === undefined;

/** Invents an association and its people; the same options give the same people. Refuses a database that holds anybody. */
export function fillDemonstration(db: Db, { people, seed, at }: DemoOptions): Branch[] {
  if (!isEmpty(db))
    throw new Error("The database already holds people: the demonstration needs an empty one.");
  const chance = chanceFrom(seed);
  const towns = db.all<Town>(
    sql`SELECT code, name, population, latitude, longitude FROM communes WHERE latitude IS NOT NULL`,
  );
  return tx(db, (t) => {
    const branches = foundAssociation(
      t,
      chance,
      branchTowns(towns, Math.max(BRANCH_TOWNS.length, Math.min(96, Math.round(people / 400)))),
      at,
    );
    const homes = branches.map((branch) => neighbourhood(branch.town, towns, 30));
    for (let number = 1; number <= people; number++) {
      const index = chance.whole(0, branches.length - 1);
      const branch = branches[index];
      const home = homes[index];
      if (!branch || !home) throw new Error(`No branch ${index}`);
      const setting = { t, chance, at, branch, town: home(chance), number };
      if (number % 2) addVolunteer(setting);
      else addBeneficiary(setting);
    }
    for (const branch of branches) {
      addMeetings(t, chance, branch, at);
      addDuos({ t, chance, at, branch });
    }
    addClefDeFrance(t, { people, seed, at }, branches);
    t.insert(facts)
      .values({ key: "demonstration", value: `${people} people, seed ${seed}` })
      .run();
    return branches;
  });
}

/** The usual towns, then the largest one of each département that has none yet. */
export function branchTowns(towns: readonly Town[], count: number): Town[] {
  const byCode = new Map(towns.map((town) => [town.code, town]));
  const chosen = BRANCH_TOWNS.map((code) => byCode.get(code)).filter((town) => town !== undefined);
  const departement = (town: Town) => town.code.slice(0, 2);
  const taken = new Set(chosen.map(departement));
  for (const town of [...towns].sort((a, b) => b.population - a.population || (a.code < b.code ? -1 : 1))) {
    if (chosen.length >= count) break;
    if (taken.has(departement(town)) || departement(town) === "97") continue;
    taken.add(departement(town));
    chosen.push(town);
  }
  return chosen.slice(0, count);
}
