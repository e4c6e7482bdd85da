import type { Key, StaffKey } from "../i18n/catalogue";
import type { Role } from "./roles";

/** Where someone lands after signing in. */
export const SPACES: Readonly<Record<Role, string>> = {
  volunteer: "/volunteer",
  beneficiary: "/beneficiary",
  social_worker: "/people",
  coordinator: "/today",
  partner: "/partner",
  admin: "/today",
};

export interface Place {
  to: string;
  words: Key | StaffKey;
}

const STAFF_PLACES: readonly Place[] = [
  { to: "/today", words: "staff.home" },
  { to: "/staff/volunteers", words: "staff.volunteers" },
  { to: "/staff/beneficiaries", words: "staff.beneficiaries" },
  { to: "/staff/rounds", words: "staff.rounds" },
  { to: "/staff/duos", words: "staff.duos" },
  { to: "/staff/offers", words: "staff.offers" },
  { to: "/staff/organisations", words: "staff.organisations" },
  { to: "/staff/meetings", words: "staff.meetings" },
  { to: "/staff/letters", words: "staff.letters" },
];

/** The places of a role, in the order of the day. */
export const PLACES: Readonly<Record<Role, readonly Place[]>> = {
  volunteer: [
    { to: "/volunteer", words: "app.mySpace" },
    { to: "/volunteer/meetings", words: "app.meetings" },
  ],
  beneficiary: [
    { to: "/beneficiary", words: "app.mySpace" },
    { to: "/beneficiary/consents", words: "app.consents" },
  ],
  social_worker: [{ to: "/people", words: "staff.people" }],
  coordinator: STAFF_PLACES,
  partner: [
    { to: "/partner", words: "staff.partner" },
    { to: "/offers", words: "staff.offers.public" },
  ],
  admin: [
    ...STAFF_PLACES,
    { to: "/staff/settings", words: "staff.settings" },
    { to: "/staff/accounts", words: "staff.accounts" },
  ],
};
