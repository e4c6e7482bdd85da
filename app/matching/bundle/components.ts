import type { Row } from "./programme";

/** Splits rows into groups that share neither household nor resource; groups and rows keep their order. */
export function componentsOf(rows: readonly Row[], households: number, resources: number): Row[][] {
  const parent = Int32Array.from({ length: households + resources }, (_, node) => node);
  const rootOf = (node: number): number => {
    let root = node;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root] as number] as number;
      root = parent[root] as number;
    }
    return root;
  };
  for (const { household, uses } of rows)
    for (const [r] of uses) parent[rootOf(households + r)] = rootOf(household);
  const groups = new Map<number, Row[]>();
  for (const row of rows) {
    const root = rootOf(row.household);
    const group = groups.get(root);
    if (group) group.push(row);
    else groups.set(root, [row]);
  }
  return [...groups.values()];
}
