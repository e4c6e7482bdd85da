import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db } from "~/db.server";
import { SIDES } from "~/mentoring/duo-path";
import { listReports } from "~/mentoring/duo-reports.server";
import { otherSide } from "~/mentoring/parties.server";
import * as duo from "~/routes/duos.$duoId._index";
import * as ending from "~/routes/duos.$duoId.end";
import * as calendar from "~/routes/duos.$duoId.meeting[.]ics";
import * as meetings from "~/routes/duos.$duoId.meetings";
import * as report from "~/routes/duos.$duoId.report";
import * as people from "~/routes/people.$beneficiaryId.duos.$duoId";
import * as link from "~/routes/proposal.$token";
import * as answered from "~/routes/proposal.answered";
import { accessLog, duoMeetings, duos, sessions, tokens } from "~db/schema";
import { ask, type Question } from "~tests/support/ask";
import { answer, duoRow, later, letterTo, savedOpenDuo, savedProposal, secretIn } from "~tests/support/duos";
import { savedBeneficiary, savedStaff, savedVolunteer } from "~tests/support/people";

const HERE = new Date();
const DAYS_AGO = (days: number) => later(HERE, -days);
type Saved = ReturnType<typeof savedProposal>;

const visit = (
  saved: Saved,
  as: Question["as"],
  form?: Question["form"],
  language: Question["language"] = "fr",
) =>
  ask(form ? duo.action : duo.loader, {
    ...(as && { as }),
    path: `/duos/${saved.duoId}`,
    params: { duoId: saved.duoId },
    ...(form && { form }),
    language,
  });

test.each([
  ["fr", "Nous avons pensé à"],
  ["en", "We thought of"],
  ["ar", "فكّرنا في"],
] as const)("a proposal greets its reader in their language: %s", async (language, title) => {
  const saved = savedProposal(DAYS_AGO(1));
  const { status, data } = await visit(saved, saved.beneficiary, undefined, language);
  expect(status).toBe(200);
  expect(data.title).toContain(title);
  expect(data.reading.proposal).toMatchObject({
    town: "Angers",
    shared: ["walking", "cooking"],
    ageBands: ["36-49"],
  });
});

test.each(SIDES)("what the page of the %s is made of does not depend on the other's answer", async (side) => {
  const saved = savedProposal(DAYS_AGO(1));
  const before = await visit(saved, saved[side]);
  answer(saved, otherSide(side), "yes", HERE);
  const after = await visit(saved, saved[side]);
  expect({ ...after.data, now: 0 }).toEqual({ ...before.data, now: 0 });
  expect(JSON.stringify({ ...after.data, now: 0 })).toBe(JSON.stringify({ ...before.data, now: 0 }));
});

test("somebody else's proposal, one that is not visible yet and one that does not exist are the same 404", async () => {
  const saved = savedProposal(DAYS_AGO(1));
  const soon = savedProposal(later(HERE, 1));
  const strangers = [savedVolunteer(saved.branchId), savedBeneficiary(saved.branchId)];
  for (const as of strangers) {
    expect(await visit(saved, as)).toMatchObject({ status: 404 });
    expect(await visit(saved, as, { answer: "yes" })).toMatchObject({ status: 404 });
  }
  expect(await visit(soon, soon.volunteer)).toMatchObject({ status: 404 });
  expect(await visit({ ...saved, duoId: "duo_nowhere" as never }, saved.volunteer)).toMatchObject({
    status: 404,
  });
  expect(await visit(saved, saved.coordinator)).toMatchObject({ status: 404 });
  expect((await visit(saved, undefined)).location).toContain("/sign-in");
  expect(duoRow(saved.duoId)).toMatchObject({ volunteerAnswer: null, beneficiaryAnswer: null });
});

