import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull } from "drizzle-orm";
import type { Reader, Tx } from "~db/client";
import { tokens } from "~db/schema";
import type { UserId } from "../ids";
import { TOKEN_LIFETIME, type TokenKind } from "./tokens";

export interface Token {
  kind: TokenKind;
  userId: UserId;
  /** What the link opens, where it is not the account itself: an address, a duo. */
  subject: string | null;
}

/** Writes a one-time link's secret (256 bits) and returns it; the database keeps its SHA-256 only. */
export function issueToken(
  t: Tx,
  token: { kind: TokenKind; userId: UserId; subject?: string; at: Date; expiresAt?: Date },
): string {
  const lifetime = TOKEN_LIFETIME[token.kind];
  const expiresAt = token.expiresAt ?? (lifetime === null ? null : new Date(token.at.getTime() + lifetime));
  if (!expiresAt) throw new Error(`A ${token.kind} token needs its subject's end`);
  const secret = randomBytes(32).toString("base64url");
  t.insert(tokens)
    .values({
      hash: hashOf(secret),
      kind: token.kind,
      userId: token.userId,
      subject: token.subject ?? null,
      createdAt: token.at,
      expiresAt,
    })
    .run();
  return secret;
}

/** What a link would open, without using it up: a GET never consumes. Null when unknown, used or out of date. */
export const findToken = (db: Reader, secret: string, kind: TokenKind, at: Date): Token | null =>
  db
    .select({ kind: tokens.kind, userId: tokens.userId, subject: tokens.subject })
    .from(tokens)
    .where(and(...isLive(secret, kind, at)))
    .get() ?? null;

/** Uses a link up: of any number of uses at once, one succeeds. */
export function useToken(t: Tx, secret: string, kind: TokenKind, at: Date): Token | null {
  const token = findToken(t, secret, kind, at);
  if (!token) return null;
  const { changes } = t
    .update(tokens)
    .set({ usedAt: at })
    .where(and(...isLive(secret, kind, at)))
    .run();
  return changes === 1 ? token : null;
}

/** Ends links of a kind that a person still holds: a new one replaces them, a move made them worthless. */
export function endTokens(t: Tx, userId: UserId, kind: TokenKind, at: Date, subject?: string): void {
  t.update(tokens)
    .set({ usedAt: at })
    .where(
      and(
        eq(tokens.userId, userId),
        eq(tokens.kind, kind),
        isNull(tokens.usedAt),
        subject === undefined ? undefined : eq(tokens.subject, subject),
      ),
    )
    .run();
}

const isLive = (secret: string, kind: TokenKind, at: Date) => [
  eq(tokens.hash, hashOf(secret)),
  eq(tokens.kind, kind),
  isNull(tokens.usedAt),
  gt(tokens.expiresAt, at),
];

const hashOf = (secret: string): string => createHash("sha256").update(secret).digest("hex");
