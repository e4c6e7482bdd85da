import { RateLimiterMemory } from "rate-limiter-flexible";
import { fingerprint } from "../audit/seal.server";

const QUARTER = 15 * 60;

/**
 * Tries per quarter of an hour, counted from the first one. Any fifteen minutes touch two such windows at most,
 * so an account never has more than ten passwords checked in them. They live in this process's memory:
 * a restart forgets them.
 */
const POINTS = {
  /** Passwords for one account, from devices that never signed in to it. */
  password: 5,
  /** Passwords for one account from one device that did: strangers cannot lock the owner out. */
  passwordOnDevice: 5,
  /** Codes of the second factor for one account. */
  secondFactor: 5,
  /** Letters with a link to one address. */
  letter: 3,
  /** Per network: an accommodation centre shares one address. */
  signIn: 100,
  link: 40,
  reset: 40,
  card: 30,
  signUp: 60,
  token: 100,
  /** Wrong cards of everybody together. */
  allCards: 300,
} as const;

export type Limit = keyof typeof POINTS;

const limiters = Object.fromEntries(
  Object.entries(POINTS).map(([keyPrefix, points]) => [
    keyPrefix,
    new RateLimiterMemory({ keyPrefix, points, duration: QUARTER }),
  ]),
) as Record<Limit, RateLimiterMemory>;

/** Counts one try and says whether it may be made. Keys are kept as fingerprints, not as addresses. */
export async function mayTry(limit: Limit, key: string): Promise<boolean> {
  try {
    await limiters[limit].consume(fingerprint(key));
    return true;
  } catch (error) {
    if (error instanceof Error) throw error;
    return false;
  }
}

/** Gives a try back: it succeeded. */
export async function giveBack(limit: Limit, key: string): Promise<void> {
  await limiters[limit].reward(fingerprint(key));
}
