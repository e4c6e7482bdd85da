import { and, eq, isNull } from "drizzle-orm";
import { type Db, type Tx, tx } from "~db/client";
import { beneficiaries, cards, tokens, volunteers } from "~db/schema";
import { endSessionsOf } from "../../accounts/sessions.server";
import type { Viewer } from "../../accounts/viewer";
import { recordMove } from "../../audit/history.server";
import { cancelLetters } from "../../mail/outbox.server";
import { hasConsent } from "../consent-rows.server";
import { moveDuo } from "../duo-moves.server";
import { HOLDING_STATES, type Side } from "../duo-path";
import { closeProposalLinks } from "../proposals.server";
import { fillFacts, mergeAccounts } from "./facts.server";
import { findRecord, listHeldDuos, type PersonId, type PersonRecord, partnerIn } from "./records.server";
import { type MergeRefusal, whyNotMerge } from "./refusals.server";
import { moveRows } from "./rows.server";

export type Merged = { ok: true } | { ok: false; why: "not_there" | MergeRefusal };

/**
 * Makes two records of one person one: the lost record's life goes on in the kept one, the lost one is closed and signs in
 * no more. Refused while that would give somebody two duos, break a block, or undo a declined screening.
 */
export function mergePeople(
  db: Db,
  viewer: Viewer,
  side: Side,
  { keptId, lostId }: { keptId: PersonId; lostId: PersonId },
  at: Date,
): Merged {
  return tx(db, (t): Merged => {
    const kept = findRecord(t, viewer, side, keptId);
    const lost = findRecord(t, viewer, side, lostId);
    if (!kept || !lost) return { ok: false, why: "not_there" };
    const why = whyNotMerge(t, kept, lost);
    if (why) return { ok: false, why };
    const ended = endDoubleDuos(t, kept, lost, viewer, at);
    endAccess(t, lost, at);
    const moved = moveRows(t, { kept, lost, viewer, at });
    const to = fillFacts(t, kept, lost);
    mergeAccounts(t, kept, lost);
    const closed = closeRecord(t, lost);
    const actor = viewer.userId;
    recordMove(t, {
      subject: { kind: side, id: kept.row.id },
      ...{ move: "merge", from: kept.row.state, to, actor, at },
      details: { lost: lost.row.id, lostUser: lost.user.id, moved: { ...moved, duos_ended: ended } },
    });
    recordMove(t, {
      subject: { kind: side, id: lost.row.id },
      ...{ move: "merged_into", from: lost.row.state, to: closed, actor, at },
      details: { kept: kept.row.id },
    });
    if (kept.side === "beneficiary" && to === "waiting" && !hasConsent(t, kept.user.id, "matching"))
      pause(t, kept, viewer, at);
    return { ok: true };
  });
}

/** The same two people in two live rows: the one that went further stays. Others were refused before. Returns how many ended. */
function endDoubleDuos(t: Tx, kept: PersonRecord, lost: PersonRecord, viewer: Viewer, at: Date): number {
  const rank = (state: string) => (HOLDING_STATES as readonly string[]).indexOf(state);
  const held = [...listHeldDuos(t, kept), ...listHeldDuos(t, lost)].sort(
    (a, b) => rank(b.state) - rank(a.state) || a.createdAt.getTime() - b.createdAt.getTime(),
  );
  const seen = new Set<PersonId>();
  let ended = 0;
  for (const duo of held) {
    const partner = partnerIn(duo, kept.side);
    if (!seen.has(partner)) {
      seen.add(partner);
      continue;
    }
    const isOpen = duo.state === "open";
    const moved = moveDuo(
      t,
      duo,
      isOpen ? "cancel" : "withdraw",
      { mover: viewer.role, by: viewer.userId, at },
      { endedAt: at, ...(isOpen ? { endReason: "other", nextCheckAt: null, silentSince: null } : {}) },
      { because: "merge" },
    );
    if (!moved.ok) throw new Error(`Duo ${duo.id} could not end in state ${moved.state}`);
    if (!isOpen) closeProposalLinks(t, duo, at);
    cancelLetters(t, { kind: "duo", id: duo.id });
    ended += 1;
  }
  return ended;
}

/** Sessions, cards and one-time links of the lost account end; links of proposals and candidacies go with them. */
function endAccess(t: Tx, { user }: PersonRecord, at: Date): void {
  endSessionsOf(t, user.id);
  t.update(cards)
    .set({ revokedAt: at })
    .where(and(eq(cards.userId, user.id), isNull(cards.revokedAt)))
    .run();
  for (const kind of ["confirm_address", "sign_in", "reset_password", "invitation"] as const)
    t.update(tokens)
      .set({ usedAt: at })
      .where(and(eq(tokens.userId, user.id), eq(tokens.kind, kind), isNull(tokens.usedAt)))
      .run();
}

function closeRecord(t: Tx, { side, row }: PersonRecord): string {
  const version = row.version + 1;
  if (side === "beneficiary") {
    t.update(beneficiaries)
      .set({ state: "closed", notes: null, version })
      .where(eq(beneficiaries.id, row.id))
      .run();
    return "closed";
  }
  t.update(volunteers).set({ state: "left", version }).where(eq(volunteers.id, row.id)).run();
  return "left";
}

/** The newest word about being matched was "no". */
function pause(t: Tx, { row }: PersonRecord & { side: "beneficiary" }, viewer: Viewer, at: Date): void {
  t.update(beneficiaries).set({ state: "paused" }).where(eq(beneficiaries.id, row.id)).run();
  recordMove(t, {
    subject: { kind: "beneficiary", id: row.id },
    ...{ move: "pause", from: "waiting", to: "paused", actor: viewer.userId, at },
    details: { because: "consent" },
  });
}
