import type { Reason } from "../../reason";
import type { MobilityCriterion } from "../criterion";
import { occupationFit } from "../occupation-fit";
import type { Work } from "../whole";

/** 1 for a training that leads to their post or to an occupation they want, 0.8 to another of theirs, 0.6 to none in particular (French), 0.1 elsewhere; abstains without one. */
export const training: MobilityCriterion = {
  id: "training",
  defaultWeight: 6,
  neutral: 0.3,
  looksAt: "work",
  level: (whole) => worthOf(whole),
  because({ study }): Reason | null {
    return study && { key: "mobility.criterion.training.words", values: { training: study.training.what } };
  },
};

function worthOf({ jobs, study }: Work): number | null {
  if (!study) return null;
  const { romeCode } = study.training;
  if (romeCode === null) return 0.6;
  const fit = occupationFit(study.adult, romeCode);
  const isForPost = jobs.some(
    ({ adult, post }) => adult.member === study.adult.member && post.romeCode === romeCode,
  );
  if (isForPost || fit?.kind === "wanted") return 1;
  return fit ? 0.8 : 0.1;
}
