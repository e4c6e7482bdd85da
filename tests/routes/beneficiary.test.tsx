import { eq } from "drizzle-orm";
import { createElement } from "react";
import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { wordsIn } from "~/i18n/words";
import type { BeneficiaryId, BranchId, RoundId, UserId } from "~/ids";
import { findWaitingReason } from "~/mentoring/waiting-reason.server";
import { wordedReason } from "~/mentoring/worded-reason";
import { newId } from "~/new-id.server";
import { loader } from "~/routes/beneficiary._index";
import { action as consentsAction, loader as consentsLoader } from "~/routes/beneficiary.consents";
import { action as leave, loader as leaveLoader } from "~/routes/beneficiary.leave";
import { action as pause, loader as pauseLoader } from "~/routes/beneficiary.pause";
import { ReferentPart } from "~/routes/beneficiary-contact.part";
import { WishCard } from "~/routes/beneficiary-wish.part";
import { beneficiaries, consents, duos, leftOuts, rounds, users } from "~db/schema";
import { ask } from "~tests/support/ask";
import { savedProposal } from "~tests/support/duos";
import { savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "~tests/support/people";
import { markup, shown } from "~tests/support/shown";

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY);

const page = (as: { userId: UserId }, language: "fr" | "en" | "ar" = "fr") =>
  ask(loader, { as, path: "/beneficiary", language });

async function card(as: { userId: UserId }, language: "fr" | "en" | "ar" = "fr"): Promise<string> {
  return shown(createElement(WishCard, (await page(as, language)).data), language);
}

function leftOut(branchId: BranchId, by: UserId, personId: BeneficiaryId, key: string, startedAt: Date) {
  const id = newId<RoundId>("rou");
  const settings = {
    ...{ weights: {}, minimumLanguageLevel: "A1" as const, floor: 0, objective: "people" as const },
  };
  db.insert(rounds)
    .values({
      ...{ id, state: "published", branchIds: [branchId], settings, startedBy: by, startedAt },
      effectiveAt: startedAt,
    })
    .run();
  db.insert(leftOuts)
    .values({
      ...{ id: newId("lef"), roundId: id, side: "beneficiary", personId, eligible: true },
      why: { reason: { key, values: {} }, funnel: [], relaxation: null },
    })
    .run();
  return id;
}

describe("the state of a wish in words", () => {
  test("waiting: since when, and what comes next", async () => {
    const person = savedBeneficiary(savedBranch(), { waitingSince: ago(21) });
    const words = await card(person);
    expect(words).toContain("Nous cherchons quelqu’un pour vous");
    expect(words).toMatch(/il y a 21 jours/);
    expect(words).toContain("prochaine mise en relation");
  });

  test.each([
    ["to_confirm", "Nous avons reçu votre demande"],
    ["paused", "Votre demande est en pause"],
    ["closed", "Votre demande est terminée"],
  ] as const)("%s", async (state, words) => {
    expect(await card(savedBeneficiary(savedBranch(), { state }))).toContain(words);
  });

  test("a proposal: first name, town, both dates, and the way to answer", async () => {
    const { beneficiary, volunteer, duoId } = savedProposal(ago(1));
    const user = db.select().from(users).where(eq(users.id, volunteer.userId)).get();
    const words = await card(beneficiary);
    expect(words).toContain(user?.firstName);
    expect(words).toContain("habite à Angers");
    expect(words).toContain("dans 6 jours");
    expect(words).toContain("La proposition se ferme le");
    expect(words).not.toContain(user?.lastName);
    expect(markup(createElement(WishCard, (await page(beneficiary)).data))).toContain(`/duos/${duoId}`);
  });

  test("a proposal that is not visible yet is not there", async () => {
    const { beneficiary } = savedProposal(ago(0), { visibleFrom: new Date(Date.now() + 600_000) });
    const answer = await page(beneficiary);
    expect(answer.data.wish.duo).toBeNull();
    expect(await card(beneficiary)).toContain("Nous cherchons quelqu’un pour vous");
  });

  test("nothing tells what the other side has answered", async () => {
    const { beneficiary, duoId } = savedProposal(ago(2));
    const before = (await page(beneficiary)).data;
    db.update(duos)
      .set({ volunteerAnswer: "yes", volunteerAnsweredAt: ago(1) })
      .where(eq(duos.id, duoId))
      .run();
    const after = (await page(beneficiary)).data;
    expect({ ...after, at: null }).toEqual({ ...before, at: null });
  });

  test("after one's own yes: thanked, and told what follows", async () => {
    const { beneficiary, duoId } = savedProposal(ago(2));
    db.update(duos).set({ beneficiaryAnswer: "yes" }).where(eq(duos.id, duoId)).run();
    const words = await card(beneficiary);
    expect(words).toContain("Vous avez dit oui");
    expect(words).not.toContain("Merci de répondre");
  });

  test("an open duo: the name and the next meeting", async () => {
    const { beneficiary, duoId } = savedProposal(ago(9));
    const firstMeetingAt = new Date(Date.now() + 3 * DAY);
    db.update(duos)
      .set({ state: "open", firstMeetingAt, firstMeetingPlace: "Café du Ralliement" })
      .where(eq(duos.id, duoId))
      .run();
    const words = await card(beneficiary);
    expect(words).toContain("Votre duo");
    expect(words).toContain("Café du Ralliement");
    db.update(duos)
      .set({ firstMeetingAt: ago(1) })
      .where(eq(duos.id, duoId))
      .run();
    expect(await card(beneficiary)).toContain("à choisir ensemble");
  });

  test("speaks Arabic and English, right to left where it is due", async () => {
    const person = savedBeneficiary(savedBranch(), { state: "paused" });
    expect(await card(person, "ar")).toContain("طلبكم متوقف مؤقتًا");
    expect(await card(person, "en")).toContain("Your request is paused");
  });
});

