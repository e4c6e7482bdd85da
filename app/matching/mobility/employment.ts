import type { Adult } from "../../mobility/household";
import { occupationFit, occupationLevel } from "./occupation-fit";
import type { Job, Study, Whole, Work } from "./whole";
import { workersOf } from "./whole";

/** A training place stands for a post when it leads to an occupation that the adult can take up. */
export const leadsToWork = ({ adult, training }: Study): boolean =>
  adult.wantsWork && training.romeCode !== null && occupationFit(adult, training.romeCode) !== null;

/** Adults who are provided for: by a post, or by a training that stands for one. */
export function providedFor({ jobs, study }: Work): Set<number> {
  const members = new Set(jobs.map(({ adult }) => adult.member));
  if (study && leadsToWork(study)) members.add(study.adult.member);
  return members;
}

/** How many adults must be provided for: one, or both when they ask so. */
export const mustBeProvided = ({ household }: Pick<Whole, "household">): number =>
  household.bothNeedJob ? Math.min(2, workersOf(household).length) : 1;

/** Half of what a post in the occupation would count. */
const TRAINING_SHARE = 0.5;

export interface Place {
  adult: Adult;
  /** What the adult would do, in the offer's words. */
  label: string;
  /** 0…1; null when they are open to every occupation. */
  level: number | null;
  job: Job | null;
}

/** What each adult of a bundle would do, the best first; earlier members first among equals. */
export function placesOf({ jobs, study }: Work): Place[] {
  const places = jobs.map((job): Place => {
    const fit = occupationFit(job.adult, job.post.romeCode);
    return { adult: job.adult, label: job.post.label, level: fit === null ? 0 : occupationLevel(fit), job };
  });
  if (study && leadsToWork(study) && !jobs.some(({ adult }) => adult.member === study.adult.member)) {
    const fit = occupationFit(study.adult, study.training.romeCode ?? "");
    const level = fit && occupationLevel(fit);
    places.push({
      adult: study.adult,
      label: study.training.what,
      level: level === null ? null : level * TRAINING_SHARE,
      job: null,
    });
  }
  const worth = ({ level, job }: Place): number =>
    (level ?? OPEN_LEVEL) * (job || level !== null ? 1 : TRAINING_SHARE);
  return places.sort((a, b) => worth(b) - worth(a) || a.adult.member - b.adult.member);
}

/** Where someone who named no occupation stands among others. */
const OPEN_LEVEL = 0.5;
