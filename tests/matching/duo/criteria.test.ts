import fc from "fast-check";
import { expect, test } from "vitest";
import { reasonInWords } from "~/i18n/reasons";
import { wordsIn } from "~/i18n/words";
import { explainPair } from "~/matching/duo/explain";
import type { PoolBeneficiary, PoolVolunteer } from "~/matching/duo/person";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import { ABSTAINS, type CriterionPoints } from "~/matching/score";
import { anyPool, beneficiary, volunteer } from "~tests/support/pool";

function criterion(
  id: string,
  b: Partial<PoolBeneficiary> = {},
  v: Partial<PoolVolunteer> = {},
): CriterionPoints {
  const found = explainPair(beneficiary(b), volunteer(v), DEFAULT_SETTINGS).explanation.criteria.find(
    (one) => one.id === id,
  );
  if (!found) throw new Error(`No criterion ${id}`);
  return found;
}
const inFrench = ({ because }: CriterionPoints) => (because ? reasonInWords(wordsIn("fr"), because) : null);
const speaks = (...codes: string[]) => ({
  languages: codes.map((code) => ({ code, oral: "C1" as const, written: "B1" as const })),
});
const north = (km: number) => ({ point: { latitude: 47.47 + km / 111.195, longitude: -0.55 } });

test.each([
  [
    "shared-language",
    speaks("prs", "fra"),
    speaks("fra", "prs"),
    200,
    "Vous pouvez vous parler en dari et français.",
  ],
  ["shared-language", {}, {}, 100, "Vous pouvez vous parler en français."],
  ["distance", {}, {}, 200, "Vous habitez la même commune."],
  ["distance", {}, north(10), 120, "Vous habitez à environ 10 km l’un de l’autre."],
  ["distance", {}, north(40), 0, "Vous habitez à environ 40 km l’un de l’autre."],
  ["common-hours", { freeHours: 1 }, {}, 33, "Vous êtes tous les deux libres : lundi matin."],
  ["common-hours", { freeHours: 0xff }, { freeHours: 0x3f }, 200, null],
  ["interests", {}, {}, 100, "Vous aimez tous les deux : marcher et cuisiner."],
  ["interests", { interests: ["music"] }, {}, 0, null],
  ["interests", { interests: [] }, {}, ABSTAINS, null],
  ["dislikes", {}, {}, 150, "Vous n’êtes ni l’un ni l’autre attirés par : le football."],
  ["dislikes", { dislikes: ["cooking"] }, { dislikes: [] }, 75, "Vos goûts diffèrent sur : cuisiner."],
  ["dislikes", { dislikes: [] }, { dislikes: [] }, ABSTAINS, null],
  ["hopes", {}, {}, 100, "Vous espérez tous les deux : parler français."],
  ["hopes", { hopes: [] }, {}, ABSTAINS, null],
  ["family", { familyWish: "alone" }, {}, 200, null],
  ["family", { familyWish: "family" }, {}, 0, null],
  ["family", {}, {}, ABSTAINS, null],
  ["french-practice", {}, {}, 200, "Vous avez tous les deux envie de parler français ensemble."],
  ["french-practice", {}, { hopes: ["sport"] }, 100, null],
  ["french-practice", { practiseFrench: false }, {}, ABSTAINS, null],
  ["waiting", { waitingDays: 90 }, {}, 100, null],
  ["waiting", { waitingDays: 999 }, {}, 200, null],
  ["new-volunteer", {}, {}, 200, null],
  ["new-volunteer", {}, { alreadyMatched: true }, 0, null],
] as const)("%s", (id, b, v, level, words) => {
  const found = criterion(id, b as never, v as never);
  expect(found.level).toBe(level);
  if (words !== null) expect(inFrench(found)).toBe(words);
});

test("points add up exactly to the score, whatever the weights", () => {
  fc.assert(
    fc.property(
      anyPool(4),
      fc
        .array(fc.integer({ min: 0, max: 100 }), { minLength: 10, maxLength: 10 })
        .filter((all) => all.some(Boolean)),
      (pool, weights) => {
        const ids = Object.keys(DEFAULT_SETTINGS.weights);
        const settings = {
          ...DEFAULT_SETTINGS,
          weights: Object.fromEntries(ids.map((id, i) => [id, weights[i] ?? 0])),
        };
        for (const b of pool.beneficiaries)
          for (const v of pool.volunteers) {
            const { explanation } = explainPair(b, v, settings);
            expect(explanation.criteria.reduce((sum, { points }) => sum + points, 0)).toBe(explanation.score);
            expect(explanation.score).toBeGreaterThanOrEqual(0);
            expect(explanation.score).toBeLessThanOrEqual(10_000);
            for (const { points, weight } of explanation.criteria) if (weight === 0) expect(points).toBe(0);
          }
      },
    ),
    { numRuns: 300, seed: 3 },
  );
});

test("every reason that two people read has words in every language, and names no wish", () => {
  fc.assert(
    fc.property(anyPool(4), (pool) => {
      for (const b of pool.beneficiaries)
        for (const v of pool.volunteers)
          for (const { because } of explainPair(b, v, DEFAULT_SETTINGS).explanation.criteria)
            for (const language of ["fr", "en", "ar"] as const)
              if (because) {
                expect(reasonInWords(wordsIn(language), because).length).toBeGreaterThan(5);
                expect(because.key).not.toMatch(/wish/i);
              }
    }),
    { numRuns: 100, seed: 5 },
  );
});
