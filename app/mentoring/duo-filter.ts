import { z } from "zod";
import type { BranchId } from "../ids";
import { DUO_STATES, type DuoState } from "./duo-path";

/** What waits for someone of the team. Words: `staff.duos.queue.<queue>`. */
export const DUO_QUEUES = ["reports", "to_open", "closing", "to_call", "check_due", "silent"] as const;
export type DuoQueue = (typeof DUO_QUEUES)[number];

/** A proposal is about to close this many days before it does; staff call before then. */
export const CLOSING_DAYS = 3;

export interface DuoFilter {
  queue?: DuoQueue | undefined;
  state?: DuoState | undefined;
  branchId?: BranchId | undefined;
  /** From 1. */
  page: number;
}

const Asked = z.object({
  queue: z.enum(DUO_QUEUES).optional().catch(undefined),
  state: z.enum(DUO_STATES).optional().catch(undefined),
  branch: z.string().min(1).max(60).optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
});

/** The filter in an address; what is not understood filters nothing. */
export function readDuoFilter(search: URLSearchParams): DuoFilter {
  const { queue, state, branch, page } = Asked.parse(Object.fromEntries(search));
  return { queue, state, branchId: branch as BranchId | undefined, page };
}

/** The address of a page of the same list. */
export function duoListPath({ queue, state, branchId, page }: DuoFilter): string {
  const search = new URLSearchParams();
  if (queue) search.set("queue", queue);
  if (state) search.set("state", state);
  if (branchId) search.set("branch", branchId);
  if (page > 1) search.set("page", String(page));
  return `/staff/duos${search.size > 0 ? `?${search}` : ""}`;
}
