import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Market, marketOf, type Objective } from "~/matching/assign/market";
import { Session } from "~/matching/assign/session";
import { solve } from "~/matching/assign/solve";

const SIZE = { persons: 14, volunteers: 9 };

const weights = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 70, maxLength: 70 });
const edit = fc.record({
  what: fc.constantFrom(
    ...(["lock", "unlock", "forbid", "allow", "capacity", "reweigh"] as const),
    ...(["addPerson", "removePerson", "addVolunteer", "removeVolunteer"] as const),
  ),
  person: fc.nat(SIZE.persons - 1),
  volunteer: fc.nat(SIZE.volunteers - 1),
  number: fc.nat(3),
  weights,
});
type Edit = typeof edit extends fc.Arbitrary<infer E> ? E : never;

function market(numbers: readonly number[], capacity: readonly number[]): Market {
  const edges = numbers.flatMap((weight, n) =>
    weight > 25
      ? []
      : [
          {
            person: (n * 5) % SIZE.persons,
            volunteer: (n * 7 + Math.floor(n / 14)) % SIZE.volunteers,
            weight,
          },
        ],
  );
  const once = new Map(edges.map((edge) => [`${edge.person} ${edge.volunteer}`, edge]));
  return marketOf(SIZE.persons, Int32Array.from(capacity), [...once.values()]);
}

/** Edits that make no sense at that moment are refused, and change nothing. */
function make(session: Session, { what, person, volunteer, number, weights }: Edit): void {
  const links = (most: number) =>
    weights.slice(0, most).flatMap((weight, to) => (weight > 30 ? [] : [{ to, weight }]));
  try {
    if (what === "lock") session.lock(person, volunteer);
    else if (what === "unlock") session.unlock(person);
    else if (what === "forbid") session.forbid(person, volunteer);
    else if (what === "allow") session.allow(person, volunteer);
    else if (what === "capacity") session.setCapacity(volunteer, number);
    else if (what === "reweigh")
      session.reweigh(Float64Array.from({ length: session.edges }, (_, n) => weights[n % 70] ?? 0));
    else if (what === "addPerson") session.addPerson(links(session.volunteers));
    else if (what === "removePerson") session.removePerson(person);
    else if (what === "addVolunteer") session.addVolunteer(number, links(session.persons));
    else session.removeVolunteer(volunteer);
  } catch (refusal) {
    expect((refusal as Error).message).toMatch(/^(There is no|Person|Volunteer) /);
  }
}

/** `result` throws without a valid certificate of the market as it stands. */
function equalsCold(session: Session, objective: Objective): void {
  const { market, assignment, locked } = session.result();
  const cold = solve(market, { objective });
  expect(assignment.value).toBe(cold.value);
  expect(session.pairs).toBe(paired(assignment.partner) + locked.size);
  // The largest score may be made of more or fewer pairs.
  if (objective === "people") expect(paired(assignment.partner)).toBe(paired(cold.partner));
}

const paired = (partner: Int32Array): number => partner.filter((volunteer) => volunteer !== -1).length;

const cases = fc.record({
  weights,
  capacity: fc.array(fc.nat(3), { minLength: SIZE.volunteers, maxLength: SIZE.volunteers }),
  edits: fc.array(edit, { minLength: 1, maxLength: 25 }),
});

describe.each(["score", "people"] as const)("a session for %s", (objective) => {
  test("equals a solution from nothing after every edit", () => {
    fc.assert(
      fc.property(cases, ({ weights, capacity, edits }) => {
        const session = new Session(market(weights, capacity), { objective });
        equalsCold(session, objective);
        for (const edit of edits) {
          make(session, edit);
          equalsCold(session, objective);
        }
      }),
      { numRuns: 250, seed: 3 },
    );
  });

  test("gives the same pairs for the same market and edits", () => {
    fc.assert(
      fc.property(cases, ({ weights, capacity, edits }) => {
        const run = () => {
          const session = new Session(market(weights, capacity), { objective });
          for (const edit of edits) make(session, edit);
          return Array.from({ length: session.persons }, (_, person) => session.partnerOf(person));
        };
        expect(run()).toEqual(run());
      }),
      { numRuns: 60, seed: 4 },
    );
  });

  test("a trial says what an edit would change, and changes nothing", () => {
    fc.assert(
      fc.property(cases, ({ weights, capacity, edits }) => {
        const session = new Session(market(weights, capacity), { objective });
        for (const edit of edits) {
          if (edit.what === "reweigh" || edit.what.startsWith("add")) continue;
          const before = standing(session);
          const change = session.trial(() => make(session, edit));
          expect(standing(session)).toEqual(before);
          make(session, edit);
          expect({ value: session.value - before.value, people: session.pairs - before.pairs }).toEqual({
            value: change.value,
            people: change.people,
          });
          equalsCold(session, objective);
        }
      }),
      { numRuns: 150, seed: 5 },
    );
  });
});

const standing = (session: Session) => ({
  value: session.value,
  pairs: session.pairs,
  partners: Array.from({ length: session.persons }, (_, person) => session.partnerOf(person)),
  places: Array.from({ length: session.volunteers }, (_, volunteer) => session.placesOf(volunteer)),
});
