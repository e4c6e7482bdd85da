import type { Market } from "../../matching/assign/market";
import { type Faults, shown } from "../bad-input";
import type { Edges } from "./edges";
import type { Ids } from "./ids";

/** All that was read, people numbered in text order. */
export interface Pool {
  persons: string[];
  volunteers: string[];
  /** With all edges and places, those of locks and forbids too. */
  whole: Market;
  /** Volunteer with whom each person is locked, −1 for nobody. */
  locked: Int32Array;
  /** 1 for each edge that is forbidden. */
  forbidden: Uint8Array;
}

/** Numbers people in text order and sorts the edges; says which edges stand there twice and whether sums could be inexact. */
export function poolOf(
  given: { name: string; edges: Edges; persons: Ids; volunteers: Ids; places: ReadonlyMap<number, number> },
  faults: Faults,
): { pool: Pool; personPlace: Int32Array; volunteerPlace: Int32Array } {
  const { name, edges } = given;
  const { names: persons, place: personPlace } = given.persons.inTextOrder();
  const { names: volunteers, place: volunteerPlace } = given.volunteers.inTextOrder();
  const person = edges.person.subarray(0, edges.count).map((number) => personPlace[number] as number);
  const volunteer = edges.volunteer
    .subarray(0, edges.count)
    .map((number) => volunteerPlace[number] as number);
  const byVolunteer = sortedBy(volunteer, volunteers.length, null).order;
  const { order, start } = sortedBy(person, persons.length, byVolunteer);
  const capacity = new Int32Array(volunteers.length).fill(1);
  for (const [number, places] of given.places) capacity[volunteerPlace[number] as number] = places;
  const weight = new Float64Array(edges.count);
  for (let e = 0; e < edges.count; e++) weight[e] = edges.weight[order[e] as number] as number;
  const pool: Pool = {
    persons,
    volunteers,
    whole: {
      persons: persons.length,
      volunteers: volunteers.length,
      start,
      volunteer: order.map((edge) => volunteer[edge] as number),
      weight,
      capacity,
    },
    locked: new Int32Array(persons.length).fill(-1),
    forbidden: new Uint8Array(edges.count),
  };
  refuseTwice(name, pool, (edge) => edges.line[order[edge] as number] as number, faults);
  refuseInexact(name, pool, faults);
  return { pool, personPlace, volunteerPlace };
}

/** Counting sort: the edges of `before` (all in their order when null) by key, those of one key in the order they had. */
function sortedBy(
  key: Int32Array,
  keys: number,
  before: Int32Array | null,
): { order: Int32Array; start: Int32Array } {
  const start = new Int32Array(keys + 1);
  for (const k of key) start[k + 1] = (start[k + 1] as number) + 1;
  for (let k = 0; k < keys; k++) start[k + 1] = (start[k + 1] as number) + (start[k] as number);
  const next = start.slice();
  const order = new Int32Array(key.length);
  for (let i = 0; i < key.length; i++) {
    const edge = before ? (before[i] as number) : i;
    const k = key[edge] as number;
    const at = next[k] as number;
    order[at] = edge;
    next[k] = at + 1;
  }
  return { order, start };
}

function refuseTwice(name: string, pool: Pool, lineOf: (edge: number) => number, faults: Faults): void {
  const { persons, start, volunteer } = pool.whole;
  const twice: { person: number; edge: number }[] = [];
  for (let person = 0; person < persons; person++)
    for (let edge = (start[person] as number) + 1; edge < (start[person + 1] as number); edge++)
      if (volunteer[edge] === volunteer[edge - 1]) twice.push({ person, edge });
  for (const { person, edge } of twice.sort((a, b) => lineOf(a.edge) - lineOf(b.edge))) {
    const pair = `${shown(pool.persons[person] as string)} and ${shown(pool.volunteers[volunteer[edge] as number] as string)}`;
    faults.add(`${name}, line ${lineOf(edge)}: ${pair} have an edge already, on line ${lineOf(edge - 1)}`);
  }
}

function refuseInexact(name: string, pool: Pool, faults: Faults): void {
  const people = pool.persons.length + pool.volunteers.length;
  const largest = pool.whole.weight.reduce((most, weight) => Math.max(most, weight), 0);
  if (people * largest >= 2 ** 53)
    faults.add(
      `${name}: sums could pass 2^53 and lose their last digits: ${people} persons and volunteers × the largest weight ${largest}; divide the weights`,
    );
}
