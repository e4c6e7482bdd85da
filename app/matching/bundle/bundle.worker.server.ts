import type { MessagePort } from "node:worker_threads";
import loadHighs, { type Highs, type HighsCallbackMap, type Model, type ModelData } from "highs";
import type { BundleProblem } from "./problem";
import { at, type Choice, type Programme } from "./programme";
import { type BundleResult, type Progress, solveBundles, type Wish } from "./solve";
import type { Chosen, Limit, OpenRelaxation, Solver } from "./solver";

/** What the thread is asked; `flag[0]` becomes 1 when somebody cancels, `port` is told how far it is. */
export interface BundleOrder {
  problem: BundleProblem;
  wish: Wish;
  flag: Int32Array;
  port: MessagePort;
}

/** Works beside the web thread. Each order gets an instance of HiGHS of its own: its memory only grows. */
export default async function work({ problem, wish, flag, port }: BundleOrder): Promise<BundleResult> {
  const milliseconds = () => performance.now();
  const solver = await highsSolver();
  const isCancelled = () => Atomics.load(flag, 0) !== 0;
  return solveBundles(problem, wish, { solver, milliseconds, isCancelled, progress: teller(port) });
}

/** At most ten messages a second within one phase. */
function teller(port: MessagePort): (progress: Progress) => void {
  let told = Number.NEGATIVE_INFINITY;
  let phase = "";
  return (progress) => {
    if (progress.phase === phase && progress.milliseconds - told < 100) return;
    told = progress.milliseconds;
    phase = progress.phase;
    port.postMessage(progress);
  };
}

/**
 * HiGHS (Huangfu & Hall, "Parallelizing the dual revised simplex method", 2018; highs.dev) as the small solver of the search.
 * Programmes go in as typed arrays: as text they would take longer to read than to solve. It prints nothing.
 */
export async function highsSolver(): Promise<Solver> {
  const highs = await loadHighs();
  return {
    relaxation: (programme) => relaxation(highs, programme),
    choose: (programme, limit, from) => choose(highs, programme, limit, from),
  };
}

const PRIMAL_SIMPLEX = 4;

function relaxation(highs: Highs, programme: Programme): OpenRelaxation {
  const { households, count, score } = programme;
  const model = highs.createModel(rowsOf(highs, programme));
  let solved = false;
  return {
    add(options) {
      model.addCols({
        cost: Float64Array.from(options, (o) => at(score, o)),
        lower: new Float64Array(options.length),
        upper: new Float64Array(options.length).fill(1),
        matrix: columnsOf(programme, options),
      });
    },
    solve(limit) {
      // What entered keeps the last basis feasible: the primal simplex goes on from it.
      const again: Record<string, number> = solved ? { simplex_strategy: PRIMAL_SIMPLEX } : {};
      solved =
        run(highs, model, limit, { solver: "simplex", ...again }) === highs.constants.modelStatus.optimal;
      if (!solved) return undefined;
      const { rowDual, colValue } = model.getSolution();
      return { price: rowDual.slice(households, households + count.length), share: colValue };
    },
    close: () => model.dispose(),
  };
}

const FEASIBLE = 2;

function choose(highs: Highs, programme: Programme, limit: Limit, from?: Choice): Chosen | undefined {
  const options = programme.origin.length;
  return highs.withModel(modelOf(highs, programme), (model) => {
    if (from) model.setSolution({ colValue: sharesOf(from, options) });
    // Scores are whole: less than one apart is the same. Restarts cost four fifths of the time on these programmes.
    const status = run(highs, model, limit, { mip_rel_gap: 0, mip_abs_gap: 0.99, mip_allow_restart: false });
    if (model.info.get("primal_solution_status") !== FEASIBLE) return undefined;
    const { colValue } = model.getSolution();
    const choice = new Int32Array(programme.households).fill(-1);
    for (let o = 0; o < options; o++) if (at(colValue, o) > 0.5) choice[at(programme.household, o)] = o;
    return { choice, optimal: status === highs.constants.modelStatus.optimal };
  });
}

function run(
  highs: Highs,
  model: Model,
  { seconds, stop }: Limit,
  more: Record<string, string | number | boolean>,
) {
  model.zeroAllClocks();
  model.options.set({ output_flag: false, time_limit: Math.max(0.01, seconds), ...more });
  const interrupt = (event: { interrupt(): void }): undefined => {
    if (stop()) event.interrupt();
  };
  const { simplexInterrupt, mipInterrupt } = highs.constants.callbackType;
  const hooks: HighsCallbackMap = { [simplexInterrupt]: interrupt, [mipInterrupt]: interrupt };
  return model.run(hooks).modelStatus;
}

/** Rows without columns: one per household (at most one option), then one per resource (at most its count). */
function rowsOf(highs: Highs, { households, count }: Programme): ModelData {
  const numRows = households + count.length;
  const rowUpper = new Float64Array(numRows).fill(1);
  rowUpper.set(count, households);
  return {
    numCols: 0,
    numRows,
    sense: highs.constants.objectiveSense.maximize,
    colCost: [],
    colLower: [],
    colUpper: [],
    rowLower: new Float64Array(numRows).fill(-highs.infinity),
    rowUpper,
    matrix: { format: "csc", numRows, numCols: 0, starts: [0], indices: [], values: [] },
  };
}

/** The whole integer programme: a yes or no per option. */
function modelOf(highs: Highs, programme: Programme): ModelData {
  const options = Int32Array.from(programme.origin, (_, o) => o);
  return {
    ...rowsOf(highs, programme),
    numCols: options.length,
    colCost: programme.score,
    colLower: new Float64Array(options.length),
    colUpper: new Float64Array(options.length).fill(1),
    integrality: new Int32Array(options.length).fill(highs.constants.variableType.integer),
    matrix: columnsOf(programme, options),
  };
}

function columnsOf(programme: Programme, options: Int32Array) {
  const { households, count, household, start, resource, amount } = programme;
  const starts = new Int32Array(options.length + 1);
  const indices: number[] = [];
  const values: number[] = [];
  options.forEach((o, column) => {
    indices.push(at(household, o));
    values.push(1);
    for (let k = at(start, o); k < at(start, o + 1); k++) {
      indices.push(households + at(resource, k));
      values.push(at(amount, k));
    }
    starts[column + 1] = indices.length;
  });
  const size = { numRows: households + count.length, numCols: options.length };
  return {
    format: "csc" as const,
    ...size,
    starts,
    indices: Int32Array.from(indices),
    values: Float64Array.from(values),
  };
}

function sharesOf(choice: Choice, options: number): Float64Array {
  const shares = new Float64Array(options);
  for (const o of choice) if (o !== -1) shares[o] = 1;
  return shares;
}