describe("why no proposal yet", () => {
  test("the newest published round speaks; a round taken back does not", () => {
    const branchId = savedBranch();
    const { userId } = savedStaff("coordinator", branchId);
    const person = savedBeneficiary(branchId);
    leftOut(branchId, userId, person.beneficiaryId, "reason.old", ago(20));
    const newest = leftOut(branchId, userId, person.beneficiaryId, "reason.new", ago(5));
    const reason = () => findWaitingReason(db, person.beneficiaryId, new Date())?.why.reason.key;
    expect(reason()).toBe("reason.new");
    db.update(rounds).set({ state: "taken_back" }).where(eq(rounds.id, newest)).run();
    expect(reason()).toBe("reason.old");
  });

  test("a round that may still be taken back says nothing yet", () => {
    const branchId = savedBranch();
    const { userId } = savedStaff("coordinator", branchId);
    const person = savedBeneficiary(branchId);
    const id = leftOut(branchId, userId, person.beneficiaryId, "reason.new", ago(0));
    const effectiveAt = new Date(Date.now() + 600_000);
    db.update(rounds).set({ effectiveAt }).where(eq(rounds.id, id)).run();
    expect(findWaitingReason(db, person.beneficiaryId, new Date())).toBeNull();
    expect(findWaitingReason(db, person.beneficiaryId, effectiveAt)).not.toBeNull();
  });

  test("with its words and what would unblock it; without words, the next round", () => {
    const words = wordsIn("fr");
    const because = { key: "beneficiary.paused.title", values: {} };
    const why = (key: string) => ({
      ...{ reason: { key, values: {} }, funnel: [] },
      relaxation: { requirement: "hours", candidates: 3, because },
    });
    const wish = { state: "waiting" as const, since: ago(9), mayBeMatched: true, duo: null };
    const told = (key: string) =>
      shown(
        createElement(WishCard, {
          ...{ wish, at: new Date() },
          reason: wordedReason(words, { at: ago(2), why: why(key) }),
        }),
      );
    const known = told("beneficiary.toConfirm.title");
    expect(known).toContain("Pourquoi pas encore de proposition Nous avons reçu votre demande");
    expect(known).toContain("Ce qui peut aider Votre demande est en pause");
    expect(told("nothing.known")).toContain("prochaine mise en relation");
  });
});

