import { and, desc, eq, lt, type SQL, sql } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { branches, comparisons, users } from "~db/schema";
import { branchesOf, type Viewer } from "../../accounts/viewer";
import { recordMove } from "../../audit/history.server";
import type { BranchId, ComparisonId } from "../../ids";
import { newId } from "../../new-id.server";
import type { ComparedScenarios } from "../comparison";
import type { Programme } from "../programme";

/** Days after which a kept comparison is forgotten: it holds who was paired with whom. */
const KEPT_DAYS = 90;
const DAY = 86_400_000;
const MOST_LISTED = 30;

export interface KeptComparison {
  id: ComparisonId;
  programme: Programme;
  name: string;
  branchIds: BranchId[];
  branches: string[];
  result: ComparedScenarios;
  poolAt: Date;
  createdAt: Date;
  createdBy: string;
}

/** The right to see, in the WHERE: every branch of its pool must be one's own. */
function comparisonsOf(viewer: Viewer): SQL {
  const own = branchesOf(viewer);
  if (own === null) return sql`1`;
  return sql`NOT EXISTS (SELECT 1 FROM json_each(${comparisons.branchIds}) AS branch
    WHERE branch.value NOT IN (SELECT value FROM json_each(${JSON.stringify(own)})))`;
}

/** Keeps what was seen, for a link. */
export function keepComparison(
  db: Db,
  viewer: Viewer,
  {
    trial: { poolAt, ...result },
    ...kept
  }: {
    programme: Programme;
    name: string;
    branchIds: readonly BranchId[];
    trial: ComparedScenarios & { poolAt: number };
  },
  at: Date,
): ComparisonId {
  return tx(db, (t) => {
    const id = newId<ComparisonId>("cmp");
    const { programme, name, branchIds } = kept;
    t.insert(comparisons)
      .values({
        ...{ id, programme, name, branchIds: [...branchIds], result, poolAt: new Date(poolAt) },
        ...{ createdBy: viewer.userId, createdAt: at },
      })
      .run();
    recordMove(t, {
      subject: { kind: "comparison", id },
      move: "keep",
      actor: viewer.userId,
      at,
      details: { programme, branchIds, scenarios: result.scenarios.length },
    });
    return id;
  });
}

export function findComparison(db: Reader, viewer: Viewer, id: string): KeptComparison | null {
  const row = db
    .select({ comparison: comparisons, createdBy: users.firstName })
    .from(comparisons)
    .innerJoin(users, eq(users.id, comparisons.createdBy))
    .where(and(eq(comparisons.id, id as ComparisonId), comparisonsOf(viewer)))
    .get();
  if (!row) return null;
  const names = db.select({ id: branches.id, name: branches.name }).from(branches).all();
  const { comparison, createdBy } = row;
  return {
    ...{ ...comparison, createdBy },
    branches: names.flatMap((one) => (comparison.branchIds.includes(one.id) ? [one.name] : [])),
  };
}

export type ComparisonLine = Pick<KeptComparison, "id" | "programme" | "name" | "createdAt" | "createdBy">;

/** The newest ones that a viewer may see; their results are not read. */
export const listComparisons = (db: Reader, viewer: Viewer): ComparisonLine[] =>
  db
    .select({
      ...{ id: comparisons.id, programme: comparisons.programme, name: comparisons.name },
      ...{ createdAt: comparisons.createdAt, createdBy: users.firstName },
    })
    .from(comparisons)
    .innerJoin(users, eq(users.id, comparisons.createdBy))
    .where(comparisonsOf(viewer))
    .orderBy(desc(comparisons.createdAt))
    .limit(MOST_LISTED)
    .all();

/** Of the clock: what was kept for ninety days is forgotten. Returns how many. */
export const forgetComparisons = (db: Db, at: Date): number =>
  tx(
    db,
    (t) =>
      t
        .delete(comparisons)
        .where(lt(comparisons.createdAt, new Date(at.getTime() - KEPT_DAYS * DAY)))
        .run().changes,
  );
