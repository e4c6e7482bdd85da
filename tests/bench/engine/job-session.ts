import type { Market } from "~/matching/assign/market";
import { Session } from "~/matching/assign/session";
import { solve } from "~/matching/assign/solve";
import { proven } from "~/matching/check";
import { chanceFrom } from "~db/demo/chance";
import { Edited } from "./edited";
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
      warm.push(
        timeOf(() => {
          session.reweigh(weight);
          session.result();
        }),
      );
      value = session.value;
      cold.push(timeOf(() => same(value, coldValue({ ...market, weight }))));
    }
    return { value, milliseconds: median(warm), cold: median(cold) };
  };
}

/**
 * Pairs that are made are forbidden, pairs that are not are locked; half of it is taken back at once, half is kept; each
 * edit is timed alone. Now and then a cold solve of what has become of the market must give the same.
 */
export function edits({ market }: SparseInstance, seed: number): () => Done {
  return () => {
    const chance = chanceFrom(seed);
    const session = new Session(market);
    const after = new Edited(market);
    const times: number[] = [];
    const cold: number[] = [];
    for (let n = 1; n <= EDITS; n++) {
      const person = chance.whole(0, market.persons - 1);
      const lock = chance.is(0.5);
      const volunteer = lock ? after.anyEdge(person, chance) : session.partnerOf(person);
      if (volunteer !== -1 && (lock ? after.mayLock(person, volunteer) : after.mayForbid(person))) {
        times.push(timeOf(() => (lock ? session.lock : session.forbid).call(session, person, volunteer)));
        if (chance.is(0.5)) {
          times.push(timeOf(() => (lock ? session.unlock(person) : session.allow(person, volunteer))));
        } else if (lock) after.lock(person, volunteer);
        else after.forbid(person, volunteer);
      }
      if (n % 80 !== 0) continue;
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
      const whole = without.market();
      cold.push(timeOf(() => same(session.value + change, coldValue(whole))));
    }
    return { value: session.value, milliseconds: median(times), cold: median(cold) };
  };
}

function timeOf(work: () => void): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function coldValue(market: Market): number {
  const found = solve(market);
  proven(market, found);
  return found.value;
}

function same(warm: number, cold: number): void {
  if (warm !== cold) throw new Error(`The session says ${warm}, a cold solve ${cold}`);
}
