import { randomBytes } from "node:crypto";
import { fingerprint } from "../audit/seal.server";
import type { UserId } from "../ids";
import { cookie, readCookie } from "./cookies.server";

const NAME = "device";
const YEAR = 365 * 24 * 60 * 60;

/** Remembers on this device that its owner signed in here once. It opens nothing: it only keeps strangers' tries apart. */
export function rememberDevice(userId: UserId): string {
  const mark = randomBytes(16).toString("base64url");
  return cookie(NAME, `${mark}.${signed(mark, userId)}`, { maxAge: YEAR });
}

/** The mark of a device that has signed in to this account before; null for every other one. */
export function knownDevice(cookies: string | null, userId: UserId | null): string | null {
  const [mark, signature] = readCookie(cookies, NAME)?.split(".") ?? [];
  return userId && mark && signature === signed(mark, userId) ? mark : null;
}

const signed = (mark: string, userId: UserId): string => fingerprint(`device:${mark}:${userId}`);
