import type { Hurdle } from "~/mentoring/eligibility";
import type { ScreeningStep } from "~/mentoring/volunteer-path";
import type { Face } from "~/rounds/faces.server";

/** The page of a file where a hindrance is done away with, "": the file itself; null: only the person can. */
const PAGES: Readonly<Record<Hurdle | ScreeningStep, string | null>> = {
  suspended: "",
  not_approved: "/approval",
  paused: "/resume",
  screening_unfinished: "",
  record_check_out_of_date: "/record-check",
  place_unknown: "",
  no_place_left: "",
  to_confirm: "/confirmation",
  protection_unconfirmed: "/confirmation",
  no_consent: "",
  has_duo: "",
  address_confirmed: null,
  identity_seen: "/identity",
  information_meeting: "",
  interview: "/interview",
  charter: null,
  record_check: "/record-check",
};

export function hindranceLink({ side, id }: Pick<Face, "side" | "id">, hindrance: Hurdle | ScreeningStep) {
  const page = PAGES[hindrance];
  if (page === null) return null;
  return `/staff/${side === "volunteer" ? "volunteers" : "beneficiaries"}/${id}${page}`;
}
