/** Every letter that the association sends, with the values that its template needs; one template per kind in emails/. */
export interface LetterValues {
  confirm_address: { firstName: string; link: string };
  sign_in_link: { firstName: string; link: string };
  reset_password: { firstName: string; link: string };
  /** Someone signed up or asked for a reset with an address that is already known or unknown: same page, honest letter. */
  already_registered: { firstName: string; link: string };
  resume_sign_up: { link: string; day: 0 | 3 | 7 | 14 };
  invitation: { firstName: string; role: string; link: string };
  application_received: { firstName: string; link: string };
  info_meeting_booked: { firstName: string; startsAt: number; place: string; link: string };
  info_meeting_reminder: { firstName: string; startsAt: number; place: string; link: string };
  info_meeting_cancelled: { firstName: string; startsAt: number; link: string };
  volunteer_approved: { firstName: string; link: string };
  volunteer_declined: { firstName: string };
  beneficiary_registered: { firstName: string; referent: string; link: string };
  proposal: {
    firstName: string;
    otherFirstName: string;
    town: string;
    words: string;
    askedBy: number;
    closesAt: number;
    link: string;
  };
  /** For someone without e-mail: their referent asks them. Day 0 is the proposal itself. */
  proposal_referent: {
    firstName: string;
    personFirstName: string;
    day: 0 | 3 | 7;
    askedBy: number;
    closesAt: number;
    link: string;
  };
  proposal_reminder: {
    firstName: string;
    otherFirstName: string;
    askedBy: number;
    closesAt: number;
    link: string;
  };
  proposal_expired: { firstName: string; link: string };
  proposal_expired_referent: { firstName: string; personFirstName: string; link: string };
  proposal_closed: { firstName: string; link: string };
  both_accepted_staff: {
    firstName: string;
    volunteerFirstName: string;
    beneficiaryFirstName: string;
    link: string;
  };
  duo_open: {
    firstName: string;
    otherFirstName: string;
    otherEmail: string | null;
    otherPhone: string | null;
    tutor: string;
    meetingAt: number | null;
    meetingPlace: string | null;
    link: string;
  };
  duo_report_staff: { firstName: string; link: string };
  duo_silent_staff: {
    firstName: string;
    volunteerFirstName: string;
    beneficiaryFirstName: string;
    days: number;
    link: string;
  };
  duo_ended: { firstName: string; otherFirstName: string; link: string };
  /** With `personFirstName` it goes to a referent: the card of someone they accompany was locked after wrong answers. */
  account_changed: {
    firstName: string;
    what: "password" | "second_factor" | "email" | "card";
    link: string;
    personFirstName?: string;
  };
  letters_failing_staff: { firstName: string; count: number; link: string };
  /** To who takes a colleague's work over; "arranged" to the absent one, when an administrator did it for them. */
  handover_staff: {
    firstName: string;
    colleague: string;
    what: HandoverNews;
    startsAt: number;
    endsAt: number;
    link: string;
  };
  household_registered: { firstName: string; referent: string; link: string };
  offer_stale: {
    firstName: string;
    offerTitle: string;
    organisation: string;
    town: string;
    suspendsAt: number;
    link: string;
  };
  offer_suspended: {
    firstName: string;
    offerTitle: string;
    organisation: string;
    town: string;
    link: string;
  };
  offer_expired: { firstName: string; offerTitle: string; organisation: string; town: string; link: string };

