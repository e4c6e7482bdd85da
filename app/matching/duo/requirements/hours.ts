import type { Requirement } from "../../criterion";

/** At least one common free slot of the week. */
export const hours: Requirement = {
  id: "hours",
  allows: (b, v) => (b.freeHours & v.freeHours) !== 0,
  because: () => ({ key: "requirement.hours.not", values: {} }),
};
