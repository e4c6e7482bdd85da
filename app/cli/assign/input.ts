import { Faults } from "../bad-input";
import { readCapacity } from "./capacity";
import { readEdges } from "./edges";
import { Ids } from "./ids";
import type { Options } from "./options";
import { readPairs } from "./pairs";
import { type Pool, poolOf } from "./pool";
import { settle } from "./wishes";

/** Reads and checks all files. Throws `BadInput`: first with what is wrong in edges and capacities, on which all else rests. */
export async function readPool(options: Options): Promise<Pool> {
  const faults = new Faults();
  const persons = new Ids();
  const volunteers = new Ids();
  const edges = await readEdges(options.edges, persons, volunteers, faults);
  const places = options.capacity
    ? await readCapacity(options.capacity, volunteers, faults)
    : new Map<number, number>();
  const given = { name: options.edges.name, edges, persons, volunteers, places };
  const { pool, personPlace, volunteerPlace } = poolOf(given, faults);
  faults.refuse();

  const knownPersons = { ids: persons, place: personPlace };
  const knownVolunteers = { ids: volunteers, place: volunteerPlace };
  const pairs = async (file: Options["lock"]) => ({
    name: file?.name ?? "",
    pairs: file ? await readPairs(file, knownPersons, knownVolunteers, faults) : new Map(),
  });
  settle(pool, { locks: await pairs(options.lock), forbids: await pairs(options.forbid) }, faults);
  faults.refuse();
  return pool;
}
