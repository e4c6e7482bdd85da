import { z } from "zod";
import type { BranchId } from "../ids";
import { CANDIDACY_STATES, type CandidacyState } from "./candidacy-path";

/** What waits for someone of the team. Words: `staff.candidacies.queue.<queue>`. */
export const CANDIDACY_QUEUES = [
  "proposals_closing",
  "interests",
  "households_to_call",
  "answers_awaited",
  "answers_late",
  "visits",
  "preparations_late",
  "followups_due",
  "to_close",
  "places_freed",
] as const;
export type CandidacyQueue = (typeof CANDIDACY_QUEUES)[number];

/** Days during which a place that came back is worth a look. */
export const FREED_DAYS = 7;

export interface CandidacyFilter {
  queue?: CandidacyQueue | undefined;
  state?: CandidacyState | undefined;
  branchId?: BranchId | undefined;
  /** From 1. */
  page: number;
}

const Asked = z.object({
  queue: z.enum(CANDIDACY_QUEUES).optional().catch(undefined),
  state: z.enum(CANDIDACY_STATES).optional().catch(undefined),
  branch: z.string().min(1).max(60).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** The filter in an address; what is not understood filters nothing. */
export function readCandidacyFilter(search: URLSearchParams): CandidacyFilter {
  const { queue, state, branch, page } = Asked.parse(Object.fromEntries(search));
  return { queue, state, branchId: branch as BranchId | undefined, page };
}

/** The address of a page of the same list. */
export function candidacyListPath({ queue, state, branchId, page }: CandidacyFilter): string {
  const search = new URLSearchParams();
  if (queue) search.set("queue", queue);
  if (state) search.set("state", state);
  if (branchId) search.set("branch", branchId);
  if (page > 1) search.set("page", String(page));
  return `/staff/candidacies${search.size > 0 ? `?${search}` : ""}`;
}
