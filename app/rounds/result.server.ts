import { and, eq, inArray, isNotNull, isNull, notInArray, or } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { drafts, leftOuts, rounds } from "~db/schema";
import type { DraftId, RoundId } from "../ids";
import type { Pair } from "../matching/duo/person";
import type { MatchedPair, RoundResult } from "../matching/duo/round";
import type { Kept, LoadedPool } from "../mentoring/pool.server";
import { newId } from "../new-id.server";
import { DUOS } from "./book.server";
import { note } from "./round-moves.server";
import type { Run } from "./start.server";

/** Drafts that a rerun leaves alone: what a coordinator fixed, and what must not come back. Proposed ones stay too. */
const STAYING = ["locked", "forced", "forbidden"] as const;

/**
 * What a rerun hands to the engine: locked and forced pairs whose people may still take part, and those that it may not draw,
 * forbidden or proposed already.
 */
export function givenOf(
  db: Reader,
  roundId: RoundId,
  pool: LoadedPool,
): { locked: Pair[]; forbidden: Pair[] } {
  const staying = db
    .select({
      state: drafts.state,
      proposedAt: drafts.proposedAt,
      volunteerId: drafts.volunteerId,
      beneficiaryId: drafts.beneficiaryId,
    })
    .from(drafts)
    .where(
      and(eq(drafts.roundId, roundId), or(inArray(drafts.state, [...STAYING]), isNotNull(drafts.proposedAt))),
    )
    .orderBy(drafts.id)
    .all();
  const free = new Set<string>([...pool.volunteers, ...pool.beneficiaries].map(({ id }) => id));
  const isClosed = ({ state, proposedAt }: (typeof staying)[number]) =>
    state === "forbidden" || proposedAt !== null;
  const pairs = (closed: boolean): Pair[] =>
    staying
      .filter((row) => isClosed(row) === closed)
      .map(({ volunteerId, beneficiaryId }) => ({ volunteerId, beneficiaryId }));
  return {
    locked: pairs(false).filter((pair) => free.has(pair.volunteerId) && free.has(pair.beneficiaryId)),
    forbidden: pairs(true),
  };
}

/**
 * Stores what a run found, all or nothing: drafts, people left out, people kept out, figures, certificate. Returns false
 * when the run was cancelled meanwhile, or another one took its place.
 */
export function storeResult(
  db: Db,
  { roundId, version }: Run,
  result: RoundResult & { kept: readonly Kept[] },
  at: Date,
): boolean {
  const { figures, certificate, pairs, leftOut, kept } = result;
  if (!certificate.valid) throw new Error("no_certificate");
  return tx(db, (t) => {
    const { changes } = t
      .update(rounds)
      .set({
        ...{ state: "drafted", figures, certificate, progress: 100 },
        ...{ finishedAt: at, version: version + 1 },
      })
      .where(and(eq(rounds.id, roundId), eq(rounds.state, "running"), eq(rounds.version, version)))
      .run();
    if (changes !== 1) return false;
    t.delete(drafts)
      .where(
        and(eq(drafts.roundId, roundId), notInArray(drafts.state, [...STAYING]), isNull(drafts.proposedAt)),
      )
      .run();
    t.delete(leftOuts).where(eq(leftOuts.roundId, roundId)).run();
    for (const pair of pairs) storePair(t, roundId, pair);
    for (const { side, personId, branchId, why } of leftOut)
      t.insert(leftOuts)
        .values({ id: newId("lef"), roundId, side, personId, branchId, eligible: true, why })
        .run();
    for (const person of kept) storeKept(t, roundId, person);
    note(t, DUOS, roundId, "finish", "running", "drafted", null, at, { pairs: pairs.length, certificate });
    return true;
  });
}

/** A new draft; a pair that stayed through the rerun keeps its state and is explained with the weights of now. */
function storePair(t: Tx, roundId: RoundId, pair: MatchedPair): void {
  const { volunteerId, beneficiaryId, branchId, explanation, alternatives } = pair;
  const told = { score: explanation.score, explanation, alternatives };
  if (pair.locked) {
    t.update(drafts)
      .set(told)
      .where(
        and(
          eq(drafts.roundId, roundId),
          eq(drafts.volunteerId, volunteerId),
          eq(drafts.beneficiaryId, beneficiaryId),
        ),
      )
      .run();
    return;
  }
  t.insert(drafts)
    .values({
      id: newId<DraftId>("dra"),
      roundId,
      volunteerId,
      beneficiaryId,
      branchId,
      against: [],
      ...told,
    })
    .run();
}

function storeKept(t: Tx, roundId: RoundId, { side, id, branchId, hurdles, steps }: Kept): void {
  t.insert(leftOuts)
    .values({
      ...{ id: newId("lef"), roundId, side, personId: id, branchId, eligible: false },
      why: {
        reason: { key: "staff.rounds.hurdles", values: { hurdles, steps } },
        funnel: [],
        relaxation: null,
      },
    })
    .run();
}
