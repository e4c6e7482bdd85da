import type { IsoDay } from "../../days";
import { PREPARATION_MONTHS } from "../../mobility/candidacy-path";
import type { Whole } from "./whole";

/** Days by which a post and a move may miss each other: employers wait a month, and one may come a month early. */
export const POST_SLACK_DAYS = 30;
/** A post without a date is to be filled soon: it waits as long as a preparation may take. */
const SOON_DAYS = Math.round(PREPARATION_MONTHS * 30.5);

/** Days (counted from 1970) between which the household can move in; impossible when `from` is after `until`. */
export interface MoveWindow {
  from: number;
  until: number;
}

/** What the household's own dates, the dwelling, the posts and the training leave. */
export function moveWindow({ household, dwelling, jobs, study }: Whole, on: IsoDay): MoveWindow {
  const today = dayNumber(on);
  let from = Math.max(today, dayOr(household.moveFrom, today), dayOr(dwelling?.availableFrom ?? null, today));
  let until = dayOr(household.moveUntil, Number.POSITIVE_INFINITY);
  for (const { adult, post } of jobs) {
    const free = dayOr(adult.availableFrom, today);
    const start = dayOr(post.startsOn, today);
    if (post.startsOn === null || start <= today) {
      from = Math.max(from, free - POST_SLACK_DAYS);
      until = Math.min(until, today + SOON_DAYS);
      if (free > today + SOON_DAYS) return NEVER;
    } else {
      if (free > start + POST_SLACK_DAYS) return NEVER;
      from = Math.max(from, start - POST_SLACK_DAYS);
      until = Math.min(until, start + POST_SLACK_DAYS);
    }
  }
  if (study?.training.startsOn) {
    const start = dayNumber(study.training.startsOn);
    if (dayOr(study.adult.availableFrom, today) > start) return NEVER;
    until = Math.min(until, start);
  }
  if (study && !leavesTime(study, jobs)) return NEVER;
  return { from, until };
}

const NEVER: MoveWindow = { from: Number.POSITIVE_INFINITY, until: Number.NEGATIVE_INFINITY };

/** Who learns and works as well does so first, or beside the post when the training names no end. */
function leavesTime({ adult, training }: NonNullable<Whole["study"]>, jobs: Whole["jobs"]): boolean {
  const job = jobs.find((one) => one.adult.member === adult.member);
  if (!job || training.endsOn === null) return true;
  return job.post.startsOn !== null && training.endsOn <= job.post.startsOn;
}

const dayOr = (day: IsoDay | null, otherwise: number): number => (day === null ? otherwise : dayNumber(day));

/** Numbers of the days that came up: millions of dates are compared in a large round, and few of them are different. */
const numbered = new Map<IsoDay, number>();
const MOST_REMEMBERED = 10_000;

/** Days since 1 January 1970. */
export function dayNumber(day: IsoDay): number {
  const known = numbered.get(day);
  if (known !== undefined) return known;
  if (numbered.size >= MOST_REMEMBERED) numbered.clear();
  const number = daysFromCivil(day);
  numbered.set(day, number);
  return number;
}

/** H. Hinnant, "days_from_civil". */
function daysFromCivil(day: IsoDay): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}
const DAY_MS = 86_400_000;
export const isoDay = (number: number): IsoDay => new Date(number * DAY_MS).toISOString().slice(0, 10);
