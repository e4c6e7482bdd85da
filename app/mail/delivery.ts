/** When a letter is tried again and when it is given up: one table, read by the loop, its query and the tests. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Milliseconds after the first, second… failed attempt; their sum stays under the 24 hours that a provider remembers a key. */
export const BACK_OFF = [
  1 * MINUTE,
  5 * MINUTE,
  15 * MINUTE,
  1 * HOUR,
  3 * HOUR,
  6 * HOUR,
  12 * HOUR,
] as const;
export const MAX_ATTEMPTS = BACK_OFF.length + 1;

/** A letter still "leaving" after this long was left there by a process that ended: longer than any batch can take. */
export const LEFT_BEHIND_AFTER = 10 * MINUTE;
/** How long the provider recognises a second try of the same letter. */
export const KEY_LIFETIME = 24 * HOUR;
/** Letters of one beat. */
export const BATCH = 50;
/** Failures in a row after which the rest of the batch waits for the next beat: it is the provider, not the letter. */
export const TROUBLE = 3;
/** How long all letters wait when the provider says "too many" without saying for how long, and at most. */
export const PAUSE_DEFAULT = MINUTE;
export const PAUSE_LONGEST = HOUR;
/** How often a refused key is tried again. */
export const PAUSE_LOCKED = 5 * MINUTE;
/** One-time links and addresses are wiped this long after a letter came to its end. */
export const FORGET_AFTER = 30 * 24 * HOUR;

/** What went wrong, in our own words (`staff.letters.error.<code>`): a provider's message may repeat an address. */
export const LETTER_ERRORS = [
  "no_answer",
  "provider_trouble",
  "address_refused",
  "refused",
  "unreadable",
  "unsure",
] as const;
export type LetterError = (typeof LETTER_ERRORS)[number];

export const PAUSE_REASONS = ["too_many", "key_refused"] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** Whether, after so many attempts, a letter is tried again. */
export const mayTryAgain = (attempts: number): boolean => attempts < MAX_ATTEMPTS;
