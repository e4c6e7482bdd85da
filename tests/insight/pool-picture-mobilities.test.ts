import { expect, test } from "vitest";
import { db } from "~/db.server";
import type { BranchId, HouseholdId } from "~/ids";
import { drawMobilityPool } from "~/insight/pool-picture.server";
import { mobilityPoolPicture } from "~/insight/pool-picture-mobilities.server";
import { newId } from "~/new-id.server";
import { mobilityLeftOuts } from "~db/schema";
import { savedCandidacy, savedHousehold } from "~tests/support/mobility";
import {
  savedMobilityDraft,
  savedMobilityRound,
  savedReadyHousehold,
  savedWholeOffer,
} from "~tests/support/mobility-rounds";
import { savedBranch, savedStaff } from "~tests/support/people";
import { staffViewer } from "~tests/support/rounds";

const AT = new Date("2026-03-06T09:00:00Z");
const DAY = 86_400_000;
const ENDED = new Date(AT.getTime() - 3 * DAY);

/** One household at each step, and one that has left. */
function savedPool(branchId: BranchId) {
  savedHousehold(branchId, { state: "preparing" });
  savedHousehold(branchId, { state: "left" });
  const offer = savedWholeOffer(branchId, {
    dwelling: { number: 3, held: 1, capacity: 9 },
    post: { number: 2 },
  });
  const ready = savedReadyHousehold(branchId);
  const drawn = savedReadyHousehold(branchId);
  const taken = savedReadyHousehold(branchId);
  const at = (state: "proposed" | "accepted" | "moved") =>
    savedCandidacy({
      ...{ householdId: savedReadyHousehold(branchId).householdId, offerId: offer.offerId, branchId, state },
      ...{ postId: offer.postId, postMember: 0, dwellingId: offer.dwellingId },
    });
  at("proposed");
  at("accepted");
  at("moved");
  return { offer, ready, drawn, taken };
}

test("each step holds the households that reached it", async () => {
  const branchId = savedBranch();
  const coordinator = savedStaff("coordinator", branchId);
  const scope = { viewer: staffViewer(coordinator, "coordinator", branchId), branchIds: [branchId] };
  const { offer, ready, drawn, taken } = savedPool(branchId);
  savedReadyHousehold(savedBranch("Lyon", "69381"));
  const steps = () => mobilityPoolPicture(db, scope, AT).households.map(({ count }) => count);
  expect(steps()).toEqual([7, 6, null, 3, 2, 1]);

  // A large pool is counted beside the web thread, to the same figures.
  expect(await drawMobilityPool(db, scope, AT, 0)).toEqual(mobilityPoolPicture(db, scope, AT));

  const roundId = savedMobilityRound(coordinator, [branchId], { finishedAt: ENDED });
  savedMobilityDraft(roundId, branchId, { householdId: drawn.householdId, ...offer });
  savedLeftOut(roundId, taken.householdId, "mobility.left.taken");
  savedLeftOut(roundId, ready.householdId, "mobility.left.region");
  expect(steps()).toEqual([7, 6, 5, 3, 2, 1]);
  expect(mobilityPoolPicture(db, scope, AT)).toMatchObject({ possibleOn: ENDED, branchesWithoutRound: 0 });
  const wider = { ...scope, branchIds: [branchId, savedBranch("Gap", "05061")] };
  expect(mobilityPoolPicture(db, wider, AT)).toMatchObject({ possibleOn: ENDED, branchesWithoutRound: 1 });
});

test("ready households stand beside what open offers have left", () => {
  const branchId = savedBranch();
  const scope = {
    viewer: staffViewer(savedStaff("coordinator", branchId), "coordinator", branchId),
    branchIds: [branchId],
  };
  const before = mobilityPoolPicture(db, scope, AT);
  savedPool(branchId);
  savedWholeOffer(branchId, { offer: { state: "closed" } });
  const { departements, places, regions, occupations, sizes, waiting } = mobilityPoolPicture(db, scope, AT);
  const supplyOf = (list: typeof departements, key: string) =>
    list.find((one) => one.key === key)?.supply ?? 0;
  expect(departements.find(({ key }) => key === "75")).toMatchObject({ demand: 3 });
  expect(supplyOf(departements, "49") - supplyOf(before.departements, "49")).toBe(2);
  expect(places.find(({ code }) => code === "49")?.name).toBe("Maine-et-Loire");
  expect(regions.find(({ key }) => key === "Pays de la Loire")).toMatchObject({ demand: 3 });
  expect(occupations.find(({ key }) => key === "G1602")?.demand).toBe(3);
  expect(supplyOf(occupations, "G1602") - supplyOf(before.occupations, "G1602")).toBe(2);
  expect([sizes.demand[1], (sizes.supply[7] ?? 0) - (before.sizes.supply[7] ?? 0)]).toEqual([3, 2]);
  // From 5 January to 6 March: sixty days.
  expect(waiting[2]).toBe(3);
});

const savedLeftOut = (roundId: ReturnType<typeof savedMobilityRound>, subjectId: HouseholdId, key: string) =>
  db
    .insert(mobilityLeftOuts)
    .values({
      ...{ id: newId("mlo"), roundId, side: "household", subjectId, eligible: true },
      why: { reason: { key, values: {} }, funnel: [], relaxation: null },
    })
    .run();
