import { and, asc, eq, ne } from "drizzle-orm";
import { seal } from "../../app/audit/seal.server";
import type { HouseholdConsentId, HouseholdId, UserId } from "../../app/ids";
import { openHousehold } from "../../app/mentoring/household.server";
import type { HouseholdFacts } from "../../app/mobility/household-answers";
import { ASKABLE_FIELDS, type FieldGroup } from "../../app/mobility/household-consents";
import type { HouseholdState } from "../../app/mobility/household-path";
import { householdColumns } from "../../app/mobility/household-rows.server";
import type { Tx } from "../client";
import { beneficiaries, householdConsents, households, users } from "../schema";
import type { Branch } from "./association";
import type { Chance } from "./chance";
import { inventHousehold, type Known } from "./household-profiles";
import { HOUSEHOLD, TEAM_NOTES } from "./household-shares";
import { demoId } from "./ids";
import type { RegionTown } from "./mobility-places";
import { addUser } from "./people";
import { inventBeneficiary } from "./profiles";
import { neighbourhood } from "./towns";

const DAY = 86_400_000;
const ILE_DE_FRANCE = "11";
/** States of twenty households; whoever moves becomes "placed" with their candidacy. */
const STATES: readonly HouseholdState[] = [
  ...([
    "ready",
    "ready",
    "ready",
    "preparing",
    "ready",
    "ready",
    "paused",
    "ready",
    "ready",
    "ready",
  ] as const),
  ...(["ready", "ready", "preparing", "ready", "ready", "left", "ready", "ready", "ready", "ready"] as const),
];

export interface DemoHousehold {
  id: HouseholdId;
  userId: UserId;
  referentId: UserId;
  branch: Branch;
  state: HouseholdState;
  /** Days ago. */
  registered: number;
  /** Whether their account was made for this file. */
  isNew: boolean;
}

interface Setting {
  t: Tx;
  chance: Chance;
  at: Date;
  branches: readonly Branch[];
  towns: readonly RegionTown[];
  /** Numbers of the accounts begin after this one. */
  after: number;
}

/** Households around the capital and in the branches' towns; some belong to people of Duos de demain. */
export function addHouseholds(setting: Setting, count: number): DemoHousehold[] {
  const { t, chance, branches, towns } = setting;
  const regionOf = new Map(towns.map((town) => [town.code, town]));
  const capital = branches.filter(({ town }) => regionOf.get(town.code)?.region === ILE_DE_FRANCE);
  const elsewhere = branches.filter((branch) => !capital.includes(branch));
  const homes = new Map(branches.map((branch) => [branch.id, neighbourhood(branch.town, towns, 30)]));
  const known = new Map(branches.map((branch) => [branch.id, knownIn(t, branch)]));
  return Array.from({ length: count }, (_, n) => {
    const branch = chance.pick(capital.length > 0 && chance.is(HOUSEHOLD.nearParis) ? capital : elsewhere);
    const state = STATES[n % STATES.length] ?? "ready";
    const file = chance.is(HOUSEHOLD.known) ? known.get(branch.id)?.pop() : undefined;
    const home = file ? regionOf.get(file.communeCode) : homes.get(branch.id)?.(chance);
    const town = regionOf.get(home?.code ?? branch.town.code);
    if (!town) throw new Error(`No town for a household of ${branch.town.name}`);
    return addHousehold(setting, { branch, state, town, file, number: setting.after + n + 1 });
  });
}

type File = typeof beneficiaries.$inferSelect;

/** Beneficiaries of a branch with a referent, whom a social worker might register for a mobility too. */
const knownIn = (t: Tx, branch: Branch): File[] =>
  t
    .select()
    .from(beneficiaries)
    .where(and(eq(beneficiaries.branchId, branch.id), ne(beneficiaries.state, "to_confirm")))
    .orderBy(asc(beneficiaries.id))
    .limit(60)
    .all()
    .filter(({ referentId, state }) => referentId !== null && state === "waiting");

interface Beginning {
  branch: Branch;
  state: HouseholdState;
  town: RegionTown;
  file: File | undefined;
  number: number;
}

