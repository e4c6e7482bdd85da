import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { run } from "~/cli/assign/run";

/** Files of one call by option; `prices` names the file to write. */
export interface Given {
  edges?: string | Buffer;
  capacity?: string;
  lock?: string;
  forbid?: string;
  /** Further arguments, after those of the files. */
  more?: string[];
}

export interface Done {
  code: number;
  out: string;
  err: string;
  /** What stands in the folder besides the files given, with its text. */
  written: Record<string, string>;
}

/** Runs the command in a folder of its own, and takes the folder away. */
export async function assign(given: Given): Promise<Done> {
  const folder = mkdtempSync(join(tmpdir(), "trait-dunion-assign-"));
  try {
    return await assignIn(folder, given);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function assignIn(folder: string, { more = [], ...files }: Given): Promise<Done> {
  const options = Object.entries(files).flatMap(([option, text]) => {
    writeFileSync(join(folder, `${option}.csv`), text);
    return [`--${option}`, `${option}.csv`];
  });
  const before = new Set(readdirSync(folder));
  const [out, err] = [new Kept(), new Kept()];
  const code = await run([...options, ...more], { cwd: folder, stdout: out, stderr: err });
  const after = readdirSync(folder, { withFileTypes: true }).filter((entry) => !before.has(entry.name));
  const written = Object.fromEntries(
    after.map(({ name }) => [name, readFileSync(join(folder, name), "utf8")]),
  );
  return { code, out: out.text, err: err.text, written };
}

class Kept extends Writable {
  text = "";
  override _write(piece: Buffer, _encoding: string, done: () => void): void {
    this.text += piece.toString();
    done();
  }
}
