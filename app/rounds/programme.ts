/** What a console tunes: the same instrument for both, with criteria of their own. Words: `programme.<programme>`. */
export const PROGRAMMES = ["duos", "mobilities"] as const;
export type Programme = (typeof PROGRAMMES)[number];
