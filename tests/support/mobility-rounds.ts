import { db } from "~/db.server";
import type { BranchId, HouseholdId, MobilityDraftId, MobilityRoundId, OfferId, UserId } from "~/ids";
import { DEFAULT_MOBILITY_SETTINGS } from "~/matching/mobility/settings";
import { FIELD_GROUPS } from "~/mobility/household-consents";
import { newId } from "~/new-id.server";
import { householdConsents, mobilityDrafts, mobilityRounds } from "~db/schema";
import { savedDwelling, savedHousehold, savedOffer, savedOrganisation, savedPost } from "./mobility";
import { EARLIER } from "./people";

/** A household that may take part in a round: ready, with every consent. */
export function savedReadyHousehold(branchId: BranchId, given: Parameters<typeof savedHousehold>[1] = {}) {
  const household = savedHousehold(branchId, given);
  for (const recipient of ["association", "employers", "landlords", "trainings"] as const)
    savedConsent(household, recipient);
  return household;
}

export function savedConsent(
  { userId, householdId }: { userId: UserId; householdId: HouseholdId },
  recipient: "association" | "employers" | "landlords" | "trainings",
): void {
  db.insert(householdConsents)
    .values({
      id: newId("hco"),
      ...{ householdId, recipient, fields: [...FIELD_GROUPS] },
      ...{ givenAt: EARLIER, recordedBy: userId },
    })
    .run();
}

/** An open offer with a post and a dwelling that the household of tests can take, one place of each unless told otherwise. */
export function savedWholeOffer(
  branchId: BranchId,
  given: {
    offer?: Partial<Parameters<typeof savedOffer>[2]>;
    post?: Parameters<typeof savedPost>[1];
    dwelling?: Parameters<typeof savedDwelling>[1];
  } = {},
) {
  const offerId = savedOffer(savedOrganisation(branchId), branchId, given.offer);
  const postId = savedPost(offerId, given.post);
  const dwellingId = savedDwelling(offerId, given.dwelling);
  return { offerId, postId, dwellingId };
}

/** A round whose drafts wait for a coordinator, unless told otherwise. */
export function savedMobilityRound(
  by: { userId: UserId },
  branchIds: BranchId[],
  given: Partial<typeof mobilityRounds.$inferInsert> = {},
): MobilityRoundId {
  const id = newId<MobilityRoundId>("mro");
  db.insert(mobilityRounds)
    .values({
      ...{ id, state: "drafted", branchIds, settings: DEFAULT_MOBILITY_SETTINGS },
      ...{ startedBy: by.userId, startedAt: EARLIER },
      ...given,
    })
    .run();
  return id;
}

/** A draft of a household and lines of an offer; its first adult takes the post. */
export function savedMobilityDraft(
  roundId: MobilityRoundId,
  branchId: BranchId,
  {
    householdId,
    ...bundle
  }: { householdId: HouseholdId; offerId: OfferId } & Partial<typeof mobilityDrafts.$inferInsert>,
  given: Partial<typeof mobilityDrafts.$inferInsert> = {},
): MobilityDraftId {
  const id = newId<MobilityDraftId>("mdr");
  const score = given.score ?? 6_000;
  db.insert(mobilityDrafts)
    .values({
      ...{ id, roundId, branchId, householdId, score, alternatives: [], against: [] },
      explanation: {
        score,
        criteria: [{ id: "region", level: 120, weight: 20, points: score, because: null }],
      },
      postMember: bundle.postId ? 0 : null,
      ...bundle,
      ...given,
    })
    .run();
  return id;
}
