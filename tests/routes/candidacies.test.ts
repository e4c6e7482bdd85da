import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { listReadings } from "~/audit/access.server";
import { seal } from "~/audit/seal.server";
import { db } from "~/db.server";
import type { CandidacyId, UserId } from "~/ids";
import { listFollowups } from "~/mobility/candidacy-followups.server";
import { showInterest } from "~/mobility/candidacy-interest.server";
import { listTasks } from "~/mobility/candidacy-tasks.server";
import { planVisit } from "~/mobility/candidacy-visits.server";
import { parisDay } from "~/paris-time";
import { action as answerAction, loader as answerLoader } from "~/routes/answer.$token";
import {
  action as householdAction,
  loader as householdLoader,
} from "~/routes/candidacies.$candidacyId._index";
import {
  action as followupAction,
  loader as followupLoader,
} from "~/routes/candidacies.$candidacyId.followups.$followupId";
import { loader as calendarLoader } from "~/routes/candidacies.$candidacyId.visit[.]ics";
import {
  action as withdrawalAction,
  loader as withdrawalLoader,
} from "~/routes/candidacies.$candidacyId.withdrawal";
import { action as linkAction, loader as linkLoader } from "~/routes/candidacy.$token";
import {
  action as companionAction,
  loader as companionLoader,
} from "~/routes/households.$householdId.candidacies.$candidacyId._index";
import { loader as partnerList } from "~/routes/partner.candidacies._index";
import { action as partnerAction, loader as partnerLoader } from "~/routes/partner.candidacies.$answerId";
import { loader as fileLoader } from "~/routes/staff.candidacies.$candidacyId._index";
import { action as noteAction } from "~/routes/staff.candidacies.$candidacyId.answers.$answerId";
import { action as arrivalAction } from "~/routes/staff.candidacies.$candidacyId.arrival";
import { action as closingAction } from "~/routes/staff.candidacies.$candidacyId.closing";
import { action as staffFollowup } from "~/routes/staff.candidacies.$candidacyId.followups.$followupId";
import { action as preparationAction } from "~/routes/staff.candidacies.$candidacyId.preparation";
import {
  action as proposalAction,
  loader as proposalLoader,
} from "~/routes/staff.candidacies.$candidacyId.proposal";
import { action as tasksAction, loader as tasksLoader } from "~/routes/staff.candidacies.$candidacyId.tasks";
import { action as visitAction } from "~/routes/staff.candidacies.$candidacyId.visit";
import { action as outcomeAction } from "~/routes/staff.candidacies.$candidacyId.visit-outcome";
import { action as staffWithdrawal } from "~/routes/staff.candidacies.$candidacyId.withdrawal";
import { households, users } from "~db/schema";
import { ask } from "~tests/support/ask";
import {
  answerIdOf,
  candidacyRow,
  consent,
  heldOf,
  lettersNamed,
  noteFor,
  savedAcceptance,
  savedArrival,
  savedMobilityAgreement,
  savedMobilityProposal,
  savedPreparation,
  savedProject,
  visitOn,
} from "~tests/support/candidacies";
import { later, secretIn, viewerOf } from "~tests/support/duos";
import { savedPartner } from "~tests/support/mobility";
import { savedBranch, savedStaff } from "~tests/support/people";

const ago = (days: number) => later(new Date(), -days);
const at = (id: CandidacyId, rest = "") => ({
  path: `/candidacies/${id}${rest}`,
  params: { candidacyId: id },
});
const staffAt = (id: CandidacyId, rest: string, more: Record<string, string> = {}) => ({
  path: `/staff/candidacies/${id}/${rest}`,
  params: { candidacyId: id, ...more },
});
const byLink = (link: string, path: string) => ({
  path: `/${path}/${secretIn(link)}`,
  params: { token: secretIn(link) },
});
const questionLink = (id: CandidacyId, address: string): string =>
  lettersNamed(id, "mobility_answer_request").find((letter) => letter.address === address)?.values.link ?? "";

