import { type Db, tx } from "~db/client";
import type { BranchId, UserId } from "../ids";
import type { GuardedRole } from "./roles";
import {
  changeRole,
  reinstate,
  resetSecondFactor,
  type StaffMove,
  sendInvitation,
  suspend,
} from "./staff.server";

export interface AccountMove {
  userId: UserId;
  by: UserId;
  at: Date;
  version: number;
  change:
    | { move: "suspend" | "reinstate" | "reset_second_factor" | "invite_again" }
    | { move: "change_role"; role: GuardedRole; branchIds: readonly BranchId[] };
}

/** One move of an administrator on an account. */
export const moveAccount = (db: Db, { change, ...act }: AccountMove): StaffMove =>
  tx(db, (t) => {
    switch (change.move) {
      case "suspend":
        return suspend(t, act);
      case "reinstate":
        return reinstate(t, act);
      case "reset_second_factor":
        return resetSecondFactor(t, act);
      case "invite_again":
        return sendInvitation(t, act.userId, act.at) ? { ok: true } : { ok: false, why: "nothing_to_do" };
      case "change_role":
        return changeRole(t, { ...act, role: change.role, branchIds: change.branchIds });
    }
  });
