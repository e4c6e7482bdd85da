import { eq } from "drizzle-orm";
import type { ComponentType } from "react";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "~/db.server";
import { wordsIn } from "~/i18n/words";
import type { BranchId, MobilityRoundId, OfferId, UserId } from "~/ids";
import { lossInWords } from "~/routes/mobility-rounds-regret.part";
import * as draftPage from "~/routes/staff.mobility-rounds.$roundId.drafts.$draftId._index";
import * as regretPage from "~/routes/staff.mobility-rounds.$roundId.drafts.$draftId.regret";
import * as handPage from "~/routes/staff.mobility-rounds.$roundId.households.$householdId";
import { mobilityRounds } from "~db/schema";
import { ask } from "~tests/support/ask";
import {
  savedMobilityDraft,
  savedMobilityRound,
  savedReadyHousehold,
  savedWholeOffer,
} from "~tests/support/mobility-rounds";
import { pageShown } from "~tests/support/page";
import { savedBranch, savedStaff } from "~tests/support/people";

let branchId: BranchId;
let staff: { userId: UserId };
let roundId: MobilityRoundId;

beforeEach(() => {
  db.$client.exec("UPDATE offers SET state = 'closed'");
  branchId = savedBranch("Paris", "75118");
  staff = savedStaff("coordinator", branchId);
  roundId = savedMobilityRound(staff, [branchId]);
});

type PageModule = { loader: Parameters<typeof ask>[0]; default: ComponentType };
const get = (page: PageModule, params: Record<string, string>, query = "", as = staff) =>
  ask(page.loader, { as, path: `/x${query}`, params: { roundId, ...params } });

/** A page as somebody sees it once the thread has answered. */
async function seen(page: PageModule, params: Record<string, string>, query = ""): Promise<string> {
  const answer = await vi.waitFor(
    async () => {
      const found = await get(page, params, query);
      expect(found.status).toBe(200);
      expect((found.data.asked ?? found.data.view).answer?.state).not.toBe("running");
      return found;
    },
    { timeout: 30_000, interval: 200 },
  );
  return pageShown(page.default, answer);
}

const bundleOf = ({ offerId, postId, dwellingId }: ReturnType<typeof savedWholeOffer>) => ({
  ...{ offerId, postId, postMember: 0, secondPostId: null, secondPostMember: null },
  ...{ dwellingId, trainingId: null, trainingMember: null },
});

test("what the whole loses without an offer, and with another one: exact when both searches are proven", async () => {
  const [whole, other] = [savedWholeOffer(branchId), savedWholeOffer(branchId)];
  const { householdId } = savedReadyHousehold(branchId);
  const alternatives = [{ bundle: bundleOf(other), score: 6_000, missing: [] }];
  const draftId = savedMobilityDraft(roundId, branchId, { householdId, ...whole }, { alternatives });
  const without = await seen(regretPage, { draftId });
  expect(without).toContain("Autant de foyers seraient placés.");
  expect(without).toContain("Chiffre exact");
  expect(await seen(regretPage, { draftId }, `?with=${other.offerId}`)).toContain("Autant de foyers");
  expect(await pageShown(draftPage.default, await get(draftPage, { draftId }))).toContain(
    "Mesurer ce que l’ensemble perdrait sans cette offre",
  );
  db.update(mobilityRounds).set({ state: "published" }).where(eq(mobilityRounds.id, roundId)).run();
  expect(await seen(regretPage, { draftId })).toContain("« Publiée »");
});

test("the only offer: a household less", async () => {
  const whole = savedWholeOffer(branchId);
  const { householdId } = savedReadyHousehold(branchId);
  const draftId = savedMobilityDraft(roundId, branchId, { householdId, ...whole });
  const text = await seen(regretPage, { draftId });
  expect(text).toContain("L’ensemble perdrait 1 foyer placé.");
  expect(text).toContain("Le nombre de foyers passe d’abord");
});

test("nobody else’s drafts, no unknown one, no offer that is not among the alternatives", async () => {
  const whole = savedWholeOffer(branchId);
  const { householdId } = savedReadyHousehold(branchId);
  const draftId = savedMobilityDraft(roundId, branchId, { householdId, ...whole });
  const stranger = savedStaff("coordinator", savedBranch("Dieppe", "76217"));
  expect((await get(regretPage, { draftId }, "", stranger)).status).toBe(404);
  expect((await get(regretPage, { draftId: "mdr_0" })).status).toBe(404);
  const unknown = "off_00000000000000000000" as OfferId;
  expect((await get(regretPage, { draftId }, `?with=${unknown}`)).status).toBe(404);
});

test("why a household has nothing, and the requirement that would unblock it", async () => {
  savedWholeOffer(branchId);
  const { householdId } = savedReadyHousehold(branchId, {
    regionsRefused: ["52"],
    regionsAccepted: [],
  });
  const text = await seen(handPage, { householdId });
  expect(text).toContain("Région non refusée");
  expect(text).toContain("débloque");
  expect(text).toContain("sans rien changer ailleurs");
  const { householdId: kept } = savedReadyHousehold(branchId, { regionsWanted: [], regionsAccepted: [] });
  expect(await seen(handPage, { householdId: kept })).toContain("Ce foyer ne peut pas participer");
  // Whoever composes a bundle is left in peace.
  expect((await get(handPage, { householdId }, "?offer=Angers")).data.asked).toBeNull();
});

test("a loss is told between what is proven, a gain as one", () => {
  const told = (low: number, high: number) => lossInWords(wordsIn("fr"), "points", { low, high });
  expect(told(0, 3_500)).toBe("L’ensemble perdrait entre 0 et 35 points.");
  expect(told(250, 250)).toBe("L’ensemble perdrait 2,5 points.");
  expect(told(-300, -100)).toBe("L’ensemble gagnerait entre 1 et 3 points.");
  expect(told(-200, 500)).toBe("De 2 points de plus à 5 points de moins pour l’ensemble.");
  expect(lossInWords(wordsIn("fr"), "households", { low: 0, high: 1 })).toBe(
    "L’ensemble perdrait entre 0 et 1 foyer placé.",
  );
});
