import type { Words } from "~/i18n/words";

/** "Anne et Paul", set apart from the sentence's direction whatever script the names are in. */
export const namesIn = (words: Words, firstNames: readonly string[]): string =>
  words.list(firstNames.map(isolated));

/** Unicode isolates: what <bdi> does, for names inside a sentence of the catalogue. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;

/** "jeudi 3 décembre 2026" and "dans 10 jours", for sentences that say a deadline. */
export const deadline = (words: Words, at: number, now: number): { day: string; when: string } => ({
  day: words.day(at),
  when: words.fromNow(at, now),
});
