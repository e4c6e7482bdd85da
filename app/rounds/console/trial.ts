import type { BranchId } from "../../ids";
import type { ComparedScenarios, Extent } from "../comparison";
import type { Programme } from "../programme";
import type { ScenarioSettings } from "../scenario";

/** What a coordinator asks: scenarios of one programme on the pool of some branches, the first of them being what others are held against. */
export interface TrialAsked {
  programme: Programme;
  branchIds: readonly BranchId[];
  scenarios: readonly NamedScenario[];
  extent: Extent;
}
export interface NamedScenario {
  name: string;
  settings: ScenarioSettings;
}

/** What a requirement costs: how many have nobody or nothing because of it alone. */
export interface RequirementToll {
  id: string;
  /** Beneficiaries, or households. */
  asking: number;
  /** Volunteers; null where the other side is not people. */
  giving: number | null;
}

/** The answer: nothing of it is written anywhere unless somebody keeps it. */
export interface Trial extends ComparedScenarios {
  /** When the pool was read, in milliseconds. */
  poolAt: number;
  /** Under the last scenario; null while it is counted. */
  tolls: RequirementToll[] | null;
  /** The search goes on, and a better answer may follow. */
  improving: boolean;
}

/** Which settings are tuned on whose pool, as an address says it. */
export interface DeskLook {
  /** A version's id or "original"; null: the newest. */
  from: string | null;
  /** Empty: every branch that one works in. */
  branchIds: readonly string[];
}

/** How long somebody listens for an answer. */
export interface Patience {
  /** Milliseconds to wait for something new. */
  milliseconds: number;
  /** How many answers are known already. */
  seen: number;
  /** Aborted when nobody listens any more. */
  signal?: AbortSignal;
}
