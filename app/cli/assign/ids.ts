/** Texts that name people, numbered as they come; one of persons, one of volunteers: the two sides are separate. */
export class Ids {
  private readonly numbers = new Map<string, number>();

  get size(): number {
    return this.numbers.size;
  }

  find(id: string): number | undefined {
    return this.numbers.get(id);
  }

  /** The number of an id that is known now. */
  add(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(id, number);
    return number;
  }

  /** The ids in text order (by UTF-16 code unit), and the place there of each number: nothing depends on the order of lines. */
  inTextOrder(): { names: string[]; place: Int32Array } {
    const names = [...this.numbers.keys()].sort();
    const place = new Int32Array(names.length);
    names.forEach((id, at) => {
      place[this.numbers.get(id) as number] = at;
    });
    return { names, place };
  }
}

/** Why this text cannot be an id, or null when it can: any text will do but nothing, and what no file should hold. */
export function idFault(id: string): string | null {
  if (id === "") return "is empty";
  if (id.includes("\0")) return "holds a NUL character";
  if (id.includes("\r")) return "holds a carriage return; lines end with LF or CRLF";
  return null;
}
