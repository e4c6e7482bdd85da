import { clustered } from "./clustered";
import * as dense from "./dense";
import type { Instance } from "./instance";
import { perfect, uniform } from "./sparse";

/** What the time of ours is compared with: scipy's on the same file, our own cold solve, or a number of seconds. */
export type Rival = "scipy" | "cold" | "clock";

export interface Row {
  name: string;
  job: "solve" | "reweigh" | "edits" | "regret" | "people";
  rival: Rival;
  /** Ours ≤ times · the rival's + plus milliseconds. For the clock the rival is one millisecond. */
  goal: { times: number; plus: number };
  /** Peak memory of our process ≤ twice scipy's where both run. */
  side: number;
  make: ((seed: number) => Instance) | null;
}

const within = (times: number, plus = 0) => ({ times, plus });

/** The rows of the design's table of goals; `quick` has the same kinds in small. */
export function rowsOf(quick: boolean): Row[] {
  const size = (side: number) => (quick ? Math.max(100, side / 10) : side);
  const solved = (
    kind: string,
    sides: readonly number[],
    goal: Row["goal"],
    make: (side: number, seed: number) => Instance,
  ): Row[] =>
    sides.map((full) => {
      const side = size(full);
      const name = `${kind}-${side}`;
      return { ...{ name, job: "solve", rival: "scipy", goal, side }, make: (seed) => make(side, seed) };
    });
  const warm = (name: "reweigh" | "edits" | "regret", goal: Row["goal"]): Row => {
    const side = size(20_000);
    return {
      ...{ name: `${name}-${side}`, job: name, rival: "cold", goal, side },
      make: (seed) => clustered(side, 50, seed),
    };
  };
  const people = size(20_000);
  return [
    ...solved("clustered", [5_000], within(0.2), (side, seed) => clustered(side, 20, seed)),
    ...solved("clustered", [20_000], within(0.1), (side, seed) => clustered(side, 50, seed)),
    ...solved("clustered", [50_000], within(0.06), (side, seed) => clustered(side, 50, seed)),
    ...solved("uniform", [5_000], within(0.2), (side, seed) => uniform(side, 20, seed)),
    ...solved("uniform", [20_000], within(0.25), (side, seed) => uniform(side, 50, seed)),
    ...solved("perfect", [5_000], within(1.5), (side, seed) => perfect(side, 20, seed)),
    ...solved("levels", [2_000, 5_000], within(0.6), dense.levels),
    ...solved("wide", [2_000, 5_000], within(0.6), dense.wide),
    ...solved("geometric", [2_000, 5_000], within(0.6), dense.geometric),
    ...solved("orlib", quick ? [1_000] : [100, 200, 400, 800], within(1.5, 15), dense.orLibrary),
    ...solved("adversarial", quick ? [1_000] : [500, 1_000, 2_000], within(3), dense.adversarial),
    warm("reweigh", within(0.5)),
    warm("edits", within(0.001)),
    warm("regret", within(0.001)),
    {
      ...{ name: `people-${people}`, job: "people", rival: "clock", side: people, make: null },
      goal: within(0, 3_000),
    },
  ];
}

/** One line for each kind of row, for people who read the table. */
export const MEANINGS: Record<string, string> = {
  clustered:
    "people in towns with Zipf sizes, 20 or 50 nearest candidates, places 1–3, about 15 % cannot be matched",
  uniform: "20 or 50 candidates drawn from all, any score 0–10,000",
  perfect: "20 candidates drawn from all, everybody must be matched, costs 1–100 (as OR-Library's assignp)",
  levels: "full matrix, levels 0…1 in millionths",
  wide: "full matrix, whole numbers up to 10⁹",
  geometric: "full matrix, points of a square, the nearer the better",
  orlib: "full matrix, costs 1–100 (as OR-Library's assign)",
  adversarial: "full matrix, cost i·j",
  reweigh: "clustered: all weights change at once, the session beside a cold solve of the same",
  edits:
    "clustered: a pair is locked or forbidden, or that is taken back: the edit alone; the session beside a cold solve",
  regret: "clustered: what the whole loses if one pair may not be, tried and taken back",
  people: "demonstration's people: who may meet whom, scores, best assignment over all of them, proof",
};
