import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { type Edge, marketOf } from "~/matching/assign/market";
import { solve } from "~/matching/assign/solve";
import { candidatesOf, contextOf } from "~/matching/candidates";
import { proven } from "~/matching/check";
import { levelsOf } from "~/matching/duo/explain";
import { matchDuos } from "~/matching/duo/match";
import type { Pool } from "~/matching/duo/person";
import { DEFAULT_SETTINGS, NEUTRALS, weightsOf } from "~/matching/duo/settings";
import { scoreOf } from "~/matching/score";
import { inventPool, readTowns } from "./pool";

const HELP = `npm run bench:engine [-- --sides 400,5000 --seed 1]

Invents as many volunteers as beneficiaries, without a database, and prints how long the engine takes to find who may meet
whom and how well they would suit each other, to find the best pairs, and to do the whole round with its explanations; beside
them what taking the best pair again and again would have given.`;

const { values } = parseArgs({
  options: {
    sides: { type: "string", default: "400,5000" },
    seed: { type: "string", default: "1" },
    help: { type: "boolean" },
  },
});
if (values.help) {
  console.log(HELP);
  process.exit(0);
}

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
const row = (cells: readonly (string | number)[]) =>
  console.log(cells.map((cell) => String(cell).padStart(13)).join(""));
const seconds = (milliseconds: number): string => (milliseconds / 1000).toFixed(2);

console.log(`${cpus().length} × ${cpus()[0]?.model ?? "?"}, Node ${process.version}, seed ${values.seed}`);
row(TITLES);
const towns = readTowns();
for (const text of values.sides.split(",")) measure(Number(text));

function measure(side: number): void {
  const pool = inventPool(towns, side, Number(values.seed));
  const hooks = { progress: () => {}, isCancelled: () => false, milliseconds: () => performance.now() };
  const [edges, scoring] = timed(() => scored(pool));
  const [certificate, solving] = timed(() => solved(pool, edges));
  const [outcome, round] = timed(() =>
    matchDuos(pool, DEFAULT_SETTINGS, { locked: [], forbidden: [] }, hooks),
  );
  if (
    outcome.kind !== "matched" ||
    !outcome.certificate.valid ||
    outcome.certificate.value !== certificate.value
  )
    throw new Error("The steps and the round do not agree");
  const { pairs, meanScore, greedyPairs, greedyScore } = outcome.figures;
  row([
    ...[`${side} × ${side}`, edges.length, pairs, (meanScore / 100).toFixed(1)],
    ...[seconds(scoring), seconds(solving), seconds(round), outcome.certificate.gap],
    ...[greedyPairs, (greedyScore / greedyPairs / 100).toFixed(1)],
  ]);
}

/** The engine's first step, from the same functions. */
function scored(pool: Pool): Edge[] {
  const weights = weightsOf(DEFAULT_SETTINGS);
  return candidatesOf(pool, DEFAULT_SETTINGS).flatMap(({ beneficiary, volunteer }) => {
    const [b, v] = [pool.beneficiaries[beneficiary], pool.volunteers[volunteer]];
    if (!b || !v) return [];
    const levels = levelsOf(b, v, contextOf(b, v, DEFAULT_SETTINGS));
    return [{ person: beneficiary, volunteer, weight: scoreOf(levels, weights, NEUTRALS) }];
  });
}

/** Its second one: most people first, then the best scores, with the proof. */
function solved(pool: Pool, edges: readonly Edge[]) {
  const places = pool.volunteers.map((volunteer) => volunteer.places);
  const most = Math.min(
    pool.beneficiaries.length,
    places.reduce((sum, n) => sum + n, 0),
  );
  const bonus = most * 10_000 + 1;
  const weighted = edges.map((edge) => ({ ...edge, weight: edge.weight + bonus }));
  const market = marketOf(pool.beneficiaries.length, Int32Array.from(places), weighted);
  return proven(market, solve(market));
}

function timed<T>(work: () => T): [T, number] {
  const began = performance.now();
  const done = work();
  return [done, performance.now() - began];
}
