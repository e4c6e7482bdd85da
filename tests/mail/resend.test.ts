import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { readEnvironment } from "~/environment.server";
import type { LetterId } from "~/ids";
import { BACK_OFF } from "~/mail/delivery";
import { deliverDue } from "~/mail/delivery.server";
import type { Envelope, PostAnswer } from "~/mail/post";
import { hasMailbox, localPost, postFor } from "~/mail/post.server";
import { resendPost } from "~/mail/resend.server";
import { facts, letters } from "~db/schema";
import { type FakeResend, type Mood, startFakeResend } from "~tests/support/fake-resend";
import { SENT_ON, savedLetter } from "~tests/support/letters";

let fake: FakeResend;
beforeEach(async () => {
  fake = await startFakeResend();
  db.delete(letters).run();
  db.delete(facts).where(eq(facts.key, "mail.pause")).run();
});
afterEach(() => fake.close());

const post = (settings: { apiKey?: string; patience?: number; pace?: number } = {}) =>
  resendPost({
    apiKey: "re_test",
    baseUrl: fake.url,
    from: "Trait d'union <bonjour@exemple.fr>",
    replyTo: "equipe@exemple.fr",
    patience: 300,
    pace: 0,
    ...settings,
  });

const envelope: Envelope = {
  idempotencyKey: "let_1",
  to: "zelie@exemple.fr",
  subject: "Bonjour",
  html: "<p>Bonjour</p>",
  text: "Bonjour",
};

test("a letter leaves through the real SDK, with its key, its twin and where to answer", async () => {
  expect(await post().send(envelope)).toEqual({ said: "sent", providerId: "re_1" });
  expect(fake.accepted).toMatchObject([
    {
      key: "let_1",
      authorization: "Bearer re_test",
      body: {
        from: "Trait d'union <bonjour@exemple.fr>",
        to: "zelie@exemple.fr",
        reply_to: "equipe@exemple.fr",
        subject: "Bonjour",
        html: "<p>Bonjour</p>",
        text: "Bonjour",
        headers: { "Auto-Submitted": "auto-generated" },
      },
    },
  ]);
});

const later = (error: "no_answer" | "provider_trouble"): PostAnswer => ({ said: "later", error });
const never = (error: "address_refused" | "refused"): PostAnswer => ({ said: "never", error });

test.each<[string, Mood, PostAnswer]>([
  ["500", { status: 500, name: "internal_server_error" }, later("provider_trouble")],
  [
    "503 with a page instead of JSON",
    { status: 503, raw: "<h1>Unavailable</h1>" },
    later("provider_trouble"),
  ],
  [
    "502 of a proxy, JSON of its own",
    { status: 502, raw: '{"error":"bad gateway"}' },
    later("provider_trouble"),
  ],
  ["no answer at all", "silence", later("no_answer")],
  ["a reply that is lost", "lose-reply", later("no_answer")],
  [
    "429 with a delay",
    { status: 429, name: "rate_limit_exceeded", headers: { "Retry-After": "7" } },
    { said: "too_many", wait: 7000 },
  ],
  ["429 without one", { status: 429, name: "daily_quota_exceeded" }, { said: "too_many", wait: null }],
  ["401", { status: 401, name: "missing_api_key" }, { said: "locked" }],
  ["403: a revoked key", { status: 403, name: "invalid_api_key" }, { said: "locked" }],
  [
    "422: a wrong sender is ours, not the letter's",
    { status: 422, name: "invalid_from_address" },
    { said: "locked" },
  ],
  [
    "422: the address",
    { status: 422, name: "validation_error", message: "Invalid `to` field." },
    never("address_refused"),
  ],
  [
    "422: something else",
    { status: 422, name: "missing_required_field", message: "Missing `html`." },
    never("refused"),
  ],
  [
    "409: the same key is under way",
    { status: 409, name: "concurrent_idempotent_requests" },
    later("provider_trouble"),
  ],
  [
    "409: the key is known with another body",
    { status: 409, name: "invalid_idempotent_request" },
    { said: "sent", providerId: null },
  ],
])("understands %s", async (_name, mood, answer) => {
  fake.moods.push(mood);
  expect(await post().send(envelope)).toEqual(answer);
});

