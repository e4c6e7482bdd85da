/** Answers about a round stay true for a while only: files, places and decisions change. */
export const FRESH_MINUTES = 10;
const MOST_KEPT = 60;

export type Answering<T> =
  | { state: "running" }
  | { state: "done"; result: T; at: Date }
  | { state: "failed" };

/**
 * Answers of a thread, each asked once and remembered for ten minutes, never written: a page asks again with the same words
 * until the answer is there.
 */
export class Answers<T> {
  private readonly known = new Map<string, { asked: Date; answer: Answering<T>; ended: Promise<void> }>();

  /** `ask` is called when nothing fresh is known; its failure is an answer too. */
  of(key: string, ask: () => Promise<T>, clock: () => Date): Answering<T> {
    const at = clock();
    for (const [one, { asked }] of this.known)
      if (at.getTime() - asked.getTime() > FRESH_MINUTES * 60_000 || this.known.size > MOST_KEPT)
        this.known.delete(one);
    const before = this.known.get(key);
    // A failure is told once; whoever asks again has it tried again.
    if (before?.answer.state === "failed") this.known.delete(key);
    if (before) return before.answer;
    const end = (answer: Answering<T>): void => {
      const entry = this.known.get(key);
      if (entry) entry.answer = answer;
    };
    const ended = ask().then(
      (result) => end({ state: "done", result, at: clock() }),
      () => end({ state: "failed" }),
    );
    this.known.set(key, { asked: at, answer: { state: "running" }, ended });
    return { state: "running" };
  }

  /** The same, after waiting a moment for an answer that comes at once: `pause` ends then. */
  async soon(
    key: string,
    ask: () => Promise<T>,
    clock: () => Date,
    pause: Promise<unknown>,
  ): Promise<Answering<T>> {
    const first = this.of(key, ask, clock);
    if (first.state !== "running") return first;
    await Promise.race([this.known.get(key)?.ended, pause]);
    return this.known.get(key)?.answer ?? first;
  }
}
