import type { Role } from "./roles";

export const PERSON = ["volunteer", "beneficiary"] as const;
export const STAFF = ["coordinator", "admin"] as const;
export const REFERENT = ["social_worker"] as const;
const EVERYONE = ["volunteer", "beneficiary", "social_worker", "coordinator", "partner", "admin"] as const;

/**
 * Who may open which page: the one table that the guard reads and a test walks over every built route.
 * "anyone" needs no account. A role that is not named gets the same 404 as a page that does not exist.
 * Seeing the page is not seeing a person: that right stands in each query's WHERE.
 */
export const PAGES = {
  // The house
  _index: "anyone",
  language: "anyone",
  health: "anyone",
  privacy: "anyone",
  today: STAFF,
  $: "anyone",

  // Accounts: the way in, and one's own account

  "sign-in._index": "anyone",
  "sign-in.link": "anyone",
  "sign-in.second-factor": "anyone",
  code: "anyone",
  "link.sign-in.$token": "anyone",
  "link.confirm.$token": "anyone",
  "reset._index": "anyone",
  "reset.$token": "anyone",
  "invitation.$token": "anyone",
  "sign-out": "anyone",
  demo: "anyone",
  "account._index": EVERYONE,
  "account.address": EVERYONE,
  "account.password": EVERYONE,
  "account.sessions": EVERYONE,
  "staff.accounts._index": ["admin"],
  "staff.accounts.invite": ["admin"],
  "staff.accounts.$userId": ["admin"],
  "staff.branches": ["admin"],

  // Sign-up and registration: forms in steps
  "sign-up._index": "anyone",
  "sign-up.$side._index": "anyone",
  "sign-up.$side.$step": "anyone",
  "sign-up.resume.$secret": "anyone",
  "sign-up.later": "anyone",
  "sign-up.sent": "anyone",
  "people.new._index": [...REFERENT, ...STAFF],
  "people.new.$signUpId._index": [...REFERENT, ...STAFF],
  "people.new.$signUpId.$step": [...REFERENT, ...STAFF],
  "volunteer.profile.$step": ["volunteer"],
  "beneficiary.profile.$step": ["beneficiary"],
  "people.$beneficiaryId.profile.$step": [...REFERENT, ...STAFF],

  // Volunteers: where I stand, information meetings, screening
  "volunteer._index": ["volunteer"],
  "volunteer.pause": ["volunteer"],
  "volunteer.leave": ["volunteer"],
  "volunteer.readings": ["volunteer"],
  "volunteer.meetings._index": ["volunteer"],
  "volunteer.meetings.$meetingId[.]ics": ["volunteer"],
  "staff.meetings._index": STAFF,
  "staff.meetings.new": STAFF,
  "staff.meetings.$meetingId._index": STAFF,
  "staff.meetings.$meetingId.cancel": STAFF,
  "staff.volunteers._index": STAFF,
  "staff.volunteers.$volunteerId._index": STAFF,
  "staff.volunteers.$volunteerId.identity": STAFF,
  "staff.volunteers.$volunteerId.interview": STAFF,
  "staff.volunteers.$volunteerId.record-check": STAFF,
  "staff.volunteers.$volunteerId.approval": STAFF,
  "staff.volunteers.$volunteerId.decline": STAFF,
  "staff.volunteers.$volunteerId.pause": STAFF,
  "staff.volunteers.$volunteerId.resume": STAFF,
  "staff.volunteers.$volunteerId.leave": STAFF,

  // Beneficiaries: their page, their referent, their file
  "beneficiary._index": ["beneficiary"],
  "beneficiary.consents": ["beneficiary"],
  "beneficiary.pause": ["beneficiary"],
  "beneficiary.leave": ["beneficiary"],
  "people._index": REFERENT,
  "people.$beneficiaryId._index": REFERENT,
  "people.$beneficiaryId.pause": REFERENT,
  "people.$beneficiaryId.resume": REFERENT,
  "people.$beneficiaryId.close": REFERENT,
  "people.$beneficiaryId.card": REFERENT,
  "people.$beneficiaryId.consents": REFERENT,
  "people.$beneficiaryId.notes": REFERENT,
  "staff.beneficiaries._index": STAFF,
  "staff.beneficiaries.$beneficiaryId._index": STAFF,
  "staff.beneficiaries.$beneficiaryId.confirmation": STAFF,
  "staff.beneficiaries.$beneficiaryId.referent": STAFF,
  "staff.beneficiaries.$beneficiaryId.pause": STAFF,
  "staff.beneficiaries.$beneficiaryId.resume": STAFF,
  "staff.beneficiaries.$beneficiaryId.close": STAFF,
  "staff.beneficiaries.$beneficiaryId.merge": STAFF,
  "staff.volunteers_.$volunteerId_.merge": STAFF,

  // Rounds and settings of the matching
  "staff.rounds._index": STAFF,
  "staff.rounds.new": STAFF,
  "staff.rounds.$roundId._index": STAFF,
  "staff.rounds.$roundId.cancel": STAFF,
  "staff.rounds.$roundId.rerun": STAFF,
  "staff.rounds.$roundId.publication": STAFF,
  "staff.rounds.$roundId.take-back": STAFF,
  "staff.rounds.$roundId.discard": STAFF,
  "staff.rounds.$roundId.drafts.$draftId._index": STAFF,
  "staff.rounds.$roundId.drafts.$draftId.replacement": STAFF,
  "staff.settings": STAFF,

  // Rounds and settings of Clef de France
  "staff.mobility-rounds._index": STAFF,
  "staff.mobility-rounds.new": STAFF,
  "staff.mobility-rounds.$roundId._index": STAFF,
  "staff.mobility-rounds.$roundId.cancel": STAFF,
  "staff.mobility-rounds.$roundId.settle": STAFF,
  "staff.mobility-rounds.$roundId.rerun": STAFF,
  "staff.mobility-rounds.$roundId.publication": STAFF,
  "staff.mobility-rounds.$roundId.take-back": STAFF,
  "staff.mobility-rounds.$roundId.discard": STAFF,
  "staff.mobility-rounds.$roundId.simulation": STAFF,
  "staff.mobility-rounds.$roundId.drafts.$draftId._index": STAFF,
  "staff.mobility-rounds.$roundId.households.$householdId": STAFF,
  "staff.mobility-settings": STAFF,

  // Duos: proposals, answers, life
  "proposal.$token": "anyone",
  "proposal.answered": "anyone",
  "duos.$duoId._index": PERSON,
  "duos.$duoId.meetings": PERSON,
  "duos.$duoId.meeting[.]ics": PERSON,
  "duos.$duoId.report": PERSON,
  "duos.$duoId.end": PERSON,
  "people.$beneficiaryId.duos.$duoId": REFERENT,
  "staff.duos._index": STAFF,
  "staff.duos.$duoId._index": STAFF,
  "staff.duos.$duoId.opening": STAFF,
  "staff.duos.$duoId.completion": STAFF,
  "staff.duos.$duoId.cancellation": STAFF,
  "staff.duos.$duoId.withdrawal": STAFF,
  "staff.duos.$duoId.check": STAFF,
  "staff.duos.$duoId.reports.$reportId": STAFF,
  "staff.duos.$duoId.reopening": STAFF,

  // Offers and partners of Clef de France
  "offers._index": "anyone",
  "offers.$offerId": "anyone",
  "partner._index": ["partner"],
  "partner.import": ["partner"],
  "partner.import-template[.]csv": ["partner"],
  "partner.offers._index": ["partner"],
  "partner.offers.new": ["partner"],
  "partner.offers.$offerId._index": ["partner"],
  "partner.offers.$offerId.place": ["partner"],
  "partner.offers.$offerId.closure": ["partner"],
  "partner.offers.$offerId.france-travail[.]json": ["partner"],
  "partner.offers.$offerId.lines.$kind.$lineId": ["partner"],
  "staff.offers._index": STAFF,
  "staff.offers.new": STAFF,
  "staff.offers.import": STAFF,
  "staff.offers.import-template[.]csv": STAFF,
  "staff.offers.$offerId._index": STAFF,
  "staff.offers.$offerId.place": STAFF,
  "staff.offers.$offerId.closure": STAFF,
  "staff.offers.$offerId.france-travail[.]json": STAFF,
  "staff.offers.$offerId.lines.$kind.$lineId": STAFF,
  "staff.organisations._index": STAFF,
  "staff.organisations.new": STAFF,
  "staff.organisations.$organisationId._index": STAFF,
  "staff.organisations.$organisationId.edit": STAFF,
  "staff.organisations.$organisationId.people": STAFF,
  "staff.organisations.$organisationId.archive": STAFF,

  // Letters
  "mailbox._index": "anyone",
  "mailbox.$letterId._index": "anyone",
  "mailbox.$letterId.html": "anyone",
  "staff.letters._index": STAFF,
  "staff.letters.$letterId.retry": STAFF,
} as const satisfies Record<string, "anyone" | readonly Role[]>;

export type PageId = keyof typeof PAGES;
export type PublicPageId = { [P in PageId]: (typeof PAGES)[P] extends "anyone" ? P : never }[PageId];
export type GuardedPageId = Exclude<PageId, PublicPageId>;
