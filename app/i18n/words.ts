import { IntlMessageFormat } from "intl-messageformat";
import { CATALOGUES, type Key, STAFF_WORDS, type StaffKey } from "./catalogue";
import { directionOf, type Language } from "./languages";

export type Values = Record<string, string | number | Date>;

/** How a page speaks to its reader: words, dates and numbers in one language. */
export interface Words {
  language: Language;
  direction: "ltr" | "rtl";
  (key: Key | StaffKey, values?: Values): string;
  /** True when the key has words: for keys that are built from a state or a reason. */
  has(key: string): key is Key;
  /** "jeudi 3 décembre 2026" */
  day(at: Date | number): string;
  /** "jeudi 3 décembre à 18:30" */
  moment(at: Date | number): string;
  /** "dans 10 jours", "il y a 3 jours": counted in calendar days in Paris. */
  fromNow(at: Date | number, now: Date | number): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** "a, b et c" */
  list(items: readonly string[]): string;
}

const made = new Map<Language, Words>();

/** The words of a language; staff keys are always French. */
export function wordsIn(language: Language): Words {
  const known = made.get(language);
  if (known) return known;
  const words = makeWords(language);
  made.set(language, words);
  return words;
}

/** Everything happens in metropolitan France unless said otherwise. */
export const TIME_ZONE = "Europe/Paris";
const DAY = 86_400_000;

function makeWords(language: Language): Words {
  const catalogue: Readonly<Record<string, string>> = { ...STAFF_WORDS, ...CATALOGUES[language] };
  const formats = new Map<string, IntlMessageFormat>();
  // Arabic readers in France read European digits on every letter and timetable.
  const locale = language === "ar" ? "ar-u-ca-gregory-nu-latn" : language === "en" ? "en-GB" : "fr-FR";

  const translate = (key: Key | StaffKey, values?: Values): string => {
    const message = catalogue[key];
    if (message === undefined) throw new Error(`No words for "${key}" in ${language}`);
    if (!message.includes("{")) return message.replaceAll("''", "'");
    let format = formats.get(key);
    if (!format) {
      format = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
      formats.set(key, format);
    }
    return String(format.format(values));
  };

  const day = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeZone: TIME_ZONE });
  const moment = new Intl.DateTimeFormat(locale, {
    dateStyle: "full",
    timeStyle: "short",
    timeZone: TIME_ZONE,
  });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const list = new Intl.ListFormat(locale, { type: "conjunction" });

  return Object.assign(translate, {
    language,
    direction: directionOf(language),
    has: (key: string): key is Key => key in catalogue,
    day: (at: Date | number) => day.format(at),
    moment: (at: Date | number) => moment.format(at),
    fromNow: (at: Date | number, now: Date | number) =>
      relative.format(calendarDay(at) - calendarDay(now), "day"),
    number: (value: number, options?: Intl.NumberFormatOptions) =>
      new Intl.NumberFormat(locale, options).format(value),
    list: (items: readonly string[]) => list.format(items),
  }) as Words;
}

const PARIS_DAY = new Intl.DateTimeFormat("en-CA", { timeZone: TIME_ZONE });
const calendarDay = (at: Date | number): number => Math.round(Date.parse(PARIS_DAY.format(at)) / DAY);
