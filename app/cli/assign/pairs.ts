import { type Faults, shown } from "../bad-input";
import { type NamedFile, readCsv } from "../csv";
import type { Ids } from "./ids";

export interface Pair {
  /** Numbers of the ids as `Ids` gave them. */
  person: number;
  volunteer: number;
  line: number;
}

/** Pairs by `pairKey`. */
export type Pairs = Map<string, Pair>;

export const pairKey = (person: number, volunteer: number): string => `${person} ${volunteer}`;

/** Reads `person,volunteer` of people who are known by now; a pair given twice is refused. */
export async function readPairs(
  file: NamedFile,
  persons: Ids,
  volunteers: Ids,
  faults: Faults,
): Promise<Pairs> {
  const pairs: Pairs = new Map();
  await readCsv(file, ["person", "volunteer"], faults, (fields, line) => {
    const [personId, volunteerId] = fields as [string, string];
    const wrong = (field: string, words: string) =>
      faults.add(`${file.name}, line ${line}, ${field}: ${words}`);
    const person = persons.find(personId);
    const volunteer = volunteers.find(volunteerId);
    if (person === undefined)
      wrong("person", personId === "" ? "is empty" : `${shown(personId)} has no edge`);
    if (volunteer === undefined)
      wrong(
        "volunteer",
        volunteerId === "" ? "is empty" : `${shown(volunteerId)} has neither an edge nor a capacity`,
      );
    if (person === undefined || volunteer === undefined) return;
    const before = pairs.get(pairKey(person, volunteer));
    if (before)
      return faults.add(
        `${file.name}, line ${line}: ${shown(personId)} and ${shown(volunteerId)} stand together already on line ${before.line}`,
      );
    pairs.set(pairKey(person, volunteer), { person, volunteer, line });
  });
  return pairs;
}
