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
export type LetterId = Id<"letter">;
export type SignUpId = Id<"sign-up">;
export type HistoryId = Id<"history">;