describe("the household", () => {
  test("reads its proposal, says yes once, and is told kindly when it is too late", async () => {
    const saved = savedMobilityProposal(ago(2));
    const page = await ask(householdLoader, { as: saved, ...at(saved.candidacyId) });
    expect(page.data.reading).toMatchObject({
      standing: "asked",
      own: expect.any(String),
      people: ["Samira", "Omid"],
    });
    expect(page.data.reading.lines.posts[0]).toMatchObject({
      person: "Samira",
      organisation: "Ateliers de la Maine",
    });
    const yes = { as: saved, ...at(saved.candidacyId), form: { answer: "yes" } };
    expect(await ask(householdAction, yes)).toMatchObject({
      status: 303,
      location: `/candidacies/${saved.candidacyId}`,
    });
    expect(await ask(householdAction, yes)).toMatchObject({ status: 303 });
    const late = await ask(householdAction, { ...yes, form: { answer: "no", reason: "region" } });
    expect(late).toMatchObject({ status: 409, data: { refused: "tooLate" } });
    expect(candidacyRow(saved.candidacyId).state).toBe("accepted");
  });

  test("a no needs a reason of its own list, in its language; what was typed is kept", async () => {
    const saved = savedMobilityProposal(ago(2));
    const ask422 = (form: Record<string, string>, language: "fr" | "ar" = "fr") =>
      ask(householdAction, { as: saved, ...at(saved.candidacyId), form, language });
    const bare = await ask422({ answer: "no", words: "Trop loin" }, "ar");
    expect(bare.status).toBe(422);
    expect(bare.data.form.errors.reason).toBe("اختاروا السبب الأقرب.");
    expect(bare.data.form.values.words).toEqual(["Trop loin"]);
    expect((await ask422({ answer: "no", reason: "post_filled" })).status).toBe(422);
    expect((await ask422({ answer: "perhaps" })).status).toBe(422);
    expect(candidacyRow(saved.candidacyId).state).toBe("proposed");
  });

  test("cannot see another's candidacy, nor one before it shows, and cannot change columns that no form has", async () => {
    const saved = savedMobilityProposal(ago(2));
    const other = savedMobilityProposal(ago(2));
    for (const handler of [householdLoader, withdrawalLoader, calendarLoader])
      expect((await ask(handler, { as: other, ...at(saved.candidacyId) })).status).toBe(404);
    for (const handler of [householdAction, withdrawalAction])
      expect(
        (await ask(handler, { as: other, ...at(saved.candidacyId), form: { answer: "yes" } })).status,
      ).toBe(404);
    const form = { answer: "yes", state: "moved", holdsPlaces: "off", branchId: "bra_x", version: "9" };
    await ask(householdAction, { as: saved, ...at(saved.candidacyId), form });
    expect(candidacyRow(saved.candidacyId)).toMatchObject({
      state: "accepted",
      holdsPlaces: true,
      version: 2,
    });
    const tomorrow = savedMobilityProposal(later(new Date(), 1));
    expect((await ask(householdLoader, { as: tomorrow, ...at(tomorrow.candidacyId) })).status).toBe(404);
  });

  test("ticks its own tasks, downloads the visit, withdraws, gives news", async () => {
    const saved = savedPreparation(ago(15));
    const [mine, theirs] = ["household", "coordinator"].map((who) =>
      listTasks(db, saved.candidacyId).find((task) => task.who === who),
    );
    const tick = (id = "") =>
      ask(householdAction, { as: saved, ...at(saved.candidacyId), form: { tick: id } });
    expect((await tick(mine?.id)).status).toBe(303);
    expect((await tick(theirs?.id)).status).toBe(404);
    expect((await tick("tas_unknown")).status).toBe(404);
    expect((await ask(withdrawalAction, { as: saved, ...at(saved.candidacyId), form: {} })).status).toBe(422);
    const stop = { as: saved, ...at(saved.candidacyId), form: { reason: "family" } };
    expect((await ask(withdrawalAction, stop)).status).toBe(303);
    expect(heldOf(saved.offerId)).toEqual([0, 0, 0]);

    const agreed = savedMobilityAgreement(ago(5));
    planVisit(
      db,
      viewerOf(agreed.coordinator.userId),
      agreed.candidacyId,
      visitOn(later(new Date(), 6)),
      new Date(),
    );
    const file = await ask(calendarLoader, { as: agreed, ...at(agreed.candidacyId) });
    expect(file.headers.get("Content-Type")).toContain("text/calendar");
    expect(file.data).toContain("SEQUENCE:0");
    expect(file.data).toContain("STATUS:CONFIRMED");

    const moved = savedArrival(ago(140));
    const [first, second] = listFollowups(db, moved.candidacyId);
    const news = (followupId = "") => ({
      as: moved,
      path: "/",
      params: { candidacyId: moved.candidacyId, followupId },
    });
    expect((await ask(followupLoader, news(first?.id))).status).toBe(200);
    expect((await ask(followupLoader, news(second?.id))).status).toBe(404);
    const left = { ...news(first?.id), form: { there: "no" } };
    expect((await ask(followupAction, left)).data.form.errors).toHaveProperty("leftFor");
    expect(
      (await ask(followupAction, { ...left, form: { there: "no", leftFor: ["isolation"] } })).status,
    ).toBe(303);
    expect(listFollowups(db, moved.candidacyId)[0]).toMatchObject({
      stillThere: false,
      leftFor: ["isolation"],
    });
    expect(
      (await ask(followupAction, { ...left, form: { there: "yes", job: "kept", housing: "kept" } })).status,
    ).toBe(409);
  });
});

