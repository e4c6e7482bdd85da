import { type Faults, shown } from "../bad-input";
import { type NamedFile, readCsv } from "../csv";
import type { Ids } from "./ids";

export interface Pair {
  /** Places in the pool. */
  person: number;
  volunteer: number;
  line: number;
}

/** Pairs by `pairKey`. */
export type Pairs = Map<string, Pair>;

export const pairKey = (person: number, volunteer: number): string => `${person} ${volunteer}`;

/** Who is known, and the place of each in the pool by the number that `Ids` gave. */
export interface Known {
  ids: Ids;
  place: Int32Array;
}

/** Reads `person,volunteer` of people who are known by now; a pair given twice is refused. */
export async function readPairs(
  file: NamedFile,
  persons: Known,
  volunteers: Known,
  faults: Faults,
): Promise<Pairs> {
  const pairs: Pairs = new Map();
  await readCsv(file, ["person", "volunteer"], faults, (fields, line) => {
    const [personId, volunteerId] = fields as [string, string];
    const wrong = (field: string, words: string) =>
      faults.add(`${file.name}, line ${line}, ${field}: ${words}`);
    const person = placeOf(persons, personId);
    const volunteer = placeOf(volunteers, volunteerId);
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

function placeOf({ ids, place }: Known, id: string): number | undefined {
  const number = ids.find(id);
  return number === undefined ? undefined : place[number];
}
