import { describe, expect, test } from "vitest";
import {
  type BeneficiaryFacts,
  beneficiaryHurdles,
  placesLeft,
  type VolunteerFacts,
  volunteerHurdles,
} from "~/mentoring/eligibility";
import { SCREENING_STEPS, type Screening } from "~/mentoring/volunteer-path";

const AT = new Date("2026-03-02T09:00:00Z");
const BEFORE = new Date("2026-01-02T09:00:00Z");
const complete = Object.fromEntries(SCREENING_STEPS.map((step) => [step, BEFORE])) as unknown as Screening;

const volunteer: VolunteerFacts = {
  state: "approved",
  suspendedAt: null,
  screening: complete,
  recordCheckRenewalAt: null,
  placeKnown: true,
  maxDuos: 1,
  held: 0,
};
const beneficiary: BeneficiaryFacts = {
  state: "waiting",
  suspendedAt: null,
  protectionConfirmedAt: BEFORE,
  consents: true,
  placeKnown: true,
  held: 0,
};

describe("a volunteer", () => {
  test("takes part when approved, screened, somewhere, with a place", () => {
    expect(volunteerHurdles(volunteer, AT)).toEqual([]);
  });

  test.each<[Partial<VolunteerFacts>, string[]]>([
    [{ state: "screening" }, ["not_approved"]],
    [{ state: "declined" }, ["not_approved"]],
    [{ state: "left" }, ["not_approved"]],
    [{ state: "paused" }, ["paused"]],
    [{ suspendedAt: BEFORE }, ["suspended"]],
    [{ placeKnown: false }, ["place_unknown"]],
    [{ held: 1 }, ["no_place_left"]],
    [{ maxDuos: 2, held: 1 }, []],
    [{ maxDuos: 2, held: 3 }, ["no_place_left"]],
    [{ recordCheckRenewalAt: AT }, ["record_check_out_of_date"]],
    [{ recordCheckRenewalAt: new Date(AT.getTime() + 1) }, []],
    [{ state: "paused", held: 1 }, ["paused", "no_place_left"]],
  ])("%j: %j", (given, hurdles) => {
    expect(volunteerHurdles({ ...volunteer, ...given }, AT)).toEqual(hurdles);
  });

  test.each(SCREENING_STEPS)("is kept out while %s is missing, even when approved", (step) => {
    const screening = { ...complete, [step]: null };
    expect(volunteerHurdles({ ...volunteer, screening }, AT)).toEqual(["screening_unfinished"]);
  });

  test("never has fewer than no places", () => {
    expect(placesLeft({ maxDuos: 1, held: 4 })).toBe(0);
  });
});

describe("a beneficiary", () => {
  test("takes part when waiting, protected, willing, somewhere, without a duo", () => {
    expect(beneficiaryHurdles(beneficiary)).toEqual([]);
  });

  test.each<[Partial<BeneficiaryFacts>, string[]]>([
    [{ state: "to_confirm" }, ["to_confirm"]],
    [{ state: "paused" }, ["paused"]],
    [{ state: "closed" }, ["to_confirm"]],
    [{ suspendedAt: BEFORE }, ["suspended"]],
    [{ protectionConfirmedAt: null }, ["protection_unconfirmed"]],
    [{ consents: false }, ["no_consent"]],
    [{ placeKnown: false }, ["place_unknown"]],
    [{ held: 1 }, ["has_duo"]],
  ])("%j: %j", (given, hurdles) => {
    expect(beneficiaryHurdles({ ...beneficiary, ...given })).toEqual(hurdles);
  });
});
