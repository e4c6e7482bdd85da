/** A day without an hour, "2026-12-03", as a date field sends it: days compare as texts. */
export type IsoDay = string;

const DAY_MS = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day that exists in the calendar. */
export const isDay = (text: string): text is IsoDay => SHAPE.test(text) && dayAfter(text, 0) === text;

/** `days` later (earlier when negative); "" when the text is no day. */
export function dayAfter(day: IsoDay, days: number): IsoDay {
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) ? "" : new Date(at + days * DAY_MS).toISOString().slice(0, 10);
}

/** The same day of a later month, or that month's last day: a month after 31 January is 28 or 29 February. */
export function monthsAfter(day: IsoDay, months: number): IsoDay {
  const [year, month, date] = day.split("-").map(Number) as [number, number, number];
  const last = new Date(Date.UTC(year, month + months, 0));
  last.setUTCDate(Math.min(date, last.getUTCDate()));
  return last.toISOString().slice(0, 10);
}

/** Whole days from one day to another; negative when the second comes first. */
export const daysBetween = (from: IsoDay, to: IsoDay): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
