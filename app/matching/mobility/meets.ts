import type { FitContext, LooksAt, MobilityRequirement } from "./criterion";
import { MOBILITY_REQUIREMENTS } from "./requirements";
import type { Whole } from "./whole";

export const requirementsOf = (looksAt: LooksAt): MobilityRequirement[] =>
  MOBILITY_REQUIREMENTS.filter((one) => one.looksAt === looksAt);

/** Whether all of them allow a bundle. A plain loop: it is asked some million times in a large round. */
export function meets(
  requirements: readonly MobilityRequirement[],
  whole: Whole,
  context: FitContext,
): boolean {
  for (const requirement of requirements) if (!requirement.allows(whole, context)) return false;
  return true;
}
