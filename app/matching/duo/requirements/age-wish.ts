import { AGE_BANDS, type AgeBand, ageBandOf } from "../../../mentoring/profile";
import { bitsIn, bothSides } from "../../columns";
import type { Requirement } from "../../criterion";
import { adultsOf, type PoolPerson } from "../person";

/** A wish about age bands holds for every adult present on the other side; no band means every age. */
export const ageWish: Requirement = {
  id: "age-wish",
  allows: (b, v) => suits(b.ageWish, v) && suits(v.ageWish, b),
  stops(people) {
    const present = bothSides(people, (person) => bandBits(bandsOf(person)));
    const unwished = bothSides(people, ({ ageWish }) =>
      bandBits(ageWish.length === 0 ? [] : AGE_BANDS.filter((band) => !ageWish.includes(band))),
    );
    return ({ beneficiary, volunteer, count }, stopped, bit) => {
      for (let n = 0; n < count; n++) {
        const b = beneficiary[n] as number;
        const v = volunteer[n] as number;
        const forB = (unwished.b[b] as number) & (present.v[v] as number);
        const forV = (unwished.v[v] as number) & (present.b[b] as number);
        if ((forB | forV) !== 0) (stopped[n] as number) |= bit;
      }
    };
  },
  because: (b, v) => ({
    key: suits(b.ageWish, v) ? "requirement.ageWish.volunteer" : "requirement.ageWish.beneficiary",
    values: { bands: suits(b.ageWish, v) ? v.ageWish : b.ageWish },
  }),
};

const bandBits = bitsIn(AGE_BANDS);

const suits = (wish: readonly AgeBand[], other: PoolPerson): boolean =>
  wish.length === 0 || bandsOf(other).every((band) => wish.includes(band));

const bandsOf = (person: PoolPerson): AgeBand[] =>
  adultsOf(person).flatMap(({ age }) => ageBandOf(age) ?? []);
