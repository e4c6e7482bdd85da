import type { Book } from "./book";
import { carry } from "./carry";
import type { Cells, Found } from "./cells";
import { clear } from "./clear";
import { type Assignment, largestExact, type Market } from "./market";
import { openBook } from "./open";
import { assignmentOf, solve } from "./solve";

export interface Priced {
  assignment: Assignment;
  /** The market of the pairs that were enough for the proof. */
  core: Market;
  /** How often all cells were looked through. */
  passes: number;
}

/**
 * The best assignment over all cells, by the best few of each person: the prices of the few are held against every cell, a
 * cell above its prices joins them, the optimum is repaired, until no cell is above. Then the prices prove the pairs over all
 * cells. The idea is column generation's: Dantzig & Wolfe, 1960; for assignment, Balas, Miller, Pekny & Toth, 1991.
 */
export function solveCells(cells: Cells, few: number): Priced {
  const { persons, volunteers } = cells;
  const nothing = new Float64Array(persons).fill(Number.NEGATIVE_INFINITY);
  let core = gather(cells, few, new Float64Array(volunteers), nothing, null);
  const first = core.weight.length;
  let book: Book = openBook(core, { objective: "score", level: 0, largest: largestExact(core) });
  for (let passes = 1; ; passes++) {
    const wider = gather(cells, MORE, book.volunteerPrice, book.personPrice, core);
    if (wider.weight.length === core.weight.length)
      return { assignment: assignmentOf(core, book, 0), core, passes };
    if (wider.weight.length > 1.5 * first) {
      // The best few say little about this matrix: everything at once is quicker.
      const whole = cells.whole();
      return { assignment: solve(whole), core: whole, passes };
    }
    core = wider;
    book = carry(book, { ...core, capacity: core.capacity.slice() });
    book.tighten();
    clear(book);
  }
}

/** Cells that join for one person in one pass. */
const MORE = 8;

/** The core with the best cells above `floors` added. */
function gather(
  cells: Cells,
  few: number,
  prices: Float64Array,
  floors: Float64Array,
  core: Market | null,
): Market {
  const { persons, volunteers, capacity } = cells;
  const found: Found = { volunteer: new Int32Array(few), weight: new Float64Array(few), count: 0 };
  const rows: { volunteer: number[]; weight: number[] } = { volunteer: [], weight: [] };
  const start = new Int32Array(persons + 1);
  for (let i = 0; i < persons; i++) {
    cells.best(i, prices, floors[i] as number, found);
    const more = Array.from(
      { length: found.count },
      (_, n) => [found.volunteer[n], found.weight[n]] as [number, number],
    );
    const from = core ? (core.start[i] as number) : 0;
    const to = core ? (core.start[i + 1] as number) : 0;
    const known: [number, number][] = [];
    for (let e = from; e < to; e++) known.push([core?.volunteer[e] as number, core?.weight[e] as number]);
    for (const [j, w] of [...known, ...more].sort((a, b) => a[0] - b[0])) {
      rows.volunteer.push(j);
      rows.weight.push(w);
    }
    start[i + 1] = rows.volunteer.length;
  }
  return {
    ...{ persons, volunteers, capacity, start },
    volunteer: Int32Array.from(rows.volunteer),
    weight: Float64Array.from(rows.weight),
  };
}
