import { kilometresBetween } from "../territory/distance";
import { type Couples, column, measures } from "./columns";
import type { PairContext } from "./criterion";
import type { Pair, Pool, PoolBeneficiary, PoolVolunteer } from "./duo/person";
import { stoppedBy } from "./duo/stopped-by";
import { gathered, groupsOf } from "./groups";
import { Neighbourhood } from "./neighbours";
import { PairSet } from "./pair-set";

/** Couples by beneficiary, then by volunteer, in the pool's order: those of beneficiary i from `start[i]` to `start[i + 1] - 1`. */
export interface Candidates extends Couples {
  start: Int32Array;
}

/**
 * Every pair that all requirements allow, with a place left, neither never made nor `forbidden`. Who lives near enough is
 * found place by place, the rest by the requirements at speed; the same pairs as judging everybody with everybody
 * (tests/matching/duo/two-speeds.test.ts).
 */
export function findCandidates(
  pool: Pool,
  settings: PairContext["settings"],
  forbidden: readonly Pair[] = [],
  onBeneficiary: (done: number) => void = () => {},
): Candidates {
  const stoppedOf = stoppedBy(pool, settings);
  const excluded = new PairSet(pool, [...pool.never, ...forbidden]).ofBeneficiary;
  const reach = measures(pool.beneficiaries, ({ radiusKm }) => radiusKm);
  const places = column(pool.volunteers, (volunteer) => volunteer.places);
  const found = new Found();
  let done = 0;
  new Neighbourhood(pool).eachWithin("beneficiary", reach, (b, couples) => {
    const stopped = stoppedOf(couples);
    const without = excluded.get(b);
    for (let n = 0; n < couples.count; n++) {
      const v = couples.volunteer[n] as number;
      if (stopped[n] === 0 && (places[v] as number) > 0 && !without?.has(v))
        found.add(b, v, couples.kilometres[n] as number);
    }
    done += 1;
    onBeneficiary(done);
  });
  return inOrder(pool, found);
}

/** Couples in arrays that double when they are full. */
class Found implements Couples {
  beneficiary = new Int32Array(1024);
  volunteer = new Int32Array(1024);
  kilometres = new Float64Array(1024);
  count = 0;

  add(beneficiary: number, volunteer: number, kilometres: number): void {
    if (this.count === this.beneficiary.length) this.grow();
    this.beneficiary[this.count] = beneficiary;
    this.volunteer[this.count] = volunteer;
    this.kilometres[this.count] = kilometres;
    this.count += 1;
  }

  private grow(): void {
    const { beneficiary, volunteer, kilometres } = this;
    this.beneficiary = new Int32Array(2 * this.count);
    this.volunteer = new Int32Array(2 * this.count);
    this.kilometres = new Float64Array(2 * this.count);
    this.beneficiary.set(beneficiary);
    this.volunteer.set(volunteer);
    this.kilometres.set(kilometres);
  }
}

function inOrder({ beneficiaries, volunteers }: Pool, found: Couples): Candidates {
  const b = found.beneficiary.subarray(0, found.count);
  const v = found.volunteer.subarray(0, found.count);
  const byVolunteer = groupsOf(v, volunteers.length).items;
  const { start, items } = groupsOf(b, beneficiaries.length, byVolunteer);
  const kilometres = new Float64Array(found.count);
  for (let n = 0; n < found.count; n++) kilometres[n] = found.kilometres[items[n] as number] as number;
  return {
    ...{ start, kilometres, count: found.count },
    beneficiary: gathered(b, items),
    volunteer: gathered(v, items),
  };
}

export const contextOf = (
  b: PoolBeneficiary,
  v: PoolVolunteer,
  settings: PairContext["settings"],
): PairContext => ({ settings, kilometres: kilometresBetween(b.point, v.point) });
