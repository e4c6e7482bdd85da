import { FRENCH, type LanguageCode, type Level, levelRank } from "../../mentoring/profile";
import type { People } from "../columns";
import type { PoolPerson } from "./person";

/** Languages that both speak at this oral level or better, in the order of the first person. */
export function languagesInCommon(one: PoolPerson, other: PoolPerson, minimum: Level): LanguageCode[] {
  const theirs = spoken(other, minimum);
  return spoken(one, minimum).filter((code) => theirs.includes(code));
}

/** Languages of each person as bits, `words` of 32 bits a person; French is the first bit of the first word. */
export interface LanguageBits {
  words: number;
  b: Int32Array;
  v: Int32Array;
}
export const FRENCH_BIT = 1;

/** The languages spoken at this oral level or better, as bits: two people have one in common where a word of theirs does. */
export function languageBits({ beneficiaries, volunteers }: People, minimum: Level): LanguageBits {
  // What no beneficiary speaks cannot be in common.
  const bits = new Map<LanguageCode, number>([[FRENCH, 0]]);
  for (const person of beneficiaries)
    for (const code of spoken(person, minimum)) if (!bits.has(code)) bits.set(code, bits.size);
  const words = Math.ceil(bits.size / 32);
  const columnOf = (people: readonly PoolPerson[]): Int32Array => {
    const column = new Int32Array(people.length * words);
    people.forEach((person, n) => {
      for (const code of spoken(person, minimum)) {
        const bit = bits.get(code);
        if (bit !== undefined) (column[n * words + (bit >> 5)] as number) |= 1 << (bit & 31);
      }
    });
    return column;
  };
  return { words, b: columnOf(beneficiaries), v: columnOf(volunteers) };
}

function spoken({ languages }: PoolPerson, minimum: Level): LanguageCode[] {
  const least = Math.max(1, levelRank(minimum));
  return languages.filter(({ oral }) => levelRank(oral) >= least).map(({ code }) => code);
}
