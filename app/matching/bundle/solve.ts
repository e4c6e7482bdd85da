import { chanceOf } from "./chance";
import { type BundleCertificate, type Group, provenBundles } from "./check";
import { Part } from "./part";
import { presolve } from "./presolve";
import type { BundleProblem } from "./problem";
import { numbered } from "./problem";
import { at, type Programme } from "./programme";
import type { Solver } from "./solver";

export interface Wish {
  /** Good enough: (bound − value) / max(1, value) at most this; 0 asks for the proven optimum. */
  gap: number;
  /** Seconds at most; what is found by then comes back with its bound. */
  seconds: number;
  seed: number;
}

/** What the search gets from outside. */
export interface Means {
  solver: Solver;
  /** Milliseconds that only rise. */
  milliseconds: () => number;
  isCancelled: () => boolean;
  progress: (progress: Progress) => void;
}

export type Phase = "starting" | "relaxing" | "searching" | "closing" | "done";

/** How far it is; value and bound belong together, and only get better. */
export interface Progress {
  phase: Phase;
  value: number;
  bound: number;
  gap: number;
  milliseconds: number;
}

/**
 * `optimal`: value = bound. `gap`, `time`, `cancelled`: why it ended before. `digits`: everything is settled as far as the
 * solver's numbers go; value and bound are less than a billionth apart.
 */
export type Ending = "optimal" | "gap" | "time" | "cancelled" | "digits";

export interface BundleResult {
  value: number;
  bound: number;
  gap: number;
  milliseconds: number;
  /** Numbers of the options taken, in rising order. */
  chosen: number[];
  ending: Ending;
  /** How many households each kind of proof covers. */
  proofs: { prices: number; programme: number };
}

export const gapOf = (value: number, bound: number): number => (bound - value) / Math.max(1, value);

/**
 * The best whole offers for whole households. A valid choice exists at once; then a bound from prices, then better choices by
 * small programmes around the losses, then the integer programme over all options that could still help, part by part (the
 * largest gap first), until the wish, the time, the optimum or a cancellation. The result is certified before it leaves.
 */
export function solveBundles(problem: BundleProblem, wish: Wish, means: Means): BundleResult {
  const began = means.milliseconds();
  const whole = numbered(problem);
  const search = new Search(whole, wish, means, began);
  const ending = search.run();
  const { certificate, chosen, proofs } = search.result();
  const { value, bound } = certificate;
  const result = {
    value,
    bound,
    gap: gapOf(value, bound),
    milliseconds: means.milliseconds() - began,
    chosen,
  };
  means.progress({ phase: "done", ...result });
  return { ...result, ending: value === bound ? "optimal" : ending, proofs };
}

class Search {
  private readonly parts: { part: Part; priceInWhole(price: Float64Array): Float64Array }[];
  private readonly undo: (chosen: readonly number[]) => number[];

  constructor(
    private readonly whole: Programme,
    private readonly wish: Wish,
    private readonly means: Means,
    private readonly began: number,
  ) {
    const { parts, undo } = presolve(whole);
    this.parts = parts.map(({ programme, priceInWhole }) => ({ part: new Part(programme), priceInWhole }));
    this.undo = undo;
  }

  run(): Ending {
    this.report("starting");
    for (const { part } of this.parts) if (!this.ending()) part.begin(this.limit());
    this.report("starting");
    const chance = chanceOf(this.wish.seed);
    for (;;) {
      const ending = this.ending();
      if (ending) return ending;
      const open = this.parts.filter(({ part }) => !part.done);
      const { part } = open.reduce((worst, one) => (one.part.gap > worst.part.gap ? one : worst));
      this.report(part.step(this.means.solver, this.limit(), chance));
    }
  }

  result(): { certificate: BundleCertificate; chosen: number[]; proofs: BundleResult["proofs"] } {
    const chosen = this.undo(
      this.parts.flatMap(({ part }) =>
        Array.from(
          part.choice.filter((o) => o !== -1),
          (o) => at(part.programme.origin, o),
        ),
      ),
    );
    const choice = new Int32Array(this.whole.households).fill(-1);
    for (const o of chosen) choice[at(this.whole.household, o)] = o;
    const groups = this.groups();
    const proofs = { prices: 0, programme: 0 };
    for (const { households, proof } of groups) proofs[proof.kind] += households.length;
    return {
      certificate: provenBundles(this.whole, choice, groups),
      chosen: chosen.map((o) => at(this.whole.origin, o)).sort((a, b) => a - b),
      proofs,
    };
  }

  /** One group per part; households that no part needs have nothing to get, which prices of 0 show. */
  private groups(): Group[] {
    const rest = new Set(Array.from({ length: this.whole.households }, (_, h) => h));
    const groups = this.parts.map(({ part, priceInWhole }): Group => {
      const households = new Set(Array.from(part.programme.origin, (o) => at(this.whole.household, o)));
      for (const h of households) rest.delete(h);
      const proof = part.proof;
      return {
        households: Int32Array.from(households),
        proof: proof.kind === "prices" ? { kind: "prices", price: priceInWhole(proof.price) } : proof,
      };
    });
    return [
      ...groups,
      {
        households: Int32Array.from(rest),
        proof: { kind: "prices", price: new Float64Array(this.whole.count.length) },
      },
    ];
  }

  private ending(): Ending | undefined {
    const { value, bound } = this.state();
    if (value === bound) return "optimal";
    if (gapOf(value, bound) <= this.wish.gap) return "gap";
    if (this.means.isCancelled()) return "cancelled";
    if (this.parts.every(({ part }) => part.done)) return "digits";
    return this.secondsLeft() <= 0 ? "time" : undefined;
  }

  private limit() {
    return {
      seconds: this.secondsLeft(),
      stop: () => this.means.isCancelled() || this.secondsLeft() <= 0,
    };
  }

  private secondsLeft(): number {
    return this.wish.seconds - (this.means.milliseconds() - this.began) / 1000;
  }

  private state(): { value: number; bound: number } {
    let value = 0;
    let bound = 0;
    for (const { part } of this.parts) {
      value += part.value;
      bound += part.bound;
    }
    return { value, bound };
  }

  private report(phase: Phase): void {
    const { value, bound } = this.state();
    const milliseconds = this.means.milliseconds() - this.began;
    this.means.progress({ phase, value, bound, gap: gapOf(value, bound), milliseconds });
  }
}
