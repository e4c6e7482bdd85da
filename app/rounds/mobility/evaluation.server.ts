import type { Reader } from "~db/client";
import type { BranchId, HouseholdId } from "../../ids";
import type { MobilityRequirementId } from "../../matching/mobility/criterion";
import { explainBundle } from "../../matching/mobility/explain";
import type { Reason } from "../../matching/reason";
import type { PairExplanation } from "../../matching/score";
import type { HouseholdHurdle } from "../../mobility/household-path";
import type { Bundle } from "../../mobility/round";
import { loadMobilityPool } from "./pool.server";
import type { MobilityRound } from "./scope.server";

/** What no written reason overcomes: a household's consent, and places that are gone. */
const UNBENDING: readonly MobilityRequirementId[] = ["consent", "places"];

/** What a bundle would be under a round's settings, looked at by hand. */
export type BundleEvaluation =
  | {
      kind: "judged";
      branchId: BranchId;
      explanation: PairExplanation;
      /** Requirements in the way: a written reason overcomes them, unless they are unbending. */
      against: MobilityRequirementId[];
      inTheWay: Reason[];
      unbending: MobilityRequirementId[];
    }
  /** What keeps the household out of any round: no reason overcomes it. */
  | { kind: "kept_out"; hurdles: HouseholdHurdle[] }
  /** The household is not of the round's branches, or the offer is not open, or the lines are not those of the offer. */
  | { kind: "not_in_round" };

export function evaluateBundle(
  db: Reader,
  round: Pick<MobilityRound, "branchIds" | "settings">,
  householdId: HouseholdId,
  bundle: Bundle,
  at: Date,
): BundleEvaluation {
  const pool = loadMobilityPool(db, round.branchIds, at);
  const kept = pool.kept.find(({ id }) => id === householdId);
  if (kept) return { kind: "kept_out", hurdles: [...kept.hurdles] };
  const household = pool.households.find(({ id }) => id === householdId);
  const offer = pool.offers.find(({ id }) => id === bundle.offerId);
  if (!household || !offer || !isWhole(bundle, household, offer)) return { kind: "not_in_round" };
  const never = pool.never.find((pair) => pair.householdId === householdId && pair.offerId === offer.id);
  const { explanation, against } = explainBundle(household, offer, bundle, {
    ...{ settings: round.settings, on: pool.on, never: never?.why ?? null },
  });
  const ids = against.map(({ requirement }) => requirement);
  return {
    kind: "judged",
    branchId: household.branchId,
    explanation,
    against: ids,
    inTheWay: against.map(({ because }) => because),
    unbending: ids.filter((id) => UNBENDING.includes(id)),
  };
}

type Pool = ReturnType<typeof loadMobilityPool>;

/** Every line is of this offer and taken by an adult of this household; there is a home or a post; two posts, two adults. */
function isWhole(bundle: Bundle, household: Pool["households"][number], offer: Pool["offers"][number]) {
  const members = new Set<number | null>(household.adults.map(({ member }) => member));
  const has = (lines: readonly { id: string }[], line: string | null): boolean =>
    line === null || lines.some(({ id }) => id === line);
  const taken = (line: string | null, member: number | null): boolean =>
    line === null ? member === null : members.has(member);
  return (
    (bundle.dwellingId !== null || bundle.postId !== null) &&
    (bundle.secondPostId === null ||
      (bundle.postId !== null && bundle.secondPostMember !== bundle.postMember)) &&
    has(offer.dwellings, bundle.dwellingId) &&
    has(offer.posts, bundle.postId) &&
    has(offer.posts, bundle.secondPostId) &&
    has(offer.trainings, bundle.trainingId) &&
    taken(bundle.postId, bundle.postMember) &&
    taken(bundle.secondPostId, bundle.secondPostMember) &&
    taken(bundle.trainingId, bundle.trainingMember)
  );
}
