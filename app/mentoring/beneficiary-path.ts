import type { Moves } from "../moves";

/** The life of a beneficiary's wish. Words: `beneficiary.state.<state>` and `beneficiary.move.<move>`. */
export const BENEFICIARY_STATES = ["started", "to_confirm", "waiting", "paused", "closed"] as const;
export type BeneficiaryState = (typeof BENEFICIARY_STATES)[number];

export const BENEFICIARY_MOVE_NAMES = ["submit", "confirm", "pause", "resume", "close"] as const;
export type BeneficiaryMove = (typeof BENEFICIARY_MOVE_NAMES)[number];

export const BENEFICIARY_MOVES: Moves<BeneficiaryState, BeneficiaryMove> = {
  submit: { from: ["started"], to: "to_confirm", by: ["beneficiary"] },
  confirm: { from: ["to_confirm"], to: "waiting", by: ["coordinator", "admin"] },
  pause: { from: ["waiting"], to: "paused", by: ["beneficiary", "social_worker", "coordinator", "admin"] },
  resume: { from: ["paused"], to: "waiting", by: ["beneficiary", "social_worker", "coordinator", "admin"] },
  close: {
    from: ["started", "to_confirm", "waiting", "paused"],
    to: "closed",
    by: ["beneficiary", "social_worker", "coordinator", "admin"],
  },
};
