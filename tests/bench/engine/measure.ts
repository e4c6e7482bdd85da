import { rmSync } from "node:fs";
import { join } from "node:path";
import { writeInstance } from "./instance";
import { runOurs, runScipy } from "./processes";
import type { Row } from "./rows";
import { median, type Told } from "./told";

export interface Setting {
  folder: string;
  runs: number;
  seed: number;
  /** Null without scipy. */
  python: string | null;
}

/** Medians of a row; null for what did not run. */
export interface Measured {
  value: number | null;
  ours: number | null;
  again: number | null;
  /** Ours divided by scipy's, in the processor's time. */
  processorRatio: number | null;
  proof: number | null;
  rival: number | null;
  /** Kilobytes. */
  peak: number | null;
  rivalPeak: number | null;
  versions: string | null;
}

/** Runs both sides in turn, each time in processes of their own, and refuses a row whose values differ. */
export function measure(row: Row, { folder, runs, seed, python }: Setting): Measured {
  const file = join(folder, row.name);
  if (row.make) writeInstance(file, row.make(seed));
  const ours: Told[] = [];
  const scipy: Told[] = [];
  for (let run = 0; run < runs; run++) {
    ours.push(runOurs(row.job, row.make ? file : String(row.side), seed));
    if (row.rival === "scipy" && python) scipy.push(runScipy(python, file));
  }
  rmSync(file, { force: true });
  const values = new Set([...ours, ...scipy].map(({ value }) => value).filter((value) => value !== null));
  if (values.size > 1) throw new Error(`${row.name}: the values differ: ${[...values].join(", ")}`);
  const there = ours.filter(({ value }) => value !== null);
  return {
    value: [...values][0] ?? null,
    ours: middle(there, ({ milliseconds }) => milliseconds),
    again: middle(there, ({ again }) => again),
    processorRatio: ratio(middle(there, processor), middle(scipy, processor)),
    proof: middle(there, ({ proof }) => proof),
    rival:
      row.rival === "scipy"
        ? middle(scipy, ({ milliseconds }) => milliseconds)
        : row.rival === "cold"
          ? middle(there, ({ cold }) => cold)
          : null,
    peak: middle(there, ({ peakKilobytes }) => peakKilobytes),
    rivalPeak: middle(scipy, ({ peakKilobytes }) => peakKilobytes),
    versions: scipy[0]?.versions ?? null,
  };
}

const processor = (told: Told): number | undefined => told.processor;

const ratio = (ours: number | null, theirs: number | null): number | null =>
  ours === null || theirs === null ? null : ours / theirs;

function middle(runs: readonly Told[], figure: (told: Told) => number | undefined): number | null {
  const figures = runs.map(figure).filter((number) => number !== undefined);
  return figures.length === 0 ? null : median(figures);
}
