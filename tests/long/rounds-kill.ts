import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { db } from "~/db.server";
import type { RoundId } from "~/ids";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import { newId } from "~/new-id.server";
import work from "~/rounds/matching.worker.server";
import { publishRound, takeBackRound } from "~/rounds/publication.server";
import { failInterruptedRounds } from "~/rounds/run-end.server";
import { rerunRound, startRound } from "~/rounds/start.server";
import { rounds } from "~db/schema";
import { savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "../support/people";
import { staffViewer } from "../support/rounds";
import type { Setting } from "./check";
import { killAfter, startChild } from "./children";
import { faultsOf, forgetRounds, pairsOf, stepOf } from "./rounds-left";

const PEOPLE = 40;
/** What a process writes down before and after each step; a killed one's last line says where it was. */
const STEPS = [
  "starting",
  "started",
  "storing",
  "stored",
  "publishing",
  "published",
  "taking-back",
  "taken-back",
];

/**
 * Kills a process that runs, publishes and takes back rounds, at any moment. Every step must be there whole or not at all,
 * none that was acknowledged may be lost, and whoever goes on afterwards must get the same pairs.
 */
export default async function roundsKill({ folder, chance, times }: Setting) {
  const branchId = savedBranch();
  const coordinator = savedStaff("coordinator", branchId);
  const viewer = staffViewer(coordinator, "coordinator", branchId);
  const referentId = savedStaff("social_worker", branchId).userId;
  for (let i = 0; i < PEOPLE; i++) {
    savedVolunteer(branchId, { freeHours: chance.whole(1, 2 ** 28 - 1), radiusKm: chance.whole(1, 40) });
    savedBeneficiary(branchId, { freeHours: chance.whole(1, 2 ** 28 - 1), referentId });
  }
  savedVolunteer(branchId, { interviewAt: null });
  const { expected, milliseconds } = reference();
  const steps = join(folder, "steps.txt");
  const seen = { kills: 0, storing: 0, publishing: 0, rounds: 0, partial: 0, lost: 0, differing: 0 };

  const wanted = times(400);
  let child = startChild("./rounds-child.ts", coordinator.userId, branchId, steps);
  for (let kill = 0; kill < wanted; kill++) {
    const victim = await child;
    const killed = await killAfter(victim, chance.next() * 1.5 * milliseconds);
    // The next one loads while what this one left is looked at; it touches nothing before it is told to.
    child = startChild("./rounds-child.ts", coordinator.userId, branchId, steps);
    if (killed) seen.kills += 1;
    inspect();
  }
  (await child).kill("SIGKILL");
  const { partial, lost, differing, publishing, storing } = seen;
  const landed = wanted < 50 || (storing > 0 && publishing > 0);
  return {
    ok: partial + lost + differing === 0 && seen.kills > 0 && landed,
    counts: {
      ...{ kills: seen.kills, "in storing": storing, "in publishing": publishing, rounds: seen.rounds },
      ...{ partial, "acknowledged and lost": lost, "rerun otherwise": differing },
    },
  };

  function inspect(): void {
    const noted = existsSync(steps)
      ? readFileSync(steps, "utf8")
          .trim()
          .split("\n")
          .map((line) => line.split(" "))
      : [];
    rmSync(steps, { force: true });
    const last = noted.at(-1)?.[1];
    if (last === "storing") seen.storing += 1;
    if (last === "publishing") seen.publishing += 1;
    const reached = new Map(noted.map(([id = "", step = ""]) => [id, STEPS.indexOf(step)]));
    for (const [id, step] of reached) {
      const there = db
        .select()
        .from(rounds)
        .where(eq(rounds.id, id as RoundId))
        .get();
      const stands = STEPS.indexOf(stepOf(there));
      // A step that was only begun may be done or not; one that was acknowledged is done, and no later one is.
      if (stands < (step % 2 ? step : step - 1)) seen.lost += 1;
    }
    const left = db.select().from(rounds).all();
    seen.rounds += left.length;
    for (const round of left) seen.partial += faultsOf(db, round, expected);
    failInterruptedRounds(db, new Date());
    for (const { id } of left) if (!goOn(id)) seen.differing += 1;
    forgetRounds(db);
  }

  /** Does what the killed process had still to do; true when everything is then as it would have been. */
  function goOn(id: RoundId): boolean {
    const at = new Date();
    const state = () => db.select().from(rounds).where(eq(rounds.id, id)).get();
    const failed = state();
    if (failed?.state === "failed") {
      const again = rerunRound(
        db,
        viewer,
        { roundId: id, version: failed.version, settings: DEFAULT_SETTINGS },
        at,
      );
      if (!again.ok || !again.run) return false;
      work({ what: "match", databaseFile: db.$client.name, ...again.run });
    }
    if (pairsOf(db, id) !== expected.pairs) return false;
    const drafted = state();
    if (drafted?.state === "drafted") {
      const published = publishRound(
        db,
        viewer,
        { roundId: id, version: drafted.version, letterWords: "" },
        at,
      );
      if (!published.ok || published.refused.length > 0) return false;
    }
    const published = state();
    if (published?.state === "published")
      takeBackRound(db, viewer, { roundId: id, version: published.version }, at);
    const end = state();
    return end?.state === "taken_back" && faultsOf(db, end, expected) === 0;
  }

  /** The pairs that a round makes when nobody kills it, and how long it takes from its start to its taking back. */
  function reference() {
    const began = performance.now();
    const roundId = newId<RoundId>("rou");
    const round = { roundId, branchIds: [branchId], settings: DEFAULT_SETTINGS };
    const started = startRound(db, viewer, round, new Date());
    if (!started.ok || !started.run) throw new Error("The round did not start");
    work({ what: "match", databaseFile: db.$client.name, ...started.run });
    const pairs = pairsOf(db, roundId);
    if (pairs.split("\n").length < PEOPLE / 2) throw new Error("Too few pairs for a check");
    publishRound(db, viewer, { roundId, version: 2, letterWords: "" }, new Date());
    takeBackRound(db, viewer, { roundId, version: 3 }, new Date());
    const milliseconds = performance.now() - began;
    forgetRounds(db);
    return { expected: { pairs, people: 2 * PEOPLE + 1 }, milliseconds };
  }
}
