import { and, eq, isNull } from "drizzle-orm";
import type { Reader, Tx } from "~db/client";
import { consents } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { UserId } from "../ids";
import { newId } from "../new-id.server";
import type { ConsentPurpose } from "./consents";

/** Is there a consent for this purpose that was not withdrawn? */
export const hasConsent = (
  db: Reader,
  userId: UserId,
  purpose: ConsentPurpose,
  recipient?: string,
): boolean =>
  db
    .select({ id: consents.id })
    .from(consents)
    .where(and(...isLive(userId, purpose, recipient)))
    .limit(1)
    .get() !== undefined;

/** Writes a dated consent; one that is there already stays as it is. Returns whether anything changed. */
export function giveConsentIn(
  t: Tx,
  userId: UserId,
  purpose: ConsentPurpose,
  recipient: string,
  viewer: Viewer,
  at: Date,
): boolean {
  if (hasConsent(t, userId, purpose, recipient)) return false;
  t.insert(consents)
    .values({ id: newId("con"), userId, purpose, recipient, givenAt: at, recordedBy: viewer.userId })
    .run();
  return true;
}

/** Dates the end of a consent; the row stays. Returns whether there was one. */
export function withdrawConsentIn(
  t: Tx,
  userId: UserId,
  purpose: ConsentPurpose,
  recipient: string,
  at: Date,
): boolean {
  return (
    t
      .update(consents)
      .set({ withdrawnAt: at })
      .where(and(...isLive(userId, purpose, recipient)))
      .run().changes > 0
  );
}

const isLive = (userId: UserId, purpose: ConsentPurpose, recipient?: string) => [
  eq(consents.userId, userId),
  eq(consents.purpose, purpose),
  recipient === undefined ? undefined : eq(consents.recipient, recipient),
  isNull(consents.withdrawnAt),
];