test("a yes goes on to the same page; a second one is as good", async () => {
  const saved = savedProposal(DAYS_AGO(1));
  for (let i = 0; i < 2; i++)
    expect(await visit(saved, saved.volunteer, { answer: "yes" })).toMatchObject({
      status: 303,
      location: `/duos/${saved.duoId}`,
    });
  expect((await visit(saved, saved.volunteer)).data.reading.standing).toBe("answered");
});

test("a no without a reason keeps what was typed and asks for the closest one", async () => {
  const saved = savedProposal(DAYS_AGO(1));
  const refused = await visit(saved, saved.volunteer, { answer: "no", words: "Je pars en mai." });
  expect(refused.status).toBe(422);
  expect(refused.data.form).toMatchObject({
    errors: { reason: "Choisissez une raison, la plus proche suffit." },
    values: { words: ["Je pars en mai."] },
  });
  expect(duoRow(saved.duoId).state).toBe("proposed");
  await visit(saved, saved.volunteer, { answer: "no", reason: "not_now", words: "Je pars en mai." });
  expect(duoRow(saved.duoId)).toMatchObject({ state: "refused", refusalReason: "not_now" });
});

test.each<NonNullable<Question["form"]>>([
  { answer: "maybe" },
  {},
  { answer: "no", reason: "<script>" },
  { answer: "yes", words: "x".repeat(601) },
])("what is not an answer changes nothing: %o", async (form) => {
  const saved = savedProposal(DAYS_AGO(1));
  expect(
    await visit(saved, saved.beneficiary, { ...form, state: "open", volunteerAnswer: "yes" }),
  ).toMatchObject({
    status: 422,
  });
  expect(duoRow(saved.duoId)).toMatchObject({ state: "proposed", version: 1 });
});

test("an answer after the last day is a conflict that says so", async () => {
  const saved = savedProposal(DAYS_AGO(15));
  expect(await visit(saved, saved.volunteer, { answer: "yes" })).toMatchObject({
    status: 409,
    data: { late: true },
  });
  expect((await visit(saved, saved.volunteer)).data.title).toBe("Cette proposition est fermée");
});

test("a couple is shown with both first names, a child with none", async () => {
  const saved = savedProposal(DAYS_AGO(1));
  const { sealHousehold } = await import("~/mentoring/household.server");
  const year = HERE.getUTCFullYear();
  const { volunteers } = await import("~db/schema");
  db.update(volunteers)
    .set({
      household: sealHousehold(
        [
          { firstName: "Anne", sex: "woman", birthYear: year - 40 },
          { firstName: "Paul", sex: "man", birthYear: year - 66 },
          { firstName: "Petitcanari", sex: "man", birthYear: year - 9 },
        ],
        saved.volunteer.volunteerId,
      ),
    })
    .where(eq(volunteers.id, saved.volunteer.volunteerId))
    .run();
  const { data } = await visit(saved, saved.beneficiary);
  expect(data.reading.proposal).toMatchObject({ firstNames: ["Anne", "Paul"], ageBands: ["36-49", "65+"] });
  expect(JSON.stringify(data)).not.toContain("Petitcanari");
});

const byLink = (secret: string, form?: Question["form"]) =>
  ask(form ? link.action : link.loader, {
    path: `/proposal/${secret}`,
    params: { token: secret },
    ...(form && { form }),
    language: "fr",
  });
const secretOf = (saved: Saved, side: "volunteer" | "beneficiary") =>
  secretIn(letterTo(saved.duoId, "proposal", saved[side])[0]?.values.link ?? "");

test("a link opens its proposal as often as one likes, signs nobody in, and takes the answer", async () => {
  const saved = savedProposal(DAYS_AGO(1));
  const secret = secretOf(saved, "beneficiary");
  const before = db.select().from(sessions).all().length;
  for (let i = 0; i < 3; i++) {
    const { status, data, headers } = await byLink(secret);
    expect(status).toBe(200);
    expect(data.reading).toMatchObject({ duoId: saved.duoId, side: "beneficiary", standing: "asked" });
    expect(headers.get("Set-Cookie")).toBeNull();
  }
  expect(await byLink(secret, { answer: "yes" })).toMatchObject({ location: `/proposal/${secret}` });
  expect(db.select().from(sessions).all()).toHaveLength(before);
  expect(duoRow(saved.duoId)).toMatchObject({ beneficiaryAnswer: "yes", volunteerAnswer: null });
  // It opens this proposal, not the pages of the duo.
  expect((await visit(saved, undefined)).location).toContain("/sign-in");
});

