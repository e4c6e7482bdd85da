import { and, eq, isNull } from "drizzle-orm";
import { type Db, tx } from "~db/client";
import { blockedPairs, duos } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { DuoId } from "../ids";
import { nextCheck } from "./duo-checks";
import type { Moved } from "./duo-moves.server";
import type { CheckFinding } from "./duo-path";
import { findDuoOfStaff } from "./duos.server";

/**
 * Notes a contact check of an open duo and plans the next one. Having spoken with them is a contact and ends a silence;
 * not having reached them is none.
 */
export function noteCheck(db: Db, viewer: Viewer, id: DuoId, finding: CheckFinding, at: Date): Moved | null {
  return tx(db, (t): Moved | null => {
    const duo = findDuoOfStaff(t, viewer, id);
    if (!duo) return null;
    if (duo.state !== "open" || !duo.openedAt) return { ok: false, refusal: "not_now", state: duo.state };
    const spoken = finding !== "not_reached";
    t.update(duos)
      .set({
        nextCheckAt: nextCheck(duo.openedAt, at),
        version: duo.version + 1,
        ...(spoken && { lastContactAt: at, silentSince: null }),
      })
      .where(and(eq(duos.id, id), eq(duos.state, "open")))
      .run();
    recordMove(t, {
      subject: { kind: "duo", id },
      move: "check",
      actor: viewer.userId,
      at,
      details: { finding },
    });
    return { ok: true };
  });
}

export type Reopened = { ok: true } | { ok: false; refusal: "blocked" | "still_going" };

/** Lets two people who refused or ended be proposed to each other again, except after an incident. Twice changes nothing. */
export function reopenPair(db: Db, viewer: Viewer, id: DuoId, at: Date): Reopened | null {
  return tx(db, (t): Reopened | null => {
    const duo = findDuoOfStaff(t, viewer, id);
    if (!duo) return null;
    if (["proposed", "accepted", "open"].includes(duo.state)) return { ok: false, refusal: "still_going" };
    const blocked = t
      .select({ at: blockedPairs.blockedAt })
      .from(blockedPairs)
      .where(
        and(eq(blockedPairs.volunteerId, duo.volunteerId), eq(blockedPairs.beneficiaryId, duo.beneficiaryId)),
      )
      .get();
    if (blocked) return { ok: false, refusal: "blocked" };
    const { changes } = t
      .update(duos)
      .set({ reopenedAt: at, version: duo.version + 1 })
      .where(and(eq(duos.id, id), isNull(duos.reopenedAt)))
      .run();
    if (changes === 1)
      recordMove(t, { subject: { kind: "duo", id }, move: "reopen", actor: viewer.userId, at });
    return { ok: true };
  });
}
