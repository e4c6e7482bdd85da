import { TIME_ZONE } from "./i18n/words";

/** The moment of a local time in Paris, "2026-12-03T18:30" as a form sends it; null when it is none. */
export function parisMoment(local: string): Date | null {
  const asUtc = Date.parse(`${local}:00Z`);
  if (Number.isNaN(asUtc)) return null;
  // Twice, because the first guess may lie on the other side of a change of the clocks.
  const guess = asUtc - offsetAt(asUtc);
  return new Date(asUtc - offsetAt(guess));
}

/** The day of a moment in Paris, "2026-12-03", as a date field wants it. */
export const parisDay = (at: Date | number): string => DAY.format(at);

const DAY = new Intl.DateTimeFormat("en-CA", { timeZone: TIME_ZONE });
const CLOCK = new Intl.DateTimeFormat("sv-SE", {
  timeZone: TIME_ZONE,
  dateStyle: "short",
  timeStyle: "medium",
});

/** Milliseconds that Paris is ahead of UTC. */
const offsetAt = (at: number): number =>
  Date.parse(`${CLOCK.format(at).replace(" ", "T")}Z`) - Math.floor(at / 1000) * 1000;

/** A moment as a local-time field wants it, in Paris: "2026-12-03T18:30". */
export const parisLocal = (at: Date | number): string => CLOCK.format(at).slice(0, 16).replace(" ", "T");
