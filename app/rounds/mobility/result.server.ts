import { and, eq, inArray, isNotNull, isNull, notInArray, or } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { mobilityDrafts, mobilityLeftOuts, mobilityRounds } from "~db/schema";
import type { MobilityDraftId, MobilityRoundId } from "../../ids";
import type { GivenMobilities, MatchedMobility, MobilityResult } from "../../matching/mobility/outcome";
import type { KeptHousehold } from "../../mobility/household-pool.server";
import { newId } from "../../new-id.server";
import { MOBILITIES } from "../book.server";
import { isRunning, note } from "../round-moves.server";
import { bundleKey, bundleOf } from "./lines";
import type { LoadedMobilityPool } from "./pool.server";
import type { MobilityRun } from "./start.server";

/** Drafts that a rerun leaves alone: what a coordinator fixed, and what must not come back. Proposed ones stay too. */
const STAYING = ["locked", "forced", "forbidden"] as const;

/**
 * What a rerun hands to the engine: bundles set by hand whose household and lines still take part, and what it may not draw,
 * forbidden or proposed already.
 */
export function givenOf(db: Reader, roundId: MobilityRoundId, pool: LoadedMobilityPool): GivenMobilities {
  const staying = db
    .select()
    .from(mobilityDrafts)
    .where(
      and(
        eq(mobilityDrafts.roundId, roundId),
        or(inArray(mobilityDrafts.state, [...STAYING]), isNotNull(mobilityDrafts.proposedAt)),
      ),
    )
    .orderBy(mobilityDrafts.id)
    .all();
  const households = new Set<string>(pool.households.map(({ id }) => id));
  const lines = new Set<string>(
    pool.offers.flatMap(({ posts, dwellings, trainings }) =>
      [...posts, ...dwellings, ...trainings].map(({ id }) => id),
    ),
  );
  const isThere = ({ postId, secondPostId, dwellingId, trainingId }: (typeof staying)[number]): boolean =>
    [postId, secondPostId, dwellingId, trainingId].every((line) => line === null || lines.has(line));
  const isClosed = ({ state, proposedAt }: (typeof staying)[number]): boolean =>
    state === "forbidden" || proposedAt !== null;
  return {
    locked: staying
      .filter((row) => !isClosed(row) && households.has(row.householdId) && isThere(row))
      .map((row) => ({ householdId: row.householdId, bundle: bundleOf(row) })),
    forbidden: staying.filter(isClosed).map(({ householdId, offerId }) => ({ householdId, offerId })),
  };
}

/**
 * Stores what a run found, all or nothing: drafts, who was left out and kept out, figures, certificate. Returns false when
 * the run was cancelled meanwhile, or another one took its place.
 */
export function storeMobilities(
  db: Db,
  run: MobilityRun,
  result: MobilityResult & { kept: readonly KeptHousehold[] },
  at: Date,
): boolean {
  const { roundId, version } = run;
  const { figures, certificate, matches, leftOut, kept } = result;
  return tx(db, (t) => {
    const { changes } = t
      .update(mobilityRounds)
      .set({
        ...{ state: "drafted", figures, certificate, progress: 100 },
        ...{ finishedAt: at, version: version + 1 },
      })
      .where(isRunning(MOBILITIES, run))
      .run();
    if (changes !== 1) return false;
    t.delete(mobilityDrafts)
      .where(
        and(
          eq(mobilityDrafts.roundId, roundId),
          notInArray(mobilityDrafts.state, [...STAYING]),
          isNull(mobilityDrafts.proposedAt),
        ),
      )
      .run();
    t.delete(mobilityLeftOuts).where(eq(mobilityLeftOuts.roundId, roundId)).run();
    const locked = lockedDrafts(t, roundId);
    for (const match of matches) storeMatch(t, roundId, match, locked);
    for (const { side, subjectId, branchId, why } of leftOut)
      t.insert(mobilityLeftOuts)
        .values({ id: newId("mlo"), roundId, side, subjectId, branchId, eligible: true, why })
        .run();
    for (const household of kept) storeKept(t, roundId, household);
    const told = { placed: matches.length, certificate };
    note(t, MOBILITIES, roundId, "finish", "running", "drafted", null, at, told);
    return true;
  });
}

/** Drafts set by hand, by household and bundle. */
const lockedDrafts = (t: Tx, roundId: MobilityRoundId): Map<string, MobilityDraftId> =>
  new Map(
    t
      .select()
      .from(mobilityDrafts)
      .where(
        and(
          eq(mobilityDrafts.roundId, roundId),
          inArray(mobilityDrafts.state, ["locked", "forced"]),
          isNull(mobilityDrafts.proposedAt),
        ),
      )
      .all()
      .map((row) => [keyOf(row.householdId, row), row.id]),
  );

/** A new draft; one that stayed through the rerun keeps its state and is explained with the weights of now. */
function storeMatch(
  t: Tx,
  roundId: MobilityRoundId,
  match: MatchedMobility,
  locked: ReadonlyMap<string, MobilityDraftId>,
): void {
  const { householdId, bundle, branchId, explanation, alternatives, against } = match;
  const told = { score: explanation.score, explanation, alternatives, against };
  const stayed = match.locked ? locked.get(keyOf(householdId, bundle)) : undefined;
  if (stayed) {
    t.update(mobilityDrafts).set(told).where(eq(mobilityDrafts.id, stayed)).run();
    return;
  }
  t.insert(mobilityDrafts)
    .values({ id: newId<MobilityDraftId>("mdr"), roundId, householdId, branchId, ...bundle, ...told })
    .run();
}

const keyOf = (householdId: string, bundle: Parameters<typeof bundleKey>[0]): string =>
  `${householdId} ${bundleKey(bundle)}`;

function storeKept(t: Tx, roundId: MobilityRoundId, { id, branchId, hurdles }: KeptHousehold): void {
  t.insert(mobilityLeftOuts)
    .values({
      ...{ id: newId("mlo"), roundId, side: "household", subjectId: id, branchId, eligible: false },
      why: {
        reason: { key: "staff.mobilityRounds.hurdles", values: { hurdles } },
        funnel: [],
        relaxation: null,
      },
    })
    .run();
}
