import { type IsoDay, monthsAfter } from "../days";

/** Months after the move at which somebody asks how it goes; rows of their own, the candidacy stays `moved` until it is closed. */
export const FOLLOWUP_MONTHS = [3, 6, 12] as const;
export type FollowupMonth = (typeof FOLLOWUP_MONTHS)[number];

/** Days after a follow-up fell due at which its referent is reminded. */
export const FOLLOWUP_REMINDER_DAYS = [7, 21] as const;

/** Words: `followup.job.<job>`. */
export const FOLLOWUP_JOBS = ["kept", "changed", "lost", "none"] as const;
export type FollowupJob = (typeof FOLLOWUP_JOBS)[number];

/** Words: `followup.housing.<housing>`. */
export const FOLLOWUP_HOUSINGS = ["kept", "changed", "lost"] as const;
export type FollowupHousing = (typeof FOLLOWUP_HOUSINGS)[number];

export const followUpsOf = (movedOn: IsoDay): { months: FollowupMonth; dueOn: IsoDay }[] =>
  FOLLOWUP_MONTHS.map((months) => ({ months, dueOn: monthsAfter(movedOn, months) }));
