import { type Faults, shown } from "../bad-input";
import { type NamedFile, readCsv } from "../csv";
import { wholeNumber } from "../whole-number";
import { type Ids, idFault } from "./ids";

/** More places than there can ever be persons: what is above changes nothing. */
const MOST = 2 ** 31 - 1;

/** Reads `volunteer,capacity` into places by volunteer's number; volunteers become known by it, even without edges. */
export async function readCapacity(
  file: NamedFile,
  volunteers: Ids,
  faults: Faults,
): Promise<Map<number, number>> {
  const places = new Map<number, number>();
  const lines = new Map<number, number>();
  const wrong = (line: number, field: string, words: string) =>
    faults.add(`${file.name}, line ${line}, ${field}: ${words}`);
  await readCsv(file, ["volunteer", "capacity"], faults, (fields, line) => {
    const [volunteer, capacity] = fields as [string, string];
    const fault = idFault(volunteer);
    if (fault) return wrong(line, "volunteer", volunteer === "" ? fault : `${shown(volunteer)} ${fault}`);
    const number = volunteers.add(volunteer);
    const before = lines.get(number);
    if (before !== undefined)
      return wrong(line, "volunteer", `${shown(volunteer)} has a capacity already, on line ${before}`);
    lines.set(number, line);
    const value = wholeNumber(capacity);
    if (value === null)
      return wrong(line, "capacity", `${shown(capacity)} is not a whole number ≥ 0 (digits only)`);
    places.set(number, Math.min(value, MOST));
  });
  return places;
}
