import { and, eq, isNull } from "drizzle-orm";
import type { Reader } from "~db/client";
import { householdConsents } from "~db/schema";
import { openOrNull } from "../audit/seal.server";
import type { HouseholdId, OrganisationId } from "../ids";
import { type AgeBand, ageBandOf, type Level } from "../mentoring/profile";
import { findOccupation } from "../territory/occupations";
import type { AnsweringParty } from "./candidacy";
import { readHouseholdOf } from "./candidacy-lines.server";
import { ageIn } from "./household";
import { ASKABLE_FIELDS, type FieldGroup } from "./household-consents";
import type { Licence } from "./offer";

const RECIPIENT = { employer: "employers", landlord: "landlords", training: "trainings" } as const;

/**
 * The groups of a household's file that one organisation may see in one role, at this moment: what was agreed for it by name,
 * else for its kind; never more than that role may ask for.
 */
export function sharedGroups(
  db: Reader,
  householdId: HouseholdId,
  organisationId: OrganisationId,
  party: AnsweringParty,
): FieldGroup[] {
  const live = db
    .select()
    .from(householdConsents)
    .where(and(eq(householdConsents.householdId, householdId), isNull(householdConsents.withdrawnAt)))
    .all();
  const recipient = RECIPIENT[party];
  const named = live.find((consent) => consent.organisationId === organisationId);
  const given = named ?? live.find((consent) => consent.recipient === recipient);
  return ASKABLE_FIELDS[recipient].filter((group) => given?.fields.includes(group));
}

/** What is shown, group by group; a group that was not agreed to is not there at all. */
export interface SharedFile {
  /** Of the people concerned by the question: who would work, learn, or live there. */
  identity?: { firstNames: string[] };
  occupations?: {
    firstName: string;
    known: { label: string; years: number }[];
    wanted: string[];
    licences: Licence[];
  }[];
  french?: { firstName: string; oral: Level; written: Level }[];
  household?: { adults: number; children: number; ages: AgeBand[]; childAges: number[] };
  /** Cents a month, all resources; null when the household has not said. */
  resources?: { monthlyCents: number | null };
}

/** Opens only what `groups` names. `concerned`: positions of the adults who would take the post or the training; empty for a home. */
export function readShared(
  db: Reader,
  householdId: HouseholdId,
  groups: readonly FieldGroup[],
  concerned: readonly number[],
  year: number,
): SharedFile {
  if (groups.length === 0) return {};
  const { row, members } = readHouseholdOf(db, householdId);
  const has = (group: FieldGroup): boolean => groups.includes(group);
  const adults = row.adults.filter(({ member }) => concerned.includes(member));
  // Without the consent to a name, people are told apart by their place in the list.
  const nameOf = (member: number): string => (has("identity") ? (members[member]?.firstName ?? "") : "");
  const shown = concerned.length > 0 ? concerned : members.flatMap(({ adult }, i) => (adult ? [i] : []));
  return {
    ...(has("identity") && { identity: { firstNames: shown.map(nameOf).filter(Boolean) } }),
    ...(has("occupations") && {
      occupations: adults.map(({ member, known, wanted, licences }) => ({
        firstName: nameOf(member),
        known: known.map(({ rome, years }) => ({ label: labelOf(rome), years })),
        wanted: wanted.map(labelOf),
        licences,
      })),
    }),
    ...(has("french") && {
      french: adults.map(({ member, frenchOral, frenchWritten }) => ({
        firstName: nameOf(member),
        oral: frenchOral,
        written: frenchWritten,
      })),
    }),
    ...(has("household") && {
      household: {
        adults: members.filter(({ adult }) => adult).length,
        children: members.filter(({ adult }) => !adult).length,
        ages: members
          .flatMap((member) => (member.adult ? [ageBandOf(ageIn(year, member))] : []))
          .filter((band) => band !== null),
        childAges: members.filter(({ adult }) => !adult).map((member) => ageIn(year, member)),
      },
    }),
    ...(has("resources") && { resources: { monthlyCents: resourcesOf(row) } }),
  };
}

const labelOf = (rome: string): string => findOccupation(rome)?.label ?? rome;

function resourcesOf(row: ReturnType<typeof readHouseholdOf>["row"]): number | null {
  const cents = openOrNull(row.monthlyResources, `households.monthly_resources:${row.id}`);
  return cents === null ? null : Number(cents);
}
