import type { Measured } from "./measure";
import type { Row } from "./rows";

export const TITLES = [
  "row",
  "ours ms",
  "its proof",
  "again ms",
  "rival ms",
  "ratio",
  "CPU ratio",
  "goal",
  "met",
  "ours MB",
  "scipy MB",
  "proven",
  "value",
];

/** Twice scipy's memory is allowed. */
const MEMORY = 2;

/** One line of the table; what did not run is a dash. */
export function cellsOf({ name, rival, goal }: Row, measured: Measured): string[] {
  const { ours, peak, rivalPeak } = measured;
  const against = rival === "clock" ? 1 : measured.rival;
  const within = (figure: number | null): boolean | null =>
    figure === null || against === null ? null : figure <= goal.times * against + goal.plus;
  const fast = within(ours);
  const small = peak === null || rivalPeak === null || peak <= MEMORY * rivalPeak;
  return [
    name,
    ours === null ? "not there yet" : milliseconds(ours),
    shown(measured.proof, milliseconds),
    shown(measured.again, milliseconds),
    rival === "clock" ? "–" : `${shown(measured.rival, milliseconds)}${rival === "cold" ? " cold" : ""}`,
    ours === null || against === null || rival === "clock" ? "–" : (ours / against).toPrecision(2),
    shown(measured.processorRatio, (figure) => figure.toPrecision(2)),
    goalWords(rival, goal),
    met(fast, within(measured.again), small),
    shown(peak, megabytes),
    shown(rivalPeak, megabytes),
    // A run whose certificate fails ends the bench.
    ours === null ? "–" : "yes",
    shown(measured.value, String),
  ];
}

function met(fast: boolean | null, fastAgain: boolean | null, small: boolean): string {
  if (fast === null) return "–";
  if (!fast) return fastAgain && small ? "again" : "no";
  return small ? "yes" : "not memory";
}

function goalWords(rival: Row["rival"], { times, plus }: Row["goal"]): string {
  if (rival === "clock") return `≤ ${plus} ms`;
  return `≤ ${times} ×${plus > 0 ? ` + ${plus} ms` : ""}`;
}

const shown = (figure: number | null, words: (figure: number) => string): string =>
  figure === null ? "–" : words(figure);
const milliseconds = (figure: number): string => figure.toFixed(figure < 1 ? 3 : figure < 100 ? 1 : 0);
const megabytes = (kilobytes: number): string => (kilobytes / 1024).toFixed(0);
