import { FULL_TIME_HOURS } from "../../mobility/offer";
import type { MobilityRoundSettings } from "../../mobility/round";
import { housingAid } from "./housing-aid";
import type { PoolPost } from "./pool";
import type { Whole } from "./whole";

/** Gross minimum wage of a full-time month, in cents: 12.02 € × 151 h 40 (décret 2025-1228, from 1 January 2026). */
export const MINIMUM_WAGE_CENTS = 182_303;
/** What is left of a gross wage after an employee's contributions, outside management (about 22 % of it). */
export const NET_SHARE = 0.78;

/** Cents a month, net; the minimum wage in proportion to the hours when none is said. */
export const netWage = ({ monthlyGrossCents, weeklyHours }: PoolPost): number =>
  Math.floor(
    NET_SHARE *
      (monthlyGrossCents ?? (MINIMUM_WAGE_CENTS * Math.min(weeklyHours, FULL_TIME_HOURS)) / FULL_TIME_HOURS),
  );

/**
 * What a household would live on there, in cents a month: the wages of its posts, or what it has today when that is more
 * (most of it are benefits, which complete a small wage up to what they were at least). Null when neither is known.
 */
export function meansThere({ household, jobs }: Pick<Whole, "household" | "jobs">): number | null {
  const wages = jobs.reduce((sum, { post }) => sum + netWage(post), 0);
  const known = household.monthlyResourcesCents;
  if (jobs.length === 0) return known;
  return Math.max(wages, known ?? 0);
}

export interface RentThere {
  /** Cents a month after housing aid. */
  rent: number;
  /** Most that it may be, in cents; null when the means are not known and the household set no limit. */
  most: number | null;
  /** Percent of the means that it takes; null when they are not known. */
  share: number | null;
}

/** The rent of a bundle as the household would feel it. Null without a dwelling. */
export function rentThere(
  whole: Whole,
  settings: Pick<MobilityRoundSettings, "rentShare" | "rentShareVisale">,
): RentThere | null {
  const { household, offer, dwelling } = whole;
  if (!dwelling) return null;
  const means = meansThere(whole);
  const rent = dwelling.rentCents - housingAid(household, offer, dwelling, means ?? 0);
  const percent = dwelling.visale
    ? Math.max(settings.rentShare, settings.rentShareVisale)
    : settings.rentShare;
  const byMeans = means === null ? null : Math.floor((means * percent) / 100);
  const limits = [byMeans, household.rentLimitCents].filter((limit) => limit !== null);
  return {
    rent,
    most: limits.length === 0 ? null : Math.min(...limits),
    share: means === null ? null : means === 0 ? 100 : Math.round((100 * rent) / means),
  };
}
