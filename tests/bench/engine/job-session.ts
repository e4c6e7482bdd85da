import type { Market } from "~/matching/assign/market";
import { Session } from "~/matching/assign/session";
import { solve } from "~/matching/assign/solve";
import { proven } from "~/matching/check";
import { chanceFrom } from "~db/demo/chance";
import type { SparseInstance } from "./instance";
import { type Done, median } from "./told";

const TURNS = 5;
const EDITS = 400;
const PAIRS = 200;

/** New weights for every edge and back, in turn with cold solves of the same: both warm in the compiler's sense. */
export function reweigh({ market, reweighed }: SparseInstance): () => Done {
  return () => {
    const session = new Session(market);
    const warm: number[] = [];
    const cold: number[] = [];
    let value = 0;
    for (let turn = 0; turn < TURNS; turn++) {
      const weight = turn % 2 === 0 ? reweighed : market.weight;
      const asked = performance.now();
      session.reweigh(weight);
      session.result();
      warm.push(performance.now() - asked);
      value = session.value;
      const began = performance.now();
      same(value, coldValue({ ...market, weight }));
      cold.push(performance.now() - began);
    }
    return { value, milliseconds: median(warm), cold: median(cold) };
  };
}

/**
 * Locks and forbids, half of them taken back at once and half of them kept, timed one by one. Now and then
 * a cold solve of what has become of the market must give the same;
 * at the end the session must be proven.
 */
export function edits({ market }: SparseInstance, seed: number): () => Done {
  return () => {
    const chance = chanceFrom(seed);
    const session = new Session(market);
    const after = new Edited(market);
    const times: number[] = [];
    const cold: number[] = [];
    for (let n = 0; n < EDITS; n++) {
      const e = chance.whole(0, market.volunteer.length - 1);
      const pair = [after.personOf(e), market.volunteer[e] as number] as const;
      const lock = chance.is(0.5);
      if (!(lock ? after.mayLock(e) : after.mayForbid(e))) continue;
      times.push(timeOf(() => (lock ? session.lock(...pair) : session.forbid(...pair))));
      if (chance.is(0.5)) times.push(timeOf(() => (lock ? session.unlock(pair[0]) : session.allow(...pair))));
      else after.keep(e, lock);
      if (n % 80 !== 79) continue;
      const whole = after.market();
      cold.push(timeOf(() => same(session.value, coldValue(whole) + after.lockedValue)));
    }
    session.result();
    return { value: session.value, milliseconds: median(times), cold: median(cold) };
  };
}

/** What the whole loses without one of its pairs, exactly, for pairs drawn by chance; some are checked by a cold solve. */
export function regret({ market }: SparseInstance, seed: number): () => Done {
  return () => {
    const chance = chanceFrom(seed);
    const session = new Session(market);
    const { partner } = solve(market);
    const times: number[] = [];
    const cold: number[] = [];
    for (let n = 0; n < PAIRS; n++) {
      const person = chance.whole(0, market.persons - 1);
      const volunteer = partner[person] as number;
      if (volunteer === -1) continue;
      let change = 0;
      times.push(timeOf(() => (change = session.trial(() => session.forbid(person, volunteer)).value)));
      if (n % 40 !== 0) continue;
      const without = new Edited(market);
      without.forbid(person, volunteer);
      cold.push(timeOf(() => same(session.value + change, coldValue(without.market()))));
    }
    return { value: session.value, milliseconds: median(times), cold: median(cold) };
  };
}

function timeOf(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

/** What the kept edits leave of a market, done as a reader would: no edge for a forbidden pair, nobody locked stays in it. */
class Edited {
  lockedValue = 0;
  private readonly gone: Uint8Array;
  private readonly forbidden = new Set<number>();
  private readonly capacity: Int32Array;

  constructor(private readonly whole: Market) {
    this.gone = new Uint8Array(whole.persons);
    this.capacity = whole.capacity.slice();
  }

  personOf(edge: number): number {
    const { start } = this.whole;
    let [low, high] = [0, start.length - 1];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((start[middle] as number) <= edge) low = middle;
      else high = middle;
    }
    return low;
  }

  mayLock(edge: number): boolean {
    const places = this.capacity[this.whole.volunteer[edge] as number] as number;
    return this.mayForbid(edge) && places > 0;
  }

  mayForbid(edge: number): boolean {
    return this.gone[this.personOf(edge)] === 0 && !this.forbidden.has(edge);
  }

  keep(edge: number, lock: boolean): void {
    if (!lock) {
      this.forbidden.add(edge);
      return;
    }
    const volunteer = this.whole.volunteer[edge] as number;
    this.gone[this.personOf(edge)] = 1;
    this.capacity[volunteer] = (this.capacity[volunteer] as number) - 1;
    this.lockedValue += this.whole.weight[edge] as number;
  }

  forbid(person: number, volunteer: number): void {
    const { start, volunteer: others } = this.whole;
    this.keep(others.indexOf(volunteer, start[person]), false);
  }

  /** With arrays of its own. */
  market(): Market {
    const { persons, volunteers, start, volunteer, weight } = this.whole;
    const kept: number[] = [];
    const starts = new Int32Array(persons + 1);
    for (let i = 0; i < persons; i++) {
      for (let e = start[i] as number; e < (start[i + 1] as number); e++)
        if (this.gone[i] === 0 && !this.forbidden.has(e)) kept.push(e);
      starts[i + 1] = kept.length;
    }
    return {
      ...{ persons, volunteers, start: starts, capacity: this.capacity.slice() },
      volunteer: Int32Array.from(kept, (e) => volunteer[e] as number),
      weight: Float64Array.from(kept, (e) => weight[e] as number),
    };
  }
}

function coldValue(market: Market): number {
  const found = solve(market);
  proven(market, found);
  return found.value;
}

function same(warm: number, cold: number): void {
  if (warm !== cold) throw new Error(`The session says ${warm}, a cold solve ${cold}`);
}
