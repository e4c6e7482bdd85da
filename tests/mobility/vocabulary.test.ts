import { describe, expect, test } from "vitest";
import { daysBetween, isDay, monthsAfter } from "~/days";
import { keepsPlaces, REASONS_OF, REFUSAL_REASONS, RETURN_REASONS } from "~/mobility/candidacy";
import { checklistFor, type PreparedMove } from "~/mobility/checklist";
import { followUpsOf } from "~/mobility/followup";
import { type HouseholdMember, needsChildcare, needsSchool, roomsFor } from "~/mobility/household";
import { ASKABLE_FIELDS } from "~/mobility/household-consents";
import { mayDrive, surfaceFor } from "~/mobility/offer";
import { plainSiret, siretWarning } from "~/partners/organisation";

describe("a SIRET", () => {
  test.each([
    ["73282932000074", null],
    ["73282932000075", "wrong_check_digit"],
    ["7328293200007", "not_14_digits"],
    ["7328293200007A", "not_14_digits"],
    // Establishments of La Poste need only a sum of digits that is a multiple of 5.
    ["35600000012345", "wrong_check_digit"],
    ["35600000000101", "wrong_check_digit"],
    ["35600000000015", null],
  ] as const)("%s: %s", (siret, warning) => expect(siretWarning(siret)).toBe(warning));

  test("is read however it is grouped", () =>
    expect(plainSiret("732 829 320\u00a000074")).toBe("73282932000074"));
});

test("surface follows the housing-aid rule: 9, 16, then 9 more each, 70 at most", () =>
  expect([1, 2, 3, 4, 8, 9, 12].map(surfaceFor)).toEqual([9, 16, 25, 34, 70, 70, 70]));

test("rooms follow the list, then one more for each two persons", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((persons) => roomsFor(persons))).toEqual([
    1, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7,
  ]);
  expect(roomsFor(4, [1, 1, 2])).toBe(3);
});

test("who drives a lorry drives a car; nobody needs a licence that is not asked for", () => {
  expect(mayDrive([], null)).toBe(true);
  expect(mayDrive(["CE"], "B")).toBe(true);
  expect(mayDrive(["B"], "C")).toBe(false);
  expect(mayDrive([], "AM")).toBe(false);
});

test("school and childcare follow from the children's ages", () => {
  const born = (birthYear: number, adult = false): HouseholdMember => ({
    ...{ firstName: "A", sex: "other", birthYear, adult },
  });
  const needs = (member: HouseholdMember) => [needsChildcare([member], 2026), needsSchool([member], 2026)];
  expect(needs(born(2024))).toEqual([true, false]);
  expect(needs(born(2023))).toEqual([false, true]);
  expect(needs(born(2010))).toEqual([false, true]);
  expect(needs(born(2009))).toEqual([false, false]);
  expect(needs(born(2010, true))).toEqual([false, false]);
});

test("follow-ups fall on the same day of the month, or on its last one", () => {
  expect(followUpsOf("2026-11-30").map(({ dueOn }) => dueOn)).toEqual([
    "2027-02-28",
    "2027-05-30",
    "2027-11-30",
  ]);
  expect(monthsAfter("2026-12-31", 2)).toBe("2027-02-28");
  expect(daysBetween("2026-02-28", "2026-03-01")).toBe(1);
  expect([isDay("2026-02-29"), isDay("2028-02-29"), isDay("2026-2-1")]).toEqual([false, true, false]);
});

describe("the checklist of a move", () => {
  const alone: PreparedMove = {
    ...{ day: "2026-09-01", dwelling: null, post: { licenceMissing: false }, training: false },
    ...{ school: false, childcare: false },
  };
  test("holds nothing that this household does not need", () => {
    const tasks = checklistFor(alone).map(({ task }) => task);
    expect(tasks).toContain("work_contract");
    for (const task of ["lease", "visale", "energy", "school", "childcare", "licence", "training_start"])
      expect(tasks).not.toContain(task);
  });
  test("comes soonest first, each before the move", () => {
    const full = checklistFor({
      ...alone,
      dwelling: { visale: true, hosted: false },
      ...{ school: true, childcare: true, training: true, post: { licenceMissing: true } },
    });
    expect(full).toHaveLength(13);
    expect(full[0]?.dueOn).toBe("2026-08-02");
    expect(full.map(({ dueOn }) => dueOn)).toEqual(full.map(({ dueOn }) => dueOn).sort());
    expect(full.at(-1)).toEqual({ task: "health_cover", who: "referent", dueOn: "2026-09-01" });
  });
});

describe("what is never asked", () => {
  test("no reason speaks of health, religion, origin or the asylum story", () => {
    const words = [...REFUSAL_REASONS, ...RETURN_REASONS].join(" ");
    expect(words).not.toMatch(/health|illness|religion|nationality|asylum|origin/);
  });
  test("every party's reasons are reasons that can be kept", () => {
    for (const reasons of Object.values(REASONS_OF))
      for (const reason of reasons) expect(REFUSAL_REASONS).toContain(reason);
  });
  test("an employer may not be shown the resources, nor a landlord the French levels", () => {
    expect(ASKABLE_FIELDS.employers).not.toContain("resources");
    expect(ASKABLE_FIELDS.landlords).not.toContain("french");
  });
});

test("a household that went back gives its places free, one that settled keeps them", () => {
  expect(keepsPlaces("went_back")).toBe(false);
  expect(keepsPlaces("settled")).toBe(true);
});