describe("the link of a household's letter", () => {
  test("opens this proposal only, signs nobody in, is not used up by reading, and dies with a no", async () => {
    const saved = savedMobilityProposal(ago(2));
    const link = byLink(
      lettersNamed(saved.candidacyId, "mobility_proposal")[0]?.values.link ?? "",
      "candidacy",
    );
    for (let i = 0; i < 3; i++) expect((await ask(linkLoader, link)).status).toBe(200);
    expect((await ask(linkLoader, link)).headers.get("Set-Cookie")).toBeNull();
    const said = await ask(linkAction, { ...link, form: { answer: "no", reason: "date" } });
    expect(said).toMatchObject({ status: 303, location: "/candidacy/answered" });
    expect((await ask(linkLoader, link)).status).toBe(410);
    expect((await ask(linkAction, { ...link, form: { answer: "yes" } })).status).toBe(410);
  });

  test("is over when the proposal closes, and nothing for a person who was suspended", async () => {
    const old = savedMobilityProposal(ago(15));
    const link = byLink(
      lettersNamed(old.candidacyId, "mobility_proposal")[0]?.values.link ?? "",
      "candidacy",
    );
    expect((await ask(linkLoader, link)).status).toBe(410);
    const saved = savedMobilityProposal(ago(1));
    const live = byLink(
      lettersNamed(saved.candidacyId, "mobility_proposal")[0]?.values.link ?? "",
      "candidacy",
    );
    db.update(users).set({ suspendedAt: new Date() }).where(eq(users.id, saved.userId)).run();
    expect((await ask(linkLoader, live)).status).toBe(410);
  });
});

test("a social worker reads and answers for their own households only; the reading is logged", async () => {
  const saved = savedMobilityProposal(ago(2));
  const path = {
    path: "/",
    params: { householdId: saved.householdId, candidacyId: saved.candidacyId },
  };
  const stranger = savedStaff("social_worker", saved.branchId);
  expect((await ask(companionLoader, { as: stranger, ...path })).status).toBe(404);
  expect((await ask(companionAction, { as: stranger, ...path, form: { answer: "yes" } })).status).toBe(404);
  expect((await ask(companionLoader, { as: saved.socialWorker, ...path })).status).toBe(200);
  expect(listReadings(db, saved.userId)).toHaveLength(1);
  expect(
    (await ask(companionAction, { as: saved.socialWorker, ...path, form: { answer: "yes" } })).status,
  ).toBe(303);
  expect(candidacyRow(saved.candidacyId)).toMatchObject({
    state: "accepted",
    householdAnsweredBy: saved.socialWorker.userId,
  });
});

