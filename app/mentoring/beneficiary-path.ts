import type { Moves } from "../moves";

/** The life of a beneficiary's wish, from the sent form on; `to_confirm` when nobody of the association registered it. Words: `beneficiary.state.<state>` and `beneficiary.move.<move>`. */
export const BENEFICIARY_STATES = ["to_confirm", "waiting", "paused", "closed"] as const;
export type BeneficiaryState = (typeof BENEFICIARY_STATES)[number];

export const BENEFICIARY_MOVE_NAMES = ["confirm", "pause", "resume", "close"] as const;
export type BeneficiaryMove = (typeof BENEFICIARY_MOVE_NAMES)[number];

export const BENEFICIARY_MOVES: Moves<BeneficiaryState, BeneficiaryMove> = {
  confirm: { from: ["to_confirm"], to: "waiting", by: ["coordinator", "admin"] },
  pause: { from: ["waiting"], to: "paused", by: ["beneficiary", "social_worker", "coordinator", "admin"] },
  resume: { from: ["paused"], to: "waiting", by: ["beneficiary", "social_worker", "coordinator", "admin"] },
  close: {
    from: ["to_confirm", "waiting", "paused"],
    to: "closed",
    by: ["beneficiary", "social_worker", "coordinator", "admin"],
  },
};
