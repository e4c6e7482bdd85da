/** One-time links and how long each lives; a link to a proposal or to a candidacy lives as long as it waits for an answer. */
export const TOKEN_KINDS = [
  "confirm_address",
  "sign_in",
  "reset_password",
  "proposal",
  "candidacy",
  "invitation",
] as const;
export type TokenKind = (typeof TOKEN_KINDS)[number];

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Milliseconds; null where the subject gives the end. */
export const TOKEN_LIFETIME: Record<TokenKind, number | null> = {
  confirm_address: 7 * DAY,
  sign_in: 10 * MINUTE,
  reset_password: 60 * MINUTE,
  proposal: null,
  candidacy: null,
  invitation: 7 * DAY,
};
