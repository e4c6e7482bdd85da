import { render, toPlainText } from "@react-email/render";
import type { ComponentType } from "react";
import { Speaking } from "../app/i18n/context";
import type { Language } from "../app/i18n/languages";
import { type Words, wordsIn } from "../app/i18n/words";
import type { LetterKind, LetterValues } from "../app/mail/letters";
import { AccountChanged } from "./account-changed";
import { AlreadyRegistered } from "./already-registered";
import { AnswersLateStaff } from "./answers-late-staff";
import { ApplicationReceived } from "./application-received";
import { BeneficiaryRegistered } from "./beneficiary-registered";
import { BothAcceptedStaff } from "./both-accepted-staff";
import { cleanValues, oneLine } from "./clean";
import { ConfirmAddress } from "./confirm-address";
import { DuoEnded } from "./duo-ended";
import { DuoOpen } from "./duo-open";
import { DuoReportStaff } from "./duo-report-staff";
import { DuoSilentStaff } from "./duo-silent-staff";
import { FollowupDueStaff } from "./followup-due-staff";
import { HandoverStaff } from "./handover-staff";
import { HouseholdRegistered } from "./household-registered";
import { InfoMeetingBooked } from "./info-meeting-booked";
import { InfoMeetingCancelled } from "./info-meeting-cancelled";
import { InfoMeetingReminder } from "./info-meeting-reminder";
import { Invitation } from "./invitation";
import { LettersFailingStaff } from "./letters-failing-staff";
import { MobilityAgreed } from "./mobility-agreed";
import { MobilityAgreedPartner } from "./mobility-agreed-partner";
import { MobilityAgreedStaff } from "./mobility-agreed-staff";
import { MobilityAnswerReminder } from "./mobility-answer-reminder";
import { MobilityAnswerRequest } from "./mobility-answer-request";
import { MobilityDeclined } from "./mobility-declined";
import { MobilityExpired } from "./mobility-expired";
import { MobilityFollowup } from "./mobility-followup";
import { MobilityMoved } from "./mobility-moved";
import { MobilityPreparation } from "./mobility-preparation";
import { MobilityProposal } from "./mobility-proposal";
import { MobilityReferent } from "./mobility-referent";
import { MobilityReminder } from "./mobility-reminder";
import { MobilityVisit } from "./mobility-visit";
import { MobilityVisitCancelled } from "./mobility-visit-cancelled";
import { MobilityVisitPartner } from "./mobility-visit-partner";
import { MobilityWithdrawn } from "./mobility-withdrawn";
import { MobilityWithdrawnPartner } from "./mobility-withdrawn-partner";
import { OfferExpired } from "./offer-expired";
import { OfferStale } from "./offer-stale";
import { OfferSuspended } from "./offer-suspended";
import type { LetterProps } from "./parts";
import { PlaceFreedStaff } from "./place-freed-staff";
import { Proposal } from "./proposal";
import { ProposalClosed } from "./proposal-closed";
import { ProposalExpired } from "./proposal-expired";
import { ProposalExpiredReferent } from "./proposal-expired-referent";
import { ProposalReferent } from "./proposal-referent";
import { ProposalReminder } from "./proposal-reminder";
import { ResetPassword } from "./reset-password";
import { ResumeSignUp } from "./resume-sign-up";
import { SignInLink } from "./sign-in-link";
import { VolunteerApproved } from "./volunteer-approved";
import { VolunteerDeclined } from "./volunteer-declined";

