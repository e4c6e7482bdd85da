import { Cron } from "croner";
import type { Logger } from "pino";

/** Work of the clock: each entry runs alone, one after the other; a failure is logged and tried again at the next beat. */
export interface BeatTask {
  name: string;
  /** Cron pattern with seconds. */
  when: string;
  run: (at: Date) => Promise<void> | void;
}

const TASKS: BeatTask[] = [];

export function startBeat(log: Logger): { stop: () => void } {
  const jobs = TASKS.map(
    (task) =>
      new Cron(
        task.when,
        { protect: true, catch: (error) => log.error({ task: task.name, error }), timezone: "Europe/Paris" },
        () => task.run(new Date()),
      ),
  );
  return {
    stop() {
      for (const job of jobs) job.stop();
    },
  };
}
