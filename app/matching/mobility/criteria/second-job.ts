import type { Reason } from "../../reason";
import type { MobilityCriterion } from "../criterion";
import { placesOf } from "../employment";
import { workersOf } from "../whole";

/** Someone who named no occupation takes any post gladly enough. */
const OPEN_LEVEL = 0.6;

/** What the second adult would do, as for the first; 0 when there is nothing; abstains where only one wants to work. */
export const secondJob: MobilityCriterion = {
  id: "second-job",
  defaultWeight: 10,
  neutral: 0.5,
  looksAt: "work",
  level(whole) {
    if (workersOf(whole.household).length < 2) return null;
    const second = placesOf(whole)[1];
    return second === undefined ? 0 : (second.level ?? OPEN_LEVEL);
  },
  because(whole): Reason | null {
    if (workersOf(whole.household).length < 2) return null;
    const second = placesOf(whole)[1];
    if (second === undefined) return { key: "mobility.criterion.secondJob.none", values: {} };
    return second.job
      ? { key: "mobility.criterion.secondJob.post", values: { post: second.label } }
      : { key: "mobility.criterion.secondJob.training", values: { training: second.label } };
  },
};
