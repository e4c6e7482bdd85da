import { randomBytes } from "node:crypto";
import { hash, type Options, verify } from "@node-rs/argon2";
import { eq } from "drizzle-orm";
import type { Reader, Tx } from "~db/client";
import { passwords, users } from "~db/schema";
import { recordMove } from "../audit/history.server";
import type { SessionId, UserId } from "../ids";
import { linkTo } from "../links.server";
import { enqueue } from "../mail/outbox.server";
import { queueOf } from "./queue";
import { endSessionsOf } from "./sessions.server";
import { endTokens } from "./tokens.server";

/** argon2id is this library's own choice of algorithm. */
const COST: Options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Two hashes at once: a storm of sign-ins must not keep pages waiting. */
const inTurn = queueOf(2, 60);

/** The hash to keep (argon2id, 19 MiB, two passes); null when too many wait already. */
export const hashPassword = (password: string): Promise<string | null> =>
  inTurn(() => hash(password.normalize("NFC"), COST));

/**
 * Whether this is the account's password. An unknown account, or one without a password, is checked against a hash
 * that fits nothing, so that the answer takes as long. Null when too many wait already.
 */
export async function checkPassword(
  db: Reader,
  userId: UserId | null,
  password: string,
): Promise<boolean | null> {
  const known = userId && db.select().from(passwords).where(eq(passwords.userId, userId)).get();
  const against = known ? known.hash : await fittingNothing();
  const fits = await inTurn(() => verify(against, password.normalize("NFC")));
  return fits === null ? null : fits && Boolean(known);
}

/**
 * Keeps a new password. Links that could set another one are ended, so is every session except the one it was
 * changed in, and the person gets a letter.
 */
export function setPassword(
  t: Tx,
  { userId, hash, at, keep }: { userId: UserId; hash: string; at: Date; keep?: SessionId },
): void {
  const values = { hash, changedAt: at };
  const isFirst = !hasPassword(t, userId);
  t.insert(passwords)
    .values({ userId, ...values })
    .onConflictDoUpdate({ target: passwords.userId, set: values })
    .run();
  endTokens(t, userId, "reset_password", at);
  endTokens(t, userId, "sign_in", at);
  endSessionsOf(t, userId, keep);
  recordMove(t, {
    subject: { kind: "user", id: userId },
    move: isFirst ? "set_password" : "change_password",
    actor: userId,
    at,
  });
  const user = t.select({ firstName: users.firstName }).from(users).where(eq(users.id, userId)).get();
  if (!user) throw new Error(`No user ${userId} to set a password for`);
  enqueue(t, {
    kind: "account_changed",
    to: userId,
    values: { firstName: user.firstName, what: "password", link: linkTo("/account") },
    at,
  });
}

export const hasPassword = (db: Reader, userId: UserId): boolean =>
  db.select({ at: passwords.changedAt }).from(passwords).where(eq(passwords.userId, userId)).get() !==
  undefined;

let dummy: Promise<string> | undefined;
const fittingNothing = (): Promise<string> => {
  dummy ??= hash(randomBytes(32), COST);
  return dummy;
};
