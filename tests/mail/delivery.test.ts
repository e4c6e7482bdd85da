import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import type { LetterId } from "~/ids";
import { BACK_OFF, BATCH, KEY_LIFETIME, LEFT_BEHIND_AFTER, MAX_ATTEMPTS, TROUBLE } from "~/mail/delivery";
import { deliverDue } from "~/mail/delivery.server";
import { cancelLetters } from "~/mail/outbox.server";
import { findPause } from "~/mail/pause.server";
import type { Envelope, Post, PostAnswer } from "~/mail/post";
import { localPost } from "~/mail/post.server";
import { sealAddress } from "~/mail/sealed-letter.server";
import { tx } from "~db/client";
import { facts, letters, users } from "~db/schema";
import { SENT_ON, savedLetter } from "~tests/support/letters";
import { savedUser } from "~tests/support/people";

const MINUTE = 60_000;
const plus = (milliseconds: number, from = SENT_ON) => new Date(from.getTime() + milliseconds);
const letter = (id: LetterId) => db.select().from(letters).where(eq(letters.id, id)).get();
const lettersOf = (kind: "letters_failing_staff") =>
  db.select().from(letters).where(eq(letters.kind, kind)).all();

/** A post that answers in turn what it is told, then "sent", and keeps what it was given. */
function scripted(...answers: (PostAnswer | "killed")[]): Post & { envelopes: Envelope[] } {
  const envelopes: Envelope[] = [];
  return {
    envelopes,
    async send(envelope) {
      envelopes.push(envelope);
      const answer = answers.shift() ?? { said: "sent", providerId: "re_1" };
      if (answer === "killed") throw new Error("killed");
      return answer;
    },
  };
}
const trouble: PostAnswer = { said: "later", error: "provider_trouble" };

beforeEach(() => {
  db.delete(letters).run();
  db.delete(facts).where(eq(facts.key, "mail.pause")).run();
  db.update(users).set({ suspendedAt: SENT_ON }).where(eq(users.role, "admin")).run();
});

test("a letter leaves when it is due, not before, and once", async () => {
  const id = savedLetter({ kind: "sign_in_link", at: SENT_ON, notBefore: plus(10 * MINUTE) });
  const post = scripted();
  expect((await deliverDue(db, post, plus(10 * MINUTE - 1))).sent).toBe(0);
  expect((await deliverDue(db, post, plus(10 * MINUTE))).sent).toBe(1);
  expect((await deliverDue(db, post, plus(11 * MINUTE))).sent).toBe(0);
  expect(post.envelopes).toHaveLength(1);
  expect(post.envelopes[0]).toMatchObject({
    idempotencyKey: id,
    to: "zelie@exemple.fr",
    subject: "Votre lien de connexion",
  });
  expect(letter(id)).toMatchObject({ state: "sent", attempts: 1, providerId: "re_1", lastError: null });
});

test("the post of the demonstration marks letters as sent", async () => {
  const id = savedLetter({ kind: "duo_ended", at: SENT_ON });
  await deliverDue(db, localPost, SENT_ON);
  expect(letter(id)).toMatchObject({ state: "sent", providerId: null });
});

test("letters leave in the order in which they are due, a batch at a time", async () => {
  const ids = Array.from({ length: BATCH + 3 }, (_, i) =>
    savedLetter({ kind: "sign_in_link", at: plus(i * 1000, SENT_ON) }),
  );
  const post = scripted();
  const at = plus(MINUTE * 10);
  expect((await deliverDue(db, post, at)).sent).toBe(BATCH);
  expect(post.envelopes.map(({ idempotencyKey }) => idempotencyKey)).toEqual(ids.slice(0, BATCH));
  expect((await deliverDue(db, post, at)).sent).toBe(3);
});

test("a move that is taken back cancels its letter before it leaves", async () => {
  const subject = { kind: "duo", id: "duo_1" } as const;
  const id = savedLetter({ kind: "proposal_closed", at: SENT_ON, notBefore: plus(10 * MINUTE), subject });
  expect(tx(db, (t) => cancelLetters(t, subject))).toBe(1);
  const post = scripted();
  await deliverDue(db, post, plus(20 * MINUTE));
  expect(post.envelopes).toEqual([]);
  expect(letter(id)?.state).toBe("cancelled");
});

