import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import { FORGET_AFTER } from "~/mail/delivery";
import { deliverDue } from "~/mail/delivery.server";
import { forgetLetters } from "~/mail/forget.server";
import { localPost } from "~/mail/post.server";
import { addressOf, readLetter } from "~/mail/sealed-letter.server";
import { letters } from "~db/schema";
import { SENT_ON, savedLetter } from "~tests/support/letters";

const plus = (milliseconds: number) => new Date(SENT_ON.getTime() + milliseconds);

beforeEach(() => {
  db.delete(letters).run();
});

test("links and addresses are wiped thirty days after the letter left, once", async () => {
  const id = savedLetter({ kind: "sign_in_link", at: SENT_ON });
  await deliverDue(db, localPost, SENT_ON);
  const row = () => {
    const found = db.select().from(letters).where(eq(letters.id, id)).get();
    if (!found) throw new Error("The letter itself is kept");
    return found;
  };
  const leftAt = row().sentAt?.getTime() ?? 0;
  expect(forgetLetters(db, new Date(leftAt + FORGET_AFTER - 1))).toBe(0);
  expect((await readLetter(row()))?.text).toContain("https://trait-dunion.exemple/page/1a2b3c");

  expect(forgetLetters(db, new Date(leftAt + FORGET_AFTER))).toBe(1);
  expect(await readLetter(row())).toBeNull();
  expect(addressOf(row())).toBe("");
  expect(row()).toMatchObject({ state: "sent", kind: "sign_in_link" });
  expect(forgetLetters(db, plus(2 * FORGET_AFTER))).toBe(0);
});

test("a letter that still waits keeps what it says", () => {
  savedLetter({ kind: "sign_in_link", at: SENT_ON, notBefore: plus(2 * FORGET_AFTER) });
  expect(forgetLetters(db, plus(FORGET_AFTER + 1))).toBe(0);
});
