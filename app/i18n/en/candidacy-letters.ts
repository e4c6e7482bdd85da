export default {
  "letter.why.household": "You receive it because your household is signed up for Clef de France.",
  "letter.why.partner": "You receive it because your organisation offers places in Clef de France.",
  "letter.answerBy": "This link works until {day}, {in}.",
  "letter.moveDay": "Planned moving day",

  "letter.mobility_proposal.subject": "A proposal is waiting for you",
  "letter.mobility_proposal.preview": "Take the time to read it, then answer yes or no.",
  "letter.mobility_proposal.words": "Here is a place to live and work, chosen from what you told us:",
  "letter.mobility_proposal.free":
    "You are free to say yes or no. Until you answer, these places are kept for you.",
  "letter.mobility_proposal.act": "Read the proposal and answer",
  "letter.mobility_proposal.after": "This link is for you alone. It opens this proposal only.",

  "letter.mobility_reminder.subject": "A proposal is waiting for your answer",
  "letter.mobility_reminder.preview": "Yes or no, your answer helps us.",
  "letter.mobility_reminder.words":
    "We proposed that you settle in {town}, and we do not have your answer yet.",
  "letter.mobility_reminder.free": "Yes or no, your answer helps us: someone else may be waiting.",
  "letter.mobility_reminder.act": "Read the proposal and answer",

  "letter.mobility_expired.subject": "The proposal has closed",
  "letter.mobility_expired.preview": "We keep looking.",
  "letter.mobility_expired.words":
    "The time to answer is over and the places were given back. Nothing is lost: we keep looking for you.",
  "letter.mobility_expired.act": "See where I stand",

  "letter.mobility_agreed.subject": "Everyone has said yes",
  "letter.mobility_agreed.preview": "The next step is a visit.",
  "letter.mobility_agreed.words": "Everyone we asked in {town} has said yes, as you did.",
  "letter.mobility_agreed.next":
    "The next step is a visit there, with someone who goes with you. We will propose a date soon.",
  "letter.mobility_agreed.act": "See what comes next",
  "letter.mobility_agreed.after": "You can still change your mind, at every step, on the same page.",

  "letter.mobility_declined.subject": "News of the proposal",
  "letter.mobility_declined.preview": "We keep looking.",
  "letter.mobility_declined.words": "Your move to {town} will not happen this time.",
  "letter.mobility_declined.more":
    "This happens often, and it says nothing about you. We keep looking for a place for your household.",
  "letter.mobility_declined.act": "See where I stand",

  "letter.mobility_withdrawn.subject": "News of the proposal",
  "letter.mobility_withdrawn.preview": "We keep looking.",
  "letter.mobility_withdrawn.words":
    "Your project in {town} stops: one of the places is no longer available.",
  "letter.mobility_withdrawn.more":
    "We know what this means for you. We keep looking; answer this letter if you would like to talk about it.",
  "letter.mobility_withdrawn.act": "See where I stand",

  "letter.mobility_visit.subject": "The day of your visit",
  "letter.mobility_visit.preview": "The date and the place are in this letter.",
  "letter.mobility_visit.words":
    "This is when you go to see {town}: the home, the work and the surroundings.",
  "letter.mobility_visit.companion": "{companion} goes with you.",
  "letter.mobility_visit.act": "See the visit",
  "letter.mobility_visit.after":
    "On the same page you can add it to your calendar. You cannot come? Answer this letter.",

  "letter.mobility_visit_cancelled.subject": "Your visit will not take place that day",
  "letter.mobility_visit_cancelled.preview": "Another date will be proposed.",
  "letter.mobility_visit_cancelled.words": "The visit to {town} planned for {moment} will not take place.",
  "letter.mobility_visit_cancelled.more": "We are sorry about that. Another date will be proposed to you.",
  "letter.mobility_visit_cancelled.act": "See where I stand",

  "letter.mobility_preparation.subject": "Your move is being prepared",
  "letter.mobility_preparation.preview": "The date and the list of things to do are ready.",
  "letter.mobility_preparation.words": "Your move to {town} is being prepared.",
  "letter.mobility_preparation.tasks":
    "{count, plural, one {There is # thing to prepare; the list says who does it and by when.} other {There are # things to prepare; the list says who does what and by when.}}",
  "letter.mobility_preparation.act": "See the list",
  "letter.mobility_preparation.after":
    "You do not have to do it all alone: ask for help as soon as you need it.",

  "letter.mobility_moved.subject": "Welcome home",
  "letter.mobility_moved.preview": "We stay by your side.",
  "letter.mobility_moved.words": "You now live in {town}. Welcome home.",
  "letter.mobility_moved.more":
    "We will ask how you are in three months, in six months and in a year. Until then, write to us whenever you like.",
  "letter.mobility_moved.act": "See my page",

  "letter.mobility_followup.subject": "How is it going in your new home?",
  "letter.mobility_followup.preview": "A few questions, two minutes.",
  "letter.mobility_followup.words":
    "{months, plural, other {You have lived in {town} for # months. How is it going: the home, the work, life there?}}",
  "letter.mobility_followup.free": "If something is not right, say so: we will look for a way with you.",
  "letter.mobility_followup.act": "Tell how it is going",

  "letter.mobility_referent.subject": "News of a household you support",
  "letter.mobility_referent.preview": "To read with the people concerned.",
  "letter.mobility_referent.words":
    "{what, select, proposal {{person} received a proposal to settle in another region. Read it together, then note the household’s answer.} reminder {{person} has not yet answered the proposal to settle elsewhere. Read it together, then note the household’s answer.} expired {The proposal made to {person} closed without an answer in time. A call may be enough to know why.} refused {{person} said no to the proposal.} agreed {For {person}, everyone has said yes: the visit remains to be organised.} declined {The move proposed to {person} will not happen this time: a partner said no.} withdrawn {The project of {person} has stopped.} visit {The date of the visit of {person} was set or changed.} preparation {The move of {person} is being prepared: the list says who does what.} moved {{person} now lives there.} followup {It is time to ask {person} how it is going there.} other {There is news for {person}.}}",
  "letter.mobility_referent.free": "Yes or no: the answer belongs to the household.",
  "letter.mobility_referent.act": "Open the page",

  "letter.mobility_answer_request.subject": "A household has chosen your offer",
  "letter.mobility_answer_request.preview": "Your answer is awaited.",
  "letter.mobility_answer_request.words":
    "{party, select, employer {A household of Clef de France has said yes to your offer. Do you agree to give it the job?} landlord {A household of Clef de France has said yes to your offer. Do you agree to let the home to it?} training {A household of Clef de France has said yes to your offer. Do you agree to give it the training place?} other {A household of Clef de France has said yes to your offer. Do you agree to welcome it?}}",
  "letter.mobility_answer_request.act": "Read and answer",
  "letter.mobility_answer_request.after":
    "This link opens this request only, without an account. Pass it on only to the person who decides.",

  "letter.mobility_answer_reminder.subject": "A household is waiting for your answer",
  "letter.mobility_answer_reminder.preview": "Yes or no, your answer counts.",
  "letter.mobility_answer_reminder.words":
    "{party, select, employer {We asked whether you agree to give a job to a household of Clef de France. This link replaces the earlier one.} landlord {We asked whether you agree to let a home to a household of Clef de France. This link replaces the earlier one.} training {We asked whether you agree to give a training place to a household of Clef de France. This link replaces the earlier one.} other {We asked you a question about a household of Clef de France. This link replaces the earlier one.}}",
  "letter.mobility_answer_reminder.act": "Read and answer",

  "letter.mobility_agreed_partner.subject": "Everyone has said yes",
  "letter.mobility_agreed_partner.preview": "Thank you. Here is what comes next.",
  "letter.mobility_agreed_partner.words": "All the answers are here, and all say yes. Thank you for yours.",
  "letter.mobility_agreed_partner.more":
    "Someone from the association will write to you to set a visit and to put you in touch with the household.",

  "letter.mobility_visit_partner.subject": "A visit at your place",
  "letter.mobility_visit_partner.preview": "The date and the place are in this letter.",
  "letter.mobility_visit_partner.words": "The household that chose your offer comes to see it on this day:",
  "letter.mobility_visit_partner.cancelled":
    "The following visit will not take place. Another date will be proposed:",
  "letter.mobility_visit_partner.more": "This day does not suit you? Answer this letter.",

  "letter.mobility_withdrawn_partner.subject": "A candidacy stops",
  "letter.mobility_withdrawn_partner.preview": "Your places are free again.",
  "letter.mobility_withdrawn_partner.words":
    "The candidacy about which we wrote to you stops. Your places are free again.",
  "letter.mobility_withdrawn_partner.more":
    "Thank you for the time you gave to it. Your offer stays open to other households unless you tell us otherwise.",

  "letter.mobility_agreed_staff.subject": "A candidacy has every yes it needs",
  "letter.mobility_agreed_staff.preview": "The visit remains to be organised.",
  "letter.mobility_agreed_staff.words":
    "For {person}, the move to {town} is accepted by all. The visit remains to be organised.",
  "letter.mobility_agreed_staff.act": "See the candidacy",

  "letter.place_freed_staff.subject": "Places are free again",
  "letter.place_freed_staff.preview": "Another household may take them.",
  "letter.place_freed_staff.words":
    "A candidacy has stopped. The places that it held in the offer “{offer}”, in {town}, are free for another household.",
  "letter.place_freed_staff.act": "See what it is about",

  "letter.answers_late_staff.subject": "A partner’s answer is late",
  "letter.answers_late_staff.preview": "A call may be enough.",
  "letter.answers_late_staff.words":
    "{why, select, no_address {{organisation} has neither an e-mail address nor an account: call, then note its answer.} other {{organisation} has not answered in eight days. Call, note its answer, or ask again.}}",
  "letter.answers_late_staff.act": "See the candidacy",

  "letter.followup_due_staff.subject": "A follow-up is due",
  "letter.followup_due_staff.preview": "A few questions to ask in person.",
  "letter.followup_due_staff.words":
    "{months, plural, other {It is # months since {person} moved. Ask how it is going, then note it.}}",
  "letter.followup_due_staff.act": "Note the follow-up",
} as const;
