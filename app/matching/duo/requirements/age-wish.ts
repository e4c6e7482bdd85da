import { type AgeBand, ageBandOf } from "../../../mentoring/profile";
import type { Requirement } from "../../criterion";
import { adultsOf, type PoolPerson } from "../person";

/** A wish about age bands holds for every adult present on the other side; no band means every age. */
export const ageWish: Requirement = {
  id: "age-wish",
  allows: (b, v) => suits(b.ageWish, v) && suits(v.ageWish, b),
  because: (b, v) => ({
    key: suits(b.ageWish, v) ? "requirement.ageWish.volunteer" : "requirement.ageWish.beneficiary",
    values: { bands: suits(b.ageWish, v) ? v.ageWish : b.ageWish },
  }),
};

const suits = (wish: readonly AgeBand[], other: PoolPerson): boolean =>
  wish.length === 0 ||
  adultsOf(other).every(({ age }) => {
    const band = ageBandOf(age);
    return band !== null && wish.includes(band);
  });
