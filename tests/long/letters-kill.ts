/**
 * Kills the delivery of letters again and again (SIGKILL, at any moment) while the provider also loses replies, then
 * counts what people would find in their mailbox. Run: node --import tsx tests/long/letters-kill.ts [kills] [letters] [seed]
 * Ends with an error unless every letter arrived exactly once.
 */
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { count } from "drizzle-orm";
import { LEFT_BEHIND_AFTER } from "~/mail/delivery";
import { deliverDue } from "~/mail/delivery.server";
import { enqueue } from "~/mail/outbox.server";
import { resendPost } from "~/mail/resend.server";
import { openDatabase, tx } from "~db/client";
import { migrate } from "~db/migrate";
import { letters } from "~db/schema";
import { startFakeResend } from "../support/fake-resend";

const SELF = fileURLToPath(import.meta.url);
const BEGIN = new Date("2026-11-23T09:00:00Z");

async function deliverUntilKilled(file: string, baseUrl: string, at: Date): Promise<void> {
  const db = openDatabase(file);
  const post = resendPost({ apiKey: "re_test", baseUrl, from: "a@exemple.fr", patience: 2000, pace: 0 });
  process.send?.("ready");
  while (true) {
    const { sent, later } = await deliverDue(db, post, at);
    if (sent + later === 0) break;
  }
  process.exit(0);
}

async function main(kills: number, howMany: number, seed: number): Promise<void> {
  const chance = seeded(seed);
  const folder = mkdtempSync(join(tmpdir(), "letters-kill-"));
  const file = join(folder, "letters.sqlite");
  const db = openDatabase(file);
  migrate(db);
  for (let i = 0; i < howMany; i++) {
    const to = { email: `personne${i}@exemple.fr`, language: "fr" } as const;
    const values = { firstName: `Personne ${i}`, link: "https://exemple.fr/" };
    tx(db, (t) => enqueue(t, { kind: "proposal_closed", to, values, at: BEGIN }));
  }
  const fake = await startFakeResend();
  const sent = () => fake.accepted.length;
  let clock = BEGIN.getTime();
  let killed = 0;
  for (let run = 0; run < kills + 50 && waiting() > 0; run++) {
    fake.moods.length = 0;
    fake.moods.push(...Array.from({ length: 200 }, () => (chance() < 0.15 ? "lose-reply" : "accept")));
    const child = fork(SELF, ["child", file, fake.url, String(clock)], { execArgv: ["--import", "tsx"] });
    await once(child, "message");
    const ended = once(child, "exit");
    const timer = run < kills ? setTimeout(() => child.kill("SIGKILL"), 15 + chance() * 250) : null;
    const [, signal] = await ended;
    if (timer) clearTimeout(timer);
    if (signal === "SIGKILL") killed += 1;
    clock += LEFT_BEHIND_AFTER + 1000;
  }
  const keys = new Set(fake.accepted.map(({ body }) => String(body.to)));
  const states = db
    .select({ state: letters.state, count: count() })
    .from(letters)
    .groupBy(letters.state)
    .all();
  const result = {
    seed,
    letters: howMany,
    kills: killed,
    requests: fake.requests.length,
    arrived: keys.size,
    doubled: sent() - keys.size,
    states: Object.fromEntries(states.map((row) => [row.state, row.count])),
  };
  console.log(JSON.stringify(result));
  await fake.close();
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
  process.exit(result.doubled === 0 && result.arrived === howMany && result.states.sent === howMany ? 0 : 1);

  function waiting(): number {
    const rows = db.select({ state: letters.state }).from(letters).all();
    return rows.filter(({ state }) => state === "waiting" || state === "sending").length;
  }
}

/** The same seed, the same kills. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const [, , mode, ...rest] = process.argv;
if (mode === "child") {
  const [file = "", url = "", at = "0"] = rest;
  await deliverUntilKilled(file, url, new Date(Number(at)));
} else {
  await main(Number(mode ?? 150), Number(rest[0] ?? 600), Number(rest[1] ?? 7));
}
