import { inArray, sql } from "drizzle-orm";
import type { Db } from "~db/client";
import { beneficiaries, households, volunteers } from "~db/schema";
import { threadFor } from "../thread.server";
import { type DuoPoolPicture, duoPoolPicture } from "./pool-picture-duos.server";
import { type MobilityPoolPicture, mobilityPoolPicture } from "./pool-picture-mobilities.server";
import type { PoolScope } from "./pool-picture-scope.server";

export interface Pictures {
  duos: DuoPoolPicture;
  mobilities: MobilityPoolPicture;
}
export interface PictureOrder {
  what: keyof Pictures;
  databaseFile: string;
  scope: PoolScope;
  at: Date;
}

/** As many files are counted in less than a tenth of a second. */
const FEW = 1_000;
const thread = threadFor("app/insight/pool-picture.worker.server.ts");

/** `few`: files up to which the web thread counts itself. */
export const drawDuoPool = async (db: Db, scope: PoolScope, at: Date, few = FEW): Promise<DuoPoolPicture> =>
  files(db, scope, [beneficiaries, volunteers]) <= few
    ? duoPoolPicture(db, scope, at)
    : ask(db, "duos", scope, at);

export const drawMobilityPool = async (
  db: Db,
  scope: PoolScope,
  at: Date,
  few = FEW,
): Promise<MobilityPoolPicture> =>
  files(db, scope, [households]) <= few
    ? mobilityPoolPicture(db, scope, at)
    : ask(db, "mobilities", scope, at);

async function ask<What extends keyof Pictures>(
  db: Db,
  what: What,
  scope: PoolScope,
  at: Date,
): Promise<Pictures[What]> {
  const order: PictureOrder = { what, databaseFile: db.$client.name, scope, at };
  return (await thread.run(order)) as Pictures[What];
}

/** How many files these tables hold for these branches, in one statement. */
const files = (
  db: Db,
  { branchIds }: PoolScope,
  tables: readonly (typeof beneficiaries | typeof volunteers | typeof households)[],
): number =>
  db.get<{ files: number }>(
    sql`SELECT ${sql.join(
      tables.map(
        (table) => sql`(SELECT count(*) FROM ${table} WHERE ${inArray(table.branchId, [...branchIds])})`,
      ),
      sql` + `,
    )} AS files`,
  ).files;
