/**
 * For whom a household consents (PRODUCT, rule 9). `association`: to be matched at all; the next three: whoever is asked for
 * a candidacy of theirs; `organisation`: one partner by name, whatever is said for its kind. Words: `household.consent.<recipient>`.
 */
export const CONSENT_RECIPIENTS = [
  "association",
  "employers",
  "landlords",
  "trainings",
  "organisation",
] as const;
export type ConsentRecipient = (typeof CONSENT_RECIPIENTS)[number];

/** What may be shown, each group apart. Words: `household.fields.<group>`. */
export const FIELD_GROUPS = ["identity", "occupations", "french", "household", "resources"] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** Most that may be asked for: an employer never sees the resources, a landlord never the French levels. */
export const ASKABLE_FIELDS: Readonly<
  Record<Exclude<ConsentRecipient, "organisation">, readonly FieldGroup[]>
> = {
  association: FIELD_GROUPS,
  employers: ["identity", "occupations", "french"],
  landlords: ["identity", "household", "resources"],
  trainings: ["identity", "occupations", "french"],
};

/** Of these groups, those that may be shown to such a recipient, in the order of the list; an organisation by name may be any. */
export const mostAskable = (recipient: ConsentRecipient, groups: readonly FieldGroup[]): FieldGroup[] => {
  const askable = recipient === "organisation" ? FIELD_GROUPS : ASKABLE_FIELDS[recipient];
  return askable.filter((group) => groups.includes(group));
};
