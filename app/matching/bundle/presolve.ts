import { componentsOf } from "./components";
import { withoutDominated } from "./dominated";
import { at, fits, type Programme, programmeOf, type Row, restrict, take } from "./programme";
import { keyOf, mergeTwins } from "./twins";

/** What is left to decide, in parts that have nothing to do with each other, and the way back. */
export interface Presolved {
  parts: Piece[];
  /** Options of the whole (numbers) for options chosen in the parts (their origins). */
  undo(chosen: readonly number[]): number[];
}

export interface Piece {
  /** `origin` tells numbers of options in the whole. */
  programme: Programme;
  /** The part's prices as prices of all resources of the whole. */
  priceInWhole(price: Float64Array): Float64Array;
}

/**
 * Makes a programme smaller without changing its optimum, each step undone exactly: options that can never be taken or bring
 * nothing leave; resources of which there is enough for everybody are no resources; identical resources merge; dominated
 * options leave; what falls apart is split (Achterberg et al., "Presolve reductions in mixed integer programming", 2020).
 */
export function presolve(whole: Programme): Presolved {
  const possible = rowsOf(whole).filter(({ score, origin }) => score > 0 && fits(whole, origin, whole.count));
  const scarce = withoutPlenty(possible, whole.count);
  const twins = mergeTwins(whole.count, scarce);
  let rows = twins.rows;
  for (let before = -1; before !== rows.length; ) {
    before = rows.length;
    rows = withoutPlenty(withoutDominated(rows), twins.count);
  }
  const groups = componentsOf(rows, whole.households, whole.count.length);
  return {
    parts: groups.map((group) => pieceOf(group, whole, twins.standsFor, twins.count)),
    undo: undoing(whole, scarce, twins.standsFor),
  };
}

function rowsOf({ origin, household, score, start, resource, amount }: Programme): Row[] {
  return Array.from(origin, (_, o) => ({
    household: at(household, o),
    score: at(score, o),
    uses: Array.from({ length: at(start, o + 1) - at(start, o) }, (_, k): [number, number] => [
      at(resource, at(start, o) + k),
      at(amount, at(start, o) + k),
    ]),
    origin: o,
  }));
}

/** Forgets resources that suffice even if every household takes the most it could. */
function withoutPlenty(rows: readonly Row[], count: Float64Array): Row[] {
  const most = new Float64Array(count.length);
  const own = new Map<number, number>();
  const settle = (): void => {
    for (const [r, amount] of own) most[r] = at(most, r) + amount;
    own.clear();
  };
  let household = -1;
  for (const row of rows) {
    if (row.household !== household) settle();
    household = row.household;
    for (const [r, amount] of row.uses) own.set(r, Math.max(amount, own.get(r) ?? 0));
  }
  settle();
  return rows.map((row) => {
    const uses = row.uses.filter(([r]) => at(most, r) > at(count, r));
    return uses.length === row.uses.length ? row : { ...row, uses };
  });
}

function pieceOf(group: Row[], whole: Programme, standsFor: Int32Array, count: Float64Array): Piece {
  const all = programmeOf(whole.households, count, group);
  const { programme, resourceOrigin } = restrict(
    all,
    all.origin.map((_, o) => o),
  );
  programme.origin = programme.origin.map((o) => at(all.origin, o));
  return {
    programme,
    priceInWhole(price) {
      const own = new Float64Array(whole.count.length);
      resourceOrigin.forEach((r, i) => {
        own[r] = at(price, i);
      });
      return own.map((_, r) => at(own, at(standsFor, r)));
    },
  };
}

/**
 * An option of merged resources becomes one of its originals that still fits. One always does: of each merged resource no
 * more is taken than all its members have, and twins are interchangeable in every option.
 */
function undoing(whole: Programme, scarce: readonly Row[], standsFor: Int32Array) {
  const mergedKey = (row: Row): string =>
    keyOf({ ...row, uses: row.uses.map(([r, amount]) => [at(standsFor, r), amount] as const) });
  return (chosen: readonly number[]): number[] => {
    if (standsFor.every((r, own) => r === own)) return [...chosen].sort((a, b) => a - b);
    const rowOf = new Map(scarce.map((row) => [row.origin, row]));
    const wanted = new Map<string, number[]>();
    for (const o of chosen) wanted.set(mergedKey(rowOf.get(o) as Row), []);
    for (const row of scarce) wanted.get(mergedKey(row))?.push(row.origin);
    const left = whole.count.slice();
    return chosen
      .map((o) => {
        const original = wanted.get(mergedKey(rowOf.get(o) as Row))?.find((same) => fits(whole, same, left));
        if (original === undefined)
          throw new Error(`Nothing is left for option ${o} once its resources are apart`);
        take(whole, original, left);
        return original;
      })
      .sort((a, b) => a - b);
  };
}
