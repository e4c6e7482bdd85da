import { daysBetween, type IsoDay } from "../days";

export interface HandoverDays {
  startsOn: IsoDay;
  endsOn: IsoDay;
  /** Taken back before its last day. */
  endedAt: Date | null;
}

/** Words: `staff.handovers.standing.<standing>`. */
export type Standing = "coming" | "under_way" | "over" | "taken_back";

/** Where a hand-over stands on a day in Paris; it gives rights while it is under way and at no other time. */
export function standingOf({ startsOn, endsOn, endedAt }: HandoverDays, today: IsoDay): Standing {
  if (endedAt) return "taken_back";
  if (today < startsOn) return "coming";
  return today <= endsOn ? "under_way" : "over";
}

/** It can still be changed or taken back. */
export const isAlive = (standing: Standing): boolean => standing === "coming" || standing === "under_way";

/** Longer than this is another post, not an absence; in days. */
const LONGEST_HANDOVER = 366;

/** What is wrong with a period, if anything is; `earliest` is the first day that it may begin on. */
export function refusedPeriod(
  { startsOn, endsOn }: Pick<HandoverDays, "startsOn" | "endsOn">,
  earliest: IsoDay,
): "past" | "backwards" | "too_long" | null {
  if (endsOn < startsOn) return "backwards";
  if (startsOn < earliest) return "past";
  return daysBetween(startsOn, endsOn) >= LONGEST_HANDOVER ? "too_long" : null;
}
