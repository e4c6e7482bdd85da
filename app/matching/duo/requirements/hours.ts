import { bothSides } from "../../columns";
import type { Requirement } from "../../criterion";

/** At least one common free slot of the week. */
export const hours: Requirement = {
  id: "hours",
  allows: (b, v) => (b.freeHours & v.freeHours) !== 0,
  stops(people) {
    const { b, v } = bothSides(people, ({ freeHours }) => freeHours);
    return ({ beneficiary, volunteer, count }, stopped, bit) => {
      for (let n = 0; n < count; n++) {
        const common = (b[beneficiary[n] as number] as number) & (v[volunteer[n] as number] as number);
        if (common === 0) (stopped[n] as number) |= bit;
      }
    };
  },
  because: () => ({ key: "requirement.hours.not", values: {} }),
};
