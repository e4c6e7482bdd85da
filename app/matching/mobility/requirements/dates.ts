import type { MobilityRequirement } from "../criterion";
import { moveWindow } from "../move-window";

/** There is a day on which they can move in, within the household's own dates, those of the dwelling, the posts and the training. */
export const dates: MobilityRequirement = {
  id: "dates",
  looksAt: "whole",
  allows(whole, { on }) {
    const { from, until } = moveWindow(whole, on);
    return from <= until;
  },
  because: () => ({ key: "mobility.requirement.dates.not", values: {} }),
};
