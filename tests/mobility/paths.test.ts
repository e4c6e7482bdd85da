import { expect, test } from "vitest";
import {
  CANDIDACY_MOVES,
  CANDIDACY_STATES,
  COMMITTED_STATES,
  HOLDING_STATES,
  isHolding,
  LIVE_STATES,
} from "~/mobility/candidacy-path";
import { HOUSEHOLD_MOVES, HOUSEHOLD_STATES } from "~/mobility/household-path";
import { OFFER_MOVES, OFFER_STATES } from "~/mobility/offer-path";
import { isAllowed, type Move, type Mover, movesFor } from "~/moves";

const PATHS = [
  ["offer", OFFER_STATES, OFFER_MOVES, "draft"],
  ["household", HOUSEHOLD_STATES, HOUSEHOLD_MOVES, "preparing"],
  ["candidacy", CANDIDACY_STATES, CANDIDACY_MOVES, "interested"],
] as const;

test.each(PATHS)("every state of a(n) %s is reached from its first", (_, states, moves, first) => {
  const reached = new Set<string>([first]);
  const all: Move<string>[] = Object.values(moves);
  for (const _round of states)
    for (const move of all) if (move.from.some((state) => reached.has(state))) reached.add(move.to);
  expect([...reached].sort()).toEqual([...states].sort());
});

test.each(PATHS)("no move of a(n) %s leads to where it comes from", (_, __, moves) => {
  const all: Move<string>[] = Object.values(moves);
  expect(all.filter((move) => move.from.includes(move.to))).toEqual([]);
});

test.each(["beneficiary", "social_worker", "partner", "coordinator", "admin"] satisfies Mover[])(
  "a %s may withdraw at every step before the move, and never after it",
  (mover) => {
    const may = CANDIDACY_STATES.filter((state) => isAllowed(CANDIDACY_MOVES, "withdraw", state, mover));
    expect(may).toEqual([...LIVE_STATES]);
  },
);

test("only the household and who accompanies it answer a proposal; nobody answers for a partner but staff", () => {
  const may = (mover: Mover, state: "proposed" | "accepted") =>
    movesFor(CANDIDACY_MOVES, state, mover).filter((move) => move !== "withdraw");
  expect(may("beneficiary", "proposed")).toEqual(["accept", "refuse"]);
  expect(may("social_worker", "proposed")).toEqual(["accept", "refuse"]);
  expect(may("coordinator", "proposed")).toEqual([]);
  expect(may("partner", "proposed")).toEqual([]);
  expect(may("partner", "accepted")).toEqual(["agree", "decline"]);
  expect(may("coordinator", "accepted")).toEqual(["agree", "decline"]);
  expect(may("beneficiary", "accepted")).toEqual([]);
});

test("an ending frees the places, an interest holds none", () => {
  expect(CANDIDACY_STATES.filter(isHolding)).toEqual([...HOLDING_STATES]);
  for (const state of COMMITTED_STATES) expect(isHolding(state), state).toBe(true);
  expect(isHolding("interested")).toBe(false);
  for (const move of ["refuse", "decline", "withdraw", "expire", "supersede"] as const)
    expect(isHolding(CANDIDACY_MOVES[move].to), move).toBe(false);
});

test("a volunteer has no part in Clef de France", () => {
  for (const [, states, moves] of PATHS)
    for (const state of states) expect(movesFor(moves as never, state as never, "volunteer")).toEqual([]);
});
