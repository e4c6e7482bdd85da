import fc from "fast-check";
import { expect, test } from "vitest";
import { type Edge, marketOf } from "~/matching/assign/market";
import { Session } from "~/matching/assign/session";
import { solve } from "~/matching/assign/solve";
import { costOfWish, regretOf, worthOfPlace } from "~/matching/assign/worth";

const PERSONS = 8;
const VOLUNTEERS = 6;

const cases = fc.record({
  objective: fc.constantFrom("score" as const, "people" as const),
  capacity: fc.array(fc.nat(2), { minLength: VOLUNTEERS, maxLength: VOLUNTEERS }),
  edges: fc.uniqueArray(
    fc.record({
      person: fc.nat(PERSONS - 1),
      volunteer: fc.nat(VOLUNTEERS - 1),
      weight: fc.integer({ min: 1, max: 40 }),
    }),
    { selector: ({ person, volunteer }) => `${person} ${volunteer}`, maxLength: 30 },
  ),
});
type Case = typeof cases extends fc.Arbitrary<infer C> ? C : never;

/** What the whole is worth from nothing. */
function worth({ objective }: Case, edges: readonly Edge[], capacity: readonly number[]) {
  const { value, partner } = solve(marketOf(PERSONS, Int32Array.from(capacity), edges), { objective });
  return { value, people: partner.filter((volunteer) => volunteer !== -1).length };
}

const sessionOf = ({ objective, edges, capacity }: Case) =>
  new Session(marketOf(PERSONS, Int32Array.from(capacity), edges), { objective });

/** Of the largest score there may be several with more or fewer pairs: only the score is told apart then. */
const told = ({ objective }: Case, { value, people }: { value: number; people: number }) =>
  objective === "people" ? { value, people } : { value };

test("a regret is what a solution from nothing without the pair is worth less", () => {
  fc.assert(
    fc.property(cases, (given) => {
      const session = sessionOf(given);
      const before = worth(given, given.edges, given.capacity);
      for (let person = 0; person < PERSONS; person++) {
        const partner = session.partnerOf(person);
        const regret = regretOf(session, person);
        if (partner === -1) {
          expect(regret).toBeNull();
          continue;
        }
        const without = given.edges.filter((edge) => edge.person !== person || edge.volunteer !== partner);
        const after = worth(given, without, given.capacity);
        const lost = { value: after.value - before.value, people: after.people - before.people };
        expect(told(given, regret ?? lost)).toEqual(told(given, lost));
        expect(regret?.moves.find((move) => move.person === person)).toMatchObject({ before: partner });
      }
    }),
    { numRuns: 150, seed: 8 },
  );
});

test("a wish costs what a solution from nothing with the pair made is worth less", () => {
  fc.assert(
    fc.property(cases, (given) => {
      const session = sessionOf(given);
      const before = worth(given, given.edges, given.capacity);
      for (const { person, volunteer, weight } of given.edges) {
        const cost = costOfWish(session, person, volunteer);
        if (given.capacity[volunteer] === 0) {
          expect(cost).toBeNull();
          continue;
        }
        const rest = given.edges.filter((edge) => edge.person !== person);
        const places = given.capacity.map((n, j) => (j === volunteer ? n - 1 : n));
        const after = worth(given, rest, places);
        const changed = {
          value: after.value + weight - before.value,
          people: after.people + 1 - before.people,
        };
        expect(told(given, cost ?? changed)).toEqual(told(given, changed));
      }
    }),
    { numRuns: 100, seed: 9 },
  );
});

test("one more place is worth what a solution from nothing with it is worth more", () => {
  fc.assert(
    fc.property(cases, (given) => {
      const session = sessionOf(given);
      const before = worth(given, given.edges, given.capacity);
      for (let volunteer = 0; volunteer < VOLUNTEERS; volunteer++) {
        const places = given.capacity.map((n, j) => (j === volunteer ? n + 1 : n));
        const after = worth(given, given.edges, places);
        const gained = { value: after.value - before.value, people: after.people - before.people };
        expect(told(given, worthOfPlace(session, volunteer))).toEqual(told(given, gained));
      }
    }),
    { numRuns: 100, seed: 10 },
  );
});

test("somebody who is locked has no regret, and a full volunteer fulfils no wish", () => {
  const session = new Session(
    marketOf(2, Int32Array.from([1]), [
      { person: 0, volunteer: 0, weight: 5 },
      { person: 1, volunteer: 0, weight: 9 },
    ]),
  );
  expect(costOfWish(session, 0, 0)).toEqual({
    people: 0,
    value: -4,
    moves: [
      { person: 0, before: -1, after: 0 },
      { person: 1, before: 0, after: -1 },
    ],
  });
  session.lock(0, 0);
  expect(regretOf(session, 0)).toBeNull();
  expect(costOfWish(session, 1, 0)).toBeNull();
  expect(worthOfPlace(session, 0)).toMatchObject({ people: 1, value: 9 });
});
