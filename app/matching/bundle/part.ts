import type { GroupProof } from "./check";
import { around, drawLoss, freed, type Surroundings, surroundingsOf } from "./neighbourhood";
import { descend, netOf, priced } from "./prices";
import { at, type Choice, leftBy, type Programme, restrict, totalOf } from "./programme";
import { type Relaxation, relaxed } from "./relaxation";
import type { Limit, Solver } from "./solver";
import { exchange, greedy } from "./start";

/** Households of a first neighbourhood; it grows by half when nothing better is found in `PATIENCE` of them. */
const SIZE = 120;
const PATIENCE = 25;
/** Up to so many options that could still help, the integer programme is worth trying as a whole. */
const CLOSABLE = 6_000;
/** Steps of the descent before the first choice. */
const FIRST_STEPS = 60;
/**
 * One component of a problem on its way to the optimum: a choice, a proven bound, and what to do next. Each `step` is short
 * enough to be asked between whether somebody wants to stop.
 */
export class Part {
  choice: Choice;
  value: number;
  private relaxation: Relaxation;
  private surroundings: Surroundings | undefined;
  private size = SIZE;
  private idle = 0;
  private relaxedOnce = false;
  /** What the integer programme proved: nothing is worth more. */
  private settled = Number.POSITIVE_INFINITY;
  /** Seconds that the next attempt at the whole integer programme may take. */
  private patience = 5;
  private tried = Number.POSITIVE_INFINITY;

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

  /** Nothing is left to try. */
  get done(): boolean {
    return this.gap === 0 || this.settled < Number.POSITIVE_INFINITY;
  }

  /** Prices, or the integer programme's own "optimal". */
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
  }

  step(solver: Solver, limit: Limit, chance: () => number): "relaxing" | "closing" | "searching" {
    if (!this.relaxedOnce) {
      this.relax(solver, limit);
      return "relaxing";
    }
    const helpful = this.helpful();
    const worth = helpful.length <= CLOSABLE || this.size > this.programme.households;
    const small = this.programme.households <= SIZE;
    if (worth && (small || this.idle >= PATIENCE || helpful.length < this.tried * 0.7)) {
      this.tried = helpful.length;
      this.idle = 0;
      this.close(solver, limit, helpful);
      return "closing";
    }
    this.search(solver, limit, chance);
    return "searching";
  }

  private relax(solver: Solver, limit: Limit): void {
    this.relaxedOnce = true;
    const found = relaxed(this.programme, solver, this.value, limit);
    this.relaxation =
      found.bound <= this.relaxation.bound ? found : { ...this.relaxation, share: found.share };
    const nets = this.nets();
    const largest = nets.reduce((most, net) => Math.max(most, Math.abs(net)), 1);
    // First what the relaxation takes whole, then by its share; by the net score among equals.
    this.consider(
      greedy(
        this.programme,
        nets.map((net, o) => at(found.share, o) + (1e-3 * net) / largest),
      ),
      limit,
    );
  }

  /**
   * Options that a better choice could hold: one that has option o loses profit − net of o against the bound, so it beats
   * the value only if that is less than bound − value (reduced-cost fixing: Nemhauser & Wolsey, 1988, §II.1.5).
   */
  private helpful(): Int32Array {
    const { bound, profit, price } = this.relaxation;
    // Whole scores: what is better is better by one.
    const most = bound + slip(bound) - this.value - 1;
    const kept: number[] = [];
    for (let o = 0; o < this.programme.origin.length; o++)
      if (at(profit, at(this.programme.household, o)) - netOf(this.programme, o, price) <= most) kept.push(o);
    return Int32Array.from(kept);
  }

  /** The integer programme of all options that could help: if it ends, nothing better exists. */
  private close(solver: Solver, limit: Limit, helpful: Int32Array): void {
    const { programme } = restrict(this.programme, helpful);
    const seconds = Math.min(limit.seconds, this.patience);
    this.patience *= 2;
    const found = solver.choose(programme, { ...limit, seconds }, this.within(programme));
    if (!found) return;
    const choice = new Int32Array(this.programme.households).fill(-1);
    for (const i of found.choice) if (i !== -1) this.put(choice, at(programme.origin, i));
    this.consider(choice, limit);
    // Its numbers have some ten digits: of larger values the last ones are not taken at its word.
    const reached = Math.max(this.value, totalOf(this.programme, choice));
    if (found.optimal) this.settled = reached + Math.floor(reached / 1e9);
  }

  /** Frees the households around a loss, fixes all others, solves the small programme (Shaw, 1998; Pisinger & Ropke, 2010). */
  private search(solver: Solver, limit: Limit, chance: () => number): void {
    this.surroundings ??= surroundingsOf(this.programme, this.relaxation);
    const from = drawLoss(this.programme, this.surroundings, this.relaxation, this.choice, chance);
    const free = around(this.programme, this.surroundings, from, this.size, chance);
    const { programme } = freed(this.programme, this.surroundings, this.choice, free);
    const found = solver.choose(
      programme,
      { ...limit, seconds: Math.min(limit.seconds, 2) },
      this.within(programme),
    );
    const choice = this.choice.slice();
    for (const h of free) choice[h] = -1;
    for (const i of found?.choice ?? []) if (i !== -1) this.put(choice, at(programme.origin, i));
    this.idle = this.keepBetter(choice) ? 0 : this.idle + 1;
    if (!found?.optimal) this.size = Math.max(SIZE / 4, Math.floor(this.size * 0.8));
    else if (this.idle >= PATIENCE) this.grow();
  }

  private grow(): void {
    this.idle = 0;
    this.size = Math.ceil(this.size * 1.5);
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

/** How far a sum in floating point may be off. */
const slip = (sum: number): number => 1e-6 + sum * 1e-12;
