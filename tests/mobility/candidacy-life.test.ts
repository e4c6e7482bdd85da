import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findToken } from "~/accounts/tokens.server";
import { db } from "~/db.server";
import type { CandidacyId, MobilityRoundId } from "~/ids";
import { answerCandidacy, withdrawHousehold } from "~/mobility/candidacy-answers.server";
import { closeCandidacy, noteArrival } from "~/mobility/candidacy-arrival.server";
import { askPartnerAgain } from "~/mobility/candidacy-asking.server";
import {
  askFollowups,
  expireCandidacies,
  remindCandidacies,
  remindPartners,
} from "~/mobility/candidacy-clock.server";
import { endCandidaciesOfOffer, withdrawCandidaciesOfHousehold } from "~/mobility/candidacy-endings.server";
import { followUpAsHousehold, listFollowups } from "~/mobility/candidacy-followups.server";
import { showInterest } from "~/mobility/candidacy-interest.server";
import { answerAsPartner, withdrawPartner } from "~/mobility/candidacy-partner-answers.server";
import { partnerSeatByLink, seatOfPartner } from "~/mobility/candidacy-partner-seats.server";
import { prepareMove } from "~/mobility/candidacy-preparation.server";
import { takeBackMobilityProposals } from "~/mobility/candidacy-proposals.server";
import { seatByLink, seatOfCompanion, seatOfHousehold } from "~/mobility/candidacy-seats.server";
import {
  addTask,
  isOpenTask,
  listTasks,
  tickAsHousehold,
  tickAsWorker,
  waiveTask,
} from "~/mobility/candidacy-tasks.server";
import { cancelVisit, noteVisit, planVisit } from "~/mobility/candidacy-visits.server";
import { tx } from "~db/client";
import {
  candidacies,
  householdConsents,
  households,
  letters,
  offerDwellings,
  offerPosts,
  offers,
  users,
} from "~db/schema";
import {
  anotherHousehold,
  answerIdOf,
  answersOf,
  candidacyLetters,
  candidacyMoves,
  candidacyRow,
  heldOf,
  householdSeat,
  lettersNamed,
  noBundle,
  noteFor,
  proposeTo,
  savedAcceptance,
  savedArrival,
  savedMobilityAgreement,
  savedMobilityProposal,
  savedPreparation,
  savedProject,
  sayYes,
  visitOn,
} from "~tests/support/candidacies";
import { later, secretIn, viewerOf } from "~tests/support/duos";
import { savedOffer, savedOrganisation, savedPartner, savedPost } from "~tests/support/mobility";
import { savedBranch, savedStaff } from "~tests/support/people";

const AT = new Date("2026-03-02T09:00:00Z");
const day = (days: number) => later(AT, days);
const NO = { answer: "no", reason: "region", words: "Trop loin de ma sœur." } as const;
/** The newest link that was sent to an address. */
const linkOf = (id: CandidacyId, address: string): string =>
  secretIn(String(candidacyLetters(id).findLast((letter) => letter.address === address)?.values.link));
const YES = { answer: "yes", reason: null, words: null } as const;

