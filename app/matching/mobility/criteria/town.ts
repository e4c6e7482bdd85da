import { TOWN_POPULATION } from "../../../mobility/household";
import type { Reason } from "../../reason";
import type { MobilityCriterion } from "../criterion";

/** A town of half the size is half a town; a town of up to this is half the country. */
const SMALL_TOWN = TOWN_POPULATION / 2;
const LARGE_TOWN = 50_000;

/** 1 when a wish for town or country is met, 0.5 near the border, 0 far from it; abstains without a wish. */
export const town: MobilityCriterion = {
  id: "town",
  defaultWeight: 5,
  neutral: 0.5,
  looksAt: "place",
  level({ household: { townWish }, offer: { population } }) {
    if (townWish === "any") return null;
    if (townWish === "town") return population >= TOWN_POPULATION ? 1 : population >= SMALL_TOWN ? 0.5 : 0;
    return population < TOWN_POPULATION ? 1 : population < LARGE_TOWN ? 0.5 : 0;
  },
  because({ household: { townWish }, offer: { population } }): Reason | null {
    const isTown = population >= TOWN_POPULATION;
    if (townWish === "town" && isTown) return { key: "mobility.criterion.town.town", values: { population } };
    if (townWish === "country" && !isTown)
      return { key: "mobility.criterion.town.country", values: { population } };
    return null;
  },
};
