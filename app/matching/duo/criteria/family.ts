import type { FamilyWish } from "../../../mentoring/profile";
import { bothSides } from "../../columns";
import type { Criterion } from "../../criterion";
import { levelByte } from "../../score";
import { isFamily, type PoolPerson } from "../person";

/** The share of stated wishes about a person alone or a family that are met; abstains when neither side has one. */
export const family: Criterion = {
  id: "family",
  defaultWeight: 6,
  neutral: 0.5,
  level(b, v) {
    const stated = [met(b.familyWish, v), met(v.familyWish, b)].filter((one) => one !== null);
    return given(stated.length, stated.filter(Boolean).length);
  },
  levels(people) {
    const household = bothSides(people, (person) => (isFamily(person) ? FAMILY : ALONE));
    const wish = bothSides(people, ({ familyWish }) => WISHES[familyWish]);
    return ({ beneficiary, volunteer, count }, bytes) => {
      for (let n = 0; n < count; n++) {
        const b = beneficiary[n] as number;
        const v = volunteer[n] as number;
        const stated = Math.sign(wish.b[b] as number) + Math.sign(wish.v[v] as number);
        const met = Number(wish.b[b] === household.v[v]) + Number(wish.v[v] === household.b[b]);
        bytes[n] = levelByte(given(stated, met));
      }
    };
  },
  because: (b, v) => (isFamily(b) && isFamily(v) ? { key: "criterion.family.both", values: {} } : null),
};

const ALONE = 1;
const FAMILY = 2;
const WISHES: Readonly<Record<FamilyWish, number>> = { any: 0, alone: ALONE, family: FAMILY };

const given = (stated: number, met: number): number | null => (stated === 0 ? null : met / stated);

const met = (wish: FamilyWish, other: PoolPerson): boolean | null =>
  wish === "any" ? null : (wish === "family") === isFamily(other);
