import type { Adult } from "../../mobility/household";
import { findOccupation } from "../../territory/occupations";

/** How an occupation stands to an adult. `open`: they named none and are open to every one. */
export type OccupationFit =
  | { kind: "wanted"; years: number }
  | { kind: "known"; years: number }
  | { kind: "close"; years: number; from: string }
  | { kind: "open" };

/**
 * The best way in which an adult can take up an occupation: one they want, one they know, or a close move from one of these
 * (ROME, `app/territory/occupations`). Null when there is none: nobody is proposed a trade that they never spoke of.
 */
export function occupationFit(
  { wanted, known }: Pick<Adult, "wanted" | "known">,
  rome: string,
): OccupationFit | null {
  const years = known.find((one) => one.rome === rome)?.years;
  if (wanted.includes(rome)) return { kind: "wanted", years: years ?? 0 };
  if (years !== undefined) return { kind: "known", years };
  if (wanted.length === 0 && known.length === 0) return { kind: "open" };
  let best: OccupationFit | null = null;
  for (const one of known)
    if (isClose(one.rome, rome) && (best === null || one.years > best.years))
      best = { kind: "close", years: one.years, from: one.rome };
  if (best) return best;
  const from = wanted.find((one) => isClose(one, rome));
  return from === undefined ? null : { kind: "close", years: 0, from };
}

const isClose = (from: string, to: string): boolean => findOccupation(from)?.close.includes(to) === true;

/** Occupations that an adult can take up; null: every one. */
export function occupationsOf({ wanted, known }: Pick<Adult, "wanted" | "known">): Set<string> | null {
  const own = [...wanted, ...known.map(({ rome }) => rome)];
  if (own.length === 0) return null;
  return new Set([...own, ...own.flatMap((rome) => findOccupation(rome)?.close ?? [])]);
}

/** Beyond this, more years make nobody fitter. */
const EXPERIENCED_YEARS = 3;
/** [without experience, what experience adds]. */
const LEVELS = { wanted: [0.8, 0.2], known: [0.5, 0.2], close: [0.3, 0.2] } as const;

/** 0.8–1 for a wanted occupation, 0.5–0.7 for a known one, 0.3–0.5 for a close move, after the years of experience; null when they named none. */
export function occupationLevel(fit: OccupationFit): number | null {
  if (fit.kind === "open") return null;
  const [base, more] = LEVELS[fit.kind];
  return base + more * Math.min(1, fit.years / EXPERIENCED_YEARS);
}
