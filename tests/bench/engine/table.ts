import { existsSync, readFileSync, writeFileSync } from "node:fs";

export interface Table {
  titles: readonly string[];
  rows: readonly (readonly string[])[];
}

/** For a terminal: the first column to the left, the others to the right. */
export function lined(cells: readonly string[]): string {
  return cells.map((cell, n) => (n === 0 ? cell.padEnd(17) : cell.padStart(13))).join(" ");
}

export const markdown = ({ titles, rows }: Table): string =>
  [titles, titles.map((_, n) => (n === 0 ? "---" : "--:")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

const OPENING = "<!-- bench:engine, written by the bench -->";
const CLOSING = "<!-- end of bench:engine -->";

/** Puts what was measured between two marks of a file; what people wrote around them stays. */
export function writeBetweenMarks(path: string, measured: string): void {
  const block = `${OPENING}\n${measured.trim()}\n${CLOSING}`;
  const before = existsSync(path) ? readFileSync(path, "utf8") : "";
  const [from, to] = [before.indexOf(OPENING), before.indexOf(CLOSING)];
  const whole =
    from !== -1 && to > from
      ? before.slice(0, from) + block + before.slice(to + CLOSING.length)
      : `${before.trimEnd()}\n\n${block}\n`.trimStart();
  writeFileSync(path, whole);
}
