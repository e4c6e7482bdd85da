import { db } from "~/db.server";
import type { LetterId } from "~/ids";
import type { LetterKind, LetterValues } from "~/mail/letters";
import { enqueue, type NewLetter } from "~/mail/outbox.server";
import { tx } from "~db/client";

export const SENT_ON = new Date("2026-11-23T09:00:00Z");
const DAY = 86_400_000;
const deadlines = { askedBy: SENT_ON.getTime() + 7 * DAY, closesAt: SENT_ON.getTime() + 14 * DAY };
const link = "https://trait-dunion.exemple/page/1a2b3c";
const meeting = { startsAt: SENT_ON.getTime() + 3 * DAY, place: "Maison des associations, salle 2", link };

const partner = {
  contactName: "Zélie",
  organisation: "Ateliers Quesnel",
  offer: "Cuisine et logement",
  town: "Montreuil-Juigné",
};
const question = { ...partner, closesAt: SENT_ON.getTime() + 8 * DAY };
const offer = {
  firstName: "Zélie",
  offerTitle: "Cuisine et logement",
  organisation: "Ateliers de la Maine",
  town: "Bécon-les-Granits",
  link,
};

/** Values of one letter of each kind, with texts that no catalogue contains. */
export const SAMPLES: LetterValues = {
  confirm_address: { firstName: "Zélie", link },
  sign_in_link: { firstName: "Zélie", link },
  reset_password: { firstName: "Zélie", link },
  already_registered: { firstName: "Zélie", link },
  resume_sign_up: { link, day: 3 },
  invitation: { firstName: "Zélie", role: "coordinator", link },
  application_received: { firstName: "Zélie", link },
  info_meeting_booked: { firstName: "Zélie", ...meeting },
  info_meeting_reminder: { firstName: "Zélie", ...meeting },
  info_meeting_cancelled: { firstName: "Zélie", startsAt: meeting.startsAt, link },
  volunteer_approved: { firstName: "Zélie", link },
  volunteer_declined: { firstName: "Zélie" },
  beneficiary_registered: { firstName: "Zélie", referent: "Wilfrid Quesnel", link },
  proposal: {
    firstName: "Zélie",
    otherFirstName: "Xavéria",
    town: "Montreuil-Juigné",
    words: "Nous avons pensé à vous deux.\nPrenez votre temps.",
    ...deadlines,
    link,
  },
  proposal_referent: { firstName: "Zélie", personFirstName: "Xavéria", day: 0, ...deadlines, link },
  proposal_reminder: { firstName: "Zélie", otherFirstName: "Xavéria", ...deadlines, link },
  proposal_expired: { firstName: "Zélie", link },
  proposal_expired_referent: { firstName: "Zélie", personFirstName: "Xavéria", link },
  proposal_closed: { firstName: "Zélie", link },
  both_accepted_staff: {
    firstName: "Zélie",
    volunteerFirstName: "Ysaline",
    beneficiaryFirstName: "Xavéria",
    link,
  },
  duo_open: {
    firstName: "Zélie",
    otherFirstName: "Xavéria",
    otherEmail: "xaveria@exemple.fr",
    otherPhone: "+33 6 12 34 56 78",
    tutor: "Wilfrid Quesnel",
    meetingAt: meeting.startsAt,
    meetingPlace: "Café du Port",
    link,
  },
  duo_report_staff: { firstName: "Zélie", link },
  duo_silent_staff: {
    firstName: "Zélie",
    volunteerFirstName: "Ysaline",
    beneficiaryFirstName: "Xavéria",
    days: 23,
    link,
  },
  duo_ended: { firstName: "Zélie", otherFirstName: "Xavéria", link },
  account_changed: { firstName: "Zélie", what: "password", link },
  letters_failing_staff: { firstName: "Zélie", count: 4, link },
  handover_staff: {
    ...{ firstName: "Zélie", colleague: "Wilfrid Quesnel", what: "given", link },
    ...{ startsAt: Date.parse("2026-12-07T11:00:00Z"), endsAt: Date.parse("2026-12-18T11:00:00Z") },
  },
  household_registered: { firstName: "Zélie", referent: "Wilfrid Quesnel", link },
  mobility_proposal: {
    firstName: "Zélie",
    town: "Montreuil-Juigné",
    offer: "Cuisine et logement",
    words: "Nous avons pensé à vous.\nPrenez votre temps.",
    ...deadlines,
    link,
  },
  mobility_reminder: { firstName: "Zélie", town: "Montreuil-Juigné", ...deadlines, link },
  mobility_expired: { firstName: "Zélie", link },
  mobility_agreed: { firstName: "Zélie", town: "Montreuil-Juigné", link },
  mobility_declined: { firstName: "Zélie", town: "Montreuil-Juigné", link },
  mobility_withdrawn: { firstName: "Zélie", town: "Montreuil-Juigné", link },
  mobility_visit: { firstName: "Zélie", town: "Montreuil-Juigné", companion: "Wilfrid Quesnel", ...meeting },
  mobility_visit_cancelled: {
    firstName: "Zélie",
    town: "Montreuil-Juigné",
    startsAt: meeting.startsAt,
    link,
  },
  mobility_preparation: {
    firstName: "Zélie",
    town: "Montreuil-Juigné",
    movesAt: meeting.startsAt,
    tasks: 8,
    link,
  },
  mobility_moved: { firstName: "Zélie", town: "Montreuil-Juigné", link },
  mobility_followup: { firstName: "Zélie", town: "Montreuil-Juigné", months: 3, link },
  mobility_referent: { firstName: "Zélie", personFirstName: "Xavéria", what: "proposal", link },
  mobility_answer_request: { ...question, party: "employer", link },
  mobility_answer_reminder: { ...question, party: "landlord", link },
  mobility_agreed_partner: partner,
  mobility_visit_partner: {
    ...{ contactName: "Zélie", organisation: "Ateliers Quesnel", offer: "Cuisine et logement" },
    ...{ startsAt: meeting.startsAt, place: meeting.place, cancelled: false },
  },
  mobility_withdrawn_partner: partner,
  mobility_agreed_staff: {
    firstName: "Zélie",
    personFirstName: "Xavéria",
    town: "Montreuil-Juigné",
    link,
  },
  place_freed_staff: { firstName: "Zélie", offer: "Cuisine et logement", town: "Montreuil-Juigné", link },
  answers_late_staff: { firstName: "Zélie", organisation: "Ateliers Quesnel", why: "late", link },
  followup_due_staff: { firstName: "Zélie", personFirstName: "Xavéria", months: 3, link },
  offer_stale: { ...offer, suspendsAt: SENT_ON.getTime() + 15 * 86_400_000 },
  offer_suspended: offer,
  offer_expired: offer,
};

/** A letter in the outbox, written by a move of its own. */
export function savedLetter<K extends LetterKind>(
  given: Partial<NewLetter<K>> & { kind: K; at: Date },
): LetterId {
  const letter: NewLetter<K> = {
    to: { email: "zelie@exemple.fr", language: "fr" },
    values: SAMPLES[given.kind],
    ...given,
  };
  const id = tx(db, (t) => enqueue(t, letter));
  if (!id) throw new Error("This letter was not written");
  return id;
}
