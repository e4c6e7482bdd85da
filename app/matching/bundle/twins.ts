import type { Row } from "./programme";

/** Which resource stands for each; those that stand for themselves may have gathered the counts of others. */
export interface Twins {
  standsFor: Int32Array;
  count: Float64Array;
  rows: Row[];
}

/**
 * Identical resources become one with their counts added, which kills the symmetry that makes branch and bound try the same
 * thing under many names (Margot, "Symmetry in integer linear programming", 2010). Two are identical when every household has
 * the same options with either: same score, same other resources, one unit at a time. Merging one kind makes others identical
 * (the flats of a house, then the posts of a team), hence the rounds. Undone in presolve.ts.
 */
export function mergeTwins(count: Float64Array, rows: readonly Row[]): Twins {
  const twins: Twins = {
    standsFor: Int32Array.from(count, (_, r) => r),
    count: count.slice(),
    rows: [...rows],
  };
  while (mergeRound(twins)) twins.rows = withoutCopies(twins.rows);
  return twins;
}

function mergeRound(twins: Twins): boolean {
  const groups = new Map<string, number[]>();
  for (const suspects of suspectsIn(twins.rows, twins.count.length))
    for (const [words, r] of suspects.map((resource) => [wordsOf(resource), resource.number] as const))
      groups.set(words, [...(groups.get(words) ?? []), r]);
  const into = new Map<number, number>();
  for (const [first = 0, ...others] of groups.values())
    for (const other of others) {
      into.set(other, first);
      twins.count[first] = (twins.count[first] ?? 0) + (twins.count[other] ?? 0);
      twins.count[other] = 0;
    }
  if (into.size === 0) return false;
  twins.standsFor = twins.standsFor.map((r) => into.get(r) ?? r);
  twins.rows = twins.rows.map((row) => ({
    ...row,
    uses: row.uses.map(([r, amount]): [number, number] => [into.get(r) ?? r, amount]),
  }));
  return true;
}

interface Resource {
  number: number;
  rows: Row[];
}

/** Resources that could be identical by a cheap figure of their options; only those are compared word by word. */
function suspectsIn(rows: readonly Row[], resources: number): Resource[][] {
  const figure = new Int32Array(resources);
  const single = new Uint8Array(resources).fill(1);
  const holding: Row[][] = Array.from({ length: resources }, () => []);
  for (const row of rows) {
    let whole = mixed(row.household, row.score);
    for (const [r, amount] of row.uses) whole = (whole + mixed(r, amount)) | 0;
    for (const [r, amount] of row.uses) {
      if (amount !== 1) single[r] = 0;
      figure[r] = ((figure[r] ?? 0) + mixed(whole - mixed(r, amount), 1)) | 0;
      holding[r]?.push(row);
    }
  }
  const alike = new Map<number, Resource[]>();
  holding.forEach((holders, number) => {
    if (!single[number] || holders.length === 0) return;
    const others = alike.get(figure[number] ?? 0) ?? [];
    others.push({ number, rows: holders });
    alike.set(figure[number] ?? 0, others);
  });
  return [...alike.values()].filter((group) => group.length > 1);
}

/** A resource's options without its own name. */
function wordsOf({ number, rows }: Resource): string {
  const words = rows.map(({ household, score, uses }) =>
    keyOf({ household, score, uses: uses.filter(([r]) => r !== number) }),
  );
  return words.sort().join(" ");
}

function withoutCopies(rows: readonly Row[]): Row[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = keyOf(row);
    return !seen.has(key) && seen.add(key);
  });
}

/** The same for two options that differ in their number only. */
export function keyOf({ household, score, uses }: Omit<Row, "origin">): string {
  const sorted = uses.map(([r, amount]) => `${r}×${amount}`).sort();
  return `${household}|${score}|${sorted.join(",")}`;
}

function mixed(a: number, b: number): number {
  let t = Math.imul((a % 4_294_967_296) ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(b % 4_294_967_296, 0xc2b2ae35);
  t ^= t >>> 15;
  t = Math.imul(t, 0x2c1b3c6d);
  return t ^ (t >>> 13);
}
