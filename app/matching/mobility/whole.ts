import type { Adult } from "../../mobility/household";
import type { PoolDwelling, PoolHousehold, PoolOffer, PoolPost, PoolTraining } from "./pool";

/** An adult and the post that they take. */
export interface Job {
  adult: Adult;
  post: PoolPost;
}

/** An adult and the training place that they take. */
export interface Study {
  adult: Adult;
  training: PoolTraining;
}

/** Who works and who learns. */
export interface Work {
  /** None, one, or two of different adults, in the order of the members. */
  jobs: readonly Job[];
  study: Study | null;
}

/** A whole offer for a whole household: what it would take together, or not at all. */
export interface Whole extends Work {
  household: PoolHousehold;
  offer: PoolOffer;
  /** Null only in a bundle that somebody made by hand. */
  dwelling: PoolDwelling | null;
}

export const workersOf = ({ adults }: Pick<PoolHousehold, "adults">): Adult[] =>
  adults.filter(({ wantsWork }) => wantsWork);