  mobility_proposal: {
    firstName: string;
    town: string;
    offer: string;
    words: string;
    askedBy: number;
    closesAt: number;
    link: string;
  };
  mobility_reminder: { firstName: string; town: string; askedBy: number; closesAt: number; link: string };
  mobility_expired: { firstName: string; link: string };
  mobility_agreed: { firstName: string; town: string; link: string };
  mobility_declined: { firstName: string; town: string; link: string };
  mobility_withdrawn: { firstName: string; town: string; link: string };
  mobility_visit: {
    firstName: string;
    town: string;
    startsAt: number;
    place: string;
    companion: string | null;
    link: string;
  };
  mobility_visit_cancelled: { firstName: string; town: string; startsAt: number; link: string };
  mobility_preparation: { firstName: string; town: string; movesAt: number; tasks: number; link: string };
  mobility_moved: { firstName: string; town: string; link: string };
  mobility_followup: { firstName: string; town: string; months: number; link: string };
  /** For who accompanies a household: what there is to read or do with it. */
  mobility_referent: { firstName: string; personFirstName: string; what: MobilityNews; link: string };
  /** To an employer, a landlord or a training body; the link opens this question only. */
  mobility_answer_request: MobilityQuestion;
  mobility_answer_reminder: MobilityQuestion;
  mobility_agreed_partner: { contactName: string; organisation: string; offer: string; town: string };
  mobility_visit_partner: {
    contactName: string;
    organisation: string;
    offer: string;
    startsAt: number;
    place: string;
    cancelled: boolean;
  };
  mobility_withdrawn_partner: { contactName: string; organisation: string; offer: string; town: string };
  mobility_agreed_staff: { firstName: string; personFirstName: string; town: string; link: string };
  place_freed_staff: { firstName: string; offer: string; town: string; link: string };
  answers_late_staff: { firstName: string; organisation: string; why: "late" | "no_address"; link: string };
  followup_due_staff: { firstName: string; personFirstName: string; months: number; link: string };
}

/** What happened to a hand-over of work between colleagues. */
export type HandoverNews = "given" | "arranged" | "changed" | "taken_back";

/** What happened to a candidacy, for whoever accompanies the household. */
export const MOBILITY_NEWS = [
  "proposal",
  "reminder",
  "expired",
  "refused",
  "agreed",
  "declined",
  "withdrawn",
  "visit",
  "preparation",
  "moved",
  "followup",
] as const;
export type MobilityNews = (typeof MOBILITY_NEWS)[number];

interface MobilityQuestion {
  /** Empty when nobody is named. */
  contactName: string;
  organisation: string;
  offer: string;
  town: string;
  party: "employer" | "landlord" | "training";
  closesAt: number;
  link: string;
  /** Is this offer still true? After `suspendsAt` it is no longer shown. */
}

export type LetterKind = keyof LetterValues;

export const LETTER_KINDS = [
  "confirm_address",
  "sign_in_link",
  "reset_password",
  "already_registered",
  "resume_sign_up",
  "invitation",
  "application_received",
  "info_meeting_booked",
  "info_meeting_reminder",
  "info_meeting_cancelled",
  "volunteer_approved",
  "volunteer_declined",
  "beneficiary_registered",
  "proposal",
  "proposal_referent",
  "proposal_reminder",
  "proposal_expired",
  "proposal_expired_referent",
  "proposal_closed",
  "both_accepted_staff",
  "duo_open",
  "duo_report_staff",
  "duo_silent_staff",
  "duo_ended",
  "account_changed",
  "letters_failing_staff",
  "handover_staff",
  "household_registered",
  "mobility_proposal",
  "mobility_reminder",
  "mobility_expired",
  "mobility_agreed",
  "mobility_declined",
  "mobility_withdrawn",
  "mobility_visit",
  "mobility_visit_cancelled",
  "mobility_preparation",
  "mobility_moved",
  "mobility_followup",
  "mobility_referent",
  "mobility_answer_request",
  "mobility_answer_reminder",
  "mobility_agreed_partner",
  "mobility_visit_partner",
  "mobility_withdrawn_partner",
  "mobility_agreed_staff",
  "place_freed_staff",
  "answers_late_staff",
  "followup_due_staff",
  "offer_stale",
  "offer_suspended",
  "offer_expired",
] as const satisfies readonly LetterKind[];

/** waiting → sent, or dead after a day of tries; cancelled when the move was taken back before the letter left. */
export const LETTER_STATES = ["waiting", "sending", "sent", "dead", "cancelled"] as const;
export type LetterState = (typeof LETTER_STATES)[number];
