import { MessageChannel } from "node:worker_threads";
import type { Db } from "~db/client";
import { threadFor } from "../../thread.server";
import type { Programme } from "../programme";
import { type ConsoleNews, type ConsoleOrder, WISHES } from "./console.worker.server";
import type { Patience, Trial, TrialAsked } from "./trial";

/** Where a question stands. `answers`: how many there have been; a later one is better. */
export type TrialState =
  | { state: "running"; percent: number }
  | { state: "answered"; trial: Trial; answers: number; improving: boolean }
  | { state: "failed" };

/** An answer stays the answer for a while: the page that refreshes itself asks the same again. */
const FRESH_MILLISECONDS = 20_000;
/** Pools stay in the thread while somebody thinks. */
const REST_MILLISECONDS = 10 * 60_000;
const FILE = "app/rounds/console/console.worker.server.ts";
/** A thread for each programme: a long search for households keeps no duo waiting. */
const THREADS = { duos: threadFor(FILE, REST_MILLISECONDS), mobilities: threadFor(FILE, REST_MILLISECONDS) };

/** Ends the threads, so that a command line can end by itself. */
export const endTrials = async (): Promise<void> => {
  await Promise.all(Object.values(THREADS).map((thread) => thread.end()));
};

/** Questions by who asks: a new one takes the place of their last one, which is dropped. */
const questions = new Map<string, Question>();

/**
 * Asks, or goes on listening to the same question; answers as soon as there is something that the asker has not seen. `who` is
 * one open page of one person.
 */
export async function trialOf(
  db: Db,
  asked: TrialAsked,
  who: string,
  patience: Patience,
  clock: () => Date,
): Promise<TrialState> {
  const key = JSON.stringify([db.$client.name, asked]);
  const last = questions.get(who);
  const goesOn = last?.key === key && !last.isStale(clock());
  const question = goesOn ? last : new Question(key, db, asked, clock);
  if (!goesOn) {
    last?.drop();
    for (const [other, one] of questions) {
      if (one.isStale(clock())) questions.delete(other);
      else one.letOthersIn(asked.programme);
    }
    questions.set(who, question);
  }
  return question.listen(patience);
}

class Question {
  private readonly flag = new Int32Array(new SharedArrayBuffer(4));
  private percent = 0;
  private trial: Trial | null = null;
  private answers = 0;
  private state: "running" | "done" | "failed" = "running";
  private endedAt: Date | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly key: string,
    db: Db,
    private readonly asked: TrialAsked,
    clock: () => Date,
  ) {
    void this.ask({ databaseFile: db.$client.name, asked }, clock);
  }

  private async ask(order: Pick<ConsoleOrder, "databaseFile" | "asked">, clock: () => Date): Promise<void> {
    const { port1: ear, port2: port } = new MessageChannel();
    ear.on("message", (news: ConsoleNews) => {
      if ("percent" in news) this.percent = news.percent;
      else if (this.state === "running") this.answered(news.trial);
    });
    try {
      const thread = THREADS[order.asked.programme];
      const last: Trial | null = await thread.run(
        { ...order, flag: this.flag, port },
        { transferList: [port] },
      );
      if (last) this.answered(last);
      this.state = "done";
    } catch (error) {
      process.emitWarning(error instanceof Error ? error : String(error));
      this.state = "failed";
    } finally {
      ear.close();
      this.endedAt = clock();
      this.tellAll();
    }
  }

  isStale(at: Date): boolean {
    return this.endedAt !== null && at.getTime() - this.endedAt.getTime() > FRESH_MILLISECONDS;
  }

  drop(): void {
    Atomics.store(this.flag, 0, WISHES.drop);
  }

  /** Somebody else waits for the same thread: what has an answer already is not made better. */
  letOthersIn(programme: Programme): void {
    if (this.asked.programme === programme && this.trial && this.state === "running")
      Atomics.store(this.flag, 0, WISHES.settle);
  }

  async listen({ milliseconds, seen, signal }: Patience): Promise<TrialState> {
    if (this.state === "running" && this.answers <= seen) await this.something(milliseconds, signal);
    const { trial, answers } = this;
    if (trial) return { state: "answered", trial, answers, improving: this.state === "running" };
    return this.state === "failed" ? { state: "failed" } : { state: "running", percent: this.percent };
  }

  private something(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
    return new Promise((resolve) => {
      const enough = (): void => {
        clearTimeout(timer);
        this.listeners.delete(enough);
        signal?.removeEventListener("abort", enough);
        resolve();
      };
      const timer = setTimeout(enough, milliseconds);
      this.listeners.add(enough);
      signal?.addEventListener("abort", enough, { once: true });
    });
  }

  private answered(trial: Trial): void {
    this.trial = trial;
    this.answers += 1;
    this.tellAll();
  }

  private tellAll(): void {
    for (const tell of [...this.listeners]) tell();
  }
}
