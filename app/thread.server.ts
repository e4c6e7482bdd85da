import { join } from "node:path";
import { Piscina } from "piscina";

/** A thread beside the web thread. */
export interface Thread {
  /** Hands an order to the worker file, after those before it; an aborted signal ends the thread and rejects. */
  run: Piscina["run"];
  /** Ends the thread, so that a command line can end by itself; the next order starts another. */
  end(): Promise<void>;
}

const A_MINUTE = 60_000;

/** The thread of one worker file: started when first asked, ended after a rest; orders wait their turn. */
export function threadFor(file: string, restMilliseconds = A_MINUTE): Thread {
  let thread: Piscina | undefined;
  return {
    run(order, options) {
      thread ??= started(file, restMilliseconds);
      return thread.run(order, options);
    },
    async end() {
      await thread?.destroy();
      thread = undefined;
    },
  };
}

function started(file: string, idleTimeout: number): Piscina {
  const thread = new Piscina({
    filename: join(process.cwd(), file),
    execArgv: ["--import", "tsx"],
    minThreads: 0,
    maxThreads: 1,
    idleTimeout,
  });
  // What belongs to no order under way: the answer of one that was stopped a moment before, a thread lost at rest. Without a
  // listener it would end the whole process.
  thread.on("error", (error: Error) => process.emitWarning(error));
  return thread;
}

/** What a failed run says: one line, cut to what a column and a page can hold. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 300);
