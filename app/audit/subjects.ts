/** What a line of history or of the access log may be about. */
export const SUBJECTS = [
  "user",
  "volunteer",
  "beneficiary",
  "duo",
  "round",
  "draft",
  "info_meeting",
  "settings",
  "letter",
  "branch",
  "sign_up",
  "organisation",
  "offer",
  "household",
  "household_form",
  "candidacy",
  "mobility_round",
  "mobility_draft",
  "comparison",
  "handover",
] as const;
export type SubjectKind = (typeof SUBJECTS)[number];
export interface Subject {
  kind: SubjectKind;
  id: string;
}
