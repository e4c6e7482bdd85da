import type { Role } from "./roles";

export const PERSON = ["volunteer", "beneficiary"] as const;
export const STAFF = ["coordinator", "admin"] as const;
export const REFERENT = ["social_worker"] as const;
const EVERYONE = ["volunteer", "beneficiary", "social_worker", "coordinator", "partner", "admin"] as const;

/**
 * Who may open which page: the one table that the guard reads and a test walks over every built route.
 * "anyone" needs no account. A role that is not named gets the same 404 as a page that does not exist.
 * Seeing the page is not seeing a person: that right stands in each query's WHERE.
 */
export const PAGES = {
  // The house
  _index: "anyone",
  language: "anyone",
  health: "anyone",
  privacy: "anyone",
  today: STAFF,
  $: "anyone",

  // Accounts: the way in, and one's own account

  "sign-in._index": "anyone",
  "sign-in.link": "anyone",
  "sign-in.second-factor": "anyone",
  code: "anyone",
  "link.sign-in.$token": "anyone",
  "link.confirm.$token": "anyone",
  "reset._index": "anyone",
  "reset.$token": "anyone",
  "invitation.$token": "anyone",
  "sign-out": "anyone",
  demo: "anyone",
  "account._index": EVERYONE,
  "account.address": EVERYONE,
  "account.password": EVERYONE,
  "account.sessions": EVERYONE,
  "staff.accounts._index": ["admin"],
  "staff.accounts.invite": ["admin"],
  "staff.accounts.$userId": ["admin"],
  "staff.branches": ["admin"],

  // Sign-up and registration: forms in steps

  // Volunteers: where I stand, information meetings, screening

  // Beneficiaries: their page, their referent, their file

  // Rounds and settings of the matching

  // Duos: proposals, answers, life

  // Letters
  "mailbox._index": "anyone",
  "mailbox.$letterId._index": "anyone",
  "mailbox.$letterId.html": "anyone",
  "staff.letters._index": STAFF,
  "staff.letters.$letterId.retry": STAFF,
} as const satisfies Record<string, "anyone" | readonly Role[]>;

export type PageId = keyof typeof PAGES;
export type PublicPageId = { [P in PageId]: (typeof PAGES)[P] extends "anyone" ? P : never }[PageId];
export type GuardedPageId = Exclude<PageId, PublicPageId>;
