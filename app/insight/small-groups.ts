/** Smallest group that is shown outside the team, and inside it (PRODUCT, rule 8). */
export const SMALLEST_SHOWN_OUTSIDE = 11;
export const SMALLEST_SHOWN_INSIDE = 5;

/** A count of people as it may be shown; null: too few. */
const shownFrom = (smallest: number, count: number): number | null => (count < smallest ? null : count);
export const shownOutside = (count: number): number | null => shownFrom(SMALLEST_SHOWN_OUTSIDE, count);

/**
 * Parts of a total that is shown beside them (each null when hidden): what is hidden must not come back by subtraction, so that
 * the smallest shown part is hidden too where all hidden ones together are too few.
 */
export function shownParts(
  parts: readonly number[],
  total: number,
  smallest = SMALLEST_SHOWN_OUTSIDE,
): (number | null)[] {
  const shown = parts.map((part) => shownFrom(smallest, part));
  const hidden = total - shown.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  if (hidden === 0 || hidden >= smallest) return shown;
  const least = shown.indexOf(Math.min(...shown.filter((part) => part !== null)));
  return shown.map((part, i) => (i === least ? null : part));
}
