import type { DwellingId, PostId, TrainingId } from "../../ids";
import type { PoolOffer } from "./pool";

export type LineId = PostId | DwellingId | TrainingId;

/** Which lines of the pool stand behind a merged one, and how many places each has. Keyed by the first of them. */
export type Behind = ReadonlyMap<LineId, readonly { id: LineId; left: number }[]>;

/** An offer in which lines that differ in nothing are one line with all their places: they would only repeat every bundle. */
export function mergedOffer(offer: PoolOffer): { offer: PoolOffer; behind: Behind } {
  const behind = new Map<LineId, { id: LineId; left: number }[]>();
  return {
    offer: {
      ...offer,
      posts: merged(offer.posts, behind),
      dwellings: merged(offer.dwellings, behind),
      trainings: merged(offer.trainings, behind),
    },
    behind,
  };
}

function merged<L extends { id: LineId; left: number }>(
  lines: readonly L[],
  behind: Map<LineId, { id: LineId; left: number }[]>,
): L[] {
  const groups = Map.groupBy(
    [...lines].sort((a, b) => (a.id < b.id ? -1 : 1)),
    ({ id, left, ...rest }) => JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))),
  );
  return [...groups.values()].map((group) => {
    const first = group[0] as L;
    behind.set(
      first.id,
      group.map(({ id, left }) => ({ id, left })),
    );
    return { ...first, left: group.reduce((sum, { left }) => sum + left, 0) };
  });
}