test("a link dies with its proposal, and an unknown one is no different", async () => {
  const saved = savedProposal(DAYS_AGO(1));
  const secret = secretOf(saved, "beneficiary");
  expect(await byLink(secretOf(saved, "volunteer"), { answer: "no", reason: "hours" })).toMatchObject({
    location: "/proposal/answered",
  });
  const dead = await byLink(secret);
  const unknown = await byLink("unknown");
  expect(dead).toMatchObject({ status: 410, data: { reading: null } });
  expect(dead.data).toEqual(unknown.data);
  expect(await byLink(secret, { answer: "yes" })).toMatchObject({ status: 410 });
  expect(duoRow(saved.duoId)).toMatchObject({ state: "refused", beneficiaryAnswer: null });
  const late = savedProposal(DAYS_AGO(15));
  expect(await byLink(secretOf(late, "volunteer"))).toMatchObject({ status: 410 });
  expect((await ask(answered.loader, { path: "/proposal/answered", language: "fr" })).data.title).toBe(
    "Merci pour votre réponse",
  );
});

test("a link of another kind opens no proposal", async () => {
  const saved = savedProposal(DAYS_AGO(1));
  const secret = secretOf(saved, "beneficiary");
  db.update(tokens).set({ kind: "sign_in" }).where(eq(tokens.userId, saved.beneficiary.userId)).run();
  expect(await byLink(secret)).toMatchObject({ status: 410 });
});

test("a social worker answers with her own people, not with a colleague's; the person sees that she read", async () => {
  const saved = savedProposal(DAYS_AGO(1));
  const { beneficiaryId, userId } = saved.beneficiary;
  const question = (as: { userId: never }, form?: Question["form"]) => ({
    as,
    path: `/people/${beneficiaryId}/duos/${saved.duoId}`,
    params: { beneficiaryId, duoId: saved.duoId },
    ...(form && { form }),
    language: "fr" as const,
  });
  const colleague = savedStaff("social_worker", saved.branchId) as never;
  expect(await ask(people.loader, question(colleague))).toMatchObject({ status: 404 });
  expect(await ask(people.action, question(colleague, { answer: "yes" }))).toMatchObject({ status: 404 });
  const own = saved.socialWorker as never;
  expect((await ask(people.loader, question(own))).data.title).toContain("Une rencontre proposée à");
  expect(db.select().from(accessLog).where(eq(accessLog.personId, userId)).all()).toMatchObject([
    { viewerId: saved.socialWorker.userId, page: "duo" },
  ]);
  expect(await ask(people.action, question(own, { answer: "yes" }))).toMatchObject({ status: 303 });
  expect(duoRow(saved.duoId).beneficiaryAnswer).toBe("yes");
  // The other person of the pair is not hers.
  const foreign = { ...question(own), params: { beneficiaryId: "ben_other", duoId: saved.duoId } };
  expect(await ask(people.loader, foreign)).toMatchObject({ status: 404 });
});

let open: ReturnType<typeof savedOpenDuo>;
beforeEach(() => {
  open = savedOpenDuo(DAYS_AGO(30), {
    firstMeetingAt: new Date("2030-12-03T17:30:00Z"),
    firstMeetingPlace: "Café, du Port",
  });
});
const params = () => ({ duoId: open.duoId });
const on = (page: string) => `/duos/${open.duoId}/${page}`;

