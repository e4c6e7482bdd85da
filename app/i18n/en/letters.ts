export default {
  "letter.hello": "Hello {name},",
  "letter.helloNobody": "Hello,",
  "letter.team": "The team of Trait d’union",
  "letter.copyLink": "If the button does not work, copy this address into your browser:",
  "letter.askedBy": "Please answer before {day}, {in}, if you can.",
  "letter.closesAt": "Without an answer, the proposal closes on {day}, {in}.",
  "letter.byVideo": "By video: the link is on your page.",
  "letter.foot.association": "Trait d’union, the association of Duos de demain.",
  "letter.foot.question": "A question? Answer this letter: someone from the team will read it.",
  "letter.foot.tracking": "No picture and no tracker here: we do not know whether you opened this letter.",
  "letter.why.account": "You receive it because this address was given on our site.",
  "letter.why.sign_up": "You receive it because you began to sign up on our site.",
  "letter.why.member": "You receive it because you are signed up for Duos de demain.",
  "letter.why.referent": "You receive it because you support someone who is signed up for Duos de demain.",
  "letter.why.team": "You receive it because you are part of the team.",
  "letter.role.volunteer": "volunteer",
  "letter.role.beneficiary": "person supported",
  "letter.role.social_worker": "social worker",
  "letter.role.coordinator": "coordination",
  "letter.role.partner": "partner",
  "letter.role.admin": "administration",

  "letter.confirm_address.subject": "Confirm your e-mail address",
  "letter.confirm_address.preview": "One step, and you can go on.",
  "letter.confirm_address.words":
    "You gave us this address. Please confirm that it is yours: this is where we will write to you.",
  "letter.confirm_address.act": "Confirm my address",
  "letter.confirm_address.after":
    "This link works for seven days. If you did not ask for anything, do nothing: the address will not be confirmed.",

  "letter.sign_in_link.subject": "Your sign-in link",
  "letter.sign_in_link.preview": "It works for ten minutes.",
  "letter.sign_in_link.words": "Here is the link you asked for. It opens your space once.",
  "letter.sign_in_link.act": "Open my space",
  "letter.sign_in_link.after":
    "It works for ten minutes. If you did not ask for it, do nothing: without this link nobody gets in.",

  "letter.reset_password.subject": "Choose a new password",
  "letter.reset_password.preview": "This link works for one hour.",
  "letter.reset_password.words":
    "You asked to change your password. This link lets you choose a new one, once.",
  "letter.reset_password.act": "Choose a password",
  "letter.reset_password.after":
    "It works for one hour. If you did not ask for it, do nothing: your password stays the same.",

  "letter.already_registered.subject": "Your request on our site",
  "letter.already_registered.preview": "There is nothing to do again.",
  "letter.already_registered.words":
    "Someone, probably you, used this address on our site. We know it already: there is nothing to do again.",
  "letter.already_registered.act": "Sign in",
  "letter.already_registered.after":
    "If it was not you, do nothing: nothing has changed and nobody has seen your data.",

  "letter.resume_sign_up.subject": "Your sign-up is waiting for you",
  "letter.resume_sign_up.preview": "Go on where you stopped, whenever you like.",
  "letter.resume_sign_up.words":
    "{day, plural, =0 {Your sign-up is saved. Keep this letter: its link brings you back to where you stopped, on any device.} other {You have begun to sign up, and all that you wrote is kept. A few minutes are enough to finish.}}",
  "letter.resume_sign_up.act": "Go on with my sign-up",
  "letter.resume_sign_up.after":
    "{day, plural, =14 {This is our last reminder. If you do not go on, what you wrote will be deleted thirty days after you began.} other {A sign-up that is not finished is deleted after thirty days.}}",

  "letter.invitation.subject": "An invitation to join Trait d’union",
  "letter.invitation.preview": "This link opens your account.",
  "letter.invitation.words": "An account is ready for you on our platform. Your role: {role}.",
  "letter.invitation.act": "Open my account",
  "letter.invitation.after":
    "This link works for seven days. If you do not know why you receive it, answer this letter.",

  "letter.application_received.subject": "We have received your sign-up",
  "letter.application_received.preview": "Here is what comes next.",
  "letter.application_received.words":
    "Thank you. We have received your sign-up, and someone from the team will read it.",
  "letter.application_received.more":
    "Your page always says where you stand, what comes next and how long it usually takes.",
  "letter.application_received.act": "See where I stand",

  "letter.info_meeting_booked.subject": "Your place at the information meeting",
  "letter.info_meeting_booked.preview": "The date and the place are in this letter.",
  "letter.info_meeting_booked.words": "Your place is booked. We look forward to meeting you.",
  "letter.info_meeting_booked.act": "See the meeting",
  "letter.info_meeting_booked.after":
    "You cannot come? Free your place on the same page: someone else will be able to come.",

  "letter.info_meeting_reminder.subject": "The information meeting is near",
  "letter.info_meeting_reminder.preview": "The date and the place are in this letter.",
  "letter.info_meeting_reminder.words": "We expect you soon at the information meeting.",
  "letter.info_meeting_reminder.act": "See the meeting",
  "letter.info_meeting_reminder.after":
    "You cannot come? Free your place on the same page, and choose another date.",

  "letter.info_meeting_cancelled.subject": "The information meeting will not take place",
  "letter.info_meeting_cancelled.preview": "You can choose another date.",
  "letter.info_meeting_cancelled.words":
    "The meeting of {moment} will not take place. We are sorry about that.",
  "letter.info_meeting_cancelled.act": "Choose another date",

  "letter.volunteer_approved.subject": "Your sign-up is complete",
  "letter.volunteer_approved.preview": "The next step is ours.",
  "letter.volunteer_approved.words": "All the steps are done: you can now receive a proposal.",
  "letter.volunteer_approved.more":
    "We are looking for someone with whom you share a place, free hours and interests. This may take a few weeks; your page will tell you.",
  "letter.volunteer_approved.act": "See where I stand",

  "letter.volunteer_declined.subject": "Our answer to your sign-up",
  "letter.volunteer_declined.preview": "Thank you for the time you gave us.",
  "letter.volunteer_declined.words":
    "Thank you for the time you gave us. We will not be able to propose a duo to you.",
  "letter.volunteer_declined.more":
    "If you would like to know why, answer this letter: someone from the team will reply.",

  "letter.beneficiary_registered.subject": "You are signed up",
  "letter.beneficiary_registered.preview": "Your page is ready.",
  "letter.beneficiary_registered.words": "{referent} filled in your sign-up with you.",
  "letter.beneficiary_registered.more":
    "Your page says where your request stands. There you can correct what is wrong, take a break or stop everything.",
  "letter.beneficiary_registered.act": "Open my page",

  "letter.proposal.subject": "A proposal is waiting for you",
  "letter.proposal.preview": "Take the time to read it, then answer yes or no.",
  "letter.proposal.words": "We propose that you get to know this person:",
  "letter.proposal.note": "A word from the team",
  "letter.proposal.blind":
    "Each of you answers without seeing the other’s answer. No is an answer like any other: it stays between you and us.",
  "letter.proposal.act": "Read the proposal and answer",
  "letter.proposal.after": "This link is for you alone. It opens this proposal only.",

  "letter.proposal_referent.subject": "A proposal to read with someone",
  "letter.proposal_referent.preview": "An answer depends on your call or your visit.",
  "letter.proposal_referent.words":
    "{day, plural, =0 {{person} has received a proposal for a duo and has no e-mail address. Read it together, then note the answer.} other {{person} has not yet answered the proposal for a duo. Read it together, then note the answer.}}",
  "letter.proposal_referent.free": "Yes or no: the answer is theirs.",
  "letter.proposal_referent.act": "Read the proposal",

  "letter.proposal_reminder.subject": "A proposal is waiting for your answer",
  "letter.proposal_reminder.preview": "Yes or no, your answer helps us.",
  "letter.proposal_reminder.words":
    "We proposed that you get to know {other}, and we do not have your answer yet.",
  "letter.proposal_reminder.free": "Yes or no, your answer helps us: it stays between you and us.",
  "letter.proposal_reminder.act": "Read the proposal and answer",

  "letter.proposal_expired.subject": "The proposal has closed",
  "letter.proposal_expired.preview": "We keep looking.",
  "letter.proposal_expired.words":
    "The proposal closed before the duo was formed. Nothing is lost: you keep your place, and we keep looking.",
  "letter.proposal_expired.act": "See where I stand",

  "letter.proposal_expired_referent.subject": "A proposal has closed without an answer",
  "letter.proposal_expired_referent.preview": "A call may be enough to learn why.",
  "letter.proposal_expired_referent.words":
    "The proposal made to {person} closed without an answer in time. A call may be enough to learn why, and whether to look for something else.",
  "letter.proposal_expired_referent.act": "See their file",

  "letter.proposal_closed.subject": "News about the proposal",
  "letter.proposal_closed.preview": "We keep looking.",
  "letter.proposal_closed.words":
    "This duo will not happen this time. It happens often, and it says nothing about you: we keep looking.",
  "letter.proposal_closed.act": "See where I stand",

  "letter.both_accepted_staff.subject": "A duo is ready to open",
  "letter.both_accepted_staff.preview": "Both answers have arrived.",
  "letter.both_accepted_staff.words":
    "{volunteer} and {beneficiary} said yes. What remains is to name a tutor, to propose a first meeting, then to open the duo.",
  "letter.both_accepted_staff.act": "Open this duo",

  "letter.duo_open.subject": "Your duo is open",
  "letter.duo_open.preview": "How to reach each other, and the first meeting.",
  "letter.duo_open.words": "You both said yes. Your duo with {other} is open.",
  "letter.duo_open.contact": "To reach {other}",
  "letter.duo_open.noContact": "Your tutor will tell you how to reach each other.",
  "letter.duo_open.meeting": "First meeting",
  "letter.duo_open.tutor": "Tutor of the duo",
  "letter.duo_open.act": "See our duo",
  "letter.duo_open.after":
    "Something is wrong? Say so on the same page, at any time: only the team will read it.",

  "letter.duo_report_staff.subject": "A message to read without delay",
  "letter.duo_report_staff.preview": "It is for the team only.",
  "letter.duo_report_staff.words":
    "Someone says that something is wrong in a duo. The message is for the team only: it is not repeated in this letter.",
  "letter.duo_report_staff.act": "Read the message",

  "letter.duo_silent_staff.subject": "A duo without news",
  "letter.duo_silent_staff.preview": "A call may be enough.",
  "letter.duo_silent_staff.words":
    "{days, plural, one {The duo of {volunteer} and {beneficiary} has given no news for # day.} other {The duo of {volunteer} and {beneficiary} has given no news for # days.}}",
  "letter.duo_silent_staff.act": "See this duo",

  "letter.duo_ended.subject": "Your duo is ending",
  "letter.duo_ended.preview": "Thank you for the time you shared.",
  "letter.duo_ended.words": "Your duo with {other} has ended. Thank you for the time you shared.",
  "letter.duo_ended.more":
    "Your page says what you can do now. If something worries you, answer this letter: only the team will read it.",
  "letter.duo_ended.act": "Open my page",

  "letter.account_changed.subject": "A change to your account",
  "letter.account_changed.preview": "If it was you, there is nothing to do.",
  "letter.account_changed.words":
    "{what, select, password {The password of your account was changed.} second_factor {The second code of your account was changed.} email {The e-mail address of your account was changed.} other {A card with a personal code was made or cancelled for your account.}}",
  "letter.account_changed.referent":
    "The card of {person} was locked after five wrong answers. Ask in person who was trying to come in; you can print another card.",
  "letter.account_changed.actReferent": "See the people I accompany",
  "letter.account_changed.act": "See my account",
  "letter.account_changed.after":
    "If it was not you, answer this letter straight away: we will close the access with you.",

  "letter.letters_failing_staff.subject": "Letters are not leaving",
  "letter.letters_failing_staff.preview": "Delivery needs your attention.",
  "letter.letters_failing_staff.words":
    "{count, plural, one {# letter has not left} other {# letters have not left}}. Please see why, then send them again: people may be waiting for an answer.",
  "letter.letters_failing_staff.act": "See the letters",

  "letter.handover_staff.subject": "A hand-over between colleagues",
  "letter.handover_staff.preview": "The dates are in this letter.",
  "letter.handover_staff.given":
    "{colleague} hands their work over to you, from {from} to {until} included. During that time their branches are open to you and their letters reach you as well. What you should know is written on the page.",
  "letter.handover_staff.arranged":
    "{colleague} takes over your work, from {from} to {until} included. You may take it back earlier; when you return, the page tells you what happened.",
  "letter.handover_staff.changed":
    "The dates of {colleague}’s hand-over have changed: it now lasts from {from} to {until} included.",
  "letter.handover_staff.taken_back":
    "{colleague}’s hand-over ended earlier than planned. Thank you for having taken it.",
  "letter.handover_staff.act": "See this hand-over",

  "letter.why.network":
    "You receive this letter because you publish or follow a relocation offer with the association.",
  "letter.offer_stale.subject": "Is your offer still true?",
  "letter.offer_stale.preview": "One click is enough to tell us.",
  "letter.offer_stale.words":
    "Nobody has confirmed this offer for some time. Households plan a move on the strength of it: please tell us whether it still stands.",
  "letter.offer_stale.more":
    "Without a word from you it will no longer be shown from {day}, {in}. Nothing will be lost.",
  "letter.offer_stale.act": "Answer in one click",
  "letter.offer_suspended.subject": "An offer is no longer shown",
  "letter.offer_suspended.preview": "It waits for a confirmation.",
  "letter.offer_suspended.words":
    "This offer has not been confirmed for sixty days. We have suspended it: it is no longer shown and no longer proposed.",
  "letter.offer_suspended.more":
    "If it still stands, one button brings it back as it was. Places that were promised stay promised.",
  "letter.offer_suspended.act": "See this offer",
  "letter.offer_expired.subject": "An offer has come to its end",
  "letter.offer_expired.preview": "It can be opened again.",
  "letter.offer_expired.words":
    "This offer has come to the end date that it was given. It is no longer shown.",
  "letter.offer_expired.more":
    "You can open it again for some months, or close it. Places that were promised stay promised.",
  "letter.offer_expired.act": "See this offer",

  "letter.state.waiting": "to be sent",
  "letter.state.sending": "leaving now",
  "letter.state.sent": "sent",
  "letter.state.dead": "not sent",
  "letter.state.cancelled": "cancelled",

  "letter.mailbox.title": "Mailbox",
  "letter.mailbox.lead":
    "The letters of the demonstration, as they would be received. None of them leaves this machine.",
  "letter.mailbox.search": "Address or first name",
  "letter.mailbox.find": "Search",
  "letter.mailbox.all": "All letters",
  "letter.mailbox.to": "To",
  "letter.mailbox.address": "Address",
  "letter.mailbox.state": "State",
  "letter.mailbox.language": "Language",
  "letter.mailbox.written": "Written",
  "letter.mailbox.leaves": "Leaves at the earliest on {moment}",
  "letter.mailbox.none":
    "No letter here. They will appear as soon as someone signs up, asks for a link or receives a proposal.",
  "letter.mailbox.noneFound": "No letter matches.",
  "letter.mailbox.older": "Older letters",
  "letter.mailbox.html": "The letter",
  "letter.mailbox.text": "In plain text",
  "letter.mailbox.theirs": "All their letters",
  "letter.mailbox.forgotten": "The content of this letter has been deleted.",
} as const;
