import { count } from "drizzle-orm";
import { db } from "~/db.server";
import { LEFT_BEHIND_AFTER } from "~/mail/delivery";
import { enqueue } from "~/mail/outbox.server";
import { tx } from "~db/client";
import { letters } from "~db/schema";
import { type FakeResend, startFakeResend } from "../support/fake-resend";
import type { Setting } from "./check";
import { killAfter, startChild } from "./children";

const BEGIN = new Date("2026-11-23T09:00:00Z");

/**
 * Kills the delivery of letters again and again while the provider also loses replies, then counts what people would find
 * in their mailbox: every letter exactly once.
 */
export default async function lettersKill({ chance, times }: Setting) {
  const wanted = times(600);
  const kills = times(150);
  for (let i = 0; i < wanted; i++) {
    const to = { email: `personne${i}@exemple.fr`, language: "fr" } as const;
    const values = { firstName: `Personne ${i}`, link: "https://exemple.fr/" };
    tx(db, (t) => enqueue(t, { kind: "proposal_closed", to, values, at: BEGIN }));
  }
  const fake = await startFakeResend();
  let clock = BEGIN.getTime();
  let killed = 0;
  for (let run = 0; run < kills + 50 && waiting() > 0; run++) {
    loseSomeReplies(fake, () => chance.is(0.15));
    const child = await startChild("./letters-child.ts", fake.url, String(clock));
    if (await killAfter(child, run < kills ? 15 + chance.next() * 250 : 60_000)) killed += 1;
    clock += LEFT_BEHIND_AFTER + 1000;
  }
  const arrived = new Set(fake.accepted.map(({ body }) => String(body.to))).size;
  const doubled = fake.accepted.length - arrived;
  const sent = db.select({ state: letters.state, n: count() }).from(letters).groupBy(letters.state).all();
  const unsent = wanted - (sent.find(({ state }) => state === "sent")?.n ?? 0);
  await fake.close();
  return {
    ok: doubled === 0 && arrived === wanted && unsent === 0,
    counts: { letters: wanted, kills: killed, requests: fake.requests.length, arrived, doubled, unsent },
  };
}

function loseSomeReplies(fake: FakeResend, lose: () => boolean): void {
  fake.moods.length = 0;
  fake.moods.push(...Array.from({ length: 200 }, () => (lose() ? "lose-reply" : "accept")));
}

const waiting = (): number =>
  db
    .select({ state: letters.state })
    .from(letters)
    .all()
    .filter(({ state }) => state === "waiting" || state === "sending").length;
