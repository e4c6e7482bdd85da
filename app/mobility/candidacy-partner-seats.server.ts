import { and, eq, inArray } from "drizzle-orm";
import type { Reader } from "~db/client";
import { candidacies, candidacyAnswers } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { CandidacyAnswerId, CandidacyId, UserId } from "../ids";
import { hashOfSecret } from "./candidacy-links.server";
import { findCandidacyOfStaff } from "./candidacy-seats.server";

/** A partner's place at a candidacy: one question, held with an account, by a link, or by a coordinator who spoke with them. */
export interface PartnerSeat {
  answerId: CandidacyAnswerId;
  mover: "partner" | "coordinator" | "admin";
  /** Null: by the link. */
  by: UserId | null;
  /** Of the link that opened it: it must still be the newest, and in time, at the moment of the answer. */
  tokenHash: string | null;
}

/** With an account, for an organisation that one speaks for. */
export function seatOfPartner(db: Reader, viewer: Viewer, answerId: CandidacyAnswerId): PartnerSeat | null {
  if (viewer.organisationIds.length === 0) return null;
  const own = db
    .select({ id: candidacyAnswers.id })
    .from(candidacyAnswers)
    .where(
      and(
        eq(candidacyAnswers.id, answerId),
        inArray(candidacyAnswers.organisationId, [...viewer.organisationIds]),
      ),
    )
    .get();
  return own ? { answerId, mover: "partner", by: viewer.userId, tokenHash: null } : null;
}

/** By a letter's link: while it waits for 8 days, and afterwards only to see what was answered. A GET never uses it up. */
export function partnerSeatByLink(db: Reader, secret: string, at: Date): PartnerSeat | null {
  const tokenHash = hashOfSecret(secret);
  const answer = db.select().from(candidacyAnswers).where(eq(candidacyAnswers.tokenHash, tokenHash)).get();
  if (!answer || (!answer.answer && answer.closesAt <= at)) return null;
  return { answerId: answer.id, mover: "partner", by: null, tokenHash };
}

/** A coordinator of the candidacy's branch who notes what a partner said on the phone. */
export function seatForPartner(
  db: Reader,
  viewer: Viewer,
  id: CandidacyId,
  answerId: CandidacyAnswerId,
): PartnerSeat | null {
  if (!findCandidacyOfStaff(db, viewer, id)) return null;
  const asked = db
    .select({ id: candidacyAnswers.id })
    .from(candidacyAnswers)
    .innerJoin(candidacies, eq(candidacies.id, candidacyAnswers.candidacyId))
    .where(and(eq(candidacyAnswers.id, answerId), eq(candidacies.id, id)))
    .get();
  const mover = viewer.role === "admin" ? "admin" : "coordinator";
  return asked ? { answerId, mover, by: viewer.userId, tokenHash: null } : null;
}
