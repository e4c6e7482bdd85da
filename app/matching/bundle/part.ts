import type { GroupProof } from "./check";
import { exhaust, slip } from "./exhaust";
import { around, drawLoss, freed, type Surroundings, surroundingsOf } from "./neighbourhood";
import { descend, netOf, priced } from "./prices";
import { at, type Choice, leftBy, type Programme, restrict, totalOf } from "./programme";
import { type Relaxation, relaxed } from "./relaxation";
import type { Limit, Solver } from "./solver";
import { exchange, greedy } from "./start";

/** Steps of the descent before the first choice. */
const FIRST_STEPS = 60;
/** Households of a first neighbourhood; it grows by half when as many of them as cover everybody `COVERS` times bring nothing. */
const SIZE = 120;
const COVERS = 2;
/** A neighbourhood with so many options is large: from then on cores have their turn, too. */
const LARGE = 1_200;
/** Seconds for one neighbourhood at most. */
const SEARCH_SECONDS = 2;
/** Parts of at most so many options are first tried out, with so many steps. */
const TINY = 200;
const TINY_STEPS = 20_000;
/** Options of a first core. */
const CORE = 2_000;
/** Seconds for a first core; each later one may take half as long again. */
const CORE_SECONDS = 10;

/**
 * One component of a problem on its way to the optimum: a choice, a proven bound, and what to do next. Each `step` is short
 * enough to be asked between whether somebody wants to stop.
 */
export class Part {
  choice: Choice;
  value: number;
  private relaxation: Relaxation;
  private isRelaxed = false;
  private surroundings: Surroundings | undefined;
  private size = SIZE;
  private idle = 0;
  private large = false;
  private coreSize = CORE;
  private coreSeconds = CORE_SECONDS;
  /** What integer programmes proved: nothing is worth more. */
  private settled = Number.POSITIVE_INFINITY;
  private nothingLeft = false;

  /** Has a valid choice at once: by score alone. */
  constructor(readonly programme: Programme) {
    this.choice = greedy(programme, programme.score);
    this.value = totalOf(programme, this.choice);
    const price = new Float64Array(programme.count.length);
    this.relaxation = {
      ...priced(programme, price),
      price,
      share: new Float64Array(programme.origin.length),
    };
  }

  /** No choice is worth more, as far as floating point tells; check.ts gives the exact figure. */
  get bound(): number {
    return Math.max(this.value, Math.min(this.settled, this.priceBound));
  }

  get gap(): number {
    return this.bound - this.value;
  }

  get done(): boolean {
    return this.gap === 0 || this.nothingLeft;
  }

  /** Prices; or that everything was tried out, by us or by the integer programme. */
  get proof(): GroupProof {
    if (this.settled < this.priceBound) return { kind: "programme", bound: this.bound };
    return { kind: "prices", price: this.relaxation.price };
  }

  private get priceBound(): number {
    return Math.floor(this.relaxation.bound + slip(this.relaxation.bound));
  }

  /** A better start: by score less scarcity price, then exchanges. */
  begin(limit: Limit): void {
    if (this.gap === 0) return;
    const near = descend(this.programme, { steps: FIRST_STEPS, value: this.value, stop: limit.stop });
    if (near.bound < this.relaxation.bound) this.relaxation = { ...this.relaxation, ...near };
    this.consider(greedy(this.programme, this.nets()), limit);
    if (this.gap > 0 && this.programme.origin.length <= TINY) this.tryOut();
  }

  step(solver: Solver, limit: Limit, chance: () => number): "relaxing" | "closing" | "searching" {
    if (!this.isRelaxed) {
      this.relax(solver, limit);
      return "relaxing";
    }
    if (this.programme.origin.length <= CORE || this.isCoresTurn()) {
      this.solveCore(solver, limit);
      return "closing";
    }
    this.search(solver, limit, chance);
    return "searching";
  }

  private tryOut(): void {
    const found = exhaust(this.programme, this.relaxation, this.relaxation.price, this.value, TINY_STEPS);
    if (!found) return;
    if (found.choice) this.keepBetter(found.choice);
    this.settled = this.value;
  }

  private isCoresTurn(): boolean {
    const households = this.programme.households;
    if (this.idle * this.size < COVERS * households) return false;
    this.idle = 0;
    const wasLarge = this.large || this.size >= households;
    this.size = Math.min(households, Math.ceil(this.size * 1.5));
    return wasLarge;
  }

  private relax(solver: Solver, limit: Limit): void {
    this.isRelaxed = true;
    const found = relaxed(this.programme, solver, this.value, this.relaxation.price, limit);
    this.relaxation =
      found.bound <= this.relaxation.bound ? found : { ...this.relaxation, share: found.share };
    const nets = this.nets();
    const largest = nets.reduce((most, net) => Math.max(most, Math.abs(net)), 1);
    // First what the relaxation takes whole, then by its share; by the net score among equals.
    const key = nets.map((net, o) => at(found.share, o) + (1e-3 * net) / largest);
    this.consider(greedy(this.programme, key), limit);
  }

