import type { BeneficiaryState } from "./beneficiary-path";
import { missingSteps, type Screening, type ScreeningStep, type VolunteerState } from "./volunteer-path";

/** What keeps a volunteer out of a round. Words: `staff.rounds.hurdle.<hurdle>`. */
export const VOLUNTEER_HURDLES = [
  "suspended",
  "not_approved",
  "paused",
  "screening_unfinished",
  "record_check_out_of_date",
  "place_unknown",
  "no_place_left",
] as const;
export type VolunteerHurdle = (typeof VOLUNTEER_HURDLES)[number];

/** What keeps a beneficiary out of a round. Words: `staff.rounds.hurdle.<hurdle>`. */
export const BENEFICIARY_HURDLES = [
  "suspended",
  "to_confirm",
  "paused",
  "protection_unconfirmed",
  "no_consent",
  "place_unknown",
  "has_duo",
] as const;
export type BeneficiaryHurdle = (typeof BENEFICIARY_HURDLES)[number];

export type Hurdle = VolunteerHurdle | BeneficiaryHurdle;

/** States in which a file is still being worked on; the others have left and no round speaks of them. */
export const VOLUNTEERS_IN_VIEW = [
  "screening",
  "approved",
  "paused",
] as const satisfies readonly VolunteerState[];
export const BENEFICIARIES_IN_VIEW = [
  "to_confirm",
  "waiting",
  "paused",
] as const satisfies readonly BeneficiaryState[];

export interface VolunteerFacts {
  state: VolunteerState;
  suspendedAt: Date | null;
  screening: Screening;
  recordCheckRenewalAt: Date | null;
  placeKnown: boolean;
  maxDuos: number;
  /** Duos in a state that holds a place. */
  held: number;
}

export interface BeneficiaryFacts {
  state: BeneficiaryState;
  suspendedAt: Date | null;
  protectionConfirmedAt: Date | null;
  /** A live consent to be matched. */
  consents: boolean;
  placeKnown: boolean;
  held: number;
}

export const stepsToDo = (volunteer: VolunteerFacts): ScreeningStep[] => missingSteps(volunteer.screening);

/** Places that a volunteer still has. */
export const placesLeft = ({ maxDuos, held }: Pick<VolunteerFacts, "maxDuos" | "held">): number =>
  Math.max(0, maxDuos - held);

/** Everything that keeps a volunteer out of a round at this moment; empty: they may take part. */
export function volunteerHurdles(volunteer: VolunteerFacts, at: Date): VolunteerHurdle[] {
  const { recordCheckRenewalAt: renewal } = volunteer;
  const stands: Record<VolunteerHurdle, boolean> = {
    suspended: volunteer.suspendedAt !== null,
    not_approved: volunteer.state !== "approved" && volunteer.state !== "paused",
    paused: volunteer.state === "paused",
    screening_unfinished: stepsToDo(volunteer).length > 0,
    record_check_out_of_date: renewal !== null && renewal <= at,
    place_unknown: !volunteer.placeKnown,
    no_place_left: placesLeft(volunteer) === 0,
  };
  return VOLUNTEER_HURDLES.filter((hurdle) => stands[hurdle]);
}

/** Everything that keeps a beneficiary out of a round; empty: they may take part. */
export function beneficiaryHurdles(beneficiary: BeneficiaryFacts): BeneficiaryHurdle[] {
  const stands: Record<BeneficiaryHurdle, boolean> = {
    suspended: beneficiary.suspendedAt !== null,
    to_confirm: beneficiary.state !== "waiting" && beneficiary.state !== "paused",
    paused: beneficiary.state === "paused",
    protection_unconfirmed: beneficiary.protectionConfirmedAt === null,
    no_consent: !beneficiary.consents,
    place_unknown: !beneficiary.placeKnown,
    has_duo: beneficiary.held > 0,
  };
  return BENEFICIARY_HURDLES.filter((hurdle) => stands[hurdle]);
}

export const hurdlesOf = { volunteer: volunteerHurdles, beneficiary: beneficiaryHurdles } as const;
