import { resolve } from "node:path";

/** Bad input: exit code 2, and words that say where. */
export class Refused extends Error {}

export function refuse(words: string): never {
  throw new Refused(words);
}

/** A path as it was typed: npm runs its scripts elsewhere and keeps the place in INIT_CWD. */
export const fromWhereTyped = (path: string): string => resolve(process.env.INIT_CWD ?? process.cwd(), path);
