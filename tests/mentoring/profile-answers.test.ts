import fc from "fast-check";
import { expect, test } from "vitest";
import { formValues, linesUsed } from "~/mentoring/form-values";
import {
  AGE_BANDS,
  FAMILY_WISHES,
  FREQUENCIES,
  HOPES,
  INTERESTS,
  SEX_WISHES,
  SEXES,
} from "~/mentoring/profile";
import {
  answersFrom,
  changedFacts,
  factsOf,
  hoursFrom,
  type ProfileFacts,
  slotsOf,
} from "~/mentoring/profile-answers";
import { ORAL_LEVELS, REACH_WAYS, WRITTEN_LEVELS } from "~/mentoring/profile-form";

const member = fc.record({
  firstName: fc.string({ minLength: 1, maxLength: 20 }),
  sex: fc.constantFrom(...SEXES),
  birthYear: fc.integer({ min: 1930, max: 2005 }),
});
const facts = fc
  .record({
    members: fc.array(member, { minLength: 1, maxLength: 2 }),
    lastName: fc.string({ minLength: 1, maxLength: 20 }),
    communeCode: fc.constant("49007"),
    radiusKm: fc.constantFrom(2, 5, 10, 20, 50),
    languages: fc.uniqueArray(
      fc.record({
        code: fc.constantFrom("ara", "prs", "eng"),
        oral: fc.constantFrom(...ORAL_LEVELS),
        written: fc.constantFrom("none" as const, ...WRITTEN_LEVELS),
      }),
      { selector: ({ code }) => code },
    ),
    french: fc.constantFrom(...ORAL_LEVELS),
    freeHours: fc.integer({ min: 1, max: 2 ** 28 - 1 }),
    frequency: fc.constantFrom(...FREQUENCIES),
    interests: fc.uniqueArray(fc.constantFrom(...INTERESTS.slice(0, 12)), { minLength: 1 }),
    dislikes: fc.uniqueArray(fc.constantFrom(...INTERESTS.slice(12))),
    hopes: fc.uniqueArray(fc.constantFrom(...HOPES), { minLength: 1 }),
    sexWish: fc.constantFrom(...SEX_WISHES),
    familyWish: fc.constantFrom(...FAMILY_WISHES),
    ageWish: fc.uniqueArray(fc.constantFrom(...AGE_BANDS)),
    maxDuos: fc.integer({ min: 1, max: 3 }),
    reachBy: fc.constantFrom(...REACH_WAYS),
    phone: fc.constantFrom(null, "+33612345678"),
  })
  .map(
    ({ french, ...given }): ProfileFacts => ({
      ...given,
      firstName: given.members[0]?.firstName ?? "",
      languages: [...given.languages, { code: "fra", oral: french, written: french }],
      ...{ frenchOral: null, frenchWritten: null, practiseFrench: null, language: null },
    }),
  );

test("a profile shown in the forms and sent back unchanged is the same profile", () => {
  fc.assert(
    fc.property(facts, (given) => {
      const back = factsOf(answersFrom(given, "volunteer"));
      expect(back).toEqual(given);
      expect(back && changedFacts(given, back)).toEqual([]);
    }),
  );
});

test("a week's bits and its slots say the same", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 28 - 1 }), (week) => {
      expect(hoursFrom(slotsOf(week))).toBe(week);
    }),
  );
});

test("only what changed is named", () => {
  const [given] = fc.sample(facts, 1);
  if (!given) throw new Error("no sample");
  expect(changedFacts(given, { ...given, radiusKm: given.radiusKm + 1, phone: "+33700000000" })).toEqual([
    "radiusKm",
    "phone",
  ]);
});

test("a form's lines are spelt out, and as many stand open as hold anything", () => {
  const languages = { languages: [{ code: "ara", oral: "B1" as const }] };
  const setting = { kind: "beneficiary", ways: ["email"], placeLabel: null } as const;
  expect(formValues("languages", { languages }, setting)).toEqual({
    "languages[0].code": "ara",
    "languages[0].oral": "B1",
  });
  expect(
    linesUsed(
      { "languages[0].code": "ara", "languages[3].oral": ["B1"], "languages[4].code": [""] },
      "languages",
    ),
  ).toBe(4);
});
