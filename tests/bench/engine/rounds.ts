import { matchDuos } from "~/matching/duo/match";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import { scored, solved } from "./job-people";
import { inventPool, readTowns } from "./pool";
import type { Table } from "./table";

const TITLES = [
  "people",
  "candidates",
  "pairs",
  "mean",
  "scores s",
  "solving s",
  "round s",
  "gap",
  "greedy pairs",
  "greedy mean",
];

/**
 * As many volunteers as beneficiaries, invented without a database: how long the engine takes to find who may meet whom and
 * how well they would suit each other, to find the best pairs, and to do the whole round with its explanations; beside them
 * what taking the best pair again and again would have given.
 */
export function rounds(sides: readonly number[], seed: number): Table {
  const towns = readTowns();
  return { titles: TITLES, rows: sides.map((side) => roundOf(towns, side, seed)) };
}

function roundOf(towns: ReturnType<typeof readTowns>, side: number, seed: number): string[] {
  const pool = inventPool(towns, side, seed);
  const hooks = { progress: () => {}, isCancelled: () => false, milliseconds: () => performance.now() };
  const [edges, scoring] = timed(() => scored(pool));
  const [{ value }, solving] = timed(() => solved(pool, edges));
  const [outcome, round] = timed(() =>
    matchDuos(pool, DEFAULT_SETTINGS, { locked: [], forbidden: [] }, hooks),
  );
  if (outcome.kind !== "matched" || !outcome.certificate.valid || outcome.certificate.value !== value)
    throw new Error("The steps and the round do not agree");
  const { pairs, meanScore, greedyPairs, greedyScore } = outcome.figures;
  return [
    ...[`${side} × ${side}`, edges.score.length, pairs, (meanScore / 100).toFixed(1)],
    ...[seconds(scoring), seconds(solving), seconds(round), outcome.certificate.gap],
    ...[greedyPairs, (greedyScore / greedyPairs / 100).toFixed(1)],
  ].map(String);
}

const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);

function timed<T>(work: () => T): [T, number] {
  const began = performance.now();
  const done = work();
  return [done, performance.now() - began];
}
