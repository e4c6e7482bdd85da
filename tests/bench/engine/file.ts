import { closeSync, fstatSync, openSync, readSync, writeSync } from "node:fs";

export type Numbers = Int32Array | Float64Array;
type TypeName = "int32" | "float64";

/** What a file tells of itself; `arrays` in the order in which they follow. */
export interface Header {
  kind: "sparse" | "perfect" | "dense";
  rows: number;
  columns: number;
}

/**
 * Writes the file that both engines read: one line of JSON, `{"kind","rows","columns","arrays":[[name,type,length],…]}`,
 * filled with spaces so that the line with its line feed is a multiple of 8 bytes long; then the arrays one after the other
 * as they stand in memory (little-endian), each filled with zeros to a multiple of 8 bytes. Types are `int32` and `float64`.
 */
export function writeArrays(path: string, header: Header, arrays: Record<string, Numbers>): void {
  const told = Object.entries(arrays).map(([name, array]) => [name, typeOf(array), array.length]);
  const line = JSON.stringify({ ...header, arrays: told });
  const file = openSync(path, "wx");
  try {
    writeWhole(file, Buffer.from(`${line.padEnd(padded(line.length + 1) - 1)}\n`, "latin1"));
    for (const array of Object.values(arrays)) {
      writeWhole(file, new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
      writeWhole(file, new Uint8Array(padded(array.byteLength) - array.byteLength));
    }
  } finally {
    closeSync(file);
  }
}

/** Reads such a file straight into its arrays. */
export function readArrays(path: string): { header: Header; arrays: Record<string, Numbers> } {
  const file = openSync(path, "r");
  try {
    const line = firstLine(file);
    const { arrays: told, ...header } = JSON.parse(line) as Header & { arrays: [string, TypeName, number][] };
    let at = line.length + 1;
    const arrays: Record<string, Numbers> = {};
    for (const [name, type, length] of told) {
      const array = type === "int32" ? new Int32Array(length) : new Float64Array(length);
      readWhole(file, new Uint8Array(array.buffer), at);
      at += padded(array.byteLength);
      arrays[name] = array;
    }
    if (at !== fstatSync(file).size) throw new Error(`${path} is longer than its header says`);
    return { header, arrays };
  } finally {
    closeSync(file);
  }
}

const LONGEST_LINE = 4096;

function firstLine(file: number): string {
  const bytes = Buffer.alloc(LONGEST_LINE);
  const text = bytes.toString("latin1", 0, readSync(file, bytes, 0, LONGEST_LINE, 0));
  return text.slice(0, text.indexOf("\n"));
}

/** The system may write or read less than it was asked for. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

function readWhole(file: number, bytes: Uint8Array, at: number): void {
  for (let done = 0; done < bytes.length; ) {
    const more = readSync(file, bytes, done, bytes.length - done, at + done);
    if (more === 0) throw new Error("The file ends too early");
    done += more;
  }
}

const typeOf = (array: Numbers): TypeName => (array instanceof Int32Array ? "int32" : "float64");
const padded = (bytes: number): number => Math.ceil(bytes / 8) * 8;
