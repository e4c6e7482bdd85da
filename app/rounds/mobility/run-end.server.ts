import { type Db, tx } from "~db/client";
import type { Viewer } from "../../accounts/viewer";
import { recordMove } from "../../audit/history.server";
import { MOBILITIES } from "../book.server";
import { cancelIn, type RoundMoved, type SeenRound } from "../round-moves.server";
import { findMobilityRound } from "./scope.server";

/** Stops a running round; its thread notices, and what it found is not stored. */
export const cancelMobilityRound = (db: Db, viewer: Viewer, seen: SeenRound, at: Date): RoundMoved =>
  cancelIn(db, MOBILITIES, viewer, seen, at);

/** Notes that somebody finds the best until now good enough; the caller tells the run, which then ends by itself. */
export function settleMobilityRound(db: Db, viewer: Viewer, seen: SeenRound, at: Date): RoundMoved {
  return tx(db, (t) => {
    const round = findMobilityRound(t, viewer, seen.roundId);
    if (!round) return { ok: false, refusal: "missing" };
    // It may have ended by itself meanwhile: that is what was asked.
    if (round.state === "drafted" && round.version === seen.version + 1) return { ok: true, again: true };
    if (round.state !== "running" || round.version !== seen.version)
      return { ok: false, refusal: "changed", state: round.state };
    recordMove(t, {
      subject: { kind: MOBILITIES.round, id: round.id },
      move: "settle",
      from: "running",
      to: "running",
      actor: viewer.userId,
      at,
    });
    return { ok: true, again: false };
  });
}
