import { CsvError, parse } from "csv-parse/sync";
import { AMENITIES } from "./offer";
import { given, listed, plain } from "./offer-cells";
import { CSV_COLUMNS, type CsvCells, type CsvColumn, type CsvRow } from "./offer-csv-columns";
import { note, readLine } from "./offer-csv-lines";
import { type ImportFault, MOST_FILE_LINES, type OfferDraft, type ReadOffers } from "./offer-draft";
import { OfferForm } from "./offer-form";

const AMENITY_WORDS = {
  ecole: "school",
  garde: "childcare",
  creche: "childcare",
  transports: "public_transport",
  association: "association",
  medecin: "doctor",
} as const;
const NEEDED: readonly CsvColumn[] = ["reference", "titre", "commune", "type", "nombre"];

/** Reads a whole file. An offer with anything wrong is left out whole; the others are read. */
export function readOfferCsv(text: string): ReadOffers {
  const faults: ImportFault[] = [];
  const rows = readRows(text, faults);
  const offers = groupsOf(rows, faults).flatMap((group) => {
    const wrong: ImportFault[] = [];
    const offer = readOffer(group, wrong);
    faults.push(...wrong);
    return offer && wrong.length === 0 ? [offer] : [];
  });
  return { offers, faults: faults.sort((a, b) => a.line - b.line) };
}

function readRows(text: string, faults: ImportFault[]): CsvRow[] {
  const records = recordsOf(text, faults);
  const [head, ...body] = records;
  if (!head) {
    if (faults.length === 0) faults.push({ line: 1, field: null, reason: "staff.offers.import.empty" });
    return [];
  }
  const names = head.fields.map((name) => plain(name).replaceAll(/[\s-]+/g, "_"));
  const missing = NEEDED.filter((name) => !names.includes(name));
  for (const field of missing) faults.push({ line: 1, field, reason: "staff.offers.import.noColumn" });
  for (const name of names)
    if (name !== "" && !(CSV_COLUMNS as readonly string[]).includes(name))
      faults.push({ line: 1, field: name.slice(0, 40), reason: "staff.offers.import.unknownColumn" });
    else if (name !== "" && names.indexOf(name) !== names.lastIndexOf(name))
      faults.push({ line: 1, field: name, reason: "staff.offers.import.twice" });
  if (faults.length > 0) return [];
  if (body.length > MOST_FILE_LINES) {
    faults.push({ line: MOST_FILE_LINES + 2, field: null, reason: "staff.offers.import.tooMany" });
    return [];
  }
  return body
    .filter(({ fields }) => fields.some((field) => field.trim() !== ""))
    .flatMap(({ line, fields }) => {
      if (fields.slice(names.length).some((field) => field.trim() !== "")) {
        faults.push({ line, field: null, reason: "staff.offers.import.tooManyCells" });
        return [];
      }
      const cell = (column: CsvColumn) => fields[names.indexOf(column)]?.trim() ?? "";
      return [
        {
          line,
          cells: Object.fromEntries(CSV_COLUMNS.map((name) => [name, unquoted(cell(name))])) as CsvCells,
        },
      ];
    });
}

/** Our own template quotes what a spreadsheet would take for a formula. */
const unquoted = (cell: string): string => (/^'[=+\-@]/.test(cell) ? cell.slice(1) : cell);

function recordsOf(text: string, faults: ImportFault[]): { line: number; fields: string[] }[] {
  const [first = ""] = text.replace(/^\uFEFF/, "").split(/\r?\n/, 1);
  const delimiter = first.split(";").length >= first.split(",").length ? ";" : ",";
  const records: { line: number; fields: string[] }[] = [];
  let line = 1;
  try {
    parse(text, {
      bom: true,
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      max_record_size: 100_000,
      on_record(fields: string[]) {
        records.push({ line, fields });
        line += 1 + fields.reduce((sum, field) => sum + field.split(/\r\n|\n|\r/).length - 1, 0);
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    faults.push({ line, field: null, reason: "staff.offers.import.quotes" });
    return [];
  }
  return records;
}

/** Rows with one reference stand together, whatever their order in the file. */
function groupsOf(rows: readonly CsvRow[], faults: ImportFault[]): CsvRow[][] {
  const groups = new Map<string, CsvRow[]>();
  for (const row of rows) {
    const { reference } = row.cells;
    if (reference === "" || reference.length > 80) {
      const reason = reference === "" ? "form.required" : "staff.offers.import.longReference";
      faults.push({ line: row.line, field: "reference", reason });
      continue;
    }
    const group = groups.get(reference) ?? [];
    group.push(row);
    groups.set(reference, group);
  }
  return [...groups.values()];
}

function readOffer(rows: readonly CsvRow[], faults: ImportFault[]): OfferDraft | null {
  const [first] = rows;
  if (!first) return null;
  const said = (column: CsvColumn) => rows.find(({ cells }) => cells[column] !== "")?.cells[column] ?? "";
  for (const { line, cells } of rows)
    for (const column of ["titre", "commune"] as const)
      if (cells[column] !== "" && cells[column] !== said(column))
        faults.push({ line, field: column, reason: "staff.offers.import.differs" });
  const head = OfferForm.safeParse(
    {
      title: given(said("titre")),
      presentation: given(said("presentation")),
      place: given(said("commune")),
      amenities: listed(
        said("atouts"),
        AMENITY_WORDS,
        AMENITIES,
        { line: first.line, field: "atouts" },
        faults,
      ),
      amenityWords: given(said("precisions")),
    },
    { reportInput: true },
  );
  if (!head.success)
    note(head.error.issues, first, { title: "titre", place: "commune", amenityWords: "precisions" }, faults);
  const lines = rows.flatMap((row) => readLine(row, faults) ?? []);
  if (!head.success || faults.length > 0) return null;
  const { title, presentation, place, amenities, amenityWords } = head.data;
  return {
    ...{ line: first.line, reference: said("reference"), title, presentation },
    place: { code: null, typed: place },
    ...{ amenities, amenityWords, lines },
  };
}
