import loadHighs from "highs";
import type { Edge, Objective } from "~/matching/assign/market";
import type { Best } from "./brute-force";
import { type Case, lockedValue, openEdges } from "./cases";

/** HiGHS counts in doubles with tolerances: weights up to a million keep sums of forty well apart. */
export const HIGHS_LIMIT = 1_000_000;

const highs = await loadHighs();

/**
 * What HiGHS finds, as a linear programme or with whole-number variables. The constraints of an assignment are totally
 * unimodular, so both must give the same (Hoffman & Kruskal 1956). Most people first is solved in two steps, not with a
 * bonus: the largest number, then the largest value among assignments of that number.
 */
export function bestByHighs(given: Case, objective: Objective, kind: "LP" | "MIP"): Best {
  const edges = openEdges(given);
  const places = [...given.capacity];
  for (const { volunteer } of given.locked) places[volunteer] = (places[volunteer] ?? 0) - 1;
  const rows = rowsOf(edges, places);
  const ask = (weigh: (edge: Edge) => number, more: readonly string[] = []) =>
    solve(edges, weigh, [...rows, ...more], kind);
  const most = objective === "people" ? ask(() => 1).value : null;
  const { value, matched } = ask(
    ({ weight }) => weight,
    most === null || edges.length === 0
      ? []
      : [`most: ${edges.map((_, n) => `x${n}`).join(" + ")} = ${most}`],
  );
  return { value: value + lockedValue(given), matched: (most ?? matched) + given.locked.length };
}

function rowsOf(edges: readonly Edge[], places: readonly number[]): string[] {
  const people = Map.groupBy(edges.keys(), (n) => edges[n]?.person);
  const volunteers = Map.groupBy(edges.keys(), (n) => edges[n]?.volunteer ?? 0);
  const sum = (positions: readonly number[]) => positions.map((n) => `x${n}`).join(" + ");
  return [
    ...[...people].map(([i, positions]) => `person${i}: ${sum(positions)} <= 1`),
    ...[...volunteers].map(([j, positions]) => `volunteer${j}: ${sum(positions)} <= ${places[j]}`),
  ];
}

function solve(
  edges: readonly Edge[],
  weigh: (edge: Edge) => number,
  rows: readonly string[],
  kind: "LP" | "MIP",
): Best {
  if (edges.length === 0) return { value: 0, matched: 0 };
  const names = edges.map((_, n) => `x${n}`);
  const problem = [
    "Maximize",
    ` obj: ${names.map((name, n) => `${weigh(edges[n] as Edge)} ${name}`).join(" + ")}`,
    "Subject To",
    ...rows.map((row) => ` ${row}`),
    "Bounds",
    ...names.map((name) => ` 0 <= ${name} <= 1`),
    ...(kind === "MIP" ? ["Binary", ` ${names.join(" ")}`] : []),
    "End",
  ].join("\n");
  const solution = highs.solve(problem, { output_flag: false, mip_rel_gap: 0, mip_abs_gap: 0 });
  if (solution.Status !== "Optimal") throw new Error(`HiGHS ended with ${solution.Status}`);
  const chosen = names.map((name) => Math.round((solution.Columns[name] as { Primal: number }).Primal));
  const value = edges.reduce((total, edge, n) => total + weigh(edge) * (chosen[n] ?? 0), 0);
  if (Math.abs(value - solution.ObjectiveValue) > 0.01)
    throw new Error(`HiGHS says ${solution.ObjectiveValue}, its pairs are worth ${value}`);
  return { value, matched: chosen.reduce((total, one) => total + one, 0) };
}
