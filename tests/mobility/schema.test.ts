import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { findViewer, startSession } from "~/accounts/sessions.server";
import { db } from "~/db.server";
import { newId } from "~/new-id.server";
import { candidacyAnswers, householdConsents, offerDwellings, offerPosts, organisations } from "~db/schema";
import {
  savedCandidacy,
  savedDwelling,
  savedHousehold,
  savedOffer,
  savedOrganisation,
  savedPartner,
  savedPost,
  savedTraining,
} from "~tests/support/mobility";
import { EARLIER, savedBeneficiary, savedBranch, savedUser } from "~tests/support/people";

function savedPlace() {
  const branchId = savedBranch();
  const organisationId = savedOrganisation(branchId);
  const offerId = savedOffer(organisationId, branchId);
  return { branchId, organisationId, offerId };
}

describe("places of a line", () => {
  test.each([
    ["post", savedPost],
    ["dwelling", savedDwelling],
    ["training place", savedTraining],
  ])("no more are held of a %s than there are, nor fewer than none", (_, saved) => {
    const { offerId } = savedPlace();
    expect(() => saved(offerId, { number: 2, held: 2 })).not.toThrow();
    expect(() => saved(offerId, { number: 2, held: 3 })).toThrow(/within_places/);
    expect(() => saved(offerId, { number: 2, held: -1 })).toThrow(/within_places/);
  });

  test("the number never falls under what is held, and the last place is taken once", () => {
    const { offerId } = savedPlace();
    const id = savedPost(offerId, { number: 2, held: 1 });
    const one = () => db.update(offerPosts).set({ held: sql`held + 1` }).where(eq(offerPosts.id, id)).run();
    one();
    expect(one).toThrow(/within_places/);
    expect(() => db.update(offerPosts).set({ number: 1 }).where(eq(offerPosts.id, id)).run()).toThrow(
      /within_places/,
    );
  });

  test("a dwelling has a room, a person and no negative rent", () => {
    const { offerId } = savedPlace();
    for (const wrong of [{ rooms: 0 }, { capacity: 0 }, { rentCents: -1 }])
      expect(() => savedDwelling(offerId, wrong)).toThrow(/offer_dwellings_size/);
    expect(db.select().from(offerDwellings).where(eq(offerDwellings.offerId, offerId)).all()).toEqual([]);
  });
});

describe("a candidacy", () => {
  function savedAsk() {
    const place = savedPlace();
    const { householdId } = savedHousehold(place.branchId);
    const ask = { householdId, offerId: place.offerId, branchId: place.branchId };
    return { ...place, ask, postId: savedPost(place.offerId), dwellingId: savedDwelling(place.offerId) };
  }

  test("is about a dwelling or a post, unless it is only an interest, which holds nothing", () => {
    const { ask, offerId } = savedAsk();
    const training = { trainingId: savedTraining(offerId), trainingMember: 0 };
    expect(() => savedCandidacy({ ...ask, ...training })).toThrow(/candidacies_bundle/);
    const interest = { ...ask, origin: "interest", state: "interested" } as const;
    expect(() => savedCandidacy({ ...interest, holdsPlaces: true })).toThrow(/CHECK/);
    expect(() => savedCandidacy(interest)).not.toThrow();
  });

  test("names who takes each post: two different adults", () => {
    const { ask, postId } = savedAsk();
    expect(() => savedCandidacy({ ...ask, postId })).toThrow(/post_member/);
    const two = { ...ask, postId, postMember: 0, secondPostId: postId };
    expect(() => savedCandidacy({ ...two, secondPostMember: 0 })).toThrow(/two_adults/);
    expect(() => savedCandidacy({ ...two, secondPostMember: 1 })).not.toThrow();
  });

  test("is only one for a household and an offer, until it has ended", () => {
    const { ask, dwellingId } = savedAsk();
    const bundle = { ...ask, dwellingId };
    savedCandidacy({ ...bundle, state: "expired" });
    savedCandidacy(bundle);
    expect(() => savedCandidacy({ ...bundle, state: "interested" })).toThrow(/UNIQUE/);
  });

  test("is said yes to once: a household is committed to one offer at a time", () => {
    const { ask, dwellingId, organisationId, branchId } = savedAsk();
    savedCandidacy({ ...ask, dwellingId, state: "preparing" });
    const offerId = savedOffer(organisationId, branchId);
    const other = { ...ask, offerId, dwellingId: savedDwelling(offerId) };
    expect(() => savedCandidacy({ ...other, state: "accepted" })).toThrow(/UNIQUE/);
    expect(() => savedCandidacy({ ...other, state: "proposed" })).not.toThrow();
  });

  test("asks a partner once, about a line of its own kind", () => {
    const { ask, dwellingId, organisationId } = savedAsk();
    const candidacyId = savedCandidacy({ ...ask, dwellingId });
    const asked = (given: Partial<typeof candidacyAnswers.$inferInsert>) =>
      db
        .insert(candidacyAnswers)
        .values({
          id: newId("ans"),
          ...{ candidacyId, organisationId, party: "landlord", askedAt: EARLIER, closesAt: EARLIER },
          ...given,
        })
        .run();
    expect(() => asked({})).toThrow(/candidacy_answers_line/);
    expect(() => asked({ dwellingId, party: "employer" })).toThrow(/candidacy_answers_line/);
    expect(() => asked({ dwellingId, answer: "yes" })).toThrow(/candidacy_answers_dated/);
    asked({ dwellingId });
    expect(() => asked({ dwellingId })).toThrow(/UNIQUE/);
  });
});