test("from the proposal to the twelve-month follow-up", () => {
  const saved = savedMobilityProposal(AT);
  const { candidacyId: id, offerId } = saved;
  const coordinator = viewerOf(saved.coordinator.userId);
  expect(heldOf(offerId)).toEqual([1, 1, 1]);
  expect(candidacyRow(id)).toMatchObject({
    state: "proposed",
    askedBy: day(7),
    closesAt: day(14),
    holdsPlaces: true,
  });
  expect(lettersNamed(id, "mobility_proposal")).toHaveLength(1);

  expect(sayYes(saved, day(1))).toEqual({ ok: true, became: "accepted" });
  expect(sayYes(saved, day(1))).toEqual({ ok: true, became: "unchanged" });
  expect(answersOf(id).map(({ party, closesAt }) => [party, closesAt])).toEqual([
    ["employer", day(9)],
    ["landlord", day(9)],
    ["training", day(9)],
  ]);
  expect(
    lettersNamed(id, "mobility_answer_request")
      .map(({ address }) => address)
      .sort(),
  ).toEqual(["accueil@greta.exemple.fr", "contact@ateliers.exemple.fr", "location@maine.exemple.fr"]);

  const byLink = partnerSeatByLink(db, linkOf(id, "location@maine.exemple.fr"), day(2));
  expect(byLink && answerAsPartner(db, byLink, YES, day(2))).toEqual({ ok: true, became: "noted" });
  expect(noteFor(saved, "employer", "yes", day(2))).toEqual({ ok: true, became: "noted" });
  expect(candidacyRow(id).state).toBe("accepted");
  expect(noteFor(saved, "training", "yes", day(3))).toEqual({ ok: true, became: "agreed" });
  expect(candidacyRow(id)).toMatchObject({ state: "agreed", agreedAt: day(3) });
  expect(lettersNamed(id, "mobility_agreed")).toHaveLength(1);
  expect(lettersNamed(id, "mobility_agreed_partner")).toHaveLength(3);
  expect(lettersNamed(id, "mobility_agreed_staff")).toHaveLength(1);

  expect(planVisit(db, coordinator, id, visitOn(day(10)), day(4))).toEqual({ ok: true });
  expect(lettersNamed(id, "mobility_visit")).toMatchObject([
    { values: { place: "Gare d’Angers Saint-Laud", companion: "Lou Petit" } },
  ]);
  expect(noteVisit(db, coordinator, id, { outcome: "keeps", notes: null, reason: null }, day(9))).toEqual({
    ok: false,
    refusal: "not_yet",
  });
  expect(
    noteVisit(db, coordinator, id, { outcome: "keeps", notes: "Bon accueil.", reason: null }, day(11)),
  ).toEqual({ ok: true });

  expect(prepareMove(db, coordinator, id, "2026-04-15", day(12))).toEqual({ ok: true });
  const tasks = listTasks(db, id);
  expect(tasks.map(({ task }) => task)).toContain("work_contract");
  expect(tasks.map(({ task }) => task)).not.toContain("visale");
  const [mine] = tasks.filter(({ who }) => who === "household");
  expect(mine && tickAsHousehold(db, householdSeat(saved), mine.id, true, day(13))).toEqual({ ok: true });
  expect(
    noteArrival(
      db,
      coordinator,
      id,
      { movedOn: "2026-04-15", despiteOpen: false },
      new Date("2026-04-16T10:00:00Z"),
    ),
  ).toEqual({
    ok: false,
    refusal: "open_tasks",
    open: tasks.length - 1,
  });
  expect(
    noteArrival(
      db,
      coordinator,
      id,
      { movedOn: "2026-04-15", despiteOpen: true },
      new Date("2026-04-16T10:00:00Z"),
    ),
  ).toEqual({ ok: true });
  expect(db.select().from(households).where(eq(households.id, saved.householdId)).get()?.state).toBe(
    "placed",
  );
  expect(listFollowups(db, id).map(({ months, dueOn }) => [months, dueOn])).toEqual([
    [3, "2026-07-15"],
    [6, "2026-10-15"],
    [12, "2027-04-15"],
  ]);

  const [first] = listFollowups(db, id);
  const fine = { stillThere: true, job: "kept", housing: "kept", leftFor: [], words: null } as const;
  const seat = householdSeat(saved);
  if (!first) throw new Error("No follow-up");
  expect(
    followUpAsHousehold(db, seat, first.id, { ...fine, leftFor: [] }, new Date("2026-06-01T09:00:00Z")),
  ).toMatchObject({ refusal: "not_yet" });
  expect(askFollowups(db, new Date("2026-07-15T09:00:00Z"))).toBe(1);
  expect(askFollowups(db, new Date("2026-07-15T19:00:00Z"))).toBe(0);
  expect(lettersNamed(id, "mobility_followup")).toHaveLength(1);
  expect(
    followUpAsHousehold(db, seat, first.id, { ...fine, leftFor: [] }, new Date("2026-07-16T09:00:00Z")),
  ).toEqual({ ok: true });
  expect(
    followUpAsHousehold(db, seat, first.id, { ...fine, leftFor: [] }, new Date("2026-07-16T09:00:01Z")),
  ).toEqual({ ok: true });
  expect(listFollowups(db, id)[0]).toMatchObject({ stillThere: true, job: "kept", housing: "kept" });

  const closing = { reason: "settled", returnReasons: [], words: null, looksAgain: false } as const;
  expect(
    closeCandidacy(db, coordinator, id, { ...closing, returnReasons: [] }, new Date("2027-04-20T09:00:00Z")),
  ).toEqual({ ok: true });
  expect(candidacyRow(id)).toMatchObject({ state: "closed", holdsPlaces: true });
  expect(heldOf(offerId)).toEqual([1, 1, 1]);
  expect(candidacyMoves(id)).toEqual([
    ...["propose", "accept", "answer", "answer", "agree", "plan_visit", "visit", "prepare"],
    ...["tick_task", "move", "follow_up", "close"],
  ]);
});