describe("a partner", () => {
  test("by a link: reads without using it up, answers once, and then sees only what was answered", async () => {
    const project = savedProject();
    consent(project.householdId, "landlords", ["identity", "household"]);
    const saved = savedAcceptance(ago(3), project);
    const link = byLink(questionLink(saved.candidacyId, "location@maine.exemple.fr"), "answer");
    for (let i = 0; i < 3; i++) expect((await ask(answerLoader, link)).data.reading.standing).toBe("asked");
    expect((await ask(answerLoader, link)).data.reading.shared).toMatchObject({
      identity: { firstNames: ["Samira", "Omid"] },
      household: { adults: 2, children: 0 },
    });
    expect((await ask(answerAction, { ...link, form: { answer: "no" } })).status).toBe(422);
    expect((await ask(answerAction, { ...link, form: { answer: "no", reason: "post_filled" } })).status).toBe(
      422,
    );
    expect((await ask(answerAction, { ...link, form: { answer: "yes" } })).status).toBe(303);
    expect((await ask(answerAction, { ...link, form: { answer: "yes" } })).status).toBe(303);
    expect((await ask(answerAction, { ...link, form: { answer: "no", reason: "other" } })).status).toBe(409);
    const after = await ask(answerLoader, link);
    expect(after.data.reading).toMatchObject({
      standing: "waiting",
      answer: "yes",
      shared: null,
      mayWithdraw: true,
    });
    expect(JSON.stringify(after.data)).not.toMatch(/Samira|Omid/);
    expect(
      (await ask(answerAction, { ...link, form: { withdraw: "yes", reason: "let_already" } })).status,
    ).toBe(303);
    expect((await ask(answerLoader, link)).data.reading).toMatchObject({
      standing: "stopped",
      mayWithdraw: false,
    });
    expect(heldOf(saved.offerId)).toEqual([0, 0, 0]);
  });

  test("an unknown, an old and a replaced link are one 410", async () => {
    const old = savedAcceptance(ago(10));
    const over = byLink(questionLink(old.candidacyId, "location@maine.exemple.fr"), "answer");
    for (const link of [over, byLink("/answer/unknown", "answer")]) {
      expect((await ask(answerLoader, link)).status).toBe(410);
      expect((await ask(answerAction, { ...link, form: { answer: "yes" } })).status).toBe(410);
    }
    expect(candidacyRow(old.candidacyId).state).toBe("accepted");
  });

  test("with an account: sees its organisations' questions only, and the household learns who read", async () => {
    const project = savedProject();
    consent(project.householdId, "employers", ["identity", "occupations", "french"]);
    const saved = savedAcceptance(ago(3), project);
    const partner = savedPartner(saved.employer);
    const mine = answerIdOf(saved.candidacyId, "employer");
    const theirs = answerIdOf(saved.candidacyId, "landlord");
    const at = (answerId: string) => ({ as: partner, path: "/", params: { answerId } });
    const list = await ask(partnerList, { as: partner, path: "/partner/candidacies" });
    expect(list.data.lines.map(({ id }: { id: string }) => id)).toEqual([mine]);
    expect((await ask(partnerLoader, at(theirs))).status).toBe(404);
    expect((await ask(partnerAction, { ...at(theirs), form: { answer: "yes" } })).status).toBe(404);
    const page = await ask(partnerLoader, at(mine));
    expect(page.data.reading.shared).toEqual({
      identity: { firstNames: ["Samira"] },
      occupations: [
        {
          firstName: "Samira",
          known: [{ label: "Personnel de cuisine", years: 2 }],
          wanted: ["Personnel de cuisine"],
          licences: [],
        },
      ],
      french: [{ firstName: "Samira", oral: "A2", written: "A1" }],
    });
    expect(page.data.reading.lines).toMatchObject({ dwelling: null, training: null });
    const own = await ask(householdLoader, {
      as: saved,
      path: "/",
      params: { candidacyId: saved.candidacyId },
    });
    expect(own.data.reading.readBy).toMatchObject([{ organisation: "Ateliers de la Maine" }]);
    expect(listReadings(db, saved.userId)).toHaveLength(1);
    expect((await ask(partnerAction, { ...at(mine), form: { answer: "yes" } })).status).toBe(303);
  });

  test("without consent sees nothing of the household; an employer never sees resources whatever was recorded", async () => {
    const people = [
      { firstName: "Kanaridia", sex: "woman" as const, birthYear: 1987, adult: true },
      { firstName: "Kanaromid", sex: "man" as const, birthYear: 1986, adult: true },
    ];
    const project = savedProject({ people });
    const { householdId } = project;
    db.update(households)
      .set({
        monthlyResources: seal("123457", `households.monthly_resources:${householdId}`),
        ties: seal("Kanaritie", `households.ties:${householdId}`),
        notes: seal("Kanarinote", `households.notes:${householdId}`),
      })
      .where(eq(households.id, householdId))
      .run();
    db.update(users)
      .set({ lastName: "Kanarinom", phone: seal("+33600000099", `users.phone:${project.userId}`) })
      .where(eq(users.id, project.userId))
      .run();
    const saved = savedAcceptance(ago(3), project);
    const hidden = /Kanari|Kanarom|1987|1986|1234|personne\d+@|600000099/;
    const pages = async (): Promise<string> => {
      const links = ["contact@ateliers.exemple.fr", "location@maine.exemple.fr", "accueil@greta.exemple.fr"];
      const seen = await Promise.all(
        links.map((address) => ask(answerLoader, byLink(questionLink(saved.candidacyId, address), "answer"))),
      );
      return JSON.stringify(seen.map(({ data }) => ({ ...data.reading, contact: null })));
    };
    expect(await pages()).not.toMatch(hidden);
    // A recorded consent that asks for more than the role may have opens no more.
    consent(householdId, "employers", ["identity", "resources", "household"]);
    const employer = await ask(
      answerLoader,
      byLink(questionLink(saved.candidacyId, "contact@ateliers.exemple.fr"), "answer"),
    );
    expect(Object.keys(employer.data.reading.shared)).toEqual(["identity"]);
    expect(await pages()).not.toMatch(/1987|1234|Kanarinom|Kanaritie|Kanarinote|600000099/);
    consent(householdId, "landlords", ["resources"]);
    const landlord = await ask(
      answerLoader,
      byLink(questionLink(saved.candidacyId, "location@maine.exemple.fr"), "answer"),
    );
    expect(landlord.data.reading.shared).toEqual({ resources: { monthlyCents: 123_457 } });
  });
});

