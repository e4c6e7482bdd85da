const MOST_SHOWN = 10;
const LONGEST_SHOWN = 60;

/** Somebody gave a command something that it cannot use: told on the standard error, exit code 2, nothing written. */
export class BadInput extends Error {
  constructor(readonly lines: readonly string[]) {
    super(lines.join("\n"));
  }
}

/** Gathers what is wrong with the input, so that all of it can be mended at once; keeps the words of the first ten only. */
export class Faults {
  private readonly first: string[] = [];
  private count = 0;

  add(words: string): void {
    this.count++;
    if (this.first.length < MOST_SHOWN) this.first.push(words);
  }

  /** Throws `BadInput` when anything was wrong. */
  refuse(): void {
    if (this.count === 0) return;
    const more = this.count - this.first.length;
    throw new BadInput(more > 0 ? [...this.first, `… and ${more} more`] : this.first);
  }
}

/** What somebody wrote, for a message: in quotes, cut when long, without characters that move the cursor or turn the text. */
export function shown(text: string): string {
  const cut = text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
  return JSON.stringify(cut).replace(/[\p{Cc}\p{Cf}]/gu, escaped);
}

const escaped = (character: string): string =>
  `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}}`;

/** Why a file could not be opened, read or written, in words. */
export function whyNot(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return (code && REASONS[code]) || message;
}

const REASONS: Record<string, string> = {
  ENOENT: "there is no such file or folder",
  ENOTDIR: "a part of its path is not a folder",
  EISDIR: "it is a folder",
  EACCES: "permission is denied",
  EPERM: "permission is denied",
  EROFS: "the file system is read-only",
  ENAMETOOLONG: "its name is too long",
  ELOOP: "its symbolic links go round in a circle",
  ENOSPC: "the disk is full",
};