test("what may not be proposed is refused as a value, and nothing is written", () => {
  const project = savedProject();
  const refused = (at = AT) => {
    const proposed = proposeTo(project, at);
    return proposed.ok ? null : proposed.refusal;
  };
  const change = (set: Partial<typeof households.$inferInsert>) =>
    db.update(households).set(set).where(eq(households.id, project.householdId)).run();
  change({ state: "paused" });
  expect(refused()).toBe("not_ready");
  change({ state: "ready" });
  db.update(users).set({ suspendedAt: AT }).where(eq(users.id, project.userId)).run();
  expect(refused()).toBe("not_ready");
  db.update(users).set({ suspendedAt: null }).where(eq(users.id, project.userId)).run();
  db.update(offers).set({ state: "suspended" }).where(eq(offers.id, project.offerId)).run();
  expect(refused()).toBe("offer_closed");
  db.update(offers).set({ state: "open", expiresAt: AT }).where(eq(offers.id, project.offerId)).run();
  expect(refused()).toBe("offer_closed");
  db.update(offers).set({ expiresAt: null }).where(eq(offers.id, project.offerId)).run();
  const elsewhere = savedPost(savedOffer(project.employer, project.branchId));
  expect(proposeTo({ ...project, bundle: { ...project.bundle, postId: elsewhere } }, AT)).toMatchObject({
    refusal: "wrong_lines",
  });
  expect(proposeTo({ ...project, bundle: { ...project.bundle, postMember: 7 } }, AT)).toMatchObject({
    refusal: "wrong_lines",
  });
  expect(
    proposeTo(
      { ...project, bundle: { ...project.bundle, secondPostId: project.bundle.postId, secondPostMember: 0 } },
      AT,
    ),
  ).toMatchObject({ refusal: "wrong_lines" });
  expect(proposeTo({ ...project, bundle: noBundle(project.offerId) }, AT)).toMatchObject({
    refusal: "wrong_lines",
  });
  expect(heldOf(project.offerId)).toEqual([0, 0, 0]);
  expect(
    db.select().from(candidacies).where(eq(candidacies.householdId, project.householdId)).all(),
  ).toHaveLength(0);
});

test("without the household's consent to the association nothing is proposed, and no interest is kept", () => {
  const project = savedProject();
  const { householdId } = anotherHousehold({}, project.branchId);
  expect(proposeTo({ ...project, householdId }, AT)).toMatchObject({ ok: true });
  const silent = { ...project, ...savedWithoutConsent(project.branchId) };
  expect(proposeTo(silent, AT)).toMatchObject({ refusal: "no_consent" });
  expect(showInterest(db, viewerOf(silent.userId), silent.householdId, project.offerId, AT)).toMatchObject({
    refusal: "no_consent",
  });
});

test("the last place is given once; two posts of one line take two of its places", () => {
  const project = savedProject();
  expect(proposeTo(project, AT)).toMatchObject({ ok: true });
  const second = anotherHousehold({}, project.branchId);
  expect(proposeTo({ ...project, ...second }, AT)).toEqual({ ok: false, refusal: "no_place" });
  expect(heldOf(project.offerId)).toEqual([1, 1, 1]);
  const { postId, dwellingId } = project.bundle;
  db.update(offerPosts)
    .set({ number: 2 })
    .where(eq(offerPosts.id, postId as never))
    .run();
  db.update(offerDwellings)
    .set({ number: 2 })
    .where(eq(offerDwellings.id, dwellingId as never))
    .run();
  const both = {
    ...project.bundle,
    secondPostId: postId,
    secondPostMember: 1,
    trainingId: null,
    trainingMember: null,
  };
  // One place of the post is left and two are asked for: none is taken.
  expect(proposeTo({ ...project, ...second, bundle: both }, AT)).toEqual({ ok: false, refusal: "no_place" });
  expect(heldOf(project.offerId)).toEqual([1, 1, 1]);
  db.update(offerPosts)
    .set({ number: 3 })
    .where(eq(offerPosts.id, postId as never))
    .run();
  expect(proposeTo({ ...project, ...second, bundle: both }, AT)).toMatchObject({ ok: true });
  expect(heldOf(project.offerId)).toEqual([3, 2, 1]);
});

test("the CHECK stands behind the guard: a line never holds more than it has", () => {
  const { bundle } = savedProject();
  const overfill = () =>
    db
      .update(offerPosts)
      .set({ held: 2 })
      .where(eq(offerPosts.id, bundle.postId as never))
      .run();
  expect(overfill).toThrow(/CHECK/);
});

