import { z } from "zod";
import type { BeneficiaryId, VolunteerId } from "../../ids";

const NEEDED = "staff.beneficiaries.merge.sureNeeded";

/** Which of two records stays, said by somebody who checked that they are one person. */
export const MergeForm = z.object({
  otherId: z.string().max(40),
  keep: z.enum(["this", "other"]),
  sure: z.boolean(NEEDED).refine((on) => on, NEEDED),
});

/** The record of the page's address and the other one, as kept and lost. */
export function mergeChoice<Id extends BeneficiaryId | VolunteerId>(
  thisId: Id,
  { otherId, keep }: Pick<z.infer<typeof MergeForm>, "otherId" | "keep">,
): { keptId: Id; lostId: Id } {
  const other = otherId as Id;
  return keep === "this" ? { keptId: thisId, lostId: other } : { keptId: other, lostId: thisId };
}
