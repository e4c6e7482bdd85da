import { type Adult, type AdultConstraint, EXCLUDED_SCHEDULE } from "../../../mobility/household";
import { FULL_TIME_HOURS } from "../../../mobility/offer";
import type { Reason } from "../../reason";
import type { MobilityRequirement } from "../criterion";
import type { PoolPost } from "../pool";

/** Hours of work that each adult can keep: nights, weekends, shifts, split days, part or full time. */
export const schedule: MobilityRequirement = {
  id: "schedule",
  looksAt: "work",
  allows: ({ jobs }) => jobs.every(({ adult, post }) => broken(adult, post) === undefined),
  because({ jobs }): Reason {
    const constraint = jobs.map(({ adult, post }) => broken(adult, post)).find((one) => one !== undefined);
    return { key: "mobility.requirement.schedule.not", values: { constraint: constraint ?? "" } };
  },
};

const broken = ({ constraints }: Adult, post: PoolPost): AdultConstraint | undefined =>
  constraints.find((constraint) => {
    if (constraint === "part_time_only") return post.weeklyHours >= FULL_TIME_HOURS;
    if (constraint === "full_time_only") return post.weeklyHours < FULL_TIME_HOURS;
    const excluded = EXCLUDED_SCHEDULE[constraint];
    return excluded !== undefined && post.schedules.includes(excluded);
  });