test("the household's yes closes its other candidacies in the same move and gives their places back", () => {
  const saved = savedMobilityProposal(AT);
  const other = savedOffer(savedOrganisation(saved.branchId), saved.branchId);
  const viewer = viewerOf(saved.userId);
  const interest = showInterest(db, viewer, saved.householdId, other, AT);
  if (!interest?.ok) throw new Error("No interest");
  expect(showInterest(db, viewer, saved.householdId, other, AT)).toEqual(interest);
  expect(sayYes(saved, day(1))).toMatchObject({ became: "accepted" });
  expect(candidacyRow(interest.candidacyId)).toMatchObject({
    state: "obsolete",
    closedAt: day(1),
    refusedBy: null,
  });
  expect(heldOf(saved.offerId)).toEqual([1, 1, 1]);
  expect(
    showInterest(db, viewer, saved.householdId, savedOffer(saved.employer, saved.branchId), day(2)),
  ).toMatchObject({ refusal: "committed" });
});

test("a no frees the places at once, ends the link, tells the coordinators and never comes again by itself", () => {
  const saved = savedMobilityProposal(AT);
  const [letter] = lettersNamed(saved.candidacyId, "mobility_proposal");
  const secret = secretIn(letter?.values.link ?? "");
  expect(seatByLink(db, secret, day(1))).toMatchObject({ candidacyId: saved.candidacyId });
  expect(answerCandidacy(db, householdSeat(saved), NO, day(1))).toEqual({ ok: true, became: "refused" });
  expect(answerCandidacy(db, householdSeat(saved), NO, day(1))).toEqual({ ok: true, became: "unchanged" });
  expect(sayYes(saved, day(1))).toEqual({ ok: false, refusal: "too_late", state: "refused" });
  expect(heldOf(saved.offerId)).toEqual([0, 0, 0]);
  expect(findToken(db, secret, "candidacy", day(1))).toBeNull();
  expect(candidacyRow(saved.candidacyId)).toMatchObject({
    refusedBy: "household",
    refusalReason: "region",
    householdAnswer: "no",
  });
  expect(JSON.stringify(candidacyRow(saved.candidacyId))).not.toContain("sœur");
  expect(lettersNamed(saved.candidacyId, "place_freed_staff")).toHaveLength(1);
  expect(proposeTo(saved, day(2))).toMatchObject({ refusal: "refused_before" });
  expect(proposeTo(saved, day(2), { forcedReason: "Ils ont changé d’avis, appel du 4 mars." })).toMatchObject(
    { ok: true },
  );
});

test("a proposal of a round is hidden for ten minutes and can be taken back without a trace outside the team", () => {
  const project = savedProject();
  const viewer = viewerOf(project.userId);
  const interest = showInterest(db, viewer, project.householdId, project.offerId, AT);
  const roundId = "mro_test" as MobilityRoundId;
  const visibleFrom = new Date(AT.getTime() + 600_000);
  const proposed = proposeTo(project, AT, { roundId, visibleFrom });
  if (!proposed.ok || !interest?.ok) throw new Error("Not proposed");
  const id = proposed.candidacyId;
  // The interest has become the proposal.
  expect(id).toBe(interest.candidacyId);
  expect(candidacyMoves(id)).toEqual(["show_interest", "propose"]);
  expect(seatOfHousehold(db, viewer, id, AT)).toBeNull();
  expect(seatOfCompanion(db, viewerOf(project.socialWorker.userId), project.householdId, id, AT)).toBeNull();
  expect(lettersNamed(id, "mobility_proposal")).toMatchObject([{ notBefore: visibleFrom }]);
  expect(tx(db, (t) => takeBackMobilityProposals(t, roundId, project.coordinator.userId, AT))).toBe(1);
  expect(heldOf(project.offerId)).toEqual([0, 0, 0]);
  expect(lettersNamed(id, "mobility_proposal")).toMatchObject([{ state: "cancelled" }]);
  expect(lettersNamed(id, "place_freed_staff")).toHaveLength(0);
  const rows = db.select().from(candidacies).where(eq(candidacies.householdId, project.householdId)).all();
  expect(rows.map(({ state }) => state).sort()).toEqual(["interested", "withdrawn"]);
  expect(seatOfHousehold(db, viewer, id, later(visibleFrom, 1))).toBeNull();
  expect(proposeTo(project, day(1))).toMatchObject({ ok: true });
});

