import type { BranchId, MobilityRoundId } from "../../ids";
import type { LineId } from "../../matching/mobility/lines";
import type { Compared } from "../../matching/mobility/worth-of-more";
import type { MobilityRoundSettings } from "../../mobility/round";

/** More places of one line of an offer, as if a partner had said so. */
export interface MorePlaces {
  lineId: LineId;
  more: number;
}

export interface SimulationAsked {
  roundId: MobilityRoundId;
  branchIds: readonly BranchId[];
  settings: MobilityRoundSettings;
  more: MorePlaces;
}

/** The round as it would come out today with its own settings, beside the one with more places; null when the line is gone. */
export type Simulated = Compared | null;
