import type { Db } from "~db/client";
import type { Compared } from "../../matching/mobility/worth-of-more";
import { type Answering, Answers } from "../answers";
import { householdsNamed, type NamedHousehold, type NamedOffer, offersNamed } from "./drafts.server";
import { askSimulation } from "./run.server";
import type { MobilityRound } from "./scope.server";
import type { Simulated, SimulationAsked } from "./simulation";

const simulations = new Answers<Simulated>();

/**
 * What a round would be: asked once in the thread, remembered for ten minutes, never written. A page asks again with the same
 * words until the answer is there.
 */
export function simulationOf(
  db: Db,
  round: Pick<MobilityRound, "id" | "version" | "branchIds" | "settings">,
  more: SimulationAsked["more"],
  clock: () => Date,
): Answering<Simulated> {
  const key = JSON.stringify([db.$client.name, round.id, round.version, more]);
  const { branchIds, settings } = round;
  return simulations.of(
    key,
    () => askSimulation(db, { roundId: round.id, branchIds, settings, more }),
    clock,
  );
}

/** A simulation with the names of the households and offers that it speaks of. */
export type NamedSimulation =
  | { state: "running" | "failed" | "line_gone" }
  | {
      state: "done";
      at: Date;
      compared: Compared;
      households: Record<string, NamedHousehold>;
      offers: Record<string, NamedOffer>;
    };

export function namedSimulation(db: Db, simulation: Answering<Simulated>): NamedSimulation {
  if (simulation.state !== "done") return { state: simulation.state };
  const { result, at } = simulation;
  if (!result) return { state: "line_gone" };
  const { placed, displaced, moved } = result;
  const households = [...displaced, ...[...placed, ...moved].map(({ householdId }) => householdId)];
  const bundles = [...placed.map(({ bundle }) => bundle), ...moved.flatMap(({ from, to }) => [from, to])];
  return {
    ...{ state: "done", at, compared: result },
    households: Object.fromEntries(householdsNamed(db, households)),
    offers: Object.fromEntries(
      offersNamed(
        db,
        bundles.map(({ offerId }) => offerId),
      ),
    ),
  };
}