test("reminders at days 3 and 7, the end at day 14, each once", () => {
  nothingElse();
  const saved = savedMobilityProposal(AT);
  expect(remindCandidacies(db, day(2))).toBe(0);
  expect(remindCandidacies(db, day(3))).toBe(1);
  expect(remindCandidacies(db, day(3))).toBe(0);
  expect(remindCandidacies(db, day(8))).toBe(1);
  expect(lettersNamed(saved.candidacyId, "mobility_reminder")).toHaveLength(2);
  expect(expireCandidacies(db, day(13))).toBe(0);
  expect(sayYes(saved, day(14))).toMatchObject({ refusal: "too_late" });
  expect(expireCandidacies(db, day(14))).toBe(1);
  expect(expireCandidacies(db, day(15))).toBe(0);
  expect(heldOf(saved.offerId)).toEqual([0, 0, 0]);
  expect(candidacyRow(saved.candidacyId)).toMatchObject({ state: "expired", refusedBy: null });
  expect(lettersNamed(saved.candidacyId, "mobility_expired")).toHaveLength(1);
  expect(lettersNamed(saved.candidacyId, "mobility_referent").map(({ values }) => values.what)).toEqual([
    "expired",
  ]);
  expect(proposeTo(saved, day(30))).toMatchObject({ refusal: "refused_before" });
  expect(proposeTo(saved, day(104))).toMatchObject({ ok: true });
});

test("a household without e-mail is reached through who accompanies it", () => {
  nothingElse();
  const project = savedProject();
  db.update(users).set({ email: null }).where(eq(users.id, project.userId)).run();
  const saved = savedMobilityProposal(AT, project);
  expect(lettersNamed(saved.candidacyId, "mobility_proposal")).toHaveLength(0);
  expect(lettersNamed(saved.candidacyId, "mobility_referent")).toMatchObject([
    { to: project.socialWorker.userId, values: { what: "proposal" } },
  ]);
  remindCandidacies(db, day(3));
  expect(lettersNamed(saved.candidacyId, "mobility_referent").map(({ values }) => values.what)).toEqual([
    "proposal",
    "reminder",
  ]);
});

test("a partner is reminded at days 3 and 6; after 8 its link is over, a coordinator is told once and may ask again", () => {
  nothingElse();
  const saved = savedAcceptance(AT);
  const id = saved.candidacyId;
  const employer = "contact@ateliers.exemple.fr";
  const firstLink = linkOf(id, employer);
  expect(remindPartners(db, day(3))).toBe(0);
  expect(remindPartners(db, day(4))).toBe(3);
  expect(remindPartners(db, day(4))).toBe(0);
  const secondLink = linkOf(id, employer);
  expect(secondLink).not.toBe(firstLink);
  expect(partnerSeatByLink(db, firstLink, day(4))).toBeNull();
  expect(partnerSeatByLink(db, secondLink, day(8))).not.toBeNull();
  expect(remindPartners(db, day(7))).toBe(3);
  expect(remindPartners(db, day(9))).toBe(3);
  expect(remindPartners(db, day(30))).toBe(0);
  expect(lettersNamed(id, "answers_late_staff")).toHaveLength(3);
  const late = partnerSeatByLink(db, linkOf(id, employer), day(9));
  expect(late).toBeNull();
  const answerId = answerIdOf(id, "employer");
  const dead = { answerId, mover: "partner", by: null, tokenHash: "0".repeat(64) } as const;
  expect(answerAsPartner(db, dead, YES, day(9))).toMatchObject({ ok: false, refusal: "too_late" });
  const stranger = viewerOf(savedStaff("coordinator", savedBranch()).userId);
  expect(askPartnerAgain(db, stranger, id, answerId, day(9))).toBeNull();
  expect(askPartnerAgain(db, viewerOf(saved.coordinator.userId), id, answerId, day(9))).toEqual({ ok: true });
  const again = partnerSeatByLink(db, linkOf(id, employer), day(10));
  expect(again && answerAsPartner(db, again, YES, day(10))).toEqual({ ok: true, became: "noted" });
});

