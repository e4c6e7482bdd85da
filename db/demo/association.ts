import type { Role } from "../../app/accounts/roles";
import type { BranchId, UserId } from "../../app/ids";
import type { Tx } from "../client";
import { branches, branchStaff, users } from "../schema";
import type { Chance } from "./chance";
import { demoId } from "./ids";
import { FRENCH_LAST, FRENCH_NAMES } from "./names";
import type { Town } from "./towns";

export interface Branch {
  id: BranchId;
  town: Town;
  coordinators: UserId[];
  socialWorkers: UserId[];
}

const DAY = 86_400_000;

/** Branches, each with two coordinators and three social workers, and one administrator for all. */
export function foundAssociation(t: Tx, chance: Chance, towns: readonly Town[], at: Date): Branch[] {
  const founded = new Date(at.getTime() - 700 * DAY);
  addStaff(t, chance, "admin", null, founded, "administration");
  addStaff(t, chance, "partner", null, founded, "partenaire");
  return towns.map((town) => {
    const id = demoId<BranchId>(chance, "bra");
    const slug = slugOf(town.name);
    t.insert(branches)
      .values({
        id,
        name: town.name,
        communeCode: town.code,
        email: `${slug}@trait-dunion.example.org`,
        createdAt: founded,
      })
      .run();
    const several = (role: Role, count: number) =>
      Array.from({ length: count }, (_, i) =>
        addStaff(
          t,
          chance,
          role,
          id,
          founded,
          `${role === "coordinator" ? "coordination" : "insertion"}.${slug}.${i + 1}`,
        ),
      );
    return { id, town, coordinators: several("coordinator", 2), socialWorkers: several("social_worker", 3) };
  });
}

export function addStaff(
  t: Tx,
  chance: Chance,
  role: Role,
  branchId: BranchId | null,
  at: Date,
  mailbox: string,
): UserId {
  const id = demoId<UserId>(chance, "usr");
  const names = FRENCH_NAMES[chance.pick(["young", "middle"] as const)];
  t.insert(users)
    .values({
      id,
      role,
      firstName: chance.pick(names[chance.is(0.7) ? "woman" : "man"]),
      lastName: chance.pick(FRENCH_LAST).replaceAll("-", " "),
      email: `${mailbox}@trait-dunion.example.org`,
      emailConfirmedAt: at,
      createdAt: at,
      lastSeenAt: at,
    })
    .run();
  if (branchId) t.insert(branchStaff).values({ userId: id, branchId }).run();
  return id;
}

export const slugOf = (name: string): string =>
  name
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-");
