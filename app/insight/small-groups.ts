/** A count of people as it may be shown outside the team: groups under eleven are hidden (PRODUCT, rule 8). */
export const SMALLEST_SHOWN_OUTSIDE = 11;
export const shownOutside = (count: number): number | null => (count < SMALLEST_SHOWN_OUTSIDE ? null : count);