test("an organisation that cannot be written to is called by a coordinator; one with accounts is led to its page", () => {
  const project = savedProject();
  const silent = savedOrganisation(project.branchId, { name: "Sans adresse", contactEmail: null });
  const { dwellingId } = project.bundle;
  db.update(offerDwellings)
    .set({ organisationId: silent })
    .where(eq(offerDwellings.id, dwellingId as never))
    .run();
  const withAccount = savedOrganisation(project.branchId, { name: "Avec compte", contactEmail: null });
  const partner = savedPartner(withAccount);
  db.update(offers).set({ organisationId: withAccount }).where(eq(offers.id, project.offerId)).run();
  const saved = savedAcceptance(AT, project);
  expect(lettersNamed(saved.candidacyId, "answers_late_staff")).toMatchObject([
    { values: { organisation: "Sans adresse", why: "no_address" } },
  ]);
  const [question] = lettersNamed(saved.candidacyId, "mobility_answer_request").filter(
    ({ to }) => to === partner.userId,
  );
  expect(question?.values.link).toContain(
    `/partner/candidacies/${answerIdOf(saved.candidacyId, "employer")}`,
  );
});

test("a partner's no declines it: places free, household and partners told without a reason, coordinators told", () => {
  const saved = savedAcceptance(AT);
  const id = saved.candidacyId;
  noteFor(saved, "employer", "yes", day(2));
  expect(noteFor(saved, "landlord", "no", day(3))).toEqual({ ok: true, became: "declined" });
  expect(noteFor(saved, "landlord", "no", day(3))).toEqual({ ok: true, became: "unchanged" });
  expect(noteFor(saved, "landlord", "yes", day(3))).toMatchObject({ refusal: "too_late" });
  expect(noteFor(saved, "training", "yes", day(4))).toMatchObject({ refusal: "too_late", state: "declined" });
  expect(heldOf(saved.offerId)).toEqual([0, 0, 0]);
  expect(candidacyRow(id)).toMatchObject({ state: "declined", refusedBy: "landlord", closedAt: day(3) });
  expect(lettersNamed(id, "mobility_declined").map(({ values }) => Object.keys(values).sort())).toEqual([
    ["firstName", "link", "town"],
  ]);
  expect(lettersNamed(id, "mobility_withdrawn_partner")).toHaveLength(3);
  // The coordinator who noted it knows already.
  expect(lettersNamed(id, "place_freed_staff")).toHaveLength(0);
});

test.each(["proposed", "accepted", "agreed", "preparing"] as const)(
  "the household withdraws while %s: free at once, once",
  (state) => {
    const make = {
      proposed: savedMobilityProposal,
      accepted: savedAcceptance,
      agreed: savedMobilityAgreement,
      preparing: savedPreparation,
    };
    const saved = make[state](AT);
    expect(candidacyRow(saved.candidacyId).state).toBe(state);
    expect(heldOf(saved.offerId)).toEqual([1, 1, 1]);
    const why = { reason: "family", words: null } as const;
    expect(withdrawHousehold(db, householdSeat(saved), why, day(12))).toEqual({ ok: true });
    expect(withdrawHousehold(db, householdSeat(saved), why, day(12))).toEqual({ ok: true });
    expect(heldOf(saved.offerId)).toEqual([0, 0, 0]);
    expect(candidacyMoves(saved.candidacyId).filter((move) => move === "withdraw")).toHaveLength(1);
    expect(lettersNamed(saved.candidacyId, "place_freed_staff")).toHaveLength(1);
    expect(lettersNamed(saved.candidacyId, "mobility_withdrawn_partner")).toHaveLength(
      state === "proposed" ? 0 : 3,
    );
  },
);

test("a partner withdraws after its yes; the household is told without a reason; nobody withdraws after the move", () => {
  const saved = savedMobilityAgreement(AT);
  const partner = savedPartner(saved.landlord);
  const seat = seatOfPartner(db, viewerOf(partner.userId), answerIdOf(saved.candidacyId, "landlord"));
  if (!seat) throw new Error("No seat");
  expect(seatOfPartner(db, viewerOf(partner.userId), answerIdOf(saved.candidacyId, "employer"))).toBeNull();
  expect(withdrawPartner(db, seat, { reason: "let_already", words: null }, day(4))).toEqual({ ok: true });
  expect(withdrawPartner(db, seat, { reason: "let_already", words: null }, day(4))).toEqual({ ok: true });
  expect(candidacyRow(saved.candidacyId)).toMatchObject({ state: "withdrawn", refusedBy: "landlord" });
  expect(heldOf(saved.offerId)).toEqual([0, 0, 0]);
  expect(lettersNamed(saved.candidacyId, "mobility_withdrawn")).toHaveLength(1);
  const moved = savedArrival(AT);
  expect(withdrawHousehold(db, householdSeat(moved), { reason: "other", words: null }, day(41))).toEqual({
    ok: false,
    refusal: "not_now",
    state: "moved",
  });
});