describe("consents of a household", () => {
  test("one is live for each recipient; one organisation is named, a kind is not", () => {
    const { branchId, organisationId } = savedPlace();
    const { householdId, userId } = savedHousehold(branchId);
    const give = (given: Pick<typeof householdConsents.$inferInsert, "recipient" | "organisationId">) =>
      db
        .insert(householdConsents)
        .values({
          id: newId("hco"),
          ...{ householdId, fields: ["identity"], givenAt: EARLIER, recordedBy: userId },
          ...given,
        })
        .run();
    give({ recipient: "employers" });
    give({ recipient: "organisation", organisationId });
    expect(() => give({ recipient: "employers" })).toThrow(/UNIQUE/);
    expect(() => give({ recipient: "organisation", organisationId })).toThrow(/UNIQUE/);
    expect(() => give({ recipient: "organisation" })).toThrow(/recipient_named/);
    expect(() => give({ recipient: "landlords", organisationId })).toThrow(/recipient_named/);
    db.update(householdConsents).set({ withdrawnAt: EARLIER }).run();
    expect(() => give({ recipient: "employers" })).not.toThrow();
  });
});

describe("who is asking", () => {
  const AT = new Date("2026-03-02T09:00:00Z");
  async function viewer(userId: ReturnType<typeof savedUser>["userId"]) {
    const at = new Date();
    const cookie = await startSession(db, userId, { device: "Firefox", secondFactor: true, at });
    return findViewer(db, cookie.split(";")[0] ?? "", at);
  }

  test("a beneficiary may have a file in both programmes, or in one", async () => {
    const branchId = savedBranch();
    const both = savedBeneficiary(branchId);
    const { householdId } = savedHousehold(branchId, { userId: both.userId });
    expect(await viewer(both.userId)).toMatchObject({ beneficiaryId: both.beneficiaryId, householdId });
    const alone = savedHousehold(branchId);
    expect(await viewer(alone.userId)).toMatchObject({
      beneficiaryId: null,
      householdId: alone.householdId,
      organisationIds: [],
    });
  });

  test("a partner speaks for their organisations, not for an archived one; nobody else does", async () => {
    const branchId = savedBranch();
    const [one, two] = [
      savedOrganisation(branchId, { name: "A" }),
      savedOrganisation(branchId, { name: "B" }),
    ];
    const gone = savedOrganisation(branchId, { archivedAt: AT });
    const partner = savedPartner(two, one, gone);
    expect(await viewer(partner.userId)).toMatchObject({ organisationIds: [one, two], householdId: null });
    expect((await viewer(savedUser("coordinator").userId))?.organisationIds).toEqual([]);
    expect(db.select().from(organisations).where(eq(organisations.id, gone)).get()).toBeDefined();
  });
});