test("the first meeting is a calendar file in UTC, for the two people only", async () => {
  const question = { path: on("meeting.ics"), params: params(), language: "fr" as const };
  const { headers, data } = await ask(calendar.loader, { ...question, as: open.volunteer });
  expect(headers.get("Content-Type")).toContain("text/calendar");
  expect(data).toContain("DTSTART:20301203T173000Z");
  expect(data).toContain("DTEND:20301203T183000Z");
  expect(data).toContain("LOCATION:Café\\, du Port");
  expect(data).toContain(`UID:${open.duoId}-first-meeting`);
  expect(data).not.toMatch(/personne\d+@|Nom\d/);
  expect(await ask(calendar.loader, { ...question, as: savedVolunteer(open.branchId) })).toMatchObject({
    status: 404,
  });
  const proposed = savedProposal(DAYS_AGO(1));
  expect(
    await ask(calendar.loader, { ...question, params: { duoId: proposed.duoId }, as: proposed.volunteer }),
  ).toMatchObject({ status: 404 });
});

test("a meeting is noted with its day in Paris; tomorrow is refused at its field", async () => {
  const form = { day: parisDay(HERE), minutes: 60, what: "Un café" };
  const question = { as: open.beneficiary, path: on("meetings"), params: params(), language: "fr" as const };
  expect(await ask(meetings.action, { ...question, form })).toMatchObject({
    location: `/duos/${open.duoId}`,
  });
  const tomorrow = await ask(meetings.action, {
    ...question,
    form: { ...form, day: parisDay(later(HERE, 1)) },
  });
  expect(tomorrow).toMatchObject({
    status: 422,
    data: { form: { errors: { day: "Cette date n’est pas encore passée." }, values: { what: ["Un café"] } } },
  });
  for (const bad of [{ day: "hier" }, { minutes: 0 }, { minutes: "x" }, { what: " " }])
    expect(await ask(meetings.action, { ...question, form: { ...form, ...bad } })).toMatchObject({
      status: 422,
    });
  expect(db.select().from(duoMeetings).where(eq(duoMeetings.duoId, open.duoId)).all()).toHaveLength(1);
  expect(await ask(meetings.loader, { ...question, as: savedBeneficiary(open.branchId) })).toMatchObject({
    status: 404,
  });
});

test("saying that something is wrong takes two actions: this page, and sending", async () => {
  const question = { as: open.beneficiary, path: on("report"), params: params(), language: "fr" as const };
  expect((await ask(report.loader, question)).status).toBe(200);
  expect(await ask(report.action, { ...question, form: { words: "" } })).toMatchObject({
    status: 422,
    data: { form: { errors: { words: "Cette réponse est nécessaire." } } },
  });
  expect(await ask(report.action, { ...question, form: { words: "Il crie." } })).toMatchObject({
    status: 303,
  });
  expect(listReports(db, open.duoId).map((one) => one.words)).toEqual(["Il crie."]);
  expect(
    await ask(report.action, { ...question, as: savedVolunteer(open.branchId), form: { words: "…" } }),
  ).toMatchObject({ status: 404 });
});

test("a beneficiary ends a duo alone, once; a finished one answers that it is over", async () => {
  const question = { as: open.beneficiary, path: on("end"), params: params(), language: "fr" as const };
  expect(await ask(ending.action, { ...question, form: { reason: "goal_reached" } })).toMatchObject({
    status: 422,
  });
  expect(await ask(ending.action, { ...question, form: { reason: "no_time" } })).toMatchObject({
    status: 303,
  });
  expect(duoRow(open.duoId)).toMatchObject({ state: "cancelled", endReason: "no_time" });
  expect(await ask(ending.action, { ...question, form: { reason: "other" } })).toMatchObject({ status: 303 });
  expect(duoRow(open.duoId).endReason).toBe("no_time");
  db.update(duos).set({ state: "completed" }).where(eq(duos.id, open.duoId)).run();
  expect(await ask(ending.action, { ...question, form: { reason: "other" } })).toMatchObject({ status: 409 });
});

const parisDay = (at: Date): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" }).format(at);
