import type { BranchId, UserId } from "../ids";
import { BENEFICIARY_STATES } from "./beneficiary-path";

export interface BeneficiaryFilter {
  /** "active": everyone whose wish is alive; "unmatched": who has waited long without a proposal; "refused_twice": whose last two were refused. */
  state: (typeof STATE_FILTERS)[number];
  branchId?: BranchId | undefined;
  referentId?: UserId | undefined;
  name?: string | undefined;
  /** 1 for the first page. */
  page: number;
}

export const STATE_FILTERS = ["active", ...BENEFICIARY_STATES, "unmatched", "refused_twice", "all"] as const;
/** Days after which someone who waits without a proposal is named to staff. */
export const LONG_WAIT_DAYS = 60;

/** A filter as the address bar holds it; whatever cannot be read is left out. */
export function readFilter(search: URLSearchParams): BeneficiaryFilter {
  const page = Number(search.get("page") ?? 1);
  return {
    state: STATE_FILTERS.find((state) => state === search.get("state")) ?? "active",
    branchId: (search.get("branch") || undefined) as BranchId | undefined,
    referentId: (search.get("referent") || undefined) as UserId | undefined,
    name: search.get("name")?.trim().slice(0, 100) || undefined,
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** The address of another page of the same filter. */
export function searchOf({ state, branchId, referentId, name }: BeneficiaryFilter, page: number): string {
  const search = new URLSearchParams({ state });
  if (branchId) search.set("branch", branchId);
  if (referentId) search.set("referent", referentId);
  if (name) search.set("name", name);
  if (page > 1) search.set("page", String(page));
  return `?${search}`;
}
