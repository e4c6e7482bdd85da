import type { MessagePort } from "node:worker_threads";
import { now } from "../../clock.server";
import { Superseded } from "./ground";
import { poolFor } from "./pools.server";
import type { Trial, TrialAsked } from "./trial";

export interface ConsoleOrder {
  databaseFile: string;
  asked: TrialAsked;
  /** [0]: one of `WISHES`. */
  flag: Int32Array;
  port: MessagePort;
}
/** What the asker wishes while the thread works: go on; nobody wants it any more; what there is must be enough. */
export const WISHES = { goOn: 0, drop: 1, settle: 2 } as const;

/** What the port is told: how far it is, and answers that a better one will follow. */
export type ConsoleNews = { percent: number } | { trial: Trial };

/** What the order under way wishes: pools outlive the order that loaded them. */
const wish = {
  flag: new Int32Array(1) as Int32Array,
  now: (): boolean => Atomics.load(wish.flag, 0) !== WISHES.goOn,
};

/** Answers beside the web thread, from pools that stay in memory. The last answer is returned; null when nobody wants it. */
export default async function work({ databaseFile, asked, flag, port }: ConsoleOrder): Promise<Trial | null> {
  wish.flag = flag;
  const isUnwanted = (): boolean => Atomics.load(flag, 0) === WISHES.drop;
  const tell = (news: ConsoleNews): void => port.postMessage(news);
  try {
    if (isUnwanted()) return null;
    const { ground, poolAt } = await poolFor(databaseFile, asked, wish, now());
    const means = { isUnwanted, mustEnd: wish.now, progress: seldom((percent) => tell({ percent })) };
    const answers = ground.answers(asked.scenarios, asked.extent, means);
    for (;;) {
      const { done, value } = await answers.next();
      const trial = { ...value, poolAt };
      if (done) return trial;
      tell({ trial });
    }
  } catch (thrown) {
    if (thrown instanceof Superseded) return null;
    throw thrown;
  } finally {
    port.close();
  }
}

/** Ten times a second at most: who watches reads no faster. */
function seldom(tell: (percent: number) => void): (percent: number) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (percent) => {
    const at = performance.now();
    if (at - told < 100) return;
    told = at;
    tell(percent);
  };
}
