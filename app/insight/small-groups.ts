/** A count of people as it may be shown outside the team: groups under eleven are hidden (PRODUCT, rule 8). */
export const SMALLEST_SHOWN_OUTSIDE = 11;
export const shownOutside = (count: number): number | null => (count < SMALLEST_SHOWN_OUTSIDE ? null : count);

/**
 * Parts of a total that is shown beside them (each null when hidden): what is hidden must not come back by subtraction, so that
 * the smallest shown part is hidden too where all hidden ones together are one to ten people.
 */
export function shownParts(parts: readonly number[], total: number): (number | null)[] {
  const shown = parts.map(shownOutside);
  const hidden = total - shown.reduce<number>((sum, part) => sum + (part ?? 0), 0);
  if (hidden === 0 || shownOutside(hidden) !== null) return shown;
  const smallest = shown.indexOf(Math.min(...shown.filter((part) => part !== null)));
  return shown.map((part, i) => (i === smallest ? null : part));
}
