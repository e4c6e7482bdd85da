import fc from "fast-check";
import type { BeneficiaryId, BranchId, VolunteerId } from "~/ids";
import type { Pool, PoolBeneficiary, PoolPerson, PoolVolunteer } from "~/matching/duo/person";
import { AGE_BANDS, FREQUENCIES, HOPES, INTERESTS, LEVELS, SEX_WISHES, SEXES } from "~/mentoring/profile";

const BRANCH = "bra_1" as BranchId;

/** Two people of Angers who suit each other in everything; tests change one thing. */
const person: PoolPerson = {
  branchId: BRANCH,
  members: [{ sex: "woman", age: 40 }],
  point: { latitude: 47.47, longitude: -0.55 },
  radiusKm: 20,
  languages: [{ code: "fra", oral: "C2", written: "C2" }],
  freeHours: 0b1111,
  frequency: "weekly",
  interests: ["walking", "cooking"],
  dislikes: ["football"],
  hopes: ["speak_french"],
  sexWish: "any",
  ageWish: [],
  familyWish: "any",
};

export const volunteer = (given: Partial<PoolVolunteer> = {}): PoolVolunteer => ({
  ...person,
  id: "vol_1" as VolunteerId,
  places: 1,
  alreadyMatched: false,
  ...given,
});

export const beneficiary = (given: Partial<PoolBeneficiary> = {}): PoolBeneficiary => ({
  ...person,
  id: "ben_1" as BeneficiaryId,
  members: [{ sex: "man", age: 30 }],
  languages: [
    { code: "prs", oral: "C2", written: "B1" },
    { code: "fra", oral: "A2", written: "A1" },
  ],
  practiseFrench: true,
  frenchOral: "A2",
  waitingDays: 90,
  ...given,
});

const anybody = fc.record({
  members: fc.array(fc.record({ sex: fc.constantFrom(...SEXES), age: fc.integer({ min: 0, max: 90 }) }), {
    minLength: 1,
    maxLength: 4,
  }),
  point: fc.record({
    latitude: fc.double({ min: 47.2, max: 47.7, noNaN: true }),
    longitude: fc.double({ min: -0.9, max: -0.2, noNaN: true }),
  }),
  radiusKm: fc.constantFrom(2, 5, 10, 20, 50),
  languages: fc.uniqueArray(
    fc.record({
      code: fc.constantFrom("fra", "eng", "ara", "prs", "pus"),
      oral: fc.constantFrom(...LEVELS),
      written: fc.constant("A1" as const),
    }),
    { selector: ({ code }) => code, maxLength: 4 },
  ),
  freeHours: fc.integer({ min: 0, max: 2 ** 28 - 1 }).map((bits) => bits & 0b1010_0000_0011_0001),
  frequency: fc.constantFrom(...FREQUENCIES),
  interests: fc.uniqueArray(fc.constantFrom(...INTERESTS), { maxLength: 6 }),
  dislikes: fc.uniqueArray(fc.constantFrom(...INTERESTS), { maxLength: 3 }),
  hopes: fc.uniqueArray(fc.constantFrom(...HOPES), { maxLength: 3 }),
  sexWish: fc.constantFrom(...SEX_WISHES),
  ageWish: fc.uniqueArray(fc.constantFrom(...AGE_BANDS), { maxLength: 3 }),
  familyWish: fc.constantFrom("any" as const, "alone" as const, "family" as const),
});

/** Generated pools of a small region, with crowded volunteers, wishes and pairs that are never made. */
export const anyPool = (most: number): fc.Arbitrary<Pool> =>
  fc
    .record({
      volunteers: fc.array(
        fc.record({ one: anybody, places: fc.integer({ min: 1, max: 2 }), alreadyMatched: fc.boolean() }),
        { maxLength: most },
      ),
      beneficiaries: fc.array(
        fc.record({
          one: anybody,
          practiseFrench: fc.boolean(),
          frenchOral: fc.constantFrom(...LEVELS),
          waitingDays: fc.integer({ min: 0, max: 400 }),
        }),
        { maxLength: most },
      ),
      never: fc.array(
        fc.tuple(fc.integer({ min: 0, max: most - 1 }), fc.integer({ min: 0, max: most - 1 })),
        {
          maxLength: 5,
        },
      ),
    })
    .map(({ volunteers, beneficiaries, never }) => ({
      volunteers: volunteers.map(({ one, ...own }, i) =>
        volunteer({ ...one, ...own, id: `vol_${i}` as VolunteerId }),
      ),
      beneficiaries: beneficiaries.map(({ one, ...own }, i) =>
        beneficiary({ ...one, ...own, id: `ben_${i}` as BeneficiaryId }),
      ),
      never: never.map(([b, v]) => ({
        beneficiaryId: `ben_${b}` as BeneficiaryId,
        volunteerId: `vol_${v}` as VolunteerId,
        why: "refused" as const,
      })),
    }));
