import type { Programme } from "~/rounds/programme";

/** Where the rounds of a programme are, and where the words stand that are its own. */
export const ROUND_PATHS: Readonly<Record<Programme, string>> = {
  duos: "/staff/rounds",
  mobilities: "/staff/mobility-rounds",
};
export const ROUND_WORDS = {
  duos: "staff.rounds",
  mobilities: "staff.mobilityRounds",
} as const satisfies Record<Programme, string>;
