import { eq, inArray } from "drizzle-orm";
import type { Reader } from "~db/client";
import { branches, communes } from "~db/schema";
import type { BranchId } from "../ids";
import { kilometresBetween } from "../territory/distance";

/**
 * The branch whose town is nearest to a commune as the crow flies, among `within` when given; one whose place is unknown
 * comes last. Null when there is no branch at all.
 */
export function nearestBranch(
  db: Reader,
  communeCode: string,
  within?: readonly BranchId[],
): BranchId | null {
  const home = db
    .select({ latitude: communes.latitude, longitude: communes.longitude })
    .from(communes)
    .where(eq(communes.code, communeCode))
    .get();
  const offered = db
    .select({ id: branches.id, latitude: communes.latitude, longitude: communes.longitude })
    .from(branches)
    .leftJoin(communes, eq(communes.code, branches.communeCode))
    .where(within ? inArray(branches.id, [...within]) : undefined)
    .orderBy(branches.createdAt, branches.id)
    .all();
  const ranked = offered
    .map((branch) => ({ id: branch.id, km: distance(home, branch) }))
    .sort((a, b) => a.km - b.km);
  return ranked[0]?.id ?? null;
}

interface Somewhere {
  latitude: number | null;
  longitude: number | null;
}

/** Kilometres; a place that is not known is farther than any. */
function distance(a: Somewhere | undefined, b: Somewhere): number {
  if (!a || a.latitude === null || a.longitude === null || b.latitude === null || b.longitude === null)
    return Number.MAX_VALUE;
  return kilometresBetween(
    { latitude: a.latitude, longitude: a.longitude },
    { latitude: b.latitude, longitude: b.longitude },
  );
}