describe("staff", () => {
  const stranger = (): { userId: UserId } => savedStaff("coordinator", savedBranch());

  test("another branch's coordinator gets the same 404 everywhere, and nothing is written", async () => {
    const saved = savedAcceptance(ago(3));
    const id = saved.candidacyId;
    const before = JSON.stringify(candidacyRow(id));
    const as = stranger();
    const answerId = answerIdOf(id, "employer");
    expect((await ask(fileLoader, { as, ...staffAt(id, "") })).status).toBe(404);
    for (const [action, form] of [
      [noteAction, { answer: "yes" }],
      [visitAction, {}],
      [outcomeAction, { outcome: "keeps" }],
      [preparationAction, { movesOn: "2027-01-01" }],
      [tasksAction, { words: "x" }],
      [arrivalAction, { movedOn: "2026-01-01" }],
      [closingAction, { reason: "settled" }],
      [staffWithdrawal, { party: "association", reason: "other" }],
      [proposalAction, {}],
      [staffFollowup, { there: "yes" }],
    ] as const)
      expect(
        (await ask(action, { as, ...staffAt(id, "", { answerId, followupId: "fol_x" }), form })).status,
      ).toBe(404);
    expect(JSON.stringify(candidacyRow(id))).toBe(before);
  });

  test("a whole way through the forms, with conflicts told", async () => {
    const saved = savedAcceptance(ago(20));
    const id = saved.candidacyId;
    const as = saved.coordinator;
    const answerId = answerIdOf(id, "employer");
    const note = (form: Record<string, string>) =>
      ask(noteAction, { as, ...staffAt(id, "", { answerId }), form });
    expect((await note({})).status).toBe(422);
    expect((await note({ again: "yes" })).location).toBe(`/staff/candidacies/${id}`);
    expect((await note({ answer: "yes" })).status).toBe(303);
    noteFor(saved, "landlord", "yes", ago(15));
    noteFor(saved, "training", "yes", ago(15));
    const late = await note({ answer: "no", reason: "other" });
    expect(late.status).toBe(409);
    expect(late.data.form.errors[""]).toContain("acceptée par tous");

    const visit = { startsAt: "2030-05-02T10:00", endsAt: "2030-05-02T12:00", place: "La gare" };
    const plan = (form: Record<string, string>) => ask(visitAction, { as, ...staffAt(id, "visit"), form });
    expect((await plan({ ...visit, endsAt: "2030-05-02T09:00" })).data.form.errors).toHaveProperty("endsAt");
    expect((await plan({ ...visit, startsAt: "2020-05-02T10:00" })).data.form.errors).toHaveProperty(
      "startsAt",
    );
    expect((await plan(visit)).status).toBe(303);
    const outcome = await ask(outcomeAction, {
      as,
      ...staffAt(id, "visit-outcome"),
      form: { outcome: "keeps" },
    });
    expect(outcome.data.form.errors[""]).toContain("pas encore eu lieu");
    const soon = parisDay(later(new Date(), 2));
    expect(
      (await ask(preparationAction, { as, ...staffAt(id, "preparation"), form: { movesOn: soon } })).status,
    ).toBe(303);

    const tasks = await ask(tasksLoader, { as, ...staffAt(id, "tasks") });
    const [task] = tasks.data.tasks;
    const change = (form: Record<string, string>) => ask(tasksAction, { as, ...staffAt(id, "tasks"), form });
    expect((await change({ tick: task.id })).status).toBe(303);
    expect((await change({ waive: "tas_unknown" })).status).toBe(404);
    expect((await change({ words: "", who: "household", dueOn: soon })).status).toBe(422);
    expect((await change({ words: "Vendre la voiture", who: "household", dueOn: soon })).status).toBe(303);

    const today = parisDay(new Date());
    const arrive = (form: Record<string, string>) =>
      ask(arrivalAction, { as, ...staffAt(id, "arrival"), form });
    expect((await arrive({ movedOn: soon })).data.form.errors).toHaveProperty("movedOn");
    expect((await arrive({ movedOn: today })).data.form.errors).toHaveProperty("despiteOpen");
    expect((await arrive({ movedOn: today, despiteOpen: "on" })).status).toBe(303);
    expect((await arrive({ movedOn: today, despiteOpen: "on" })).status).toBe(409);
    expect(
      (
        await ask(staffWithdrawal, {
          as,
          ...staffAt(id, ""),
          form: { party: "association", reason: "other" },
        })
      ).status,
    ).toBe(409);
    const close = (form: Record<string, string | string[]>) =>
      ask(closingAction, { as, ...staffAt(id, "closing"), form });
    expect((await close({ reason: "went_back" })).data.form.errors).toHaveProperty("returnReasons");
    expect((await close({ reason: "went_back", returnReasons: ["family"], looksAgain: "on" })).status).toBe(
      303,
    );
    expect(heldOf(saved.offerId)).toEqual([0, 0, 0]);
    const file = await ask(fileLoader, { as, ...staffAt(id, "") });
    expect(file.data.file.history.map(({ move }: { move: string }) => move)).toContain("add_task");
  });

  test("notes whose withdrawal it is, with a reason of that party's list", async () => {
    const saved = savedMobilityAgreement(ago(5));
    const stop = (form: Record<string, string>) =>
      ask(staffWithdrawal, { as: saved.coordinator, ...staffAt(saved.candidacyId, "withdrawal"), form });
    expect((await stop({ party: "landlord", reason: "post_filled" })).data.form.errors).toHaveProperty(
      "reason",
    );
    expect((await stop({ party: "landlord", reason: "let_already" })).status).toBe(303);
    expect((await stop({ party: "landlord", reason: "let_already" })).status).toBe(303);
    expect(candidacyRow(saved.candidacyId)).toMatchObject({ refusedBy: "landlord", state: "withdrawn" });
  });

  test("makes an interest a proposal with lines chosen by hand", async () => {
    const project = savedProject();
    const interest = showInterest(db, viewerOf(project.userId), project.householdId, project.offerId, ago(1));
    if (!interest?.ok) throw new Error("No interest");
    const id = interest.candidacyId;
    const as = project.coordinator;
    const page = await ask(proposalLoader, { as, ...staffAt(id, "proposal") });
    expect(page.data.choices.adults).toHaveLength(2);
    const { postId, dwellingId } = project.bundle;
    const propose = (form: Record<string, string>) =>
      ask(proposalAction, { as, ...staffAt(id, "proposal"), form });
    expect((await propose({})).status).toBe(422);
    expect((await propose({ post: postId ?? "", dwelling: dwellingId ?? "" })).status).toBe(422);
    expect((await propose({ post: postId ?? "", postMember: "0", dwelling: dwellingId ?? "" })).status).toBe(
      303,
    );
    expect(candidacyRow(id)).toMatchObject({ state: "proposed", origin: "interest", holdsPlaces: true });
    expect(heldOf(project.offerId)).toEqual([1, 1, 0]);
    expect((await propose({ post: postId ?? "", postMember: "0" })).status).toBe(409);
  });
});
