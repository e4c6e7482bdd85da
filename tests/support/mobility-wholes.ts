import type { PoolDwelling, PoolHousehold, PoolOffer } from "~/matching/mobility/pool";
import type { Job, Study, Whole } from "~/matching/mobility/whole";

/** Every bundle that can be thought of, possible or not: each dwelling with no, one or two posts, without and with each training. */
export function everyWhole(
  household: PoolHousehold,
  offer: PoolOffer,
): (Whole & { dwelling: PoolDwelling })[] {
  const workers = household.adults.filter(({ wantsWork }) => wantsWork);
  const jobs = workers.map((adult): Job[] => offer.posts.map((post) => ({ adult, post })));
  const singles = jobs.flat().map((job) => [job]);
  const couples = (jobs[0] ?? []).flatMap((one) => (jobs[1] ?? []).map((other) => [one, other]));
  const studies = workers.flatMap((adult): Study[] =>
    offer.trainings.map((training) => ({ adult, training })),
  );
  return offer.dwellings.flatMap((dwelling) =>
    [[], ...singles, ...couples].flatMap((taken) =>
      [null, ...studies].flatMap((study) =>
        taken.length === 0 && study === null ? [] : [{ household, offer, dwelling, jobs: taken, study }],
      ),
    ),
  );
}
