import { eq } from "drizzle-orm";
import type { Reader, Tx } from "~db/client";
import { facts } from "~db/schema";
import { PAUSE_REASONS, type PauseReason } from "./delivery";

const KEY = "mail.pause";

export interface Pause {
  until: Date;
  why: PauseReason;
}

/** Every letter waits until then: the provider asked for it, or refuses our key. Kept in the database, so that a restart honours it. */
export function findPause(db: Reader, at: Date): Pause | null {
  const fact = db.select({ value: facts.value }).from(facts).where(eq(facts.key, KEY)).get();
  if (!fact) return null;
  const [until, why] = fact.value.split(" ");
  const pause = { until: new Date(Number(until)), why: PAUSE_REASONS.find((reason) => reason === why) };
  return pause.why && pause.until > at ? { until: pause.until, why: pause.why } : null;
}

export function startPause(t: Tx, { until, why }: Pause): void {
  const value = `${until.getTime()} ${why}`;
  t.insert(facts).values({ key: KEY, value }).onConflictDoUpdate({ target: facts.key, set: { value } }).run();
}
