import { desc, eq } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { consents, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { BeneficiaryId, UserId } from "../ids";
import { findMovable, makeMove } from "./beneficiary-moves.server";
import { giveConsentIn, hasConsent, withdrawConsentIn } from "./consent-rows.server";
import { CONSENT_PURPOSES, type ConsentPurpose } from "./consents";
import { withdrawDuosOf } from "./duo-withdrawals.server";

export interface ConsentLine {
  purpose: ConsentPurpose;
  /** Empty when the purpose names the recipient. */
  recipient: string;
  live: boolean;
  /** Null when it was never given. */
  givenAt: Date | null;
  withdrawnAt: Date | null;
  /** Who noted it: null when the person did it alone. */
  recordedBy: string | null;
}

/** Every purpose (and every recipient that was ever named for it), with its newest dates. */
export function listConsents(db: Reader, userId: UserId): ConsentLine[] {
  const rows = db
    .select({ row: consents, recorder: users.firstName })
    .from(consents)
    .innerJoin(users, eq(users.id, consents.recordedBy))
    .where(eq(consents.userId, userId))
    .orderBy(desc(consents.givenAt))
    .all();
  return CONSENT_PURPOSES.flatMap((purpose) => {
    const named = rows.filter(({ row }) => row.purpose === purpose).map(({ row }) => row.recipient);
    return [...new Set(["", ...named])].map((recipient): ConsentLine => {
      const mine = rows.filter(({ row }) => row.purpose === purpose && row.recipient === recipient);
      const newest = mine.find(({ row }) => row.withdrawnAt === null) ?? mine[0];
      return {
        purpose,
        recipient,
        live: newest !== undefined && newest.row.withdrawnAt === null,
        givenAt: newest?.row.givenAt ?? null,
        withdrawnAt: newest?.row.withdrawnAt ?? null,
        recordedBy: newest && newest.row.recordedBy !== userId ? newest.recorder : null,
      };
    });
  });
}

export interface ConsentChange {
  purpose: ConsentPurpose;
  recipient: string;
  give: boolean;
}

/**
 * Gives or withdraws one consent, by the person or on their request. Withdrawing the consent to be matched pauses the wish
 * and takes back a proposal in progress; doing the same thing twice changes nothing the second time.
 */
export function changeConsent(
  db: Db,
  viewer: Viewer,
  id: BeneficiaryId,
  { purpose, recipient, give }: ConsentChange,
  at: Date,
): { ok: true; paused: boolean } | { ok: false; why: "not_there" } {
  return tx(db, (t) => {
    const person = findMovable(t, viewer, id);
    if (!person) return { ok: false, why: "not_there" } as const;
    const changed = give
      ? giveConsentIn(t, person.userId, purpose, recipient, viewer, at)
      : withdrawConsentIn(t, person.userId, purpose, recipient, at);
    if (!changed) return { ok: true, paused: false } as const;
    recordMove(t, {
      subject: { kind: "beneficiary", id },
      move: give ? "give_consent" : "withdraw_consent",
      actor: viewer.userId,
      at,
      details: { purpose },
    });
    if (give || purpose !== "matching" || hasConsent(t, person.userId, "matching"))
      return { ok: true, paused: false } as const;
    withdrawDuosOf(t, { beneficiaryId: id }, viewer.userId, at);
    const paused = makeMove(t, person, "pause", viewer, at, {}, { because: "consent" });
    return { ok: true, paused: paused.ok } as const;
  });
}
