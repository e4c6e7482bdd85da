/** What a person may consent to, each apart (PRODUCT, rule 9). Words: `consent.<purpose>`. */
export const CONSENT_PURPOSES = [
  "matching",
  "share_with_referent",
  "messages",
  "photo",
  "statistics",
] as const;
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number];

/** Without these nobody can be matched; the others are free. */
export const NEEDED_CONSENTS = ["matching"] as const satisfies readonly ConsentPurpose[];
