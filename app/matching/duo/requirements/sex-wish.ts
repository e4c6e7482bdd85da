import { SEXES, type SexWish } from "../../../mentoring/profile";
import { bitsIn, bothSides } from "../../columns";
import type { Requirement } from "../../criterion";
import { adultsOf, type PoolPerson } from "../person";

/** A wish about sex holds for every adult present on the other side. */
export const sexWish: Requirement = {
  id: "sex-wish",
  allows: (b, v) => suits(b.sexWish, v) && suits(v.sexWish, b),
  stops(people) {
    const present = bothSides(people, (person) => sexBits(adultsOf(person).map(({ sex }) => sex)));
    const unwished = bothSides(people, ({ sexWish }) =>
      sexBits(SEXES.filter((sex) => !isWished(sexWish, sex))),
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
    key: suits(b.sexWish, v) ? "requirement.sexWish.volunteer" : "requirement.sexWish.beneficiary",
    values: { wish: suits(b.sexWish, v) ? v.sexWish : b.sexWish },
  }),
};

const sexBits = bitsIn(SEXES);

const suits = (wish: SexWish, other: PoolPerson): boolean =>
  adultsOf(other).every(({ sex }) => isWished(wish, sex));

const isWished = (wish: SexWish, sex: (typeof SEXES)[number]): boolean =>
  wish === "any" || sex === (wish === "women" ? "woman" : "man");
