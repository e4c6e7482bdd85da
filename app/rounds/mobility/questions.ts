import type { HouseholdId, MobilityRoundId } from "../../ids";
import type { Instead, RegretAnswer } from "../../matching/mobility/regret";
import type { MobilityWhy } from "../../matching/mobility/relaxations";

/** What a coordinator asks of a mobility round as it would come out now. */
export type MobilityQuestion = ({ what: "regret" } & Instead) | { what: "why"; householdId: HouseholdId };

export type MobilityAnswerTo<Q extends MobilityQuestion> = Q extends { what: "why" }
  ? MobilityWhy
  : RegretAnswer | null;

export interface MobilityAsked {
  roundId: MobilityRoundId;
  /** Changes with every run and every decision. */
  stamp: string;
  question: MobilityQuestion;
}
