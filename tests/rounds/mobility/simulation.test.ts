import { beforeEach, expect, test, vi } from "vitest";
import { db } from "~/db.server";
import type { BranchId, MobilityRoundId } from "~/ids";
import { DEFAULT_MOBILITY_SETTINGS } from "~/matching/mobility/settings";
import { listOpenLines } from "~/rounds/mobility/open-lines.server";
import { askSimulation } from "~/rounds/mobility/run.server";
import { namedSimulation, simulationOf } from "~/rounds/mobility/simulations.server";
import { candidacies, mobilityDrafts, mobilityLeftOuts } from "~db/schema";
import {
  savedMobilityDraft,
  savedMobilityRound,
  savedReadyHousehold,
  savedWholeOffer,
} from "~tests/support/mobility-rounds";
import { savedBranch, savedStaff } from "~tests/support/people";

const AT = new Date("2026-03-02T09:00:00Z");
const settings = { ...DEFAULT_MOBILITY_SETTINGS, gap: 0 };
let branchId: BranchId;
let roundId: MobilityRoundId;

beforeEach(() => {
  db.$client.exec("UPDATE offers SET state = 'closed'");
  branchId = savedBranch("Paris", "75118");
  roundId = savedMobilityRound(savedStaff("coordinator", branchId), [branchId], { settings });
});
const asked = () => ({ roundId, branchIds: [branchId], settings });
const written = () =>
  [mobilityDrafts, mobilityLeftOuts, candidacies].map((table) => db.select().from(table).all().length);

test("two more dwellings of one line place exactly the two households that wait for one, and nothing is written", async () => {
  for (let i = 0; i < 3; i++) savedReadyHousehold(branchId);
  const { dwellingId, offerId } = savedWholeOffer(branchId, { post: { number: 3 } });
  const before = written();
  const result = await askSimulation(db, { ...asked(), more: { lineId: dwellingId, more: 2 } });
  expect(result).toMatchObject({ before: { placed: 1 }, after: { placed: 3 }, displaced: [], gap: 0 });
  expect(result?.placed.map(({ bundle }) => bundle)).toMatchObject([
    { offerId, dwellingId },
    { offerId, dwellingId },
  ]);
  // One place more than there are posts brings nothing.
  const more = await askSimulation(db, { ...asked(), more: { lineId: dwellingId, more: 20 } });
  expect(more?.after.placed).toBe(3);
  expect(written()).toEqual(before);
});

test("a line that no open offer has is told, not an error", async () => {
  savedReadyHousehold(branchId);
  const { postId, offerId } = savedWholeOffer(branchId);
  db.$client.prepare("UPDATE offers SET state = 'closed' WHERE id = ?").run(offerId);
  expect(await askSimulation(db, { ...asked(), more: { lineId: postId, more: 1 } })).toBeNull();
  expect(namedSimulation(db, { state: "done", result: null, at: AT })).toEqual({ state: "line_gone" });
});

test("the same question is asked once and answered from memory for ten minutes", async () => {
  savedReadyHousehold(branchId);
  const { dwellingId } = savedWholeOffer(branchId);
  const round = { id: roundId, version: 1, branchIds: [branchId], settings };
  const question = { lineId: dwellingId, more: 1 };
  let at = AT;
  const look = () => simulationOf(db, round, question, () => at);
  expect(look()).toEqual({ state: "running" });
  await vi.waitFor(() => expect(look().state).toBe("done"), { timeout: 60_000, interval: 100 });
  const answer = look();
  expect(look()).toBe(answer);
  at = new Date(AT.getTime() + 11 * 60_000);
  expect(look()).toEqual({ state: "running" });
  await vi.waitFor(() => expect(look().state).toBe("done"), { timeout: 60_000, interval: 100 });
});

test("lines to add to: those that the round uses up come first; a town narrows them", () => {
  const whole = savedWholeOffer(branchId, { post: { number: 2 } });
  savedWholeOffer(branchId, {
    offer: { communeCode: "35238" },
    post: { number: 5 },
    dwelling: { number: 5 },
  });
  const { householdId } = savedReadyHousehold(branchId);
  savedMobilityDraft(roundId, branchId, { householdId, ...whole });
  const [first, second] = listOpenLines(db, { id: roundId }, "");
  expect([first, second]).toMatchObject([
    { id: whole.dwellingId, left: 0 },
    { id: whole.postId, left: 1 },
  ]);
  expect(listOpenLines(db, { id: roundId }, "Renn").every(({ offer }) => offer.town === "Rennes")).toBe(true);
  expect(listOpenLines(db, { id: roundId }, "Renn")).toHaveLength(2);
  expect(listOpenLines(db, { id: roundId }, "%")).toEqual([]);
});
