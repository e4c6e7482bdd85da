import { and, desc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Reader, Tx } from "~db/client";
import { candidacies, candidacyAnswers, householdConsents, organisations, users } from "~db/schema";
import type { HouseholdConsentId, HouseholdId, OrganisationId, UserId } from "../ids";
import { newId } from "../new-id.server";
import { type ConsentRecipient, type FieldGroup, mostAskable } from "./household-consents";

/** For whom a consent stands: a kind of recipient, or one organisation by name. */
export interface Recipient {
  recipient: ConsentRecipient;
  organisationId: OrganisationId | null;
}

export interface HouseholdConsentLine extends Recipient {
  /** Its name; null for a kind. */
  organisation: string | null;
  /** Live and not empty. */
  live: boolean;
  fields: FieldGroup[];
  /** Null when it was never given. */
  givenAt: Date | null;
  withdrawnAt: Date | null;
  /** Who noted it, and who noted its end: null when the household did it alone. */
  recordedBy: string | null;
  withdrawnBy: string | null;
}

const KINDS = ["association", "employers", "landlords", "trainings"] as const;

/** Every kind of recipient and every organisation that was ever asked or named, each with its newest consent. `owner`: the household's account. */
export function listHouseholdConsents(db: Reader, id: HouseholdId, owner: UserId): HouseholdConsentLine[] {
  const enders = alias(users, "ender");
  const rows = db
    .select({
      row: householdConsents,
      recorder: users.firstName,
      ender: enders.firstName,
      organisation: organisations.name,
    })
    .from(householdConsents)
    .innerJoin(users, eq(users.id, householdConsents.recordedBy))
    .leftJoin(enders, eq(enders.id, householdConsents.withdrawnBy))
    .leftJoin(organisations, eq(organisations.id, householdConsents.organisationId))
    .where(eq(householdConsents.householdId, id))
    .orderBy(desc(householdConsents.givenAt), desc(householdConsents.id))
    .all();
  const asked = listAsked(db, id);
  const named = rows.flatMap(({ row }) => (row.organisationId ? [row.organisationId] : []));
  const recipients: Recipient[] = [
    ...KINDS.map((recipient) => ({ recipient, organisationId: null })),
    ...[...new Set([...asked.keys(), ...named])].map((organisationId) => ({
      recipient: "organisation" as const,
      organisationId,
    })),
  ];
  return recipients.map(({ recipient, organisationId }) => {
    const mine = rows.filter(
      ({ row }) => row.recipient === recipient && row.organisationId === organisationId,
    );
    const newest = mine.find(({ row }) => row.withdrawnAt === null) ?? mine[0];
    const row = newest?.row;
    const live = row !== undefined && row.withdrawnAt === null;
    return {
      ...{ recipient, organisationId },
      organisation: newest?.organisation ?? (organisationId && (asked.get(organisationId) ?? null)),
      live: live && row.fields.length > 0,
      fields: live ? row.fields : [],
      givenAt: row?.givenAt ?? null,
      withdrawnAt: row?.withdrawnAt ?? null,
      recordedBy: newest && row?.recordedBy !== owner ? newest.recorder : null,
      withdrawnBy: newest && row?.withdrawnBy !== owner ? newest.ender : null,
    };
  });
}

/** Has the household agreed to be matched, and not withdrawn it? */
export const mayMatchHousehold = (db: Reader, id: HouseholdId): boolean =>
  findLive(db, id, { recipient: "association", organisationId: null }) !== undefined;

/**
 * Writes what may be shown from now on, in place of what was said before: the old row is dated, never changed. Nothing for
 * a kind ends it; nothing for an organisation by name is a row of its own (it hides what its kind would see). Returns
 * whether anything changed.
 */
export function writeConsent(
  t: Tx,
  id: HouseholdId,
  { recipient, organisationId, fields }: Recipient & { fields: readonly FieldGroup[] },
  by: UserId,
  at: Date,
): boolean {
  const allowed = mostAskable(recipient, fields);
  const before = findLive(t, id, { recipient, organisationId });
  const nothing = allowed.length === 0 && organisationId === null;
  if (!before && nothing) return false;
  if (before && !nothing && sameGroups(before.fields, allowed)) return false;
  if (before)
    t.update(householdConsents)
      .set({ withdrawnAt: at, withdrawnBy: by })
      .where(eq(householdConsents.id, before.id))
      .run();
  if (nothing) return true;
  t.insert(householdConsents)
    .values({
      id: newId<HouseholdConsentId>("hco"),
      ...{ householdId: id, recipient, organisationId, fields: allowed, givenAt: at, recordedBy: by },
    })
    .run();
  return true;
}

/** May this household speak of this organisation by name: was it asked about one of their candidacies, or named before? */
export const mayName = (db: Reader, id: HouseholdId, organisationId: OrganisationId): boolean =>
  listAsked(db, id).has(organisationId) ||
  findLive(db, id, { recipient: "organisation", organisationId }) !== undefined;

/** Names of the organisations that were asked about a candidacy of theirs. */
function listAsked(db: Reader, id: HouseholdId): Map<OrganisationId, string> {
  const rows = db
    .selectDistinct({ id: organisations.id, name: organisations.name })
    .from(candidacyAnswers)
    .innerJoin(candidacies, eq(candidacies.id, candidacyAnswers.candidacyId))
    .innerJoin(organisations, eq(organisations.id, candidacyAnswers.organisationId))
    .where(eq(candidacies.householdId, id))
    .orderBy(organisations.name)
    .all();
  return new Map(rows.map((row) => [row.id, row.name]));
}

const findLive = (db: Reader, id: HouseholdId, { recipient, organisationId }: Recipient) =>
  db
    .select({ id: householdConsents.id, fields: householdConsents.fields })
    .from(householdConsents)
    .where(
      and(
        eq(householdConsents.householdId, id),
        eq(householdConsents.recipient, recipient),
        organisationId === null
          ? isNull(householdConsents.organisationId)
          : eq(householdConsents.organisationId, organisationId),
        isNull(householdConsents.withdrawnAt),
      ),
    )
    .get();

const sameGroups = (a: readonly FieldGroup[], b: readonly FieldGroup[]): boolean =>
  a.length === b.length && a.every((group) => b.includes(group));
