import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import type { BranchId, RoundId, UserId } from "~/ids";
import { lettersQuery, readChoice, readLetters } from "~/rounds/choice";
import * as mobilityLetters from "~/routes/staff.mobility-rounds.$roundId.letters._index";
import * as lettersPage from "~/routes/staff.rounds.$roundId.letters._index";
import * as layout from "~/routes/staff.rounds.$roundId.letters.$draftId.$number";
import { beneficiaries, candidacies, duos, history, letters, tokens, users } from "~db/schema";
import { ask } from "~tests/support/ask";
import {
  savedMobilityDraft,
  savedMobilityRound,
  savedReadyHousehold,
  savedWholeOffer,
} from "~tests/support/mobility-rounds";
import { pageShown } from "~tests/support/page";
import { savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "~tests/support/people";
import { savedDraft, savedRound } from "~tests/support/rounds";

let branchId: BranchId;
let staff: { userId: UserId };
let roundId: RoundId;

beforeEach(() => {
  branchId = savedBranch();
  staff = savedStaff("coordinator", branchId);
  roundId = savedRound(staff, [branchId]);
});

const pair = () => {
  const volunteer = savedVolunteer(branchId);
  const beneficiary = savedBeneficiary(branchId);
  const id = savedDraft(roundId, branchId, {
    volunteerId: volunteer.volunteerId,
    beneficiaryId: beneficiary.beneficiaryId,
  });
  return { id, volunteer, beneficiary };
};
const written = () =>
  [duos, candidacies, letters, tokens, history].map((table) => db.select().from(table).all().length);
const see = (query: string, as = staff) =>
  ask(lettersPage.loader, { as, path: `/staff/rounds/${roundId}/letters${query}`, params: { roundId } });

test("shows every letter to the word, with the opening words that were typed, and writes nothing", async () => {
  const { id } = pair();
  pair();
  const before = written();
  const answer = await see(lettersQuery({ ids: [id] }, "Nous avons pensé à vous.\nÀ bientôt.", 1));
  expect(answer.data.rehearsal).toMatchObject({ total: 1, pages: 1 });
  const [draft] = answer.data.rehearsal.drafts;
  expect(draft.letters).toHaveLength(2);
  expect(draft.letters.map(({ kind }: { kind: string }) => kind)).toEqual(["proposal", "proposal"]);
  expect(draft.letters[0].text).toContain("Nous avons pensé à vous.");
  const shown = pageShown(lettersPage.default, answer);
  expect(shown).toContain("1 proposition partirait");
  const page = await ask(layout.loader, {
    ...{ as: staff, path: `/x${lettersQuery(null, "Bonjour à vous.", 1)}` },
    params: { roundId, draftId: id, number: "1" },
  });
  expect(page.status).toBe(200);
  expect(page.data).toContain("Bonjour à vous.");
  expect(written()).toEqual(before);
});

test("who has no e-mail is asked by their referent, and what may not leave says why", async () => {
  const silent = pair();
  db.update(users).set({ email: null }).where(eq(users.id, silent.beneficiary.userId)).run();
  const referent = savedStaff("social_worker", branchId);
  db.update(beneficiaries)
    .set({ referentId: referent.userId })
    .where(eq(beneficiaries.id, silent.beneficiary.beneficiaryId))
    .run();
  const gone = pair();
  db.update(beneficiaries)
    .set({ state: "paused" })
    .where(eq(beneficiaries.id, gone.beneficiary.beneficiaryId))
    .run();
  const answer = await see("");
  const shown = pageShown(lettersPage.default, answer);
  expect(shown).toContain("sans adresse e-mail : cette personne lui demande");
  expect(shown).toContain("Cette proposition ne partirait pas : la ou le bénéficiaire n’attend plus.");
});

test("letters come ten drafts at a time, to those who may see the round", async () => {
  for (let n = 0; n < 12; n++) pair();
  const second = await see("?letters=2");
  expect(second.data.rehearsal).toMatchObject({ page: 2, pages: 2, total: 12 });
  expect(second.data.rehearsal.drafts).toHaveLength(2);
  const elsewhere = savedStaff("coordinator", savedBranch("Dieppe", "76217"));
  expect(await see("", elsewhere)).toMatchObject({ status: 404 });
  const missing = { roundId, draftId: "dra_00000000000000000000", number: "0" };
  expect(await ask(layout.loader, { as: staff, path: "/x", params: missing })).toMatchObject({ status: 404 });
});

test("a household's letter too, and its places stay free", async () => {
  const mobilityRound = savedMobilityRound(staff, [branchId]);
  const { householdId } = savedReadyHousehold(branchId);
  savedMobilityDraft(mobilityRound, branchId, { householdId, ...savedWholeOffer(branchId) });
  const before = written();
  const answer = await ask(mobilityLetters.loader, {
    ...{
      as: staff,
      path: `/staff/mobility-rounds/${mobilityRound}/letters`,
      params: { roundId: mobilityRound },
    },
  });
  expect(answer.data.rehearsal.drafts[0]).toMatchObject({ refusal: null, letters: [{ language: "fr" }] });
  expect(written()).toEqual(before);
  const held = db.$client.prepare("SELECT sum(held) AS held FROM offer_posts").get();
  expect(held).toEqual({ held: 0 });
});

test("an address keeps the words and the choice, and nothing else", () => {
  const choice = { ids: ["dra_0123456789abcdefghjk", "mdr_0123456789abcdefghjk"] };
  const query = new URLSearchParams(lettersQuery(choice, "Deux\nlignes & plus", 3));
  expect([readChoice(query, []), readLetters(query)]).toEqual([
    choice,
    { letterWords: "Deux\nlignes & plus", page: 3 },
  ]);
  const first = new URLSearchParams("first=50&order=strongest&below=60&branch=bra_0123456789abcdefghjk");
  const again = new URLSearchParams(lettersQuery(readChoice(first, []), null, 1));
  expect(readChoice(again, [])).toMatchObject({ first: 50, look: { order: "strongest", below: 60 } });
  expect(readChoice(new URLSearchParams("draft=x"), [])).toBeNull();
});
