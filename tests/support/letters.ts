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
  household_registered: { firstName: "Zélie", referent: "Wilfrid Quesnel", link },
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