test("a letter that fails is tried again after 1, 5, 15 minutes, 1, 3, 6 and 12 hours, then given up within a day", async () => {
  expect(BACK_OFF.map((rest) => rest / MINUTE)).toEqual([1, 5, 15, 60, 180, 360, 720]);
  const whole = BACK_OFF.reduce((sum, rest) => sum + rest, 0);
  expect(whole).toBeLessThan(KEY_LIFETIME);

  const id = savedLetter({ kind: "sign_in_link", at: SENT_ON });
  const post = scripted(...Array.from({ length: MAX_ATTEMPTS }, () => trouble));
  let at = SENT_ON;
  for (const [i, rest] of BACK_OFF.entries()) {
    expect((await deliverDue(db, post, at)).later).toBe(1);
    expect(letter(id)).toMatchObject({ state: "waiting", attempts: i + 1, lastError: "provider_trouble" });
    await deliverDue(db, post, plus(rest - 1, at));
    expect(post.envelopes, `before ${rest} ms`).toHaveLength(i + 1);
    at = plus(rest, at);
  }
  expect((await deliverDue(db, post, at)).dead).toBe(1);
  expect(letter(id)).toMatchObject({ state: "dead", attempts: MAX_ATTEMPTS });
  expect(at.getTime() - SENT_ON.getTime()).toBe(whole);
  await deliverDue(db, post, plus(KEY_LIFETIME, at));
  expect(post.envelopes).toHaveLength(MAX_ATTEMPTS);
});

test("every try of a letter is the same to the byte: the same key, the same days", async () => {
  savedLetter({ kind: "proposal_reminder", at: SENT_ON });
  const post = scripted(...Array.from({ length: MAX_ATTEMPTS - 1 }, () => trouble));
  let at = plus(3 * MINUTE);
  for (const rest of [...BACK_OFF, 0]) {
    await deliverDue(db, post, at);
    at = plus(rest, at);
  }
  expect(post.envelopes).toHaveLength(MAX_ATTEMPTS);
  expect(new Set(post.envelopes.map((envelope) => JSON.stringify(envelope))).size).toBe(1);
});

test("one letter in trouble does not hold the others; several in a row leave the provider alone", async () => {
  const [first] = [0, 1, 2].map((i) => savedLetter({ kind: "sign_in_link", at: plus(i) }));
  expect(await deliverDue(db, scripted(trouble), plus(MINUTE))).toMatchObject({ sent: 2, later: 1 });
  expect(letter(first as LetterId)?.state).toBe("waiting");

  for (let i = 0; i < 10; i++) savedLetter({ kind: "sign_in_link", at: plus(i) });
  const post = scripted(...Array.from({ length: 10 }, () => trouble));
  expect((await deliverDue(db, post, plus(MINUTE))).later).toBe(TROUBLE);
});

test.each(["address_refused", "refused"] as const)("%s is final at once", async (error) => {
  const id = savedLetter({ kind: "sign_in_link", at: SENT_ON });
  expect((await deliverDue(db, scripted({ said: "never", error }), SENT_ON)).dead).toBe(1);
  expect(letter(id)).toMatchObject({ state: "dead", attempts: 1, lastError: error });
});

test.each([
  "zelie@exemple.fr\r\nBcc: tous@exemple.fr",
  "zelie@exemple.fr, tous@exemple.fr",
  "zelie\u202E@exemple.fr",
  "Zélie <zelie@exemple.fr>",
  "zelie",
])("an address that could become another header never leaves: %j", async (address) => {
  const id = savedLetter({ kind: "sign_in_link", at: SENT_ON });
  db.update(letters)
    .set({ toAddress: sealAddress(address, id) })
    .where(eq(letters.id, id))
    .run();
  const post = scripted();
  await deliverDue(db, post, SENT_ON);
  expect(post.envelopes).toEqual([]);
  expect(letter(id)).toMatchObject({ state: "dead", lastError: "address_refused" });
});

test("a letter that cannot be read is given up, told to the log, and holds nobody else", async () => {
  const broken = savedLetter({ kind: "sign_in_link", at: SENT_ON });
  const values = letter(savedLetter({ kind: "sign_in_link", at: plus(1) }))?.values;
  db.update(letters).set({ values }).where(eq(letters.id, broken)).run();
  const report = await deliverDue(db, scripted(), plus(MINUTE));
  expect(report).toMatchObject({ sent: 1, dead: 1, errors: [{ letter: broken }] });
  expect(letter(broken)).toMatchObject({ state: "dead", lastError: "unreadable" });
});

test("too many: every letter waits as long as the provider says, and the try does not count", async () => {
  const id = savedLetter({ kind: "sign_in_link", at: SENT_ON });
  savedLetter({ kind: "sign_in_link", at: plus(1) });
  const post = scripted({ said: "too_many", wait: 30_000 });
  const at = plus(MINUTE);
  expect(await deliverDue(db, post, at)).toMatchObject({ sent: 0, paused: "too_many" });
  expect(letter(id)).toMatchObject({ state: "waiting", attempts: 0 });
  expect(await deliverDue(db, post, plus(29_999, at))).toMatchObject({ paused: "too_many" });
  expect(post.envelopes).toHaveLength(1);
  expect(await deliverDue(db, post, plus(35_000, at))).toMatchObject({ sent: 2, paused: null });
});