test("a household that pauses and an offer that closes end what is under way", () => {
  const saved = savedAcceptance(AT);
  expect(tx(db, (t) => withdrawCandidaciesOfHousehold(t, saved.householdId, saved.userId, day(2)))).toBe(1);
  expect(candidacyRow(saved.candidacyId)).toMatchObject({ state: "withdrawn", refusedBy: "household" });
  const second = savedMobilityProposal(AT);
  const other = anotherHousehold({}, second.branchId);
  const interest = showInterest(db, viewerOf(other.userId), other.householdId, second.offerId, AT);
  expect(tx(db, (t) => endCandidaciesOfOffer(t, second.offerId, second.coordinator.userId, day(2)))).toBe(2);
  expect(candidacyRow(second.candidacyId)).toMatchObject({
    state: "withdrawn",
    refusedBy: "association",
    refusalReason: "offer_gone",
  });
  if (interest?.ok) expect(candidacyRow(interest.candidacyId).state).toBe("obsolete");
  expect(heldOf(second.offerId)).toEqual([0, 0, 0]);
});

test("a visit is moved, cancelled, or shows them that they would rather not", () => {
  const saved = savedMobilityAgreement(AT);
  const id = saved.candidacyId;
  const worker = viewerOf(saved.socialWorker.userId);
  expect(planVisit(db, worker, id, visitOn(day(1)), day(3))).toEqual({ ok: false, refusal: "past" });
  expect(planVisit(db, worker, id, { ...visitOn(day(10)), endsAt: day(10) }, day(3))).toEqual({
    ok: false,
    refusal: "order",
  });
  expect(planVisit(db, worker, id, { ...visitOn(day(10)), accompaniedBy: saved.userId }, day(3))).toEqual({
    ok: false,
    refusal: "not_a_colleague",
  });
  planVisit(db, worker, id, visitOn(day(10)), day(3));
  planVisit(db, worker, id, visitOn(day(12)), day(4));
  expect(lettersNamed(id, "mobility_visit")).toHaveLength(2);
  expect(cancelVisit(db, worker, id, day(5))).toEqual({ ok: true });
  expect(cancelVisit(db, worker, id, day(5))).toMatchObject({ refusal: "not_now" });
  expect(lettersNamed(id, "mobility_visit_cancelled")).toHaveLength(1);
  expect(noteVisit(db, worker, id, { outcome: "keeps", notes: null, reason: null }, day(13))).toEqual({
    ok: false,
    refusal: "no_visit",
  });
  planVisit(db, worker, id, visitOn(day(14)), day(6));
  expect(
    noteVisit(db, worker, id, { outcome: "renounces", notes: null, reason: "dwelling" }, day(15)),
  ).toEqual({ ok: true });
  expect(candidacyRow(id)).toMatchObject({
    state: "withdrawn",
    refusedBy: "household",
    refusalReason: "dwelling",
  });
  expect(heldOf(saved.offerId)).toEqual([0, 0, 0]);
  const stranger = viewerOf(savedStaff("social_worker", saved.branchId).userId);
  expect(planVisit(db, stranger, id, visitOn(day(20)), day(16))).toBeNull();
});

test("a checklist: one's own tasks, ticks of each, what is not needed, another day", () => {
  const saved = savedPreparation(AT);
  const id = saved.candidacyId;
  const worker = viewerOf(saved.socialWorker.userId);
  const own = { words: "Vendre la voiture", who: "household", dueOn: "2026-04-01" } as const;
  expect(addTask(db, worker, id, own, day(12))).toEqual({ ok: true });
  expect(addTask(db, worker, id, own, day(12))).toEqual({ ok: true });
  expect(addTask(db, worker, id, { ...own, words: "Inscrire au club de boxe" }, day(12))).toEqual({
    ok: true,
  });
  const tasks = () => listTasks(db, id);
  expect(
    tasks()
      .filter(({ task }) => task === "own")
      .map(({ words }) => words)
      .sort(),
  ).toEqual(["Inscrire au club de boxe", "Vendre la voiture"]);
  const theirs = tasks().find(({ who }) => who === "coordinator");
  if (!theirs) throw new Error("No task of the coordinator");
  expect(tickAsHousehold(db, householdSeat(saved), theirs.id, true, day(13))).toEqual({
    ok: false,
    refusal: "not_yours",
  });
  expect(tickAsWorker(db, worker, id, theirs.id, true, day(13))).toEqual({ ok: true });
  expect(tickAsWorker(db, worker, id, theirs.id, true, day(13))).toEqual({ ok: true });
  const removal = tasks().find(({ task }) => task === "removal");
  if (!removal) throw new Error("No removal");
  expect(waiveTask(db, worker, id, removal.id, true, day(13))).toEqual({ ok: true });
  expect(
    tasks()
      .filter(isOpenTask)
      .map((task) => task.id),
  ).not.toContain(removal.id);
  expect(prepareMove(db, worker, id, "2026-01-01", day(13))).toEqual({ ok: false, refusal: "past" });
  expect(prepareMove(db, worker, id, "2028-01-01", day(13))).toEqual({ ok: false, refusal: "too_far" });
  expect(prepareMove(db, worker, id, "2026-05-20", day(13))).toEqual({ ok: true });
  expect(tasks().find(({ task }) => task === "lease")?.dueOn).toBe("2026-04-29");
  expect(noteArrival(db, worker, id, { movedOn: "2026-05-20", despiteOpen: true }, day(20))).toEqual({
    ok: false,
    refusal: "future",
  });
  expect(noteArrival(db, worker, id, { movedOn: "2026-03-01", despiteOpen: true }, day(20))).toEqual({
    ok: false,
    refusal: "before_agreement",
  });
});

