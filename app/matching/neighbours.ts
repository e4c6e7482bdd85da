import type { Couples, People } from "./columns";
import { type Groups, groupsOf } from "./groups";
import { Places } from "./places";

export type Side = "beneficiary" | "volunteer";

/** Both sides of a pool by where they live. */
export class Neighbourhood {
  private readonly places: Places;
  private readonly residents: Record<Side, Groups>;
  private readonly couples: Couples;

  constructor(people: People) {
    const { beneficiaries, volunteers } = people;
    this.places = new Places([...beneficiaries, ...volunteers].map(({ point }) => point));
    const { of, count } = this.places;
    this.residents = {
      beneficiary: groupsOf(of.subarray(0, beneficiaries.length), count),
      volunteer: groupsOf(of.subarray(beneficiaries.length), count),
    };
    const most = Math.max(beneficiaries.length, volunteers.length);
    this.couples = {
      beneficiary: new Int32Array(most),
      volunteer: new Int32Array(most),
      kilometres: new Float64Array(most),
      count: 0,
    };
  }

  /**
   * Tells, for each person of one side, the couples with everybody of the other side within so many kilometres, place by
   * place: neither people nor couples come in the pool's order. Who has a negative reach is passed over. The couples are
   * valid until the next ones.
   */
  eachWithin(side: Side, reach: Float64Array, tell: (person: number, couples: Couples) => void): void {
    const { start, items } = this.residents[side];
    for (let place = 0; place < this.places.count; place++) {
      const people = items.subarray(start[place], start[place + 1]);
      const farthest = people.reduce((most, person) => Math.max(most, reach[person] as number), -1);
      if (farthest < 0) continue;
      const count = this.places.around(place, farthest);
      for (const person of people) {
        const own = reach[person] as number;
        if (own < 0) continue;
        this.gather(side, person, own, count);
        tell(person, this.couples);
      }
    }
  }

  private gather(side: Side, person: number, reach: number, near: number): void {
    const other = side === "beneficiary" ? "volunteer" : "beneficiary";
    const { start, items } = this.residents[other];
    const { [side]: own, [other]: theirs, kilometres } = this.couples;
    let count = 0;
    for (let n = 0; n < near; n++) {
      const apart = this.places.kilometres[n] as number;
      if (apart > reach) continue;
      const place = this.places.near[n] as number;
      const end = start[place + 1] as number;
      for (let at = start[place] as number; at < end; at++) {
        theirs[count] = items[at] as number;
        kilometres[count] = apart;
        count += 1;
      }
    }
    own.fill(person, 0, count);
    this.couples.count = count;
  }
}
