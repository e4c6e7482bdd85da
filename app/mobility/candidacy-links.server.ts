import { createHash, randomBytes } from "node:crypto";

/** A partner's link: 256 bits, of which the database keeps the SHA-256 only. */
export function newSecret(): { secret: string; hash: string } {
  const secret = randomBytes(32).toString("base64url");
  return { secret, hash: hashOfSecret(secret) };
}

export const hashOfSecret = (secret: string): string => createHash("sha256").update(secret).digest("hex");
