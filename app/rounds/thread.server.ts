import { join } from "node:path";
import { Piscina } from "piscina";

/** A thread beside the web thread for one worker file: started when first asked, ended after a minute of rest; orders wait their turn. */
export function threadFor(file: string): () => Piscina {
  let thread: Piscina | undefined;
  return () => {
    thread ??= new Piscina({
      filename: join(process.cwd(), file),
      execArgv: ["--import", "tsx"],
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: 60_000,
    });
    return thread;
  };
}

/** What a failed run says: one line, cut to what a column and a page can hold. */
export const reasonOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 300);
