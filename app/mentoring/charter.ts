/** The charter that a volunteer signs. Its words: `signup.charter.<rule>.title` and `.words`; another text is another version. */
export const CHARTER_VERSION = "1";

export const CHARTER_RULES = [
  "equals",
  "regular",
  "limits",
  "discretion",
  "neutral",
  "safe",
  "leave",
] as const;
export type CharterRule = (typeof CHARTER_RULES)[number];
