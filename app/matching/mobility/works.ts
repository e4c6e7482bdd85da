import type { FitContext } from "./criterion";
import { meets, requirementsOf } from "./meets";
import type { PoolHousehold, PoolOffer } from "./pool";
import type { Job, Study, Whole, Work } from "./whole";
import { workersOf } from "./whole";

const OF_WORK = requirementsOf("work");
/** How many must work is a matter of the whole household, not of one post. */
const OF_JOB = OF_WORK.filter(({ id }) => id !== "both-jobs");
/** A training may come along that leads to no work by itself. */
const OF_STUDY = OF_JOB.filter(({ id }) => id !== "employable");

/** Everything that the adults of a household can take of an offer's posts and trainings, within the requirements of work. */
export function worksIn(household: PoolHousehold, offer: PoolOffer, context: FitContext): Work[] {
  const bare: Whole = { household, offer, dwelling: null, jobs: [], study: null };
  const jobs: Job[] = [];
  const studies: Study[] = [];
  for (const adult of workersOf(household)) {
    for (const post of offer.posts)
      if (post.left > 0 && meets(OF_JOB, { ...bare, jobs: [{ adult, post }] }, context))
        jobs.push({ adult, post });
    for (const training of offer.trainings)
      if (training.left > 0 && meets(OF_STUDY, { ...bare, study: { adult, training } }, context))
        studies.push({ adult, training });
  }
  const works: Work[] = [];
  for (const taken of [[], ...jobs.map((job) => [job]), ...couplesOf(jobs)])
    for (const study of [null, ...studies])
      if (meets(OF_WORK, { ...bare, jobs: taken, study }, context)) works.push({ jobs: taken, study });
  return works;
}

/** Two posts for two adults, the earlier member first; the same line only where it has two places. */
function couplesOf(jobs: readonly Job[]): Job[][] {
  const couples: Job[][] = [];
  jobs.forEach((one, n) => {
    for (const other of jobs.slice(n + 1))
      if (other.adult.member !== one.adult.member && (other.post.id !== one.post.id || one.post.left >= 2))
        couples.push([one, other]);
  });
  return couples;
}