  /**
   * The integer programme of the options that lose least. One that has option o loses profit − net of o against the bound
   * (reduced-cost fixing: Nemhauser & Wolsey, "Integer and Combinatorial Optimization", 1988, §II.5): if it ends, no choice
   * is worth more than what it found, or than the bound less the least loss outside.
   */
  private solveCore(solver: Solver, limit: Limit): void {
    const { core, leastOutside } = this.core();
    const { programme } = restrict(this.programme, core);
    const seconds = Math.min(limit.seconds, this.coreSeconds);
    const found = solver.choose(programme, { ...limit, seconds }, this.within(programme));
    if (!found?.optimal) this.coreSeconds *= 1.5;
    else this.coreSize *= 2;
    if (!found) return;
    const choice = new Int32Array(this.programme.households).fill(-1);
    for (const i of found.choice) if (i !== -1) this.put(choice, at(programme.origin, i));
    const reached = Math.max(this.value, totalOf(this.programme, choice));
    this.consider(choice, limit);
    if (!found.optimal) return;
    this.nothingLeft = leastOutside === Number.POSITIVE_INFINITY;
    const outside = Math.floor(this.relaxation.bound + slip(this.relaxation.bound) - leastOutside);
    // Its numbers have some ten digits: of larger values the last ones are not taken at its word.
    this.settled = Math.min(this.settled, Math.max(reached + Math.floor(reached / 1e9), outside));
  }

  /** Options that could be part of a better choice, those that lose least first, and the least loss of those left out. */
  private core(): { core: Int32Array; leastOutside: number } {
    const { bound, profit } = this.relaxation;
    const nets = this.nets();
    const loss = nets.map((net, o) => at(profit, at(this.programme.household, o)) - net);
    // Scores are whole: what is better is better by one.
    const most = bound + slip(bound) - this.value - 1;
    const helpful = Int32Array.from(loss, (_, o) => o).filter((o) => at(loss, o) <= most);
    helpful.sort((a, b) => at(loss, a) - at(loss, b) || a - b);
    const first = helpful[this.coreSize];
    return {
      core: helpful.slice(0, this.coreSize).sort(),
      leastOutside: first === undefined ? Number.POSITIVE_INFINITY : at(loss, first),
    };
  }

  /** Frees the households around a loss, fixes all others, solves the small programme (Shaw, 1998; Pisinger & Ropke, 2010). */
  private search(solver: Solver, limit: Limit, chance: () => number): void {
    this.surroundings ??= surroundingsOf(this.programme, this.relaxation);
    const from = drawLoss(this.programme, this.surroundings, this.relaxation, this.choice, chance);
    const free = around(this.programme, this.surroundings, from, this.size, chance);
    const { programme } = freed(this.programme, this.surroundings, this.choice, free);
    this.large = programme.origin.length >= LARGE;
    const seconds = Math.min(limit.seconds, SEARCH_SECONDS);
    const found = solver.choose(programme, { ...limit, seconds }, this.within(programme));
    const choice = this.choice.slice();
    for (const h of found ? free : []) choice[h] = -1;
    for (const i of found?.choice ?? []) if (i !== -1) this.put(choice, at(programme.origin, i));
    this.idle = this.keepBetter(choice) ? 0 : this.idle + 1;
    if (!found?.optimal) this.size = Math.max(SIZE, Math.floor(this.size * 0.8));
  }

  /** The present choice in the numbers of a restricted programme, as far as it is there. */
  private within(programme: Programme): Choice {
    const choice = new Int32Array(programme.households).fill(-1);
    programme.origin.forEach((o, i) => {
      if (this.choice[at(this.programme.household, o)] === o) choice[at(programme.household, i)] = i;
    });
    return choice;
  }

  private put(choice: Choice, o: number): void {
    choice[at(this.programme.household, o)] = o;
  }

  private consider(choice: Choice, limit: Limit): void {
    if (!leftBy(this.programme, choice).every((left) => left >= 0)) return;
    exchange(this.programme, choice, limit.stop);
    this.keepBetter(choice);
  }

  /** A solver's choice may take a little too much, by its tolerance: then it is none. */
  private keepBetter(choice: Choice): boolean {
    const value = totalOf(this.programme, choice);
    if (value <= this.value || !leftBy(this.programme, choice).every((left) => left >= 0)) return false;
    this.choice = choice;
    this.value = value;
    return true;
  }

  /** Score less scarcity price of each option. */
  private nets(): Float64Array {
    return Float64Array.from(this.programme.origin, (_, o) =>
      netOf(this.programme, o, this.relaxation.price),
    );
  }
}