function addHousehold(setting: Setting, { branch, state, town, file, number }: Beginning): DemoHousehold {
  const { t, chance, at } = setting;
  const ago = (days: number) => new Date(at.getTime() - days * DAY);
  const registered = chance.whole(25, 330);
  const id = demoId<HouseholdId>(chance, "hou");
  const known = file ? knownFrom(t, file) : inventBeneficiary(chance, at.getUTCFullYear());
  const person: Known = "profile" in known ? { ...known, ...known.profile } : known;
  const invented = inventHousehold(chance, person, town, setting.towns, at.toISOString().slice(0, 10));
  const facts = { ...invented, reachBy: file?.reachBy ?? invented.reachBy };
  const referentId = file?.referentId ?? chance.pick(branch.socialWorkers);
  const userId = file?.userId ?? ownerOf(setting, facts, number, ago(registered));
  const isReady = state !== "preparing";
  const notes = chance.is(0.25) ? chance.pick(TEAM_NOTES) : null;
  t.insert(households)
    .values({
      ...householdColumns(isReady ? ableToMove(facts) : facts, id),
      ...{ id, userId, branchId: branch.id, referentId, state, registeredBy: referentId },
      notes: notes === null ? null : seal(notes, `households.notes:${id}`),
      ...{ createdAt: ago(registered), waitingSince: isReady ? ago(registered) : null },
    })
    .run();
  addConsents(setting, { id, referentId, isReady }, ago(registered));
  return { id, userId, referentId, branch, state, registered, isNew: file === undefined };
}

/** Whoever is ready has somebody who looks for work. */
function ableToMove(facts: HouseholdFacts): HouseholdFacts {
  if (facts.adults.some(({ wantsWork }) => wantsWork)) return facts;
  return {
    ...facts,
    adults: facts.adults.map((adult, n) =>
      n === 0 ? { ...adult, wantsWork: true, wanted: ["K2204"] } : adult,
    ),
  };
}

function knownFrom(t: Tx, file: File): Known {
  const user = t
    .select({ firstName: users.firstName, lastName: users.lastName })
    .from(users)
    .where(eq(users.id, file.userId))
    .get();
  if (!user) throw new Error(`No user ${file.userId}`);
  const { languages } = file;
  const frenchOral = file.frenchOral ?? "below_A1";
  const frenchWritten = file.frenchWritten ?? "non_reader";
  return { ...user, members: openHousehold(file.household, file.id), languages, frenchOral, frenchWritten };
}

function ownerOf({ t, chance }: Setting, facts: HouseholdFacts, number: number, at: Date): UserId {
  const first = facts.languages[0]?.code;
  const language = first === "ara" ? "ar" : facts.languages.some(({ code }) => code === "eng") ? "en" : "fr";
  const withEmail = facts.reachBy === "email" || chance.is(0.7);
  return addUser(t, chance, "beneficiary", facts, number, at, withEmail ? at : null, language, withEmail);
}

/** Who may read what: all that may be asked for most, less for some; whoever prepares has often not decided yet. */
function addConsents(
  { t, chance }: Setting,
  { id, referentId, isReady }: { id: HouseholdId; referentId: UserId; isReady: boolean },
  givenAt: Date,
): void {
  const isFull = chance.weighted(HOUSEHOLD.consents) === "full";
  if (!isReady && chance.is(0.5)) return;
  const give = (recipient: keyof typeof ASKABLE_FIELDS, fields: readonly FieldGroup[]) =>
    t
      .insert(householdConsents)
      .values({
        ...{ id: demoId<HouseholdConsentId>(chance, "hco"), householdId: id, recipient },
        ...{ fields: [...fields], givenAt, recordedBy: referentId },
      })
      .run();
  give("association", ASKABLE_FIELDS.association);
  give("employers", isFull ? ASKABLE_FIELDS.employers : ["identity", "occupations"]);
  if (isFull || chance.is(0.7))
    give("landlords", isFull ? ASKABLE_FIELDS.landlords : ["identity", "household"]);
  if (isFull || chance.is(0.4)) give("trainings", ASKABLE_FIELDS.trainings);
}
