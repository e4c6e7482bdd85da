import { appendFileSync } from "node:fs";
import { db } from "~/db.server";
import type { BranchId, RoundId, UserId } from "~/ids";
import { matchDuos } from "~/matching/duo/match";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import { loadPool } from "~/mentoring/pool.server";
import { newId } from "~/new-id.server";
import { publishRound, takeBackRound } from "~/rounds/publication.server";
import { givenOf, storeResult } from "~/rounds/result.server";
import { startRound } from "~/rounds/start.server";
import { staffViewer } from "../support/rounds";
import { readyToGo } from "./children";

/**
 * Runs, publishes and takes back one round after the other until it is killed, writing down every step that it begins
 * and every one that it has been told is done: rounds-child.ts <coordinator> <branch> <file of steps>
 */
const [, , userId = "", branch = "", steps = ""] = process.argv;
const branchId = branch as BranchId;
const viewer = staffViewer({ userId: userId as UserId }, "coordinator", branchId);
const hooks = { progress: () => {}, isCancelled: () => false, milliseconds: () => performance.now() };

await readyToGo();
for (let n = 0; n < 2000; n++) {
  const roundId = newId<RoundId>("rou");
  const note = (step: string) => appendFileSync(steps, `${roundId} ${step}\n`);
  const at = new Date();
  note("starting");
  const started = startRound(db, viewer, { roundId, branchIds: [branchId], settings: DEFAULT_SETTINGS }, at);
  if (!started.ok || !started.run) throw new Error("The round did not start");
  note("started");
  const pool = loadPool(db, [branchId], at);
  const outcome = matchDuos(pool, DEFAULT_SETTINGS, givenOf(db, roundId, pool), hooks);
  if (outcome.kind !== "matched") throw new Error(`The round ended as ${outcome.kind}`);
  note("storing");
  storeResult(db, started.run, { ...outcome, kept: pool.kept }, at);
  note("stored");
  note("publishing");
  publishRound(db, viewer, { roundId, version: 2, letterWords: "Bonjour." }, at);
  note("published");
  note("taking-back");
  takeBackRound(db, viewer, { roundId, version: 3 }, at);
  note("taken-back");
}
process.exit(0);
