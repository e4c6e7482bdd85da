import { eq } from "drizzle-orm";
import { hashPassword, setPassword } from "~/accounts/passwords.server";
import { open } from "~/audit/seal.server";
import { db } from "~/db.server";
import type { UserId } from "~/ids";
import type { LetterKind } from "~/mail/letters";
import { tx } from "~db/client";
import { letters, users } from "~db/schema";
import { EARLIER } from "~tests/support/people";

export const PASSWORD = "lampe tulipe hiver pont";

/** Gives someone the password of the tests, set long ago. */
export async function withPassword<T extends { userId: UserId }>(person: T, password = PASSWORD): Promise<T> {
  const hash = await hashPassword(password);
  if (!hash) throw new Error("Too many hashes at once in a test");
  tx(db, (t) => setPassword(t, { userId: person.userId, hash, at: EARLIER }));
  db.delete(letters).run();
  return person;
}

export const emailOf = ({ userId }: { userId: UserId }): string =>
  db.select({ email: users.email }).from(users).where(eq(users.id, userId)).get()?.email ?? "";

/** What waits in the outbox: kinds, and the values of each letter opened. */
export const lettersOf = (kind?: LetterKind) =>
  db
    .select()
    .from(letters)
    .all()
    .filter((letter) => kind === undefined || letter.kind === kind)
    .map((letter) => ({
      kind: letter.kind,
      to: open(letter.toAddress, `letters.to_address:${letter.id}`),
      values: JSON.parse(open(letter.values, `letters.values:${letter.id}`)),
    }));

/** The last part of the link in the latest letter of a kind. */
export const secretIn = (kind: LetterKind): string =>
  String(lettersOf(kind).at(-1)?.values.link ?? "")
    .split("/")
    .at(-1) ?? "";
