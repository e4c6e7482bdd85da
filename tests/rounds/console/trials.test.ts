import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import type { BranchId } from "~/ids";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import { DEFAULT_MOBILITY_SETTINGS } from "~/matching/mobility/settings";
import { ON_THE_PAGE } from "~/rounds/comparison";
import type { Patience, TrialAsked } from "~/rounds/console/trial";
import { type TrialState, trialOf } from "~/rounds/console/trials.server";
import type { DuoScenario } from "~/rounds/scenario";
import { drafts, history, rounds } from "~db/schema";
import { savedReadyHousehold, savedWholeOffer } from "~tests/support/mobility-rounds";
import { savedBeneficiary, savedBranch, savedVolunteer } from "~tests/support/people";

const clock = () => new Date("2026-03-02T09:00:00Z");
let branchId: BranchId;
let asker = 0;
let who = "";

beforeEach(() => {
  branchId = savedBranch();
  who = `usr_${++asker}`;
});

const duos = (change: Partial<DuoScenario> = {}): TrialAsked => {
  const settings: DuoScenario = { programme: "duos", ...DEFAULT_SETTINGS };
  return {
    ...{ programme: "duos", branchIds: [branchId], extent: ON_THE_PAGE },
    scenarios: [
      { name: "avant", settings },
      { name: "après", settings: { ...settings, ...change } },
    ],
  };
};
const LONG = 20_000;
const listen = (asked: TrialAsked, patience: Partial<Patience> = {}) =>
  trialOf(db, asked, who, { milliseconds: LONG, seen: 0, ...patience }, clock);

/** Listens until nothing better will come. */
async function last(asked: TrialAsked): Promise<Extract<TrialState, { state: "answered" }>> {
  let state = await listen(asked);
  while (state.state === "answered" && state.improving) state = await listen(asked, { seen: state.answers });
  if (state.state !== "answered") throw new Error(state.state);
  return state;
}

test("shows on the pool of now what other settings would change, and writes nothing", async () => {
  for (let i = 0; i < 2; i++) savedVolunteer(branchId);
  for (let i = 0; i < 3; i++) savedBeneficiary(branchId);
  const traces = db.select().from(history).all().length;
  const { trial } = await last(duos({ floor: 99 }));
  expect(trial.scenarios.map(({ figures }) => [figures.asking, figures.matched])).toEqual([
    [3, 2],
    [3, 0],
  ]);
  expect(trial.scenarios[1]).toMatchObject({ gained: 0, lost: 2, placed: 0, displaced: 2 });
  expect(trial.tolls).toHaveLength(5);
  expect(trial.departements).toEqual([{ code: "49", asking: 3, matched: [2, 0] }]);
  for (const table of [rounds, drafts]) expect(db.select().from(table).all()).toEqual([]);
  expect(db.select().from(history).all()).toHaveLength(traces);
});

test("a new question drops the one before, and only the last one is answered", async () => {
  for (let i = 0; i < 3; i++) savedVolunteer(branchId);
  for (let i = 0; i < 3; i++) savedBeneficiary(branchId);
  const questions = Array.from({ length: 12 }, (_, n) => duos({ floor: n }));
  const states = await Promise.all(
    questions.map((asked, n) => listen(asked, { milliseconds: n === 11 ? LONG : 1_500 })),
  );
  expect(states.at(-1)).toMatchObject({ state: "answered" });
  const answered = states.filter(({ state }) => state === "answered");
  // The first may have been under way; those between were never worked on.
  expect(answered.length).toBeLessThanOrEqual(2);
});

test("who does not wait is told how far it is, and finds the answer later with the same question", async () => {
  savedVolunteer(branchId);
  savedBeneficiary(branchId);
  // A warm thread may be as quick as somebody who does not wait.
  expect(["running", "answered"]).toContain((await listen(duos(), { milliseconds: 0 })).state);
  const gone = new AbortController();
  gone.abort();
  await listen(duos(), { signal: gone.signal, milliseconds: 0 });
  expect((await last(duos())).trial.scenarios[0]?.figures.matched).toBe(1);
});

test("households: an answer with its bound, the proof, and what each requirement costs", async () => {
  savedWholeOffer(branchId);
  const settings = { programme: "mobilities" as const, ...DEFAULT_MOBILITY_SETTINGS };
  savedReadyHousehold(branchId);
  const { trial } = await last({
    ...{ programme: "mobilities", branchIds: [branchId], extent: ON_THE_PAGE },
    scenarios: [
      { name: "avant", settings },
      { name: "après", settings: { ...settings, floor: 100 } },
    ],
  });
  const [before, after] = trial.scenarios;
  expect(before?.figures).toMatchObject({ asking: 1, matched: 1 });
  expect(before?.figures.bound).toBe(before?.figures.value);
  expect(after).toMatchObject({ figures: { matched: 0 }, displaced: 1 });
  expect(trial).toMatchObject({ improving: false });
  expect(trial.tolls?.length).toBeGreaterThan(10);
});
