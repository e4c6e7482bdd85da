export interface LostKey {
  /** Where the object stands: names of fields, numbers in lists. */
  path: (string | number)[];
  key: string;
}

interface Level {
  /** Keys so far; undefined for a list. */
  keys: Set<string> | undefined;
  at: string | number;
}

const PIECES = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/**
 * The first key of a JSON text that would be lost in silence: one that its object has twice (JSON.parse keeps the last value),
 * or `__proto__`, which is no field. The text must be valid JSON.
 */
export function lostKey(text: string): LostKey | undefined {
  const levels: Level[] = [];
  let last = "";
  for (const [piece] of text.matchAll(PIECES)) {
    const level = levels.at(-1);
    if (piece === "{") levels.push({ keys: new Set(), at: "" });
    else if (piece === "[") levels.push({ keys: undefined, at: 0 });
    else if (piece === "}" || piece === "]") levels.pop();
    else if (piece === "," && level && !level.keys) level.at = Number(level.at) + 1;
    else if (piece === ":" && level?.keys) {
      const key = JSON.parse(last) as string;
      if (level.keys.has(key) || key === "__proto__")
        return { path: levels.slice(0, -1).map(({ at }) => at), key };
      level.keys.add(key);
      level.at = key;
    }
    last = piece;
  }
  return undefined;
}
