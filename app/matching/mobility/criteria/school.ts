import type { Amenity } from "../../../mobility/offer";
import type { Reason } from "../../reason";
import type { MobilityCriterion } from "../criterion";
import type { Whole } from "../whole";

/** The share of school and childcare, as far as they need them, that the place has; abstains when they need neither. */
export const school: MobilityCriterion = {
  id: "school",
  defaultWeight: 6,
  neutral: 0.5,
  looksAt: "place",
  level(whole) {
    const needed = needs(whole);
    return needed.length === 0 ? null : there(whole).length / needed.length;
  },
  because(whole): Reason | null {
    if (needs(whole).length === 0) return null;
    const found = there(whole);
    return found.length === 0
      ? { key: "mobility.criterion.school.none", values: {} }
      : { key: "mobility.criterion.school.words", values: { care: found } };
  },
};

const needs = ({ household }: Whole): Amenity[] => [
  ...(household.schoolNeeded ? (["school"] as const) : []),
  ...(household.childcareNeeded ? (["childcare"] as const) : []),
];
const there = (whole: Whole): Amenity[] =>
  needs(whole).filter((amenity) => whole.offer.amenities.includes(amenity));
