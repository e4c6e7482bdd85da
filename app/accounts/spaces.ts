import type { Key, StaffKey } from "../i18n/catalogue";
import type { Role } from "./roles";
import type { Viewer } from "./viewer";

/** Where someone lands after signing in. */
export const SPACES: Readonly<Record<Role, string>> = {
  volunteer: "/volunteer",
  beneficiary: "/beneficiary",
  social_worker: "/people",
  coordinator: "/today",
  partner: "/partner",
  admin: "/today",
};

/** The programmes that a beneficiary takes part in. */
type Programmes = Pick<Viewer, "role" | "beneficiaryId" | "householdId">;

/** As SPACES, for someone who is known: a household without a file in Duos de demain has its own page. */
export const spaceOf = (viewer: Programmes): string =>
  isHouseholdOnly(viewer) ? "/household" : SPACES[viewer.role];

const isHouseholdOnly = ({ role, beneficiaryId, householdId }: Programmes): boolean =>
  role === "beneficiary" && householdId !== null && beneficiaryId === null;

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
  { to: "/staff/households", words: "staff.households.nav" },
  { to: "/staff/offers", words: "staff.offers" },
  { to: "/staff/mobility-rounds", words: "staff.mobilityRounds" },
  { to: "/staff/candidacies", words: "staff.candidacies.title" },
  { to: "/staff/organisations", words: "staff.organisations" },
  { to: "/staff/meetings", words: "staff.meetings" },
  { to: "/staff/letters", words: "staff.letters" },
  { to: "/staff/tuning/duos", words: "staff.settings" },
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
  social_worker: [
    { to: "/people", words: "staff.people" },
    { to: "/households", words: "staff.households.list.own" },
  ],
  coordinator: STAFF_PLACES,
  partner: [
    { to: "/partner", words: "staff.partner" },
    { to: "/partner/candidacies", words: "staff.candidacies.title" },
    { to: "/offers", words: "staff.offers.public" },
  ],
  admin: [...STAFF_PLACES, { to: "/staff/accounts", words: "staff.accounts" }],
};

const HOUSEHOLD_PLACES: readonly Place[] = [
  { to: "/household", words: "app.mySpace" },
  { to: "/household/offers", words: "household.nav.offers" },
  { to: "/household/consents", words: "app.consents" },
];
const BOTH_PROGRAMMES: readonly Place[] = [
  { to: "/household", words: "household.nav.mobility" },
  { to: "/household/offers", words: "household.nav.offers" },
  { to: "/beneficiary", words: "household.nav.duos" },
];

/** As PLACES, for someone who is known: with both programmes, a way to each. */
export function placesOf(viewer: Programmes): readonly Place[] {
  if (isHouseholdOnly(viewer)) return HOUSEHOLD_PLACES;
  return viewer.role === "beneficiary" && viewer.householdId !== null ? BOTH_PROGRAMMES : PLACES[viewer.role];
}
