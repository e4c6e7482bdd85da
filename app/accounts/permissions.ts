import type { Role } from "./roles";

/**
 * Who may open which page: the one table that the guard reads and a test walks over every built route.
 * "anyone" needs no account. A role that is not named gets the same 404 as a page that does not exist.
 * Seeing the page is not seeing a person: that right stands in each query's WHERE.
 */
export const PAGES = {
  _index: "anyone",
  language: "anyone",
  account: ["volunteer", "beneficiary", "social_worker", "coordinator", "partner", "admin"],
  health: "anyone",
  $: "anyone",
} as const satisfies Record<string, "anyone" | readonly Role[]>;

export type PageId = keyof typeof PAGES;
export type PublicPageId = { [P in PageId]: (typeof PAGES)[P] extends "anyone" ? P : never }[PageId];
export type GuardedPageId = Exclude<PageId, PublicPageId>;
