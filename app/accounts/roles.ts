/** Who uses the platform. Staff are the association's own people; partners are other organisations. */
export const ROLES = [
  "volunteer",
  "beneficiary",
  "social_worker",
  "coordinator",
  "partner",
  "admin",
] as const;
export type Role = (typeof ROLES)[number];

export const STAFF_ROLES = ["coordinator", "admin"] as const satisfies readonly Role[];

/** Roles that sign in with a password and a second factor. */
export const GUARDED_ROLES = [
  "social_worker",
  "coordinator",
  "partner",
  "admin",
] as const satisfies readonly Role[];

export type GuardedRole = (typeof GUARDED_ROLES)[number];
export const isStaff = (role: Role): boolean => (STAFF_ROLES as readonly Role[]).includes(role);
export const needsSecondFactor = (role: Role): boolean => (GUARDED_ROLES as readonly Role[]).includes(role);
