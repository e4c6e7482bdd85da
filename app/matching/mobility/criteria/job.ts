import type { Reason } from "../../reason";
import type { MobilityCriterion } from "../criterion";
import { placesOf } from "../employment";
import { occupationFit } from "../occupation-fit";

/** The best of their posts: a wanted occupation 0.8–1, a known one 0.5–0.7, a close move 0.3–0.5, after experience; half of it for a training that leads there. */
export const job: MobilityCriterion = {
  id: "job",
  defaultWeight: 20,
  neutral: 0.4,
  looksAt: "work",
  level(whole) {
    const [best] = placesOf(whole);
    return best === undefined ? 0 : best.level;
  },
  because(whole): Reason | null {
    const [best] = placesOf(whole);
    if (best === undefined) return null;
    if (best.job === null)
      return { key: "mobility.criterion.job.training", values: { training: best.label } };
    const fit = occupationFit(best.adult, best.job.post.romeCode);
    if (fit === null) return null;
    const years = fit.kind === "open" ? 0 : fit.years;
    return { key: `mobility.criterion.job.${fit.kind}`, values: { post: best.label, years } };
  },
};
