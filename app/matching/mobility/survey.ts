import { countBits } from "../columns";
import type { FitContext, LooksAt } from "./criterion";
import { mustBeProvided, providedFor } from "./employment";
import { rentThere } from "./means";
import type { PoolHousehold, PoolOffer } from "./pool";
import { MOBILITY_REQUIREMENTS } from "./requirements";
import type { Job, Whole, Work } from "./whole";
import { workersOf } from "./whole";

/**
 * What stands between a household and its offers, or an offer and the households: of every bundle that could be thought of (a
 * dwelling with a post, two posts, or a training that leads to an occupation), which requirements stop it. Arrays in the order
 * of the requirements.
 */
export interface Survey {
  /** Bundles that come past every earlier requirement and not past this one. */
  stopped: number[];
  /** Bundles that would be possible if this requirement alone were let go. */
  onlyBy: number[];
  /** Bundles that come past all. */
  allowed: number;
  /** Cents by which the rent is too high in the nearest of those that it alone stops. */
  rentExcess: number;
}

export const emptySurvey = (): Survey => ({
  stopped: MOBILITY_REQUIREMENTS.map(() => 0),
  onlyBy: MOBILITY_REQUIREMENTS.map(() => 0),
  allowed: 0,
  rentExcess: Number.POSITIVE_INFINITY,
});

/** Requirements as bits, by what they look at: those that fail are found once for everything that shares it. */
const NUMBERED = MOBILITY_REQUIREMENTS.map((requirement, n) => ({ requirement, bit: 1 << n }));
const of = (looksAt: LooksAt) => NUMBERED.filter(({ requirement }) => requirement.looksAt === looksAt);
const OF_PLACE = of("place");
const OF_DWELLING = of("dwelling");
const OF_WORK = of("work");
const OF_ONE = OF_WORK.filter(({ requirement }) => requirement.id !== "both-jobs");
const BOTH_JOBS = OF_WORK.find(({ requirement }) => requirement.id === "both-jobs")?.bit ?? 0;
const OF_WHOLE = of("whole");
const RENT = NUMBERED.find(({ requirement }) => requirement.id === "rent")?.bit ?? 0;

/** Adds the bundles of one household and one offer to a survey. */
export function surveyBundles(
  survey: Survey,
  household: PoolHousehold,
  offer: PoolOffer,
  context: FitContext,
): void {
  eachBundle(household, offer, context, (whole, fails) => {
    count(survey, fails);
    if (fails !== RENT) return;
    const rent = rentThere(whole(), context.settings);
    if (rent?.most != null) survey.rentExcess = Math.min(survey.rentExcess, rent.rent - rent.most);
  });
}

/**
 * Tells every bundle that could be thought of with the requirements that stop it, as bits: all of them, or, where more than
 * `most` that look at a part of it do already, those. `whole` makes the bundle.
 */
export function eachBundle(
  household: PoolHousehold,
  offer: PoolOffer,
  context: FitContext,
  tell: (whole: () => Whole, fails: number) => void,
  most = 1,
): void {
  const bare: Whole = { household, offer, dwelling: null, jobs: [], study: null };
  const place = failing(OF_PLACE, bare, context);
  const works = worksOf(bare, context);
  const homes = offer.dwellings.map((dwelling) => {
    const whole = { ...bare, dwelling };
    return { dwelling, fails: failing(OF_DWELLING, whole, context) };
  });
  for (const { dwelling, fails } of homes)
    for (const work of works) {
      const whole = (): Whole => ({ ...bare, dwelling, ...work.work });
      const before = place | fails | work.fails;
      // More in the way than is asked about: what comes after them changes nothing of what is counted.
      tell(whole, countBits(before) <= most ? before | failing(OF_WHOLE, whole(), context) : before);
    }
}

function count(survey: Survey, fails: number): void {
  if (fails === 0) {
    survey.allowed += 1;
    return;
  }
  const first = 31 - Math.clz32(fails & -fails);
  survey.stopped[first] = (survey.stopped[first] ?? 0) + 1;
  if (isOneOrNone(fails)) survey.onlyBy[first] = (survey.onlyBy[first] ?? 0) + 1;
}

const isOneOrNone = (bits: number): boolean => (bits & (bits - 1)) === 0;

function failing(requirements: typeof NUMBERED, whole: Whole, context: FitContext): number {
  let bits = 0;
  for (const { requirement, bit } of requirements) if (!requirement.allows(whole, context)) bits |= bit;
  return bits;
}

/** Every way to work there; what fails of two posts is what fails of either. */
function worksOf(bare: Whole, context: FitContext): { work: Work; fails: number }[] {
  const { household, offer } = bare;
  const must = mustBeProvided(bare);
  const workers = workersOf(household);
  const withBoth = (work: Work, fails: number) => ({
    work,
    fails: !household.bothNeedJob || providedFor(work).size >= must ? fails : fails | BOTH_JOBS,
  });
  const jobs = workers.flatMap((adult) =>
    offer.posts.map((post) => {
      const job: Job = { adult, post };
      return { job, fails: failing(OF_ONE, { ...bare, jobs: [job] }, context) };
    }),
  );
  const singles = jobs.map(({ job, fails }) => withBoth({ jobs: [job], study: null }, fails));
  const couples = jobs.flatMap((one, n) =>
    jobs
      .slice(n + 1)
      .filter(({ job }) => job.adult.member !== one.job.adult.member)
      .map((other) => withBoth({ jobs: [one.job, other.job], study: null }, one.fails | other.fails)),
  );
  const studies = workers.flatMap((adult) =>
    offer.trainings
      .filter(({ romeCode }) => romeCode !== null)
      .map((training) => {
        const work: Work = { jobs: [], study: { adult, training } };
        return withBoth(work, failing(OF_ONE, { ...bare, ...work }, context));
      }),
  );
  return [...singles, ...couples, ...studies];
}
