import { and, eq, isNull } from "drizzle-orm";
import type { Db, Reader, Tx } from "~db/client";
import { tx } from "~db/client";
import { users } from "~db/schema";
import type { UserId } from "../ids";
import { linkTo } from "../links.server";
import { enqueue } from "../mail/outbox.server";
import { type Account, accountOf, findByAddress } from "./addresses.server";
import { knownDevice } from "./known-device.server";
import { giveBack, mayTry } from "./limits.server";
import { checkPassword, hashPassword, setPassword } from "./passwords.server";
import { needsSecondFactor } from "./roles";
import type { TokenKind } from "./tokens";
import { endTokens, findToken, issueToken, useToken } from "./tokens.server";

export type PasswordAnswer =
  | { kind: "right"; account: Account }
  /** One answer for an unknown address, an account without password and a wrong password. */
  | { kind: "wrong" }
  | { kind: "tooMany" };

/** Checks an address and a password; the device's cookies keep strangers' tries apart from the owner's. */
export async function signInWithPassword(
  db: Db,
  given: { email: string; password: string; cookies: string | null },
): Promise<PasswordAnswer> {
  const account = findByAddress(db, given.email);
  const device = knownDevice(given.cookies, account?.userId ?? null);
  const [limit, key] = device
    ? (["passwordOnDevice", device] as const)
    : (["password", given.email.toLowerCase()] as const);
  if (!(await mayTry(limit, key))) return { kind: "tooMany" };
  const fits = await checkPassword(db, account?.userId ?? null, given.password);
  if (fits === null) return { kind: "tooMany" };
  if (!fits || !account) return { kind: "wrong" };
  await giveBack(limit, key);
  return { kind: "right", account };
}

/**
 * Sends the letter that opens an account or resets its password, three times per address and quarter of an hour.
 * Nobody learns from the answer whether the address is known: it is always nothing, after the same time.
 */
export async function sendLink(
  db: Db,
  kind: "sign_in" | "reset_password",
  email: string,
  at: Date,
): Promise<void> {
  await steadily(async () => {
    const account = findByAddress(db, email);
    if (!(await mayTry("letter", `${kind}:${email.toLowerCase()}`))) return;
    // Staff and partners come in with their password and second factor only.
    if (!account || (kind === "sign_in" && needsSecondFactor(account.role))) return;
    tx(db, (t) => writeLink(t, kind, account, at));
  });
}

function writeLink(t: Tx, kind: "sign_in" | "reset_password", account: Account, at: Date): void {
  const { userId, firstName } = account;
  endTokens(t, userId, kind, at);
  const secret = issueToken(t, { kind, userId, at });
  const link = linkTo(kind === "sign_in" ? `/link/sign-in/${secret}` : `/reset/${secret}`);
  enqueue(t, {
    kind: kind === "sign_in" ? "sign_in_link" : kind,
    to: userId,
    values: { firstName, link },
    subject: { kind: "user", id: userId },
    at,
  });
}

/** Uses a sign-in link up. Null when it is used, out of date, or its account is closed or has become one of staff. */
export const openSignInLink = (db: Db, secret: string, at: Date): Account | null =>
  tx(db, (t) => {
    const account = accountOf(t, useToken(t, secret, "sign_in", at)?.userId);
    if (!account || needsSecondFactor(account.role)) return null;
    markConfirmed(t, account.userId, at);
    return account;
  });

/** Whose link this is, for the page that it opens; nothing is used up. */
export const findLinkOwner = (db: Reader, secret: string, kind: TokenKind, at: Date) =>
  accountOf(db, findToken(db, secret, kind, at)?.userId);

/** Sets the password that a reset link or an invitation asks for. Null when the link is no longer good; "busy" when too many wait. */
export async function setPasswordByLink(
  db: Db,
  link: { secret: string; kind: "reset_password" | "invitation"; password: string; at: Date },
): Promise<Account | null | "busy"> {
  const { secret, kind, at } = link;
  // Looked at first, so that a link that leads nowhere costs no hash.
  if (!findToken(db, secret, kind, at)) return null;
  const hash = await hashPassword(link.password);
  if (!hash) return "busy";
  return tx(db, (t) => {
    const account = accountOf(t, useToken(t, secret, kind, at)?.userId);
    if (!account) return null;
    setPassword(t, { userId: account.userId, hash, at });
    markConfirmed(t, account.userId, at);
    return account;
  });
}

/** Whoever opens a letter's link has read the mailbox it was sent to. */
const markConfirmed = (t: Tx, userId: UserId, at: Date): void => {
  t.update(users)
    .set({ emailConfirmedAt: at })
    .where(and(eq(users.id, userId), isNull(users.emailConfirmedAt)))
    .run();
};

const STEADY_MS = 120;

/** Answers no sooner than a fixed time after it began, so that the work done inside cannot be told from outside. */
async function steadily(work: () => Promise<void>): Promise<void> {
  const floor = new Promise((resolve) => setTimeout(resolve, STEADY_MS));
  await work();
  await floor;
}
