/** Identities: a short prefix says what they name, 100 random bits make them unguessable. */
declare const brand: unique symbol;
export type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type UserId = Id<"user">;
export type BranchId = Id<"branch">;
export type VolunteerId = Id<"volunteer">;
export type BeneficiaryId = Id<"beneficiary">;
export type SessionId = Id<"session">;
export type InfoMeetingId = Id<"info-meeting">;
export type RoundId = Id<"round">;
export type DraftId = Id<"draft">;
export type SettingsId = Id<"settings">;
export type DuoId = Id<"duo">;
/** (cmp) */
export type ComparisonId = Id<"comparison">;
/** (hov) */
export type HandoverId = Id<"handover">;
export type LetterId = Id<"letter">;
export type SignUpId = Id<"sign-up">;
export type HistoryId = Id<"history">;

/** Clef de France and its partners; in brackets the prefix that `newId` is given. */
/** (org) */
export type OrganisationId = Id<"organisation">;
/** (off) */
export type OfferId = Id<"offer">;
/** (pos) */
export type PostId = Id<"post">;
/** (dwe) */
export type DwellingId = Id<"dwelling">;
/** (tra) */
export type TrainingId = Id<"training">;
/** (hou) */
export type HouseholdId = Id<"household">;
/** (hco) */
export type HouseholdConsentId = Id<"household-consent">;
/** (hfo) */
export type HouseholdFormId = Id<"household-form">;
/** (can) */
export type CandidacyId = Id<"candidacy">;
/** (ans) */
export type CandidacyAnswerId = Id<"candidacy-answer">;
/** (vis) */
export type VisitId = Id<"visit">;
/** (tas) */
export type TaskId = Id<"task">;
/** (fol) */
export type FollowupId = Id<"followup">;
/** (mro) */
export type MobilityRoundId = Id<"mobility-round">;
/** (mdr) */
export type MobilityDraftId = Id<"mobility-draft">;
/** (mse) */
export type MobilitySettingsId = Id<"mobility-settings">;
