import type { FitContext, MobilityRequirement } from "./criterion";
import type { PoolHousehold, PoolOffer } from "./pool";
import { MOBILITY_REQUIREMENTS } from "./requirements";
import type { Job, Study, Whole, Work } from "./whole";
import { workersOf } from "./whole";

const OF_WORK = MOBILITY_REQUIREMENTS.filter(({ looksAt }) => looksAt === "work");
/** How many must work is a matter of the whole household, not of one post. */
const OF_ONE = OF_WORK.filter(({ id }) => id !== "both-jobs" && id !== "employable");

/** Everything that the adults of a household can take of an offer's posts and trainings, within the requirements of work. */
export function worksIn(household: PoolHousehold, offer: PoolOffer, context: FitContext): Work[] {
  const allows = (work: Work, requirements: readonly MobilityRequirement[]): boolean => {
    const whole: Whole = { household, offer, dwelling: null, ...work };
    return requirements.every((requirement) => requirement.allows(whole, context));
  };
  const workers = workersOf(household);
  const jobs = workers.flatMap((adult): Job[] =>
    offer.posts
      .filter(({ left }) => left > 0)
      .map((post) => ({ adult, post }))
      .filter((job) => allows({ jobs: [job], study: null }, OF_SINGLE)),
  );
  const studies = workers.flatMap((adult): Study[] =>
    offer.trainings
      .filter(({ left }) => left > 0)
      .map((training) => ({ adult, training }))
      .filter((study) => allows({ jobs: [], study }, OF_ONE)),
  );
  const works: Work[] = [];
  for (const taken of [[], ...jobs.map((job) => [job]), ...couplesOf(jobs)])
    for (const study of [null, ...studies]) {
      const work = { jobs: taken, study };
      if (allows(work, OF_WORK)) works.push(work);
    }
  return works;
}

const OF_SINGLE = OF_WORK.filter(({ id }) => id !== "both-jobs");

/** Two posts for two adults, the earlier member first; the same line only where it has two places. */
export function couplesOf(jobs: readonly Job[]): Job[][] {
  return jobs.flatMap((one, n) =>
    jobs
      .slice(n + 1)
      .filter(
        (other) =>
          other.adult.member !== one.adult.member && (other.post.id !== one.post.id || one.post.left >= 2),
      )
      .map((other) => [one, other]),
  );
}
