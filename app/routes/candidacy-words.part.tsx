import type { Words } from "~/i18n/words";

/** Euros without cents: "480 €". */
export const euros = (words: Words, cents: number): string =>
  words.number(cents / 100, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });

/** A day without an hour in words: "jeudi 3 décembre 2026". */
export const dayInWords = (words: Words, day: string): string => words.day(Date.parse(`${day}T12:00:00Z`));

/** Names keep their own direction inside a sentence of the catalogue. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;
export const namesIn = (words: Words, names: readonly string[]): string => words.list(names.map(isolated));

/** "jeudi 3 décembre 2026" and "dans 10 jours", for sentences that say a deadline. */
export const deadline = (words: Words, at: number, now: number): { day: string; when: string } => ({
  day: words.day(at),
  when: words.fromNow(at, now),
});