test("who goes back gives the places free, and may look again", () => {
  const saved = savedArrival(AT);
  const closing = {
    reason: "went_back",
    returnReasons: ["isolation" as const],
    words: "Trop seuls.",
    looksAgain: true,
  } as const;
  expect(
    closeCandidacy(
      db,
      viewerOf(savedStaff("coordinator", savedBranch()).userId),
      saved.candidacyId,
      { ...closing, returnReasons: [] },
      day(60),
    ),
  ).toBeNull();
  expect(
    closeCandidacy(
      db,
      viewerOf(saved.coordinator.userId),
      saved.candidacyId,
      { ...closing, returnReasons: ["isolation"] },
      day(60),
    ),
  ).toEqual({ ok: true });
  expect(heldOf(saved.offerId)).toEqual([0, 0, 0]);
  expect(candidacyRow(saved.candidacyId)).toMatchObject({
    state: "closed",
    closeReason: "went_back",
    returnReasons: ["isolation"],
  });
  expect(db.select().from(households).where(eq(households.id, saved.householdId)).get()?.state).toBe("ready");
});

test("fifty uses of a partner's link at once are one answer and one line of history", async () => {
  const saved = savedAcceptance(AT);
  const secret = linkOf(saved.candidacyId, "contact@ateliers.exemple.fr");
  const uses = await Promise.all(
    Array.from({ length: 50 }, async () => {
      const seat = partnerSeatByLink(db, secret, day(2));
      return seat && answerAsPartner(db, seat, YES, day(2));
    }),
  );
  expect(uses.filter((use) => use?.ok && use.became === "noted")).toHaveLength(1);
  expect(uses.filter((use) => use?.ok && use.became === "unchanged")).toHaveLength(49);
  expect(candidacyMoves(saved.candidacyId).filter((move) => move === "answer")).toHaveLength(1);
  // The same link shows afterwards what was answered, and may not change it.
  const after = partnerSeatByLink(db, secret, day(20));
  expect(
    after && answerAsPartner(db, after, { ...YES, answer: "no", reason: "post_filled" }, day(20)),
  ).toMatchObject({ refusal: "too_late" });
});

test("no letter about a candidacy holds a last name, an age, an income or another party's reason", () => {
  const saved = savedArrival(AT);
  const written = db.select().from(letters).where(eq(letters.subjectId, saved.candidacyId)).all();
  expect(written.length).toBeGreaterThan(10);
  const lastName = db.select().from(users).where(eq(users.id, saved.userId)).get()?.lastName ?? "?";
  for (const { values } of lettersNamed(saved.candidacyId, "mobility_answer_request"))
    expect(JSON.stringify(values)).not.toMatch(new RegExp(`${lastName}|Samira|Omid|1992`));
});

function savedWithoutConsent(branchId: ReturnType<typeof savedBranch>) {
  const project = savedProject();
  const { householdId, userId } = anotherHousehold({}, branchId);
  db.delete(householdConsents).where(eq(householdConsents.householdId, householdId)).run();
  return { householdId, userId, bundle: { ...project.bundle } };
}

/** The clock looks at every row: those of earlier tests are out of its sight. */
const nothingElse = () => db.update(candidacies).set({ state: "obsolete" }).run();
