import type { Criterion } from "../../criterion";

/** A volunteer who has not had a duo yet comes first. */
export const newVolunteer: Criterion = {
  id: "new-volunteer",
  defaultWeight: 5,
  neutral: 0.5,
  level: (_b, v) => (v.alreadyMatched ? 0 : 1),
  because: () => null,
};
