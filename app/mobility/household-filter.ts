import type { BranchId, UserId } from "../ids";
import { HOUSEHOLD_STATES } from "./household-path";

/** "active": worked on or moved in; "to_answer": a proposal waits for the household's answer; "unmatched": has waited long without one. */
export const HOUSEHOLD_FILTERS = ["active", "to_answer", ...HOUSEHOLD_STATES, "unmatched", "all"] as const;
export interface HouseholdFilter {
  state: (typeof HOUSEHOLD_FILTERS)[number];
  branchId?: BranchId | undefined;
  referentId?: UserId | undefined;
  /** Code of a region that they wish or accept. */
  region?: string | undefined;
  name?: string | undefined;
  /** 1 for the first page. */
  page: number;
}

/** Days after which a household that is ready and has no proposal is named to staff. */
export const LONG_WAIT_DAYS = 60;

/** A filter as the address bar holds it; whatever cannot be read is left out. */
export function readHouseholdFilter(search: URLSearchParams): HouseholdFilter {
  const page = Number(search.get("page") ?? 1);
  return {
    state: HOUSEHOLD_FILTERS.find((state) => state === search.get("state")) ?? "active",
    branchId: (search.get("branch") || undefined) as BranchId | undefined,
    referentId: (search.get("referent") || undefined) as UserId | undefined,
    region: search.get("region")?.slice(0, 3) || undefined,
    name: search.get("name")?.trim().slice(0, 100) || undefined,
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** The address of another page of the same filter. */
export function householdSearch(
  { state, branchId, referentId, region, name }: HouseholdFilter,
  page: number,
): string {
  const search = new URLSearchParams({ state });
  if (branchId) search.set("branch", branchId);
  if (referentId) search.set("referent", referentId);
  if (region) search.set("region", region);
  if (name) search.set("name", name);
  if (page > 1) search.set("page", String(page));
  return `?${search}`;
}
