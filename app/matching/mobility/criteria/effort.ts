import { kilometresBetween } from "../../../territory/distance";
import type { Reason } from "../../reason";
import { between, type MobilityCriterion } from "../criterion";
import { isoDay, moveWindow } from "../move-window";

/** Across France. */
const FAR_KM = 900;
const EASY_DAYS = 30;

/** Half for the distance (1 next door, 0 at 900 km), half for the days among which they can choose to move (1 from a month on). */
export const effort: MobilityCriterion = {
  id: "effort",
  defaultWeight: 5,
  neutral: 0.5,
  looksAt: "whole",
  level(whole, { on }) {
    const { from, until } = moveWindow(whole, on);
    const kilometres = kilometresBetween(whole.household.point, whole.offer.point);
    return (between(kilometres, FAR_KM, 0) + between(until - from, 0, EASY_DAYS)) / 2;
  },
  because(whole, { on }): Reason | null {
    const kilometres = Math.round(kilometresBetween(whole.household.point, whole.offer.point));
    const { from, until } = moveWindow(whole, on);
    return from > until || until === Number.POSITIVE_INFINITY
      ? { key: "mobility.criterion.effort.distance", values: { kilometres } }
      : {
          key: "mobility.criterion.effort.dates",
          values: { kilometres, from: isoDay(from), until: isoDay(until) },
        };
  },
};
