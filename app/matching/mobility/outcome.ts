import type { BranchId, HouseholdId, OfferId } from "../../ids";
import type {
  Bundle,
  MobilityAlternative,
  MobilityCertificate,
  MobilityFigures,
  MobilityLeftOut,
} from "../../mobility/round";
import type { BundleProblem } from "../bundle/problem";
import type { BundleResult, Progress, Wish } from "../bundle/solve";
import type { Hooks } from "../duo/round";
import type { Reason } from "../reason";
import type { PairExplanation } from "../score";
import type { MobilityRequirementId } from "./criterion";

/** A household and the lines that it would take. */
export interface HouseholdBundle {
  householdId: HouseholdId;
  bundle: Bundle;
}

/**
 * What coordinators decided before a run: locked bundles (also those forced against a requirement) take their places first;
 * a forbidden household never gets that offer.
 */
export interface GivenMobilities {
  locked: readonly HouseholdBundle[];
  forbidden: readonly { householdId: HouseholdId; offerId: OfferId }[];
}

export interface MatchedMobility extends HouseholdBundle {
  branchId: BranchId;
  locked: boolean;
  explanation: PairExplanation;
  /** Requirements that it does not meet; empty unless it is locked. */
  against: MobilityRequirementId[];
  alternatives: MobilityAlternative[];
}

export type LeftOutMobility = { branchId: BranchId; why: MobilityLeftOut } & (
  | { side: "household"; subjectId: HouseholdId }
  | { side: "offer"; subjectId: OfferId }
);

export interface MobilityResult {
  matches: MatchedMobility[];
  leftOut: LeftOutMobility[];
  certificate: MobilityCertificate;
  figures: MobilityFigures;
}

export type MobilityOutcome =
  | ({ kind: "matched" } & MobilityResult)
  | { kind: "cancelled" }
  | { kind: "refused"; reason: Reason };

/** `runBundles`, or `solveBundles` with its means: the engine does not know where it is solved. */
export type BundleSolver = (
  problem: BundleProblem,
  wish: Wish,
  watching: { progress?: (progress: Progress) => void; signal?: AbortSignal },
) => Promise<BundleResult>;

export interface MobilityHooks extends Hooks {
  /** Aborting it ends the search: what was found until then is the result, with its bound, proven as "stopped". */
  stop?: AbortSignal;
}
