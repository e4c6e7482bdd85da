import { and, desc, inArray, isNotNull } from "drizzle-orm";
import type { Reader } from "~db/client";
import { type Book, roundsOf } from "../rounds/book.server";
import type { PoolScope } from "./pool-picture-scope.server";

export interface LastRounds {
  ids: string[];
  /** When the oldest of them ended; null: there is none. */
  oldest: Date | null;
  /** Branches for which no round has ended. */
  without: number;
}

/** Rounds looked back at: beyond them a branch has no round that still says something. */
const LOOKED_AT = 200;

/** The last round that ended for each of these branches, among those that the viewer may see. */
export function lastRounds(db: Reader, book: Book, { viewer, branchIds }: PoolScope): LastRounds {
  const { rounds } = book;
  const ended = db
    .select({ id: rounds.id, branchIds: rounds.branchIds, finishedAt: rounds.finishedAt })
    .from(rounds)
    .where(
      and(
        roundsOf(viewer, book),
        inArray(rounds.state, ["drafted", "taken_back", "published"]),
        isNotNull(rounds.finishedAt),
      ),
    )
    .orderBy(desc(rounds.finishedAt))
    .limit(LOOKED_AT)
    .all();
  const byBranch = branchIds.map((branch) => ended.find((round) => round.branchIds.includes(branch)));
  const last = new Set(byBranch.filter((round) => round !== undefined));
  const ends = [...last].map(({ finishedAt }) => finishedAt?.getTime() ?? 0);
  return {
    ids: [...last].map(({ id }) => id),
    oldest: ends.length > 0 ? new Date(Math.min(...ends)) : null,
    without: byBranch.filter((round) => round === undefined).length,
  };
}
