import { and, eq, isNotNull, isNull, lt } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import type { Db, Reader, Tx } from "~db/client";
import { tx } from "~db/client";
import { secondFactors } from "~db/schema";
import { recordMove } from "../audit/history.server";
import { open, seal } from "../audit/seal.server";
import type { UserId } from "../ids";

const PERIOD = 30;

/** The device that gives someone's codes, once it gave a first one; null before. */
export const findSecondFactor = (db: Reader, userId: UserId): { confirmedAt: Date } | null => {
  const row = db
    .select({ confirmedAt: secondFactors.confirmedAt })
    .from(secondFactors)
    .where(and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt)))
    .get();
  return row?.confirmedAt ? { confirmedAt: row.confirmedAt } : null;
};

/** Draws a new secret for someone without a confirmed device; an unfinished enrolment is begun again. */
export function beginEnrolment(t: Tx, userId: UserId): void {
  const secret = seal(new Secret({ size: 20 }).base32, placeOf(userId));
  t.insert(secondFactors)
    .values({ userId, secret })
    .onConflictDoUpdate({
      target: secondFactors.userId,
      set: { secret, lastStep: 0 },
      setWhere: isNull(secondFactors.confirmedAt),
    })
    .run();
}

/** What the authenticator application must learn: the address behind the QR code and the key to type. Only before it is confirmed. */
export function enrolmentOf(
  db: Reader,
  userId: UserId,
  label: string,
): { address: string; secret: string } | null {
  const row = db.select().from(secondFactors).where(eq(secondFactors.userId, userId)).get();
  if (!row || row.confirmedAt) return null;
  const key = open(row.secret, placeOf(userId));
  return { address: totpOf(key, label).toString(), secret: key.replaceAll(/(.{4})(?=.)/g, "$1 ") };
}

/**
 * Whether a six-digit code is the device's present one (or one step beside it), never used before.
 * The first right one confirms the device.
 */
export function checkCode(db: Db, userId: UserId, typed: string, at: Date): boolean {
  const code = typed.replaceAll(/\s/g, "");
  return tx(db, (t) => {
    const row = t.select().from(secondFactors).where(eq(secondFactors.userId, userId)).get();
    if (!row || !/^\d{6}$/.test(code)) return false;
    const totp = totpOf(open(row.secret, placeOf(userId)), "");
    const drift = totp.validate({ token: code, timestamp: at.getTime(), window: 1 });
    if (drift === null) return false;
    const step = Math.floor(at.getTime() / 1000 / PERIOD) + drift;
    const { changes } = t
      .update(secondFactors)
      .set({ lastStep: step, confirmedAt: row.confirmedAt ?? at })
      .where(and(eq(secondFactors.userId, userId), lt(secondFactors.lastStep, step)))
      .run();
    if (changes === 1 && !row.confirmedAt) {
      recordMove(t, {
        subject: { kind: "user", id: userId },
        move: "enrol_second_factor",
        actor: userId,
        at,
      });
    }
    return changes === 1;
  });
}

const totpOf = (key: string, label: string): TOTP =>
  new TOTP({
    issuer: "Trait d’union",
    label: label || "compte",
    algorithm: "SHA1",
    digits: 6,
    period: PERIOD,
    secret: Secret.fromBase32(key),
  });

const placeOf = (userId: UserId): string => `second_factors.secret:${userId}`;
