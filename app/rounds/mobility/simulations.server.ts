import type { Db } from "~db/client";
import type { Compared } from "../../matching/mobility/worth-of-more";
import { householdsNamed, type NamedHousehold, type NamedOffer, offersNamed } from "./drafts.server";
import { askSimulation } from "./run.server";
import type { MobilityRound } from "./scope.server";
import type { Simulated, SimulationAsked } from "./simulation";

export type Simulation =
  | { state: "running" }
  | { state: "done"; result: Simulated; at: Date }
  | { state: "failed"; at: Date };

/** Answers stay true for a while only: files and places change. */
const FRESH_MINUTES = 10;
const MOST_KEPT = 40;
const known = new Map<string, { asked: Date; simulation: Simulation }>();

/**
 * What a round would be: asked once in the thread, remembered for ten minutes, never written. A page asks again with the same
 * words until the answer is there.
 */
export function simulationOf(
  db: Db,
  round: Pick<MobilityRound, "id" | "version" | "branchIds" | "settings">,
  { other, more }: Pick<SimulationAsked, "other" | "more">,
  clock: () => Date,
): Simulation {
  const at = clock();
  const key = JSON.stringify([db.$client.name, round.id, round.version, other, more]);
  for (const [one, { asked }] of known)
    if (at.getTime() - asked.getTime() > FRESH_MINUTES * 60_000 || known.size > MOST_KEPT) known.delete(one);
  const before = known.get(key);
  if (before) return before.simulation;
  known.set(key, { asked: at, simulation: { state: "running" } });
  const { branchIds, settings } = round;
  askSimulation(db, { roundId: round.id, branchIds, settings, other, more }).then(
    (result) => known.set(key, { asked: at, simulation: { state: "done", result, at: clock() } }),
    () => known.set(key, { asked: at, simulation: { state: "failed", at: clock() } }),
  );
  return { state: "running" };
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

export function namedSimulation(db: Db, simulation: Simulation): NamedSimulation {
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
