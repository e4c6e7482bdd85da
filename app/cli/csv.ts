import { isUtf8 } from "node:buffer";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { CsvError, parse } from "csv-parse";
import { BadInput, type Faults, shown, whyNot } from "./bad-input";

/** A file that somebody named: as they wrote it, for messages, and where it is. */
export interface NamedFile {
  name: string;
  path: string;
}

const LF = 0x0a;
const LONGEST_RECORD = 2 ** 20;

/**
 * Streams a CSV file with exactly this header and hands each record on with the line on which it begins: comma, LF or CRLF,
 * quotes doubled within quotes, optional BOM, UTF-8; empty lines are passed over. Whatever is wrong is added to `faults`;
 * a record with too few or too many fields is not handed on; what makes the rest unreadable (an open quote) ends the reading.
 */
export async function readCsv(
  file: NamedFile,
  header: readonly string[],
  faults: Faults,
  record: (fields: string[], line: number) => void,
): Promise<void> {
  let line = 1;
  let headerSeen = false;
  const parser = parse({
    bom: true,
    record_delimiter: ["\n", "\r\n"],
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    on_record(fields: string[]) {
      const begins = line;
      line += 1 + lineBreaks(fields);
      if (!headerSeen) {
        headerSeen = true;
        checkHeader(file, header, fields);
      } else if (fields.length === header.length) record(fields, begins);
      else if (fields.length > 1 || fields[0] !== "")
        faults.add(`${file.name}, line ${begins}: ${countOf(fields)} instead of ${header.join(",")}`);
      return null;
    },
  });
  parser.resume();
  try {
    await pipeline(createReadStream(file.path), (source) => utf8(file, source), parser);
    if (!headerSeen)
      faults.add(`${file.name}: the file is empty; its first line must be ${header.join(",")}`);
  } catch (error) {
    faults.add(ending(file, line, error));
  }
}

/** Lines as they come, as soon as they are known to be UTF-8: a decoder would replace what is not, in silence. */
async function* utf8(file: NamedFile, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  let line = 1;
  for await (const chunk of source) {
    const known = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = known.lastIndexOf(LF) + 1;
    if (known.length - end > LONGEST_RECORD)
      throw new BadInput([`${file.name}: a line of more than 1 MiB; is this a CSV file?`]);
    const lines = known.subarray(0, end);
    rest = known.subarray(end);
    if (!isUtf8(lines)) throw notUtf8(file, lines, line);
    line += breaksIn(lines);
    if (end > 0) yield lines;
  }
  if (!isUtf8(rest)) throw notUtf8(file, rest, line);
  if (rest.length > 0) yield rest;
}

function notUtf8(file: NamedFile, lines: Buffer, firstLine: number): BadInput {
  let line = firstLine;
  let begin = 0;
  for (let end = lines.indexOf(LF); end !== -1; end = lines.indexOf(LF, begin)) {
    if (!isUtf8(lines.subarray(begin, end))) break;
    begin = end + 1;
    line++;
  }
  return new BadInput([`${file.name}, line ${line}: is not UTF-8 text; save the file as “CSV UTF-8”`]);
}

function breaksIn(lines: Buffer): number {
  let count = 0;
  for (let at = lines.indexOf(LF); at !== -1; at = lines.indexOf(LF, at + 1)) count++;
  return count;
}

function lineBreaks(fields: readonly string[]): number {
  let count = 0;
  for (const field of fields) if (field.includes("\n")) count += field.split("\n").length - 1;
  return count;
}

function checkHeader(file: NamedFile, header: readonly string[], found: readonly string[]): void {
  if (found.length === header.length && found.every((name, i) => name === header[i])) return;
  const missing = header.filter((name) => !found.includes(name)).map((name) => `${name} is missing`);
  const twice = header.filter((name) => found.indexOf(name) !== found.lastIndexOf(name));
  const unknown = found.filter((name) => !header.includes(name)).map((name) => `${shown(name)} is unknown`);
  const reasons = [...missing, ...twice.map((name) => `${name} is there twice`), ...unknown.slice(0, 3)];
  const why = reasons.length > 0 ? reasons.join(", ") : "the columns stand in another order";
  throw new BadInput([`${file.name}, line 1: the header must be ${header.join(",")} (${why})`]);
}

const countOf = (fields: readonly string[]): string =>
  fields.length === 1 ? "1 field" : `${fields.length} fields`;

function ending(file: NamedFile, line: number, error: unknown): string {
  if (error instanceof BadInput) return error.lines.join("\n");
  if (error instanceof CsvError)
    return `${file.name}, line ${line}: ${QUOTES[error.code] ?? error.message}; the rest was not read`;
  if ((error as NodeJS.ErrnoException).syscall) return `${file.name} cannot be read: ${whyNot(error)}`;
  throw error;
}

const QUOTES: Partial<Record<CsvError["code"], string>> = {
  CSV_QUOTE_NOT_CLOSED: "a quote is opened and never closed",
  CSV_MAX_RECORD_SIZE: "a record of more than 1 MiB; is a quote opened and never closed?",
  CSV_INVALID_CLOSING_QUOTE: "something follows a closing quote (a quote within quotes is written twice)",
  INVALID_OPENING_QUOTE: "a quote in the middle of a field without quotes around it",
};
