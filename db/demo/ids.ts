import type { Chance } from "./chance";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** An identity drawn from the seed, so that the same seed gives the same association, pairs included. */
export function demoId<T extends string>(chance: Chance, prefix: string): T {
  let tail = "";
  for (let n = 0; n < 20; n++) tail += ALPHABET[chance.whole(0, 31)];
  return `${prefix}_${tail}` as T;
}
