import type { BranchId } from "../ids";
import { NEXT_STEPS, type NextStep } from "./volunteer-journey";
import { VOLUNTEER_STATES } from "./volunteer-path";

export interface VolunteerFilter {
  /** "active": everyone who has neither left nor been declined; "refused_twice": whose last two proposals were refused. */
  state: (typeof VOLUNTEER_STATE_FILTERS)[number];
  /** What staff do next for them; only while they are being welcomed. */
  step?: NextStep | undefined;
  branchId?: BranchId | undefined;
  name?: string | undefined;
  /** 1 for the first page. */
  page: number;
}

export const VOLUNTEER_STATE_FILTERS = ["active", ...VOLUNTEER_STATES, "refused_twice", "all"] as const;

/** A filter as the address bar holds it; whatever cannot be read is left out. */
export function readVolunteerFilter(search: URLSearchParams): VolunteerFilter {
  const page = Number(search.get("page") ?? 1);
  const step = NEXT_STEPS.find((name) => name === search.get("step"));
  const state = VOLUNTEER_STATE_FILTERS.find((name) => name === search.get("state")) ?? "active";
  return {
    state: step ? "screening" : state,
    step,
    branchId: (search.get("branch") || undefined) as BranchId | undefined,
    name: search.get("name")?.trim().slice(0, 100) || undefined,
    page: Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1,
  };
}

/** The address of another page of the same filter. */
export function searchOfVolunteers({ state, step, branchId, name }: VolunteerFilter, page: number): string {
  const search = new URLSearchParams({ state });
  if (step) search.set("step", step);
  if (branchId) search.set("branch", branchId);
  if (name) search.set("name", name);
  if (page > 1) search.set("page", String(page));
  return `?${search}`;
}
