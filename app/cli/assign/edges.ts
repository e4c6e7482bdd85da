import { type Faults, shown } from "../bad-input";
import { type NamedFile, readCsv } from "../csv";
import { wholeNumber } from "../whole-number";
import { type Ids, idFault } from "./ids";

/** Edges in the order of their lines, in columns: millions of them take 20 bytes each. */
export interface Edges {
  count: number;
  /** Numbers of the ids as `Ids` gave them. */
  person: Int32Array;
  volunteer: Int32Array;
  weight: Float64Array;
  /** Line of the file on which each edge stands. */
  line: Uint32Array;
}

const FEW = 1024;

/** Reads `person,volunteer,weight`; people become known by it. */
export async function readEdges(
  file: NamedFile,
  persons: Ids,
  volunteers: Ids,
  faults: Faults,
): Promise<Edges> {
  const edges = room(FEW);
  const wrong = (line: number, field: string, words: string) =>
    faults.add(`${file.name}, line ${line}, ${field}: ${words}`);
  await readCsv(file, ["person", "volunteer", "weight"], faults, (fields, line) => {
    const [person, volunteer, weight] = fields as [string, string, string];
    const personNumber = known(persons, person, (words) => wrong(line, "person", words));
    const volunteerNumber = known(volunteers, volunteer, (words) => wrong(line, "volunteer", words));
    const value = wholeNumber(weight);
    if (value === null)
      return wrong(line, "weight", `${shown(weight)} is not a whole number ≥ 0 (digits only)`);
    if (value > Number.MAX_SAFE_INTEGER)
      return wrong(
        line,
        "weight",
        `${shown(weight)} is above 9007199254740991, the largest number held exactly`,
      );
    if (personNumber === null || volunteerNumber === null) return;
    if (edges.count === edges.line.length) grow(edges);
    edges.person[edges.count] = personNumber;
    edges.volunteer[edges.count] = volunteerNumber;
    edges.weight[edges.count] = value;
    edges.line[edges.count] = line;
    edges.count++;
  });
  return edges;
}

function known(ids: Ids, id: string, wrong: (words: string) => void): number | null {
  const number = ids.find(id);
  if (number !== undefined) return number;
  const fault = idFault(id);
  if (fault === null) return ids.add(id);
  wrong(id === "" ? fault : `${shown(id)} ${fault}`);
  return null;
}

const room = (length: number): Edges => ({
  count: 0,
  person: new Int32Array(length),
  volunteer: new Int32Array(length),
  weight: new Float64Array(length),
  line: new Uint32Array(length),
});

/** Twice as much room. */
function grow(edges: Edges): void {
  const more = room(edges.line.length * 2);
  more.person.set(edges.person);
  more.volunteer.set(edges.volunteer);
  more.weight.set(edges.weight);
  more.line.set(edges.line);
  Object.assign(edges, more, { count: edges.count });
}