test("keeps to a few letters a second", async () => {
  const paced = post({ pace: 60 });
  const began = performance.now();
  for (let i = 0; i < 4; i++) await paced.send({ ...envelope, idempotencyKey: `let_${i}` });
  expect(performance.now() - began).toBeGreaterThanOrEqual(175);
});

describe("with the delivery loop", () => {
  const plus = (milliseconds: number) => new Date(SENT_ON.getTime() + milliseconds);
  const letter = (id: LetterId) => db.select().from(letters).where(eq(letters.id, id)).get();

  test("replies lost after accepting, at every try: sent once, never doubled", async () => {
    const ids = Array.from({ length: 12 }, (_, i) => savedLetter({ kind: "proposal_reminder", at: plus(i) }));
    fake.moods.push(...Array.from({ length: 20 }, (): Mood => "lose-reply"));
    let at = plus(1000);
    for (let beat = 0; beat < 40; beat++) {
      await deliverDue(db, post(), at);
      at = new Date(at.getTime() + 60_000);
    }
    expect(ids.map((id) => letter(id)?.state)).toEqual(ids.map(() => "sent"));
    expect(fake.accepted.map(({ key }) => key).sort()).toEqual([...ids].sort());
    expect(fake.requests.length).toBeGreaterThan(ids.length);
  });

  test("500, silence, then well: the letter arrives on the third try", async () => {
    const id = savedLetter({ kind: "sign_in_link", at: SENT_ON });
    fake.moods.push({ status: 500 }, "silence");
    const [first, second] = BACK_OFF;
    await deliverDue(db, post(), SENT_ON);
    await deliverDue(db, post(), plus(first));
    await deliverDue(db, post(), plus(first + second));
    expect(letter(id)).toMatchObject({ state: "sent", attempts: 3, providerId: "re_1" });
    expect(fake.accepted).toHaveLength(1);
  });

  test("429 makes all letters wait as long as it asks", async () => {
    for (let i = 0; i < 3; i++) savedLetter({ kind: "sign_in_link", at: plus(i) });
    fake.moods.push({ status: 429, headers: { "Retry-After": "20" } });
    expect(await deliverDue(db, post(), plus(10))).toMatchObject({ paused: "too_many" });
    expect(fake.requests).toHaveLength(1);
    await deliverDue(db, post(), plus(19_000));
    expect(fake.requests).toHaveLength(1);
    expect(await deliverDue(db, post(), plus(25_000))).toMatchObject({ sent: 3 });
  });

  test("a revoked key that is replaced: letters waited and leave", async () => {
    const id = savedLetter({ kind: "sign_in_link", at: SENT_ON });
    fake.moods.push({ status: 403, name: "invalid_api_key" });
    expect(await deliverDue(db, post(), SENT_ON)).toMatchObject({ paused: "key_refused" });
    await deliverDue(db, post({ apiKey: "re_new" }), plus(6 * 60_000));
    expect(letter(id)?.state).toBe("sent");
    expect(fake.accepted[0]?.authorization).toBe("Bearer re_new");
  });
});

describe("which post", () => {
  const demo = readEnvironment({});
  const keyed = readEnvironment({ RESEND_API_KEY: "re_1", RESEND_BASE_URL: "http://127.0.0.1:9" });

  test("a demonstration without a key keeps its letters and shows them", () => {
    expect(postFor(demo)).toBe(localPost);
    expect(hasMailbox(demo)).toBe(true);
  });

  test("a key sends through Resend, and there is no mailbox", () => {
    expect(postFor(keyed)).not.toBe(localPost);
    expect(hasMailbox(keyed)).toBe(false);
    expect(hasMailbox({ mode: "production", resend: null })).toBe(false);
  });

  test("production never keeps letters in silence", () => {
    expect(() => postFor({ mode: "production", resend: null })).toThrow("RESEND_API_KEY");
  });
});
