import type { ImportFault } from "./offer-draft";

/** How a cell of a spreadsheet becomes a value: people write "Oui", "03/12/2026", "nuit, week-end". */
export const given = (cell: string): string | undefined => (cell === "" ? undefined : cell);
export const plain = (text: string): string =>
  text.normalize("NFD").replaceAll(/\p{M}/gu, "").trim().toLowerCase();
export const yes = (cell: string): boolean | string =>
  ["oui", "o", "x", "1", "vrai", "yes"].includes(plain(cell))
    ? true
    : ["", "non", "n", "0", "faux", "no"].includes(plain(cell))
      ? false
      : cell;

/** "cdi", "CDI", "apprentissage" → the value; what is unknown goes on to the schema, which refuses it. */
export function word(
  cell: string,
  words: Record<string, string>,
  values: readonly string[],
): string | undefined {
  if (cell === "") return undefined;
  return values.find((value) => plain(value) === plain(cell)) ?? words[plain(cell)] ?? cell;
}

export function listed(
  cell: string,
  words: Record<string, string>,
  values: readonly string[],
  { line, field }: { line: number; field: string },
  faults: ImportFault[],
): string[] {
  return cell
    .split(/[,;|+]/)
    .map((one) => one.trim())
    .filter(Boolean)
    .flatMap((one) => {
      const value = word(one, words, values);
      if (value && values.includes(value)) return [value];
      faults.push({ line, field, reason: "staff.offers.import.word", values: { word: one.slice(0, 40) } });
      return [];
    });
}

/** "03/12/2026" as a French spreadsheet writes it, or "2026-12-03". */
export const dayOf = (cell: string): string | undefined =>
  given(
    cell.replace(
      /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/,
      (_, d, m, y) => `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`,
    ),
  );
