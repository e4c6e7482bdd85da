import type { Row } from "./programme";

/**
 * Leaves out options that another of the same household makes useless: worth no more, and taking at least as much of
 * everything. Of equals the first stays. Rows come grouped by household or not; their order is kept.
 */
export function withoutDominated(rows: readonly Row[]): Row[] {
  const byHousehold = new Map<number, Row[]>();
  for (const row of rows) {
    const own = byHousehold.get(row.household);
    if (own) own.push(row);
    else byHousehold.set(row.household, [row]);
  }
  const kept = new Set<Row>();
  for (const own of byHousehold.values()) for (const row of undominated(own)) kept.add(row);
  return rows.filter((row) => kept.has(row));
}

function undominated(own: readonly Row[]): Row[] {
  // One that dominates comes before: higher score, then fewer resources, then less of them.
  const order = [...own].sort(
    (a, b) =>
      b.score - a.score || a.uses.length - b.uses.length || total(a) - total(b) || a.origin - b.origin,
  );
  const kept: Row[] = [];
  // By their first resource: whoever dominates a row has its first resource among the row's.
  const byFirst = new Map<number, Row[]>();
  for (const row of order) {
    const suspects = [NOTHING, ...row.uses.map(([r]) => r)].flatMap((r) => byFirst.get(r) ?? []);
    if (suspects.some((other) => takesNoMore(other, row))) continue;
    kept.push(row);
    const first = row.uses[0]?.[0] ?? NOTHING;
    byFirst.set(first, [...(byFirst.get(first) ?? []), row]);
  }
  return kept;
}

const NOTHING = -1;

const total = ({ uses }: Row): number => uses.reduce((sum, [, amount]) => sum + amount, 0);

const takesNoMore = (one: Row, other: Row): boolean =>
  one.uses.every(([r, amount]) => other.uses.some(([same, most]) => same === r && amount <= most));
