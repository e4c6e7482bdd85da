import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import type { Sealed } from "~db/schema/columns";
import { environment } from "../environment.server";

/**
 * Encrypts a field with AES-256-GCM. `where` names the row and column ("users.phone:usr_…") and is authenticated,
 * so that a value copied to another row does not open. Format: base64url(nonce 12 | tag 16 | ciphertext).
 */
export function seal(plain: string, where: string): Sealed {
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", environment().dataKey, nonce).setAAD(Buffer.from(where));
  const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url") as Sealed;
}

/** Opens what `seal` closed; throws when the key or the place is another one. */
export function open(closed: Sealed, where: string): string {
  const bytes = Buffer.from(closed, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", environment().dataKey, bytes.subarray(0, 12))
    .setAAD(Buffer.from(where))
    .setAuthTag(bytes.subarray(12, 28));
  return decipher.update(bytes.subarray(28), undefined, "utf8") + decipher.final("utf8");
}

export const openOrNull = (closed: Sealed | null, where: string): string | null =>
  closed === null ? null : open(closed, where);

/** A keyed fingerprint, for values that must be found again but not read (printed codes, limits by address). */
export const fingerprint = (text: string): string =>
  createHmac("sha256", environment().dataKey).update(text).digest("base64url");
