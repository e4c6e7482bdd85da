import type { Language } from "../i18n/languages";
import type {
  BeneficiaryId,
  BranchId,
  HouseholdId,
  OrganisationId,
  SessionId,
  UserId,
  VolunteerId,
} from "../ids";
import type { Role } from "./roles";

/** Who is asking: what a guard hands to a page and a page to a domain. */
export interface Viewer {
  userId: UserId;
  role: Role;
  firstName: string;
  language: Language;
  sessionId: SessionId;
  /** Branches of a coordinator (with those of colleagues they stand in for) or a social worker; empty for the others. An administrator sees all: ask `branchesOf`. */
  branchIds: readonly BranchId[];
  /** The branches among these that a page is narrowed to, where its reader asked for it. */
  narrowedTo?: readonly BranchId[];
  volunteerId: VolunteerId | null;
  /** A beneficiary may have a file in Duos de demain, one in Clef de France (their household), or both. */
  beneficiaryId: BeneficiaryId | null;
  householdId: HouseholdId | null;
  /** Organisations that a partner speaks for, without those that were archived; empty for the others. */
  organisationIds: readonly OrganisationId[];
}

/** Branches whose people a member of staff may see: null means every branch. */
export const branchesOf = (viewer: Viewer): readonly BranchId[] | null =>
  viewer.narrowedTo ?? (viewer.role === "admin" ? null : viewer.branchIds);

/** The same viewer with fewer branches: every WHERE follows. Branches that are not theirs are not added. */
export function narrow(viewer: Viewer, to: readonly BranchId[]): Viewer {
  const own = branchesOf(viewer);
  return { ...viewer, narrowedTo: own === null ? to : to.filter((id) => own.includes(id)) };
}
