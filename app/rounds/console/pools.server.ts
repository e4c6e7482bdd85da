import { eq, inArray } from "drizzle-orm";
import { type Db, openDatabase } from "~db/client";
import { beneficiaries, communes, households } from "~db/schema";
import type { BranchId } from "../../ids";
import { highsSolver } from "../../matching/bundle/bundle.worker.server";
import { solveBundles } from "../../matching/bundle/solve";
import { DuoGround } from "../../matching/duo/ground";
import { type HouseholdLabels, MobilityGround } from "../../matching/mobility/ground";
import { loadPool } from "../../mentoring/pool.server";
import { openMembers } from "../../mobility/household-rows.server";
import { loadMobilityPool } from "../mobility/pool.server";
import { duoConsole } from "./duos";
import type { ConsoleGround } from "./ground";
import { mobilityConsole } from "./mobilities";
import type { TrialAsked } from "./trial";

/** A pool that changed since is read again, but not more often than this: weights move many times a minute, files a few. */
const STALE_MILLISECONDS = 45_000;
const MOST_POOLS = 2;

export interface KeptPool {
  ground: ConsoleGround;
  /** When it was read, in milliseconds. */
  poolAt: number;
}

const kept = new Map<string, KeptPool & { dataVersion: unknown }>();
const databases = new Map<string, Db>();

/** The pool of some branches as it is now, or as it was less than a minute ago; `mustEnd` ends a search that is under way. */
export async function poolFor(
  databaseFile: string,
  { programme, branchIds }: Pick<TrialAsked, "programme" | "branchIds">,
  mustEnd: { now: () => boolean },
  at: Date,
): Promise<KeptPool> {
  const db = databases.get(databaseFile) ?? openDatabase(databaseFile);
  databases.set(databaseFile, db);
  const key = JSON.stringify([databaseFile, programme, branchIds]);
  const dataVersion = db.$client.pragma("data_version", { simple: true });
  const known = kept.get(key);
  if (known && (known.dataVersion === dataVersion || at.getTime() - known.poolAt < STALE_MILLISECONDS))
    return known;
  kept.delete(key);
  for (const old of kept.keys()) if (kept.size >= MOST_POOLS) kept.delete(old);
  const ground =
    programme === "duos" ? duoPool(db, branchIds, at) : await mobilityPool(db, branchIds, mustEnd, at);
  const pool = { ground, poolAt: at.getTime(), dataVersion };
  kept.set(key, pool);
  return pool;
}

function duoPool(db: Db, branchIds: readonly BranchId[], at: Date): ConsoleGround {
  const departements = db
    .select({ id: beneficiaries.id, departement: communes.departementCode })
    .from(beneficiaries)
    .innerJoin(communes, eq(communes.code, beneficiaries.communeCode))
    .where(inArray(beneficiaries.branchId, [...branchIds]))
    .all();
  const departementOf = new Map<string, string>(departements.map((row) => [row.id, row.departement]));
  return duoConsole(new DuoGround(loadPool(db, branchIds, at), departementOf));
}

async function mobilityPool(
  db: Db,
  branchIds: readonly BranchId[],
  mustEnd: { now: () => boolean },
  at: Date,
): Promise<ConsoleGround> {
  const labels = db
    .select({ id: households.id, members: households.members, departement: communes.departementCode })
    .from(households)
    .leftJoin(communes, eq(communes.code, households.communeCode))
    .where(inArray(households.branchId, [...branchIds]))
    .all()
    .map(({ id, members, departement }): [string, HouseholdLabels] => [
      id,
      { departement, sex: openMembers(members, id)[0]?.sex ?? "unsaid" },
    ]);
  const solver = await highsSolver();
  const milliseconds = () => performance.now();
  return mobilityConsole(
    new MobilityGround(loadMobilityPool(db, branchIds, at), new Map(labels)),
    async (problem, wish, { progress = () => {}, signal }) => {
      const isCancelled = (): boolean => mustEnd.now() || signal?.aborted === true;
      return solveBundles(problem, wish, { solver, milliseconds, isCancelled, progress });
    },
    milliseconds,
  );
}
