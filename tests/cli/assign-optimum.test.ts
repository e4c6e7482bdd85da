import fc from "fast-check";
import { expect, test } from "vitest";
import { assign, type Given } from "../support/assign";

type Pair = [person: string, volunteer: string];
type Edge = [...Pair, weight: number];

interface Case {
  edges: Edge[];
  capacity: [volunteer: string, places: number][];
  locks: Pair[];
  forbids: Pair[];
  cardinality: boolean;
}

const person = fc.constantFrom("p1", "p2", "p3", "p10", "x");
const volunteer = fc.constantFrom("v1", "v2", "v10", "x");
const key = ([a, b]: readonly unknown[]) => `${a} ${b}`;

/** Pools whose locks keep to the rules: a known person each, within places, none of them forbidden. */
const generated = (largest: number): fc.Arbitrary<Case> =>
  fc
    .record({
      edges: fc.uniqueArray(fc.tuple(person, volunteer, fc.nat(largest)), { selector: key, maxLength: 14 }),
      capacity: fc.uniqueArray(fc.tuple(volunteer, fc.nat(3)), { selector: ([id]) => id }),
      wishes: fc.uniqueArray(fc.tuple(person, volunteer, fc.boolean()), { selector: key, maxLength: 5 }),
      cardinality: fc.boolean(),
    })
    .map(({ edges, capacity, wishes, cardinality }) => {
      const persons = new Set(edges.map(([id]) => id));
      const left = placesOf(edges, capacity);
      const locks: Pair[] = [];
      const forbids: Pair[] = [];
      for (const [p, v, together] of wishes) {
        if (!persons.has(p) || !left.has(v)) continue;
        if (!together) forbids.push([p, v]);
        else if (!locks.some(([id]) => id === p) && (left.get(v) ?? 0) > 0) {
          locks.push([p, v]);
          left.set(v, (left.get(v) ?? 0) - 1);
        }
      }
      return { edges, capacity, locks, forbids, cardinality };
    });

const placesOf = (edges: readonly Edge[], capacity: Case["capacity"]): Map<string, number> =>
  new Map([...edges.map(([, id]): [string, number] => [id, 1]), ...capacity]);

const table = (header: string, rows: readonly (readonly unknown[])[]): string =>
  [header, ...rows.map((row) => row.join(","))].map((line) => `${line}\n`).join("");

const files = (given: Case): Given => ({
  edges: table("person,volunteer,weight", given.edges),
  capacity: table("volunteer,capacity", given.capacity),
  lock: table("person,volunteer", given.locks),
  forbid: table("person,volunteer", given.forbids),
  more: ["--prices", "prices.csv", "--objective", given.cardinality ? "cardinality" : "score"],
});

/** What is left to decide, in the words of the help. */
function market({ edges, capacity, locks, forbids }: Case) {
  const gone = new Set(locks.map(([id]) => id));
  const no = new Set(forbids.map(key));
  const places = placesOf(edges, capacity);
  for (const [, id] of locks) places.set(id, (places.get(id) ?? 0) - 1);
  const persons = [...new Set(edges.map(([id]) => id))].filter((id) => !gone.has(id));
  return { persons, places, edges: edges.filter((edge) => !gone.has(edge[0]) && !no.has(key(edge))) };
}

/** Tries everything: the most of `matched` · `level` + value. */
function bestByHand({ persons, places, edges }: ReturnType<typeof market>, level: number): number {
  const left = new Map(places);
  const place = (at: number): number => {
    if (at === persons.length) return 0;
    let best = place(at + 1);
    for (const [p, v, weight] of edges) {
      const free = left.get(v) ?? 0;
      if (p !== persons[at] || free === 0) continue;
      left.set(v, free - 1);
      best = Math.max(best, weight + level + place(at + 1));
      left.set(v, free);
    }
    return best;
  };
  return place(0);
}

test.each([1, 3, 1000])(
  "best by hand, and proven from outside by the prices (weights up to %i)",
  async (largest) => {
    await fc.assert(
      fc.asyncProperty(generated(largest), async (given) => {
        const done = await assign(files(given));
        expect(done.err).toBe("");
        const answer: { value: number; matched: number; pairs: Edge[] } = JSON.parse(done.out);
        const open = market(given);
        const most = Math.max(0, ...open.edges.map(([, , weight]) => weight));
        const level = given.cardinality ? Math.min(open.persons.length, open.places.size) * most + 1 : 0;
        const locked = new Set(given.locks.map(([id]) => id));
        const made = answer.pairs.filter(([id]) => !locked.has(id));
        const worth = made.reduce((sum, [, , weight]) => sum + weight + level, 0);
        expect(worth).toBe(bestByHand(open, level));

        const weights = new Map(given.edges.map((edge) => [key(edge), edge[2]]));
        for (const pair of answer.pairs) expect(pair[2]).toBe(weights.get(key(pair)) ?? 0);
        for (const pair of made) expect(open.edges.map(key)).toContain(key(pair));
        expect(answer.pairs.map(([id]) => id)).toEqual([...new Set(answer.pairs.map(([id]) => id))].sort());
        for (const lock of given.locks) expect(answer.pairs.map(key)).toContain(key(lock));
        for (const [id, places] of open.places)
          expect(made.filter(([, v]) => v === id).length).toBeLessThanOrEqual(places);
        expect(answer.value).toBe(answer.pairs.reduce((sum, [, , weight]) => sum + weight, 0));
        expect(answer.matched).toBe(answer.pairs.length);

        const rows = (done.written["prices.csv"] ?? "").trim().split("\n").slice(1);
        const price = new Map(
          rows.map((row) => row.split(",")).map(([side, id, text]) => [`${side} ${id}`, Number(text)]),
        );
        const of = (side: string, id: string) => price.get(`${side} ${id}`) ?? Number.NaN;
        expect([...price.keys()]).toEqual([
          ...open.persons.sort().map((id) => `person ${id}`),
          ...[...open.places.keys()].sort().map((id) => `volunteer ${id}`),
        ]);
        for (const amount of price.values()) expect(amount >= 0 && Number.isInteger(amount)).toBe(true);
        for (const [p, v, weight] of open.edges)
          expect(of("person", p) + of("volunteer", v)).toBeGreaterThanOrEqual(weight + level);
        const bound =
          open.persons.reduce((sum, id) => sum + of("person", id), 0) +
          [...open.places].reduce((sum, [id, places]) => sum + places * of("volunteer", id), 0);
        expect(bound).toBe(worth);
      }),
      { numRuns: 100, seed: 20261125 },
    );
  },
);

test("the order of lines changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(generated(3), async (given) => {
      const turned = {
        ...given,
        edges: [...given.edges].reverse(),
        capacity: [...given.capacity].reverse(),
        locks: [...given.locks].reverse(),
      };
      const [one, other] = [await assign(files(given)), await assign(files(turned))];
      expect(JSON.parse(other.out).pairs).toEqual(JSON.parse(one.out).pairs);
      expect(other.written).toEqual(one.written);
    }),
    { numRuns: 50, seed: 3 },
  );
});
