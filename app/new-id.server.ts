import { randomBytes } from "node:crypto";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** A new identity like "duo_5x0k…": 20 characters of 5 bits each. */
export function newId<T extends string>(prefix: string): T {
  let tail = "";
  for (const byte of randomBytes(20)) tail += ALPHABET[byte & 31];
  return `${prefix}_${tail}` as T;
}
