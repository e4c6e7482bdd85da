import type { SexWish } from "../../../mentoring/profile";
import type { Requirement } from "../../criterion";
import { adultsOf, type PoolPerson } from "../person";

/** A wish about sex holds for every adult present on the other side. */
export const sexWish: Requirement = {
  id: "sex-wish",
  allows: (b, v) => suits(b.sexWish, v) && suits(v.sexWish, b),
  because: (b, v) => ({
    key: suits(b.sexWish, v) ? "requirement.sexWish.volunteer" : "requirement.sexWish.beneficiary",
    values: { wish: suits(b.sexWish, v) ? v.sexWish : b.sexWish },
  }),
};

const suits = (wish: SexWish, other: PoolPerson): boolean =>
  wish === "any" || adultsOf(other).every(({ sex }) => sex === (wish === "women" ? "woman" : "man"));
