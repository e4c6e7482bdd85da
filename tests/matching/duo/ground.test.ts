import fc from "fast-check";
import { expect, test } from "vitest";
import type { BeneficiaryId, VolunteerId } from "~/ids";
import { contextOf } from "~/matching/candidates";
import { DuoGround } from "~/matching/duo/ground";
import { matchDuos } from "~/matching/duo/match";
import type { Pool } from "~/matching/duo/person";
import { REQUIREMENTS } from "~/matching/duo/requirements";
import type { RoundResult, RoundSettings } from "~/matching/duo/round";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import { anyPool, beneficiary, volunteer } from "~tests/support/pool";

const HOOKS = { progress: () => {}, isCancelled: () => false, milliseconds: () => 0 };
const quiet = () => {};
const NOWHERE = new Map<string, string>();

function round(pool: Pool, settings: RoundSettings): RoundResult {
  const outcome = matchDuos(pool, settings, { locked: [], forbidden: [] }, HOOKS);
  if (outcome.kind !== "matched") throw new Error(outcome.kind);
  return outcome;
}

const anySettings: fc.Arbitrary<RoundSettings> = fc.record({
  weights: fc.record({
    distance: fc.integer({ min: 1, max: 100 }),
    interests: fc.integer({ min: 0, max: 100 }),
    waiting: fc.integer({ min: 0, max: 100 }),
  }),
  minimumLanguageLevel: fc.constantFrom("A1" as const, "B1" as const),
  floor: fc.constantFrom(0, 30, 60),
  objective: fc.constantFrom("people" as const, "score" as const),
});

test("a scenario gives the very pairs and scores that a round would give, whatever was tried before", () => {
  fc.assert(
    fc.property(anyPool(9), fc.array(anySettings, { minLength: 1, maxLength: 4 }), (pool, tried) => {
      const ground = new DuoGround(pool, NOWHERE);
      for (const settings of tried) {
        const { pairs, figures } = ground.run(settings, quiet);
        const { pairs: made, certificate } = round(pool, settings);
        expect(pairs.map(({ asking, given, score }) => [asking, given, score])).toEqual(
          made.map((pair) => [pair.beneficiaryId, pair.volunteerId, pair.explanation.score]),
        );
        expect(figures).toMatchObject({ matched: made.length, value: certificate.value });
        for (const { asking, given, score } of pairs)
          expect(ground.explain(settings, asking, given).score).toBe(score);
      }
    }),
    { numRuns: 120, seed: 5 },
  );
});

test("progress may end the work, and nothing half done is kept", () => {
  const pool = { volunteers: [volunteer()], beneficiaries: [beneficiary()], never: [] };
  const ground = new DuoGround(pool, NOWHERE);
  const stop = () => {
    throw new Error("enough");
  };
  expect(() => ground.run(DEFAULT_SETTINGS, stop)).toThrow("enough");
  expect(ground.run(DEFAULT_SETTINGS, quiet).pairs).toHaveLength(1);
});

test("what a requirement costs is what letting go of it alone would give, person by person", () => {
  fc.assert(
    fc.property(anyPool(7), (pool) => {
      const near = pool.beneficiaries.map((one) => ({ ...one, radiusKm: 30 }));
      const all = { ...pool, beneficiaries: near, volunteers: pool.volunteers.map(wide), never: [] };
      const costs = new DuoGround(all, NOWHERE).costsOf(DEFAULT_SETTINGS);
      for (const [r, { id }] of REQUIREMENTS.entries()) {
        const only = (b: (typeof near)[number], v: (typeof all.volunteers)[number]) =>
          REQUIREMENTS.every(
            (one, other) => other === r || one.allows(b, v, contextOf(b, v, DEFAULT_SETTINGS)),
          );
        const allowed = (b: (typeof near)[number], v: (typeof all.volunteers)[number]) =>
          REQUIREMENTS.every((one) => one.allows(b, v, contextOf(b, v, DEFAULT_SETTINGS)));
        // Everybody reaches thirty kilometres: beyond, distance is never a small change.
        const reach = (b: (typeof near)[number], v: (typeof all.volunteers)[number]) =>
          contextOf(b, v, DEFAULT_SETTINGS).kilometres <= 30;
        const asking = near.filter(
          (b) =>
            !all.volunteers.some((v) => allowed(b, v)) &&
            all.volunteers.some((v) => reach(b, v) && only(b, v)),
        );
        expect([id, costs[r]?.beneficiaries]).toEqual([id, asking.length]);
      }
    }),
    { numRuns: 150, seed: 6 },
  );
});
const wide = <V extends { radiusKm: number }>(one: V): V => ({ ...one, radiusKm: 30 });

test("a round says what each criterion gave and decided", () => {
  const far = { latitude: 47.6, longitude: -0.55 };
  const pool: Pool = {
    volunteers: [
      volunteer({ interests: ["walking"] }),
      volunteer({ id: "vol_2" as VolunteerId, point: far, interests: ["reading"] }),
    ],
    beneficiaries: [
      beneficiary({ interests: ["reading"] }),
      beneficiary({ id: "ben_2" as BeneficiaryId, point: far, interests: ["walking"] }),
    ],
    never: [],
  };
  const settings = { ...DEFAULT_SETTINGS, weights: { distance: 80, interests: 20 } };
  const effects = new Map(round(pool, settings).figures.criteria?.map((one) => [one.id, one]));
  // Near to each other they share nothing; without the distance both would have the other one.
  expect(effects.get("distance")?.decided).toBe(2);
  expect(effects.get("interests")).toMatchObject({ decided: 0 });
  expect(effects.get("hopes")).toMatchObject({ share: 0, decided: 0 });
  const shares = [...effects.values()].reduce((sum, { share }) => sum + share, 0);
  expect(shares).toBeCloseTo(1, 10);
  const alone = round(pool, { ...settings, weights: { distance: 80 } }).figures.criteria;
  expect(alone?.find(({ id }) => id === "distance")).toMatchObject({ share: 1, decided: null });
});

test("under a floor the criteria are measured on the pairs that the floor leaves", () => {
  fc.assert(
    fc.property(anyPool(8), anySettings, (pool, settings) => {
      const { figures, pairs } = round(pool, settings);
      for (const { id, decided } of figures.criteria ?? []) {
        if (decided === null) continue;
        expect(decided).toBeLessThanOrEqual(pairs.length);
        if ((settings.weights[id] ?? 0) === 0) expect(decided).toBe(0);
      }
    }),
    { numRuns: 60, seed: 7 },
  );
});
