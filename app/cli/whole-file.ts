import { randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { access, chmod, constants, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { BadInput, whyNot } from "./bad-input";
import type { NamedFile } from "./csv";

/** A file that will be written whole or not at all: beside its place under another name, then renamed. */
export interface WholeFile {
  write(pieces: Iterable<string>): Promise<void>;
}

/**
 * Makes sure that a file can be written, and leaves no trace of having tried; throws `BadInput` when it cannot, or when it is
 * one of the files that are read (`inputs`).
 */
export async function wholeFile(file: NamedFile, inputs: readonly NamedFile[]): Promise<WholeFile> {
  const refused = (why: string) => new BadInput([`${file.name} cannot be written: ${why}`]);
  const place = await realpath(file.path).catch(() => file.path);
  const there = await stat(place).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw refused(whyNot(error));
    return null;
  });
  if (there && !there.isFile())
    throw refused(there.isDirectory() ? "it is a folder" : "it is not an ordinary file");
  for (const input of inputs)
    if (place === (await realpath(input.path).catch(() => input.path)))
      throw refused(`it is read as ${input.name}`);
  try {
    if (there) await access(place, constants.W_OK);
    const tried = besides(place);
    await (await open(tried, "wx")).close();
    await rm(tried);
  } catch (error) {
    throw refused(whyNot(error));
  }
  return { write: (pieces) => replace(place, there?.mode, pieces) };
}

async function replace(place: string, mode: number | undefined, pieces: Iterable<string>): Promise<void> {
  const part = besides(place);
  try {
    await pipeline(Readable.from(pieces), createWriteStream(part, { flags: "wx", flush: true }));
    if (mode !== undefined) await chmod(part, mode & 0o777);
    await rename(part, place);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

const besides = (place: string): string =>
  join(dirname(place), `.${basename(place).slice(0, 100)}.${randomBytes(6).toString("hex")}.part`);
