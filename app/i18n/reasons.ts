import type { Reason } from "../matching/reason";
import type { Words } from "./words";

/** One reason of the engine in the reader's words. */
export function reasonInWords(words: Words, reason: Reason): string {
  const values = Object.fromEntries(
    Object.entries(reason.values).map(([name, value]) => [
      name,
      typeof value === "string" || typeof value === "number" ? value : words.list(value),
    ]),
  );
  return words.has(reason.key) ? words(reason.key, values) : "";
}
