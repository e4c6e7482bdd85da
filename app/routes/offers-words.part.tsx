import type { Words } from "~/i18n/words";
import type { Level } from "~/mentoring/profile";
import type { Contract, Schedule } from "~/mobility/offer";
import { parisMoment } from "~/paris-time";

/** How pages say the facts of an offer, in the reader's language. */
export const contractInWords = (
  words: Words,
  { contract, contractMonths }: { contract: Contract; contractMonths: number | null },
): string => {
  const name = words(`offer.contract.${contract}`);
  return contractMonths === null
    ? name
    : words("offer.contract.months", { contract: name, months: contractMonths });
};

export const schedulesInWords = (words: Words, schedules: readonly Schedule[]): string =>
  words.list(schedules.map((schedule) => words(`offer.schedule.${schedule}`)));

/** A phrase at the beginning of a line. */
export const capital = (words: Words, text: string): string =>
  text.charAt(0).toLocaleUpperCase(words.language) + text.slice(1);

/** "1 950", or with cents where there are some. */
export const eurosInWords = (words: Words, cents: number): string =>
  words.number(cents / 100, cents % 100 === 0 ? {} : { minimumFractionDigits: 2 });

export const dayInWords = (words: Words, day: string): string => {
  const at = parisMoment(`${day}T12:00`);
  return at ? words.day(at) : day;
};

/** What a line asks of one's French, each kind that it asks for. */
export function frenchInWords(
  words: Words,
  { frenchOral, frenchWritten }: { frenchOral: Level; frenchWritten: Level },
): string[] {
  const asked = [
    frenchOral === "none" ? null : words("offer.page.frenchOral", { level: words(`level.${frenchOral}`) }),
    frenchWritten === "none" || frenchWritten === "non_reader"
      ? null
      : words("offer.page.frenchWritten", { level: words(`level.${frenchWritten}`) }),
  ].flatMap((line) => line ?? []);
  return asked.length > 0 ? asked : [words("offer.page.noFrench")];
}
