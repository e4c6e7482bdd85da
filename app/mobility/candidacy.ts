/** The vocabulary of a candidacy: who asks, who answers, and why not. */

/** Words: `candidacy.origin.<origin>`. */
export const ORIGINS = ["round", "interest", "coordinator"] as const;
export type Origin = (typeof ORIGINS)[number];

export const ANSWERS = ["yes", "no"] as const;
export type Answer = (typeof ANSWERS)[number];

/** Whose yes a candidacy needs besides the household's: one answer per organisation and party. Words: `candidacy.party.<party>`. */
export const ANSWERING_PARTIES = ["employer", "landlord", "training"] as const;
export type AnsweringParty = (typeof ANSWERING_PARTIES)[number];

/** Who may end it. Words: `candidacy.party.<party>`. */
export const PARTIES = ["household", ...ANSWERING_PARTIES, "association"] as const;
export type Party = (typeof PARTIES)[number];

/** A refusal is a value (PRODUCT, rule 5); never shown to the other parties. Words: `candidacy.reason.<reason>`. */
export const HOUSEHOLD_REASONS = [
  "region",
  "dwelling",
  "post",
  "date",
  "family",
  "prefers_to_wait",
  "other",
] as const;
export const EMPLOYER_REASONS = ["post_filled", "french", "experience", "date", "other"] as const;
export const LANDLORD_REASONS = ["let_already", "resources", "composition", "other"] as const;
export const TRAINING_REASONS = ["training_full", "french", "experience", "date", "other"] as const;
export const ASSOCIATION_REASONS = ["offer_gone", "household_changed", "no_answer", "other"] as const;

/** The list that a page offers to each party, for a refusal and for a withdrawal alike. */
export const REASONS_OF = {
  household: HOUSEHOLD_REASONS,
  employer: EMPLOYER_REASONS,
  landlord: LANDLORD_REASONS,
  training: TRAINING_REASONS,
  association: ASSOCIATION_REASONS,
} as const satisfies Record<Party, readonly string[]>;
export type ReasonOf<P extends Party> = (typeof REASONS_OF)[P][number];

export const REFUSAL_REASONS = [
  "region",
  "dwelling",
  "post",
  "date",
  "family",
  "prefers_to_wait",
  "post_filled",
  "french",
  "experience",
  "let_already",
  "resources",
  "composition",
  "training_full",
  "offer_gone",
  "household_changed",
  "no_answer",
  "other",
] as const;
export type RefusalReason = (typeof REFUSAL_REASONS)[number];

/** How a mobility ends once the household has moved. Words: `candidacy.close.<reason>`. */
export const CLOSE_REASONS = ["settled", "moved_on", "went_back", "no_contact", "other"] as const;
export type CloseReason = (typeof CLOSE_REASONS)[number];

/** Whether its places stay taken after the closing: a household that left gives its dwelling and its posts free. */
export const keepsPlaces = (reason: CloseReason): boolean => reason !== "moved_on" && reason !== "went_back";

/** Why people go back; never their health ("personal"). Words: `candidacy.return.<reason>`. */
export const RETURN_REASONS = ["job_lost", "housing", "isolation", "family", "personal"] as const;
export type ReturnReason = (typeof RETURN_REASONS)[number];

/** What came out of an immersion visit. Words: `candidacy.visit.<outcome>`. */
export const VISIT_OUTCOMES = ["keeps", "renounces"] as const;
export type VisitOutcome = (typeof VISIT_OUTCOMES)[number];
