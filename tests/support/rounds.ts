import type { Viewer } from "~/accounts/viewer";
import { db } from "~/db.server";
import type { BeneficiaryId, BranchId, DraftId, RoundId, SessionId, UserId, VolunteerId } from "~/ids";
import type { RoundSettings } from "~/matching/duo/round";
import { newId } from "~/new-id.server";
import { drafts, rounds } from "~db/schema";
import { EARLIER } from "./people";

/** A member of staff as a guard hands them to a domain. */
export const staffViewer = (
  user: { userId: UserId },
  role: "coordinator" | "admin",
  ...branchIds: BranchId[]
): Viewer => ({
  userId: user.userId,
  role,
  firstName: "Camille",
  language: "fr",
  sessionId: "s" as SessionId,
  branchIds,
  volunteerId: null,
  beneficiaryId: null,
  householdId: null,
  organisationIds: [],
});

export const someSettings: RoundSettings = {
  weights: { distance: 20 },
  minimumLanguageLevel: "A1",
  floor: 0,
  objective: "people",
};

/** A round whose drafts wait for a coordinator, unless told otherwise. */
export function savedRound(
  by: { userId: UserId },
  branchIds: BranchId[],
  given: Partial<typeof rounds.$inferInsert> = {},
): RoundId {
  const id = newId<RoundId>("rou");
  db.insert(rounds)
    .values({
      id,
      state: "drafted",
      branchIds,
      settings: someSettings,
      startedBy: by.userId,
      startedAt: EARLIER,
      ...given,
    })
    .run();
  return id;
}

export function savedDraft(
  roundId: RoundId,
  branchId: BranchId,
  pair: { volunteerId: VolunteerId; beneficiaryId: BeneficiaryId },
  given: Partial<typeof drafts.$inferInsert> = {},
): DraftId {
  const id = newId<DraftId>("dra");
  const score = given.score ?? 6_000;
  db.insert(drafts)
    .values({
      id,
      roundId,
      branchId,
      ...pair,
      score,
      explanation: {
        score,
        criteria: [{ id: "distance", level: 120, weight: 20, points: score, because: null }],
      },
      alternatives: { forBeneficiary: [], forVolunteer: [] },
      against: [],
      ...given,
    })
    .run();
  return id;
}