test("a refused key stops everything and alerts: nothing is lost, nothing is given up", async () => {
  savedUser("admin");
  const ids = [0, 1, 2].map((i) => savedLetter({ kind: "sign_in_link", at: plus(i) }));
  let at = plus(MINUTE);
  for (let tries = 0; tries < 20; tries++) {
    const post = scripted({ said: "locked" });
    expect(await deliverDue(db, post, at)).toMatchObject({ sent: 0, dead: 0, paused: "key_refused" });
    expect(post.envelopes).toHaveLength(1);
    at = plus(6 * MINUTE, at);
  }
  expect(findPause(db, plus(-MINUTE * 5, at))).toMatchObject({ why: "key_refused" });
  expect(ids.map((id) => letter(id))).toMatchObject(ids.map(() => ({ state: "waiting", attempts: 0 })));
  expect(lettersOf("letters_failing_staff")).toHaveLength(1);
  expect(await deliverDue(db, scripted(), at)).toMatchObject({ sent: 4 });
});

test("a letter given up alerts each administrator, once a day at most", async () => {
  savedUser("admin");
  savedUser("admin");
  savedUser("admin", { suspendedAt: SENT_ON });
  const refuse = async (at: Date) => {
    savedLetter({ kind: "sign_in_link", at });
    await deliverDue(db, scripted({ said: "never", error: "refused" }), at);
  };
  for (let hour = 0; hour < 6; hour++) await refuse(plus(hour * 60 * MINUTE));
  expect(lettersOf("letters_failing_staff")).toHaveLength(2);
  await refuse(plus(24 * 60 * MINUTE));
  expect(lettersOf("letters_failing_staff")).toHaveLength(4);
});

test("an alert that cannot leave causes no other alert", async () => {
  const { userId } = savedUser("admin");
  savedLetter({ kind: "letters_failing_staff", to: userId, at: SENT_ON });
  await deliverDue(db, scripted({ said: "never", error: "refused" }), SENT_ON);
  expect(lettersOf("letters_failing_staff")).toHaveLength(1);
});

test("a process killed between mark and answer: the letter waits its time and is tried again under the same key", async () => {
  const id = savedLetter({ kind: "proposal_reminder", at: SENT_ON });
  const post = scripted("killed");
  await expect(deliverDue(db, post, SENT_ON)).rejects.toThrow("killed");
  expect(letter(id)).toMatchObject({ state: "sending", attempts: 1 });
  await deliverDue(db, post, plus(LEFT_BEHIND_AFTER - 1));
  expect(post.envelopes).toHaveLength(1);
  expect((await deliverDue(db, post, plus(LEFT_BEHIND_AFTER))).sent).toBe(1);
  expect(post.envelopes[1]).toEqual(post.envelopes[0]);
  expect(letter(id)).toMatchObject({ state: "sent", attempts: 2 });
});

test("a process killed at the last try gives the letter up", async () => {
  const id = savedLetter({ kind: "sign_in_link", at: SENT_ON });
  db.update(letters)
    .set({ state: "sending", attempts: MAX_ATTEMPTS, attemptedAt: SENT_ON })
    .where(eq(letters.id, id))
    .run();
  const post = scripted();
  expect((await deliverDue(db, post, plus(LEFT_BEHIND_AFTER))).dead).toBe(1);
  expect(post.envelopes.map(({ idempotencyKey }) => idempotencyKey)).not.toContain(id);
  expect(letter(id)).toMatchObject({ state: "dead", lastError: "no_answer" });
});

test("perhaps accepted, and the provider has forgotten the key since: a person decides", async () => {
  const killed = savedLetter({ kind: "sign_in_link", at: SENT_ON });
  await expect(deliverDue(db, scripted("killed"), SENT_ON)).rejects.toThrow("killed");
  const unanswered = savedLetter({ kind: "sign_in_link", at: SENT_ON });
  await deliverDue(db, scripted({ said: "later", error: "no_answer" }), plus(MINUTE));
  const untried = savedLetter({ kind: "sign_in_link", at: SENT_ON });

  const post = scripted();
  expect(await deliverDue(db, post, plus(KEY_LIFETIME + 2 * MINUTE))).toMatchObject({ dead: 2 });
  expect(post.envelopes.map(({ idempotencyKey }) => idempotencyKey)).toContain(untried);
  expect(post.envelopes.map(({ idempotencyKey }) => idempotencyKey)).not.toContain(killed);
  for (const id of [killed, unanswered])
    expect(letter(id)).toMatchObject({ state: "dead", lastError: "unsure" });
});