/** One template per kind: a missing one does not compile. */
const TEMPLATES: { readonly [K in LetterKind]: ComponentType<LetterProps<K>> } = {
  confirm_address: ConfirmAddress,
  sign_in_link: SignInLink,
  reset_password: ResetPassword,
  already_registered: AlreadyRegistered,
  resume_sign_up: ResumeSignUp,
  invitation: Invitation,
  application_received: ApplicationReceived,
  info_meeting_booked: InfoMeetingBooked,
  info_meeting_reminder: InfoMeetingReminder,
  info_meeting_cancelled: InfoMeetingCancelled,
  volunteer_approved: VolunteerApproved,
  volunteer_declined: VolunteerDeclined,
  beneficiary_registered: BeneficiaryRegistered,
  proposal: Proposal,
  proposal_referent: ProposalReferent,
  proposal_reminder: ProposalReminder,
  proposal_expired: ProposalExpired,
  proposal_expired_referent: ProposalExpiredReferent,
  proposal_closed: ProposalClosed,
  both_accepted_staff: BothAcceptedStaff,
  duo_open: DuoOpen,
  duo_report_staff: DuoReportStaff,
  duo_silent_staff: DuoSilentStaff,
  duo_ended: DuoEnded,
  account_changed: AccountChanged,
  letters_failing_staff: LettersFailingStaff,
  handover_staff: HandoverStaff,
  household_registered: HouseholdRegistered,
  mobility_proposal: MobilityProposal,
  mobility_reminder: MobilityReminder,
  mobility_expired: MobilityExpired,
  mobility_agreed: MobilityAgreed,
  mobility_declined: MobilityDeclined,
  mobility_withdrawn: MobilityWithdrawn,
  mobility_visit: MobilityVisit,
  mobility_visit_cancelled: MobilityVisitCancelled,
  mobility_preparation: MobilityPreparation,
  mobility_moved: MobilityMoved,
  mobility_followup: MobilityFollowup,
  mobility_referent: MobilityReferent,
  mobility_answer_request: MobilityAnswerRequest,
  mobility_answer_reminder: MobilityAnswerReminder,
  mobility_agreed_partner: MobilityAgreedPartner,
  mobility_visit_partner: MobilityVisitPartner,
  mobility_withdrawn_partner: MobilityWithdrawnPartner,
  mobility_agreed_staff: MobilityAgreedStaff,
  place_freed_staff: PlaceFreedStaff,
  answers_late_staff: AnswersLateStaff,
  followup_due_staff: FollowupDueStaff,
  offer_stale: OfferStale,
  offer_suspended: OfferSuspended,
  offer_expired: OfferExpired,
};

export interface RenderedLetter {
  subject: string;
  html: string;
  text: string;
}

/**
 * A letter in its reader's language, with its plain-text twin. The same arguments give the same letter to the byte:
 * the provider recognises a second try by it. `sentOn` is the day from which "in n days" counts.
 */
export async function renderLetter<K extends LetterKind>(
  kind: K,
  values: LetterValues[K],
  language: Language,
  sentOn: Date,
): Promise<RenderedLetter> {
  const words = wordsIn(language);
  const Template = TEMPLATES[kind] as ComponentType<LetterProps<K>>;
  const html = await render(
    <Speaking language={language}>
      <Template values={cleanValues(values)} sentOn={sentOn} />
    </Speaking>,
  );
  return { subject: subjectOf(kind, words), html, text: plainText(html, words) };
}

/** Free of every value of the letter: a lock screen shows it to whoever stands near. */
export const subjectOf = (kind: LetterKind, words: Words): string => oneLine(words(`letter.${kind}.subject`));

const RIGHT_TO_LEFT_LETTER = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;

function plainText(html: string, words: Words): string {
  return toPlainText(html, {
    formatters: {
      /** A button becomes its words and, on a line of its own, its address. */
      act(element: DomNode, walk: Walk, builder: TextBuilder) {
        builder.openBlock({ leadingLineBreaks: 2 });
        walk(element.children ?? [], builder);
        builder.addInline(words.language === "fr" ? "\u00a0:" : ":");
        builder.addLineBreak();
        builder.addInline(String(element.attribs?.href ?? ""), { noWordTransform: true });
        builder.closeBlock({ trailingLineBreaks: 2 });
      },
      /** Without markup, invisible isolates keep a name's own direction, where two directions meet. */
      name(element: DomNode, walk: Walk, builder: TextBuilder) {
        const meets = words.direction === "rtl" || RIGHT_TO_LEFT_LETTER.test(textOf(element));
        if (meets) builder.addLiteral("\u2068");
        walk(element.children ?? [], builder);
        if (meets) builder.addLiteral("\u2069");
      },
    },
    selectors: [
      { selector: "a[data-act=true]", format: "act" },
      { selector: 'a[href^="tel:"]', format: "anchor", options: { ignoreHref: true } },
      { selector: "bdi", format: "name" },
      { selector: "h1", options: { uppercase: false } },
    ],
  }).trim();
}

/** What html-to-text (behind React Email's plain text) hands to a formatter; it brings no types of its own. */
interface DomNode {
  data?: string;
  attribs?: Record<string, string>;
  children?: DomNode[];
}
type Walk = (nodes: DomNode[], builder: TextBuilder) => void;
interface TextBuilder {
  openBlock(options: { leadingLineBreaks: number }): void;
  closeBlock(options: { trailingLineBreaks: number }): void;
  addInline(text: string, options?: { noWordTransform: boolean }): void;
  addLiteral(text: string): void;
  addLineBreak(): void;
}
const textOf = (node: DomNode): string => (node.data ?? "") + (node.children ?? []).map(textOf).join("");
