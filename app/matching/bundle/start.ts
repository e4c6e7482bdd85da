import { at, type Choice, fits, type Programme, take } from "./programme";

/** Takes options from the highest key down, as far as they still fit. Ties: the earlier option first. */
export function greedy(programme: Programme, key: ArrayLike<number>): Choice {
  const order = Int32Array.from(programme.origin, (_, o) => o).sort(
    (a, b) => at(key, b) - at(key, a) || a - b,
  );
  const choice = new Int32Array(programme.households).fill(-1);
  const left = programme.count.slice();
  for (const o of order) {
    const h = at(programme.household, o);
    if (choice[h] !== -1 || !fits(programme, o, left)) continue;
    choice[h] = o;
    take(programme, o, left);
  }
  return choice;
}

/**
 * Lets households change, one after the other, as long as the total rises: a household takes a better option, those who hold
 * what it needs give way (the one who loses least first) and take the best that is left. Changes `choice`.
 */
export function exchange(programme: Programme, choice: Choice, stop: () => boolean): void {
  const table = new Table(programme, choice);
  for (let better = true; better && !stop(); ) {
    better = false;
    for (let h = 0; h < programme.households && !stop(); h++) better = table.improve(h) || better;
  }
}

/** A household never makes more than this many others give way. */
const MOST_MOVED = 3;

class Table {
  private readonly left: Float64Array;
  private readonly holders: Set<number>[];

  constructor(
    private readonly programme: Programme,
    private readonly choice: Choice,
  ) {
    this.left = programme.count.slice();
    this.holders = Array.from(programme.count, () => new Set<number>());
    for (const o of choice) if (o !== -1) this.put(o);
  }

  improve(h: number): boolean {
    const { first, score } = this.programme;
    for (let o = at(first, h); o < at(first, h + 1); o++) {
      const before = at(this.choice, h);
      if (at(score, o) > this.scoreOf(before) && this.replace(h, o)) return true;
    }
    return false;
  }

  /** Puts household h on option o if all together gain; otherwise leaves everything as it was. */
  private replace(h: number, o: number): boolean {
    const undo: [household: number, option: number][] = [[h, at(this.choice, h)]];
    let gain = -this.scoreOf(at(this.choice, h));
    this.move(h, -1);
    while (!fits(this.programme, o, this.left)) {
      const loser = undo.length > MOST_MOVED ? undefined : this.loserFor(o);
      if (loser === undefined) return this.back(undo);
      undo.push([loser, at(this.choice, loser)]);
      gain -= this.scoreOf(at(this.choice, loser));
      this.move(loser, -1);
    }
    this.move(h, o);
    gain += this.scoreOf(o);
    for (const [other] of undo.slice(1)) {
      const next = this.bestLeft(other);
      this.move(other, next);
      gain += this.scoreOf(next);
    }
    return gain > 0 || this.back(undo);
  }

  /** Of those who hold what option o lacks: the one with the smallest score. */
  private loserFor(o: number): number | undefined {
    const { start, resource, amount } = this.programme;
    let loser: number | undefined;
    for (let k = at(start, o); k < at(start, o + 1); k++) {
      if (at(amount, k) <= at(this.left, at(resource, k))) continue;
      for (const holder of this.holders[at(resource, k)] ?? [])
        if (
          loser === undefined ||
          this.scoreOf(at(this.choice, holder)) < this.scoreOf(at(this.choice, loser))
        )
          loser = holder;
      return loser;
    }
    return loser;
  }

  private bestLeft(h: number): number {
    let best = -1;
    for (let o = at(this.programme.first, h); o < at(this.programme.first, h + 1); o++)
      if (this.scoreOf(o) > this.scoreOf(best) && fits(this.programme, o, this.left)) best = o;
    return best;
  }

  private back(undo: readonly [household: number, option: number][]): false {
    for (const [household] of undo) this.move(household, -1);
    for (const [household, option] of undo) this.move(household, option);
    return false;
  }

  private move(h: number, o: number): void {
    const before = at(this.choice, h);
    if (before !== -1) {
      take(this.programme, before, this.left, -1);
      this.each(before, (holders) => holders.delete(h));
    }
    this.choice[h] = o;
    if (o !== -1) this.put(o);
  }

  private put(o: number): void {
    take(this.programme, o, this.left);
    this.each(o, (holders) => holders.add(at(this.programme.household, o)));
  }

  private each(o: number, work: (holders: Set<number>) => void): void {
    for (let k = at(this.programme.start, o); k < at(this.programme.start, o + 1); k++) {
      const holders = this.holders[at(this.programme.resource, k)];
      if (holders) work(holders);
    }
  }

  private scoreOf(o: number): number {
    return o === -1 ? 0 : at(this.programme.score, o);
  }
}
