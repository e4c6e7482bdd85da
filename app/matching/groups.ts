/** Items sorted by group: those of group g stand in `items` from `start[g]` to `start[g + 1] - 1`. */
export interface Groups {
  start: Int32Array;
  items: Int32Array;
}

/** Items 0 … keys.length − 1 by their key, 0 … groups − 1; within a group in the order of `order`, else in their own. */
export function groupsOf(keys: Int32Array, groups: number, order?: Int32Array): Groups {
  const start = new Int32Array(groups + 1);
  for (const key of keys) start[key + 1] = (start[key + 1] as number) + 1;
  for (let g = 0; g < groups; g++) start[g + 1] = (start[g + 1] as number) + (start[g] as number);
  const next = start.slice(0, groups);
  const items = new Int32Array(keys.length);
  for (let n = 0; n < keys.length; n++) {
    const item = order ? (order[n] as number) : n;
    const key = keys[item] as number;
    const at = next[key] as number;
    items[at] = item;
    next[key] = at + 1;
  }
  return { start, items };
}

/** The entries of a column at these positions. */
export function gathered(column: Int32Array, at: Int32Array): Int32Array {
  const entries = new Int32Array(at.length);
  for (let n = 0; n < at.length; n++) entries[n] = column[at[n] as number] as number;
  return entries;
}
