import { eq } from "drizzle-orm";
import type { Tx } from "~db/client";
import { blockedPairs, households, rounds } from "~db/schema";
import type { BeneficiaryId, VolunteerId } from "../../ids";
import { listHeldDuos, type PersonId, type PersonRecord, partnerIn } from "./records.server";

/** Why two records cannot become one now; each is told with what would make it possible. Words: `staff.beneficiaries.merge.refused.<why>`. */
export type MergeRefusal =
  | "same"
  | "already_merged"
  | "round_running"
  | "two_duos"
  | "two_households"
  | "blocked_pair"
  | "declined";

export function whyNotMerge(t: Tx, kept: PersonRecord, lost: PersonRecord): MergeRefusal | null {
  if (kept.row.id === lost.row.id) return "same";
  if (kept.user.mergedInto !== null || lost.user.mergedInto !== null) return "already_merged";
  if (isRoundRunning(t, kept) || isRoundRunning(t, lost)) return "round_running";
  const held = [...listHeldDuos(t, kept), ...listHeldDuos(t, lost)];
  const partners = new Set(held.map((duo) => partnerIn(duo, kept.side)));
  if (partners.size > placesOf(kept)) return "two_duos";
  if (doublesHousehold(t, kept, lost)) return "two_households";
  if ([...blockedFor(t, kept), ...blockedFor(t, lost)].some((id) => partners.has(id))) return "blocked_pair";
  if (lost.row.state === "declined" && kept.row.state !== "declined") return "declined";
  if (kept.row.state === "declined" && partners.size > 0) return "declined";
  return null;
}

/** A beneficiary has one duo at a time; a volunteer as many as they said. */
const placesOf = (person: PersonRecord): number => (person.side === "beneficiary" ? 1 : person.row.maxDuos);

/** A file of Clef de France goes over to the kept account, where there is none; one that was left stays where it is. */
const doublesHousehold = (t: Tx, kept: PersonRecord, lost: PersonRecord): boolean => {
  const stateOf = ({ user }: PersonRecord) =>
    t.select({ state: households.state }).from(households).where(eq(households.userId, user.id)).get()?.state;
  return stateOf(kept) !== undefined && ![undefined, "left"].includes(stateOf(lost));
};

/** A round that is being computed still holds both records. */
const isRoundRunning = (t: Tx, { row }: PersonRecord): boolean =>
  t
    .select({ branchIds: rounds.branchIds })
    .from(rounds)
    .where(eq(rounds.state, "running"))
    .all()
    .some(({ branchIds }) => branchIds.includes(row.branchId));

const blockedFor = (t: Tx, { side, row }: PersonRecord): PersonId[] =>
  t
    .select()
    .from(blockedPairs)
    .where(
      side === "beneficiary"
        ? eq(blockedPairs.beneficiaryId, row.id as BeneficiaryId)
        : eq(blockedPairs.volunteerId, row.id as VolunteerId),
    )
    .all()
    .map((pair) => (side === "beneficiary" ? pair.volunteerId : pair.beneficiaryId));
