import { z } from "zod";
import type { households, users } from "~db/schema";
import type { Sealed } from "~db/schema/columns";
import { open, openOrNull, seal } from "../audit/seal.server";
import type { HouseholdId } from "../ids";
import { SEXES } from "../mentoring/profile";
import type { HouseholdMember } from "./household";
import type { HouseholdFacts } from "./household-answers";

type Row = typeof households.$inferSelect;

const Members = z.array(
  z.object({
    firstName: z.string(),
    sex: z.enum(SEXES),
    birthYear: z.number().int(),
    adult: z.boolean(),
  }),
);

const place = (column: "members" | "monthly_resources" | "ties" | "notes", id: HouseholdId): string =>
  `households.${column}:${id}`;

export const openMembers = (closed: Sealed, id: HouseholdId): HouseholdMember[] =>
  Members.parse(JSON.parse(open(closed, place("members", id))));

/** Cents a month; null: not said. */
export function openResources(closed: Sealed | null, id: HouseholdId): number | null {
  const text = openOrNull(closed, place("monthly_resources", id));
  return text === null ? null : Number(text);
}

export const openTies = (closed: Sealed | null, id: HouseholdId): string | null =>
  openOrNull(closed, place("ties", id));

export const openTeamNotes = (closed: Sealed | null, id: HouseholdId): string | null =>
  openOrNull(closed, place("notes", id));

export const sealTeamNotes = (notes: string, id: HouseholdId): Sealed | null =>
  notes === "" ? null : seal(notes, place("notes", id));

/** What a household said, opened: its row and its account. */
export function openedFacts(row: Row, user: typeof users.$inferSelect): HouseholdFacts {
  const { id, adults, languages, communeCode, regionsWanted, regionsAccepted, regionsRefused } = row;
  const { townWish, nearby, dwellingTypes, dwellingKinds, roomsMinimum, accessibleNeeded } = row;
  const { schoolNeeded, childcareNeeded, rentLimitCents, moveFrom, moveUntil, bothNeedJob, reachBy } = row;
  return {
    ...{ firstName: user.firstName, lastName: user.lastName, members: openMembers(row.members, id) },
    ...{ adults, languages, communeCode, regionsWanted, regionsAccepted, regionsRefused, townWish, nearby },
    ...{ dwellingTypes, dwellingKinds, roomsMinimum, accessibleNeeded, schoolNeeded, childcareNeeded },
    monthlyResourcesCents: openResources(row.monthlyResources, id),
    ...{ rentLimitCents, moveFrom, moveUntil, bothNeedJob, reachBy },
    ties: openTies(row.ties, id),
    phone: openOrNull(user.phone, `users.phone:${user.id}`),
  };
}

/** What the row holds of a form; names, resources and ties sealed. */
export function householdColumns(facts: HouseholdFacts, id: HouseholdId) {
  const { firstName: _first, lastName: _last, phone: _phone, ...told } = facts;
  const { members, monthlyResourcesCents, ties, ...columns } = told;
  return {
    ...columns,
    members: seal(JSON.stringify(members), place("members", id)),
    persons: members.length,
    regionsWanted: [...facts.regionsWanted],
    regionsAccepted: [...facts.regionsAccepted],
    regionsRefused: [...facts.regionsRefused],
    dwellingTypes: [...facts.dwellingTypes],
    dwellingKinds: [...facts.dwellingKinds],
    monthlyResources:
      monthlyResourcesCents === null
        ? null
        : seal(String(monthlyResourcesCents), place("monthly_resources", id)),
    ties: ties === null ? null : seal(ties, place("ties", id)),
  };
}
