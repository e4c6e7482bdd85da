import { z } from "zod";
import type { BranchId } from "../ids";
import { emailField, nameField } from "./fields";
import { GUARDED_ROLES } from "./roles";

const branchIds = z
  .array(
    z
      .string()
      .max(60)
      .transform((id) => id as BranchId),
  )
  .max(200)
  .default([]);

/** Coordinators and social workers see the people of their branches: without one they would see nobody. */
const needsBranch = <T extends { role: string; branchIds: readonly string[] }>(
  { role, branchIds }: T,
  context: z.RefinementCtx<T>,
) => {
  if ((role === "coordinator" || role === "social_worker") && branchIds.length === 0)
    context.addIssue({ code: "custom", path: ["branchIds"], message: "staff.accounts.needsBranch" });
};

const roleAndBranches = { role: z.enum(GUARDED_ROLES), branchIds };

export const RoleForm = z.object(roleAndBranches).superRefine(needsBranch);
export const InvitationForm = z
  .object({ firstName: nameField, lastName: nameField, email: emailField, ...roleAndBranches })
  .superRefine(needsBranch);

/** Which move, and the version of the account that its page showed. */
export const AccountMoveForm = z.object({
  move: z.enum(["suspend", "reinstate", "reset_second_factor", "invite_again", "change_role"]),
  version: z.number().int(),
});