describe("who accompanies", () => {
  test("the referent by name with two ways to reach them, else the branch", async () => {
    const branchId = savedBranch();
    const referent = savedUserWithPhone(branchId);
    const person = savedBeneficiary(branchId, { referentId: referent.userId });
    const { wish } = (await page(person)).data;
    const words = shown(createElement(ReferentPart, { referent: wish.referent, branch: wish.branch }));
    expect(words).toContain(wish.referent.lastName);
    expect(words).toContain(wish.referent.email);
    const alone = (await page(savedBeneficiary(branchId))).data.wish;
    expect(shown(createElement(ReferentPart, { referent: alone.referent, branch: alone.branch }))).toContain(
      "angers@exemple.fr",
    );
  });
});

const savedUserWithPhone = (branchId: BranchId) => savedStaff("social_worker", branchId);

describe("pause, resume, leave", () => {
  test("the page pauses, then resumes", async () => {
    const person = savedBeneficiary(savedBranch());
    const path = "/beneficiary/pause";
    expect((await ask(pauseLoader, { as: person, path })).data.move).toBe("pause");
    const paused = await ask(pause, { as: person, path, form: { move: "pause" } });
    expect(paused).toMatchObject({ status: 303, location: "/beneficiary" });
    expect((await ask(pauseLoader, { as: person, path })).data.move).toBe("resume");
    await ask(pause, { as: person, path, form: { move: "resume" } });
    expect((await page(person)).data.wish.state).toBe("waiting");
  });

  test("a second click is told kindly, with the present state", async () => {
    const person = savedBeneficiary(savedBranch(), { state: "paused" });
    const answer = await ask(pause, { as: person, path: "/beneficiary/pause", form: { move: "pause" } });
    expect(answer).toMatchObject({ status: 409, data: { why: "conflict", state: "paused" } });
  });

  test("resuming without consent leads to the consents", async () => {
    const person = savedBeneficiary(savedBranch(), { state: "paused" });
    db.update(consents)
      .set({ withdrawnAt: ago(1) })
      .where(eq(consents.userId, person.userId))
      .run();
    const answer = await ask(pause, { as: person, path: "/beneficiary/pause", form: { move: "resume" } });
    expect(answer).toMatchObject({ status: 409, data: { why: "no_consent" } });
    expect(await card(person)).toContain("redonnez d’abord cet accord");
  });

  test("leaving is confirmed on a page and final", async () => {
    const person = savedBeneficiary(savedBranch());
    const path = "/beneficiary/leave";
    expect((await ask(leaveLoader, { as: person, path })).status).toBe(200);
    expect(await ask(leave, { as: person, path, form: {} })).toMatchObject({ status: 303 });
    expect(await ask(leave, { as: person, path, form: {} })).toMatchObject({ status: 409 });
    expect(await ask(leaveLoader, { as: person, path })).toMatchObject({ location: "/beneficiary" });
  });

  test.each([
    ["/beneficiary", loader],
    ["/beneficiary/consents", consentsLoader],
    ["/beneficiary/pause", pauseLoader],
    ["/beneficiary/leave", leaveLoader],
  ])("%s is for beneficiaries only", async (path, open) => {
    const branchId = savedBranch();
    expect(await ask(open, { as: savedVolunteer(branchId), path })).toMatchObject({ status: 404 });
    expect((await ask(open, { path })).location).toContain("/sign-in");
  });
});

describe("consents on the page", () => {
  test("withdrawing to be matched says that the wish is paused", async () => {
    const person = savedBeneficiary(savedBranch());
    const path = "/beneficiary/consents";
    const answer = await ask(consentsAction, {
      ...{ as: person, path },
      form: { purpose: "matching", recipient: "", give: "no" },
    });
    expect(answer).toMatchObject({ status: 303, location: path });
    expect(decodeURIComponent(answer.headers.get("Set-Cookie") ?? "")).toContain(
      "beneficiary.consent.paused",
    );
    const row = db.select().from(beneficiaries).where(eq(beneficiaries.id, person.beneficiaryId)).get();
    expect(row?.state).toBe("paused");
  });

  test("an unknown purpose is refused at the form", async () => {
    const person = savedBeneficiary(savedBranch());
    const answer = await ask(consentsAction, {
      ...{ as: person, path: "/beneficiary/consents" },
      form: { purpose: "everything", give: "yes" },
    });
    expect(answer).toMatchObject({
      status: 422,
      data: { form: { errors: { purpose: expect.any(String) } } },
    });
  });
});
