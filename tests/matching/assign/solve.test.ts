import fc from "fast-check";
import { expect, test } from "vitest";
import { type Edge, marketOf } from "~/matching/assign/market";
import { solve } from "~/matching/assign/solve";
import { certify } from "~/matching/check";

interface Case {
  persons: number;
  capacity: number[];
  edges: Edge[];
}

const generated = (persons: number, volunteers: number, largest: number): fc.Arbitrary<Case> =>
  fc
    .record({
      persons: fc.integer({ min: 0, max: persons }),
      volunteers: fc.integer({ min: 0, max: volunteers }),
    })
    .chain((size) =>
      fc.record({
        persons: fc.constant(size.persons),
        capacity: fc.array(fc.integer({ min: 0, max: 3 }), {
          minLength: size.volunteers,
          maxLength: size.volunteers,
        }),
        edges:
          size.persons * size.volunteers === 0
            ? fc.constant<Edge[]>([])
            : fc.uniqueArray(
                fc.record({
                  person: fc.integer({ min: 0, max: size.persons - 1 }),
                  volunteer: fc.integer({ min: 0, max: size.volunteers - 1 }),
                  weight: fc.integer({ min: 0, max: largest }),
                }),
                { selector: ({ person, volunteer }) => `${person} ${volunteer}`, maxLength: 30 },
              ),
      }),
    );

const market = ({ persons, capacity, edges }: Case) => marketOf(persons, Int32Array.from(capacity), edges);

/** Tries everything. */
function bestByHand({ persons, capacity, edges }: Case): number {
  const left = [...capacity];
  const place = (person: number): number => {
    if (person === persons) return 0;
    let best = place(person + 1);
    for (const edge of edges) {
      if (edge.person !== person || (left[edge.volunteer] ?? 0) === 0) continue;
      left[edge.volunteer] = (left[edge.volunteer] ?? 0) - 1;
      best = Math.max(best, edge.weight + place(person + 1));
      left[edge.volunteer] = (left[edge.volunteer] ?? 0) + 1;
    }
    return best;
  };
  return place(0);
}

test.each([1, 3, 1000])("equals brute force, with a valid certificate (weights up to %i)", (largest) => {
  fc.assert(
    fc.property(generated(6, 5, largest), (given) => {
      const result = solve(market(given));
      expect(result.value).toBe(bestByHand(given));
      expect(certify(market(given), result).faults).toEqual([]);
    }),
    { numRuns: 3000, seed: 20261125 },
  );
});

test("certifies larger markets, crowded and roomy", () => {
  fc.assert(
    fc.property(generated(40, 25, 50), (given) => {
      expect(certify(market(given), solve(market(given))).valid).toBe(true);
    }),
    { numRuns: 500, seed: 7 },
  );
});

test("the same set of edges gives the same pairs, in whatever order they come", () => {
  fc.assert(
    fc.property(generated(6, 5, 3), (given) => {
      const turned = { ...given, edges: [...given.edges].reverse() };
      expect(solve(market(turned)).partner).toEqual(solve(market(given)).partner);
    }),
    { numRuns: 500, seed: 11 },
  );
});

test("a false result is found out", () => {
  const given = market({
    persons: 2,
    capacity: [1, 1],
    edges: [
      { person: 0, volunteer: 0, weight: 5 },
      { person: 1, volunteer: 0, weight: 9 },
    ],
  });
  const good = solve(given);
  expect(certify(given, good)).toMatchObject({ value: 9, bound: 9, valid: true });
  const worse = { ...good, partner: Int32Array.from([0, -1]), value: 5 };
  expect(certify(given, worse).faults).toEqual(["the value 5 is not its bound 9"]);
  const crowded = { ...good, partner: Int32Array.from([0, 0]), value: 14 };
  expect(certify(given, crowded).faults[0]).toBe("volunteer 0 has 2 partners for 1 places");
  const cheap = {
    ...good,
    personPrice: Float64Array.from([0, 0]),
    volunteerPrice: Float64Array.from([5, 0]),
  };
  expect(certify(given, cheap).faults[0]).toContain("edge 1–0 of weight 9 is above its prices");
});

test("refuses weights whose sums would not be exact", () => {
  const edges = [{ person: 0, volunteer: 0, weight: 2 ** 53 - 1 }];
  expect(() => solve(market({ persons: 1, capacity: [1], edges }))).toThrow("could pass 2^53");
  expect(() =>
    solve(market({ persons: 1, capacity: [1], edges: [{ ...edges[0], weight: 0.5 } as Edge] })),
  ).toThrow("0.5");
});
