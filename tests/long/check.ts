import { type Chance, chanceFrom } from "~db/demo/chance";

/** What a check works with: a folder of its own, and DATABASE_FILE in it, migrated and with its places. */
export interface Setting {
  folder: string;
  /** Drawn from a fixed seed: the same check draws the same people and the same moments. */
  chance: Chance;
  /** How many of `full` times: a tenth of them with --quick. */
  times(full: number): number;
}

export interface Outcome {
  ok: boolean;
  /** What is printed, in this order. */
  counts: Record<string, number>;
}

export type Check = (setting: Setting) => Promise<Outcome>;

export const CHECKS = [
  "letters-kill",
  "rounds-kill",
  "migration-kill",
  "races",
  "blocked-pairs",
  "oracles",
] as const;
export type CheckName = (typeof CHECKS)[number];

export const settingOf = (folder: string, share: number): Setting => ({
  folder,
  chance: chanceFrom(7),
  times: (full) => Math.max(1, Math.round(full * share)),
});
