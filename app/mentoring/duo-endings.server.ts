import { type Db, type Tx, tx } from "~db/client";
import { blockedPairs } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { seal } from "../audit/seal.server";
import type { DuoId, UserId } from "../ids";
import type { Mover } from "../moves";
import { tellEnded } from "./duo-letters.server";
import { type Duo, type Moved, moveDuo } from "./duo-moves.server";
import { type EndReason, SIDES, type Side } from "./duo-path";
import { fileReport } from "./duo-reports.server";
import { listDuosOf, type Person } from "./duo-withdrawals.server";
import { findDuoOfStaff, getDuo } from "./duos.server";
import { otherSide } from "./parties.server";
import type { Seat } from "./seats.server";

export interface Ending {
  reason: EndReason;
  /** For staff only. */
  words: string | null;
}

/**
 * One side ends its open duo, alone. The words go to staff as a report, the other side learns only that it has ended, and
 * an incident keeps the two from ever being proposed again. A second time is a success that changes nothing.
 */
export function endDuo(db: Db, seat: Seat, ending: Ending, at: Date): Moved {
  return tx(db, (t): Moved => {
    const duo = getDuo(t, seat.duoId);
    if (duo.state === "cancelled") return { ok: true };
    const ended = end(t, duo, "cancel", seat, ending, at);
    if (!ended.ok) return ended;
    if (ending.words || ending.reason === "incident") fileReport(t, duo, seat, ending.words ?? "", at);
    tellEnded(t, duo, [otherSide(seat.side)], at);
    return ended;
  });
}

/** Staff complete a duo that reached its end, or cancel one that did not; both sides are told. */
export function endDuoByStaff(
  db: Db,
  viewer: Viewer,
  id: DuoId,
  move: "complete" | "cancel",
  ending: Ending,
  at: Date,
): Moved | null {
  return tx(db, (t): Moved | null => {
    const duo = findDuoOfStaff(t, viewer, id);
    if (!duo) return null;
    const ended = end(t, duo, move, { mover: viewer.role, by: viewer.userId }, ending, at);
    if (ended.ok) tellEnded(t, duo, SIDES, at);
    return ended;
  });
}

/** Ends the open duos of someone who leaves; the other side is told. Returns how many. */
export function endDuosOf(
  t: Tx,
  person: Person,
  { mover, by }: { mover: Mover; by: UserId },
  at: Date,
): number {
  const side: Side = "volunteerId" in person ? "volunteer" : "beneficiary";
  const own = listDuosOf(t, person, ["open"]);
  for (const duo of own) {
    end(t, duo, "cancel", { mover, by }, { reason: "other", words: null }, at);
    tellEnded(t, duo, [otherSide(side)], at);
  }
  return own.length;
}

function end(
  t: Tx,
  duo: Duo,
  move: "complete" | "cancel",
  { mover, by }: { mover: Mover; by: UserId },
  { reason, words }: Ending,
  at: Date,
): Moved {
  const columns = {
    endedAt: at,
    endReason: reason,
    endWords: words ? seal(words, `duos.end_words:${duo.id}`) : null,
    nextCheckAt: null,
    silentSince: null,
  };
  const moved = moveDuo(t, duo, move, { mover, by, at }, columns, { reason });
  if (moved.ok && reason === "incident") block(t, duo, by, at);
  return moved;
}

function block(t: Tx, { volunteerId, beneficiaryId }: Duo, by: UserId, at: Date): void {
  t.insert(blockedPairs)
    .values({ volunteerId, beneficiaryId, reason: "incident", blockedBy: by, blockedAt: at })
    .onConflictDoNothing()
    .run();
}
