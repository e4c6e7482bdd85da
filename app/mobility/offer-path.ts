import type { Moves } from "../moves";

/** The life of a mobility offer. Words: `offer.state.<state>` and `offer.move.<move>`. */
export const OFFER_STATES = ["draft", "open", "suspended", "expired", "closed"] as const;
export type OfferState = (typeof OFFER_STATES)[number];

export const OFFER_MOVE_NAMES = ["publish", "suspend", "resume", "expire", "renew", "close"] as const;
export type OfferMove = (typeof OFFER_MOVE_NAMES)[number];

/** The clock suspends an offer that nobody has said to be still true for too long. That it is still true is no move: `confirmedAt`. */
export const OFFER_MOVES: Moves<OfferState, OfferMove> = {
  publish: { from: ["draft"], to: "open", by: ["partner", "coordinator", "admin"] },
  suspend: { from: ["open"], to: "suspended", by: ["partner", "coordinator", "admin", "clock"] },
  resume: { from: ["suspended"], to: "open", by: ["partner", "coordinator", "admin"] },
  expire: { from: ["open", "suspended"], to: "expired", by: ["clock"] },
  renew: { from: ["expired"], to: "open", by: ["partner", "coordinator", "admin"] },
  close: {
    from: ["draft", "open", "suspended", "expired"],
    to: "closed",
    by: ["partner", "coordinator", "admin"],
  },
};

/** Only these are shown to the public, take part in a round and may be asked for. */
export const SHOWN_OFFER_STATES = ["open"] as const satisfies readonly OfferState[];
/** While an offer is in one of these, its words and its lines may be changed. */
export const EDITABLE_OFFER_STATES = [
  "draft",
  "open",
  "suspended",
  "expired",
] as const satisfies readonly OfferState[];

/** Days that an offer stays open when nobody says otherwise, and the most that may be asked for. */
export const OFFER_DAYS = 90;
export const OFFER_DAYS_MOST = 365;
/** Days without a confirmation at which its publisher is asked whether it is still true; then the clock suspends it. */
export const STALENESS_REMINDER_DAYS = [30, 45] as const;
export const STALE_AFTER_DAYS = 60;
