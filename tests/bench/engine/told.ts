import { readFileSync, writeFileSync } from "node:fs";

/** What one run, in a process of its own, tells in one line of JSON. */
export interface Told {
  /** In the weights of the file; null where the work is not there yet. */
  value: number | null;
  /** Solving and proving alone. */
  milliseconds: number;
  /** The processor's time meanwhile, all threads of the process together; steadier than the clock on a busy machine. */
  processor?: number;
  /** Of `milliseconds`, the certificate (ours only). */
  proof?: number;
  /** Solving and proving once more in the same process (ours only, where it is quick). */
  again?: number;
  /** Our own cold solve in the same process, for warm rows. */
  cold?: number;
  /** Peak of the process while it solves. */
  peakKilobytes: number;
  versions?: string;
}

export type Done = Omit<Told, "peakKilobytes">;

/** Times solving and its proof. */
export function timed<A extends { value: number }>(solve: () => A, prove: (found: A) => void): Done {
  const processor = process.cpuUsage();
  const began = performance.now();
  const found = solve();
  const solved = performance.now();
  prove(found);
  const ended = performance.now();
  const { user, system } = process.cpuUsage(processor);
  return {
    ...{ value: found.value, milliseconds: ended - began, proof: ended - solved },
    processor: (user + system) / 1000,
  };
}

/** Puts the peak back to the present size, so that reading a file does not count; only Linux can. */
export function forgetPeak(): void {
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    // The peak then counts from the start of the process.
  }
}

export function peakKilobytes(): number {
  try {
    const status = readFileSync("/proc/self/status", "latin1");
    return Number(/^VmHWM:\s+(\d+)/m.exec(status)?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}
