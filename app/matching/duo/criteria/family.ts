import type { FamilyWish } from "../../../mentoring/profile";
import type { Criterion } from "../../criterion";
import { isFamily, type PoolPerson } from "../person";

/** The share of stated wishes about a person alone or a family that are met; abstains when neither side has one. */
export const family: Criterion = {
  id: "family",
  defaultWeight: 6,
  neutral: 0.5,
  level(b, v) {
    const stated = [met(b.familyWish, v), met(v.familyWish, b)].filter((one) => one !== null);
    return stated.length === 0 ? null : stated.filter(Boolean).length / stated.length;
  },
  because: (b, v) => (isFamily(b) && isFamily(v) ? { key: "criterion.family.both", values: {} } : null),
};

const met = (wish: FamilyWish, other: PoolPerson): boolean | null =>
  wish === "any" ? null : (wish === "family") === isFamily(other);
