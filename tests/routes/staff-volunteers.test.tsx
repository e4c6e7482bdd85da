import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { wordsIn } from "~/i18n/words";
import type { UserId } from "~/ids";
import { parisDay } from "~/paris-time";
import List, { loader as list } from "~/routes/staff.volunteers._index";
import File, { loader as file } from "~/routes/staff.volunteers.$volunteerId._index";
import Approve, {
  action as approve,
  loader as approveLoader,
} from "~/routes/staff.volunteers.$volunteerId.approval";
import Decline, {
  action as decline,
  loader as declineLoader,
} from "~/routes/staff.volunteers.$volunteerId.decline";
import Identity, {
  action as identity,
  loader as identityLoader,
} from "~/routes/staff.volunteers.$volunteerId.identity";
import Interview, {
  action as interview,
  loader as interviewLoader,
} from "~/routes/staff.volunteers.$volunteerId.interview";
import Leave, { action as leave, loader as leaveLoader } from "~/routes/staff.volunteers.$volunteerId.leave";
import Pause, { action as pause, loader as pauseLoader } from "~/routes/staff.volunteers.$volunteerId.pause";
import RecordCheck, {
  action as recordCheck,
  loader as recordLoader,
} from "~/routes/staff.volunteers.$volunteerId.record-check";
import Resume, {
  action as resume,
  loader as resumeLoader,
} from "~/routes/staff.volunteers.$volunteerId.resume";
import { accessLog, history, users, volunteers } from "~db/schema";
import { emailOf } from "~tests/support/accounts";
import { type Answer, ask } from "~tests/support/ask";
import { propose, savedOpenDuo, savedPair, savedProposal } from "~tests/support/duos";
import { savedMeeting, savedNewcomer, savedSeat, volunteerRow } from "~tests/support/meetings";
import { pageMarkup, pageShown } from "~tests/support/page";
import { savedBranch, savedStaff, savedUser, savedVolunteer } from "~tests/support/people";

const DAY = 86_400_000;
const fromNow = (days: number) => new Date(Date.now() + days * DAY);
const ago = (days: number) => fromNow(-days);
const TODAY = parisDay(Date.now());

function savedFile(given: Parameters<typeof savedNewcomer>[1] = {}) {
  const branchId = savedBranch();
  const coordinator = savedStaff("coordinator", branchId);
  const person = savedNewcomer(branchId, given);
  const question = {
    ...{ as: coordinator, params: { volunteerId: person.volunteerId } },
    path: `/staff/volunteers/${person.volunteerId}`,
  };
  return { branchId, coordinator, person, question };
}

describe("the list", () => {
  const idsOf = ({ data }: Answer) => data.lines.map(({ id }: { id: string }) => id);
  const at = (as: { userId: UserId }, search = "") => ask(list, { as, path: `/staff/volunteers${search}` });

  test("own branches only, the longest wait first, who left or was declined on demand", async () => {
    const { branchId, coordinator, person } = savedFile({ createdAt: ago(10) });
    const longest = savedNewcomer(branchId, { createdAt: ago(90) });
    const approved = savedVolunteer(branchId, { createdAt: ago(200), approvedAt: ago(20) });
    const left = savedVolunteer(branchId, { state: "left" });
    const declined = savedVolunteer(branchId, { state: "declined" });
    savedVolunteer(savedBranch("Nantes", "44109"));
    const ids = async (search: string) => idsOf(await at(coordinator, search));
    const active = [longest, approved, person].map(({ volunteerId }) => volunteerId);
    expect(await ids("")).toEqual(active);
    expect(await ids("?state=left")).toEqual([left.volunteerId]);
    expect(await ids("?state=declined")).toEqual([declined.volunteerId]);
    expect(await ids("?state=all")).toHaveLength(5);
    expect(await ids("?state=nonsense&page=-4&step=dance")).toEqual(active);
    expect(await ids("?page=2")).toEqual([]);
  });

  test("by the next step of the welcome, with how many are at each", async () => {
    const { branchId, coordinator, person } = savedFile();
    const seen = { meetingAttendedAt: ago(9) };
    const unseen = savedNewcomer(branchId, seen);
    const ready = savedVolunteer(branchId, { state: "screening" });
    const unconfirmed = savedNewcomer(branchId);
    db.update(users).set({ emailConfirmedAt: null }).where(eq(users.id, unconfirmed.userId)).run();
    savedVolunteer(branchId);
    for (const [step, one] of [
      ["information_meeting", person],
      ["identity_seen", unseen],
      ["ready", ready],
      ["address_confirmed", unconfirmed],
    ] as const)
      expect(idsOf(await at(coordinator, `?step=${step}`)), step).toEqual([one.volunteerId]);
    const words = pageShown(List, await at(coordinator));
    expect(words).toContain("5 personnes, la plus longue attente d’abord.");
    for (const told of ["identité à voir (1)", "à approuver (1)", "accueil en cours (4)", "en cours (5)"])
      expect(words).toContain(told);
  });

  test("by name without accents, by branch; an empty list says what to do", async () => {
    const { branchId, coordinator, person } = savedFile();
    const other = savedVolunteer(branchId);
    db.update(users)
      .set({ firstName: "Zoé", lastName: "D’Été-Noël" })
      .where(eq(users.id, person.userId))
      .run();
    expect(idsOf(await at(coordinator, "?name=zoe+noel"))).toEqual([person.volunteerId]);
    expect(idsOf(await at(coordinator, `?branch=${branchId}`))).toHaveLength(2);
    const elsewhere = await at(coordinator, `?branch=${savedBranch("Lyon", "69383")}`);
    expect(pageShown(List, elsewhere)).toContain("Personne ne correspond à ces filtres.");
    expect(idsOf(await at(coordinator, "?name=%25"))).toEqual([]);
    db.update(users).set({ mergedInto: person.userId }).where(eq(users.id, other.userId)).run();
    expect(idsOf(await at(coordinator))).toEqual([person.volunteerId]);
  });

  test("pages of fifty, each person once, the filter kept from page to page", async () => {
    const { branchId, coordinator } = savedFile();
    for (let i = 0; i < 51; i++) savedNewcomer(branchId, { createdAt: ago(i) });
    const [first, second] = [await at(coordinator, "?state=screening"), await at(coordinator, "?page=2")];
    expect([first.data.total, first.data.pages, second.data.lines.length]).toEqual([52, 2, 2]);
    expect(new Set([...idsOf(first), ...idsOf(second)]).size).toBe(52);
    expect(pageMarkup(List, first)).toContain("?state=screening&amp;page=2");
  });

  test("duos held, of those wished for", async () => {
    const pair = savedPair();
    db.update(volunteers).set({ maxDuos: 2 }).where(eq(volunteers.id, pair.volunteer.volunteerId)).run();
    propose(pair, ago(1));
    expect(pageShown(List, await at(pair.coordinator))).toContain("1 sur 2");
  });
});

describe("a file", () => {
  test("what was seen, by whom, and what comes next; opening it is noted for the person", async () => {
    const { branchId, coordinator, person, question } = savedFile({ meetingAttendedAt: ago(9) });
    db.update(users).set({ firstName: "Maëlle" }).where(eq(users.id, coordinator.userId)).run();
    await ask(identity, { ...question, form: { seen: "on" } });
    const words = pageShown(File, await ask(file, question));
    expect(words).toContain("entretien à mener");
    expect(words).toContain(`Identité vue ${wordsIn("fr").day(Date.now())} par Maëlle`);
    expect(words).toContain("Casier judiciaire vu pas encore");
    expect(words).toContain("Identité vue · Maëlle");
    expect(words).toContain(emailOf(person));
    expect(words).not.toContain("Noter l’identité");
    const readings = db.select().from(accessLog).where(eq(accessLog.personId, person.userId)).all();
    expect(readings).toMatchObject([{ viewerId: coordinator.userId, page: "staff" }]);
    expect((await ask(file, { ...question, as: savedStaff("coordinator", branchId) })).status).toBe(200);
  });

  test("offers exactly the moves of the state", async () => {
    const { branchId, question } = savedFile();
    const offered = async (state: "screening" | "approved" | "paused" | "declined" | "left") => {
      const { volunteerId } = savedVolunteer(branchId, { state });
      return (await ask(file, { ...question, params: { volunteerId } })).data.moves;
    };
    expect(await offered("screening")).toEqual(["approve", "decline", "leave"]);
    expect(await offered("approved")).toEqual(["pause", "leave"]);
    expect(await offered("paused")).toEqual(["resume", "leave"]);
    expect([await offered("declined"), await offered("left")]).toEqual([[], []]);
  });

  test("a place booked, then an absence", async () => {
    const { branchId, person, question } = savedFile();
    savedSeat(savedMeeting(branchId, ago(8)), person);
    expect(pageShown(File, await ask(file, question))).toContain(`absence le ${wordsIn("fr").day(ago(8))}`);
    savedSeat(savedMeeting(branchId, fromNow(8)), person);
    expect(pageShown(File, await ask(file, question))).toContain(
      `place réservée le ${wordsIn("fr").day(fromNow(8))}`,
    );
  });

  test("of a record merged into another leads to the kept one and offers nothing", async () => {
    const { branchId, person, question } = savedFile();
    const kept = savedVolunteer(branchId);
    db.update(users).set({ mergedInto: kept.userId }).where(eq(users.id, person.userId)).run();
    const answered = await ask(file, question);
    expect(pageMarkup(File, answered)).toContain(`href="/staff/volunteers/${kept.volunteerId}"`);
    expect(pageShown(File, answered)).not.toMatch(/Agir|Noter/);
  });
});

const PAGES = [
  ["", file, null, {}],
  ["approval", approveLoader, approve, {}],
  ["decline", declineLoader, decline, {}],
  ["pause", pauseLoader, pause, {}],
  ["resume", resumeLoader, resume, {}],
  ["leave", leaveLoader, leave, {}],
  ["identity", identityLoader, identity, { seen: "on" }],
  ["interview", interviewLoader, interview, { day: TODAY, notes: "x", version: 1 }],
  ["record-check", recordLoader, recordCheck, { day: TODAY, renewal: parisDay(fromNow(900)) }],
] as const;

describe.each(PAGES)("%s is not there", (name, load, act, form) => {
  test("for another branch, a social worker, the volunteer; nothing is written", async () => {
    const { branchId, person, question } = savedFile();
    const others = [
      savedStaff("coordinator", savedBranch("Nantes", "44109")),
      savedStaff("social_worker", branchId),
      savedUser("partner"),
      person,
    ];
    const all = () =>
      JSON.stringify([
        volunteerRow(person),
        db.select().from(history).all(),
        db.select().from(accessLog).all(),
      ]);
    const [path, before] = [`${question.path}/${name}`, all()];
    for (const as of others) {
      expect(await ask(load, { ...question, as, path })).toMatchObject({ status: 404 });
      if (act) expect(await ask(act, { ...question, as, path, form })).toMatchObject({ status: 404 });
    }
    const unknown = { ...question, path, params: { volunteerId: "vol_none" } };
    expect((await ask(load, unknown)).status).toBe(404);
    if (act) expect((await ask(act, { ...unknown, form })).status).toBe(404);
    expect(all()).toBe(before);
  });
});

describe("moves as pages", () => {
  test("an approval that misses something says what, before and after the click", async () => {
    const { person, question } = savedFile({ meetingAttendedAt: ago(9), identitySeenAt: ago(8) });
    const missing = "Il manque encore : Entretien et Casier judiciaire vu.";
    const opened = await ask(approveLoader, question);
    expect(pageShown(Approve, opened)).toContain(missing);
    expect(pageMarkup(Approve, opened)).not.toContain("<button");
    const refused = await ask(approve, { ...question, form: {} });
    expect(refused).toMatchObject({ status: 409, data: { why: "incomplete" } });
    expect(pageShown(Approve, opened, { refused })).toContain(missing);
    expect(volunteerRow(person).state).toBe("screening");
  });

  test("approve, pause, resume, leave; each sent twice by the same person is made once", async () => {
    const { branchId, question } = savedFile();
    const person = savedVolunteer(branchId, { state: "screening", approvedAt: null });
    const asked = { ...question, params: { volunteerId: person.volunteerId }, form: {} };
    for (const [act, state] of [
      [approve, "approved"],
      [pause, "paused"],
      [resume, "approved"],
      [leave, "left"],
    ] as const)
      for (let i = 0; i < 2; i++) {
        expect(await ask(act, asked)).toMatchObject({
          ...{ status: 303, location: `/staff/volunteers/${person.volunteerId}` },
        });
        expect(volunteerRow(person).state).toBe(state);
      }
    const moves = db
      .select()
      .from(history)
      .where(eq(history.subjectId, person.volunteerId))
      .orderBy(sql`rowid`)
      .all();
    expect(moves.map(({ move }) => move)).toEqual(["approve", "pause", "resume", "leave"]);
  });

  test("a move that came too late tells the present state, kindly", async () => {
    const { branchId, person, question } = savedFile();
    const opened = await ask(declineLoader, question);
    await ask(leave, { ...question, as: savedStaff("coordinator", branchId), form: {} });
    const refused = await ask(decline, { ...question, form: {} });
    expect(refused).toMatchObject({ status: 409, data: { why: "conflict", state: "left" } });
    expect(pageShown(Decline, opened, { refused })).toContain(
      "Quelqu’un a été plus rapide, ou ce n’est plus possible. L’inscription est maintenant : arrêtée.",
    );
    expect(volunteerRow(person).state).toBe("left");
  });

  test("a leave says what it ends", async () => {
    const proposed = savedProposal(ago(1));
    const open = savedOpenDuo(ago(30));
    const words = async ({ coordinator, volunteer }: typeof open) =>
      pageShown(
        Leave,
        await ask(leaveLoader, {
          ...{ as: coordinator, path: "/staff/volunteers/x/leave" },
          params: { volunteerId: volunteer.volunteerId },
        }),
      );
    expect(await words(proposed)).toContain("La proposition en cours sera retirée");
    expect(await words(open)).toContain("Le duo ouvert sera arrêté");
  });

  test("a pause and a resume say what they change", async () => {
    const { question } = savedFile({ state: "approved" });
    expect(pageShown(Pause, await ask(pauseLoader, question))).toContain("un duo ouvert continue");
    expect(pageShown(Resume, await ask(resumeLoader, question))).toContain("participe de nouveau");
  });
});

describe("what was seen", () => {
  test("an identity: ticked or said at the tick, noted once", async () => {
    const { person, question } = savedFile();
    const refused = await ask(identity, { ...question, form: {} });
    expect(refused.status).toBe(422);
    const opened = await ask(identityLoader, question);
    expect(pageShown(Identity, opened, { refused })).toContain(
      "Cochez cette case quand vous avez vu la pièce.",
    );
    for (let i = 0; i < 2; i++)
      expect((await ask(identity, { ...question, form: { seen: "on" } })).status).toBe(303);
    expect(volunteerRow(person)).toMatchObject({ version: 2 });
    expect(pageShown(Identity, await ask(identityLoader, question))).toContain("L’identité a été vue le");
  });

  test("an interview: a day that has not come keeps what was typed", async () => {
    const { person, question } = savedFile();
    const form = { day: parisDay(fromNow(3)), notes: "Aime la montagne.", version: 1 };
    for (const [day, said] of [
      [form.day, "Ce jour n’est pas encore venu."],
      ["2026-02-31x", wordsIn("fr")("form.date")],
      ["", wordsIn("fr")("form.required")],
    ] as const) {
      const refused = await ask(interview, { ...question, form: { ...form, day } });
      expect(refused).toMatchObject({ status: 422, data: { form: { errors: { day: said } } } });
      const html = pageMarkup(Interview, await ask(interviewLoader, question), { refused });
      expect(html).toContain("Aime la montagne.");
      expect(html).toContain(said);
    }
    const tooLong = { ...form, day: TODAY, notes: "a".repeat(4001) };
    expect((await ask(interview, { ...question, form: tooLong })).status).toBe(422);
    expect(volunteerRow(person).interviewAt).toBeNull();
  });

  test("an interview: noted, read again, and a late page keeps its words", async () => {
    const { branchId, person, question } = savedFile();
    const form = { day: TODAY, notes: "Aime la montagne.", version: 1 };
    for (let i = 0; i < 2; i++) expect((await ask(interview, { ...question, form })).status).toBe(303);
    const as = savedStaff("coordinator", branchId);
    const refused = await ask(interview, { ...question, as, form: { ...form, notes: "Autre chose." } });
    expect(refused.status).toBe(409);
    const opened = await ask(interviewLoader, question);
    expect(opened.data.interview.notes).toBe("Aime la montagne.");
    const html = pageMarkup(Interview, opened, { refused });
    expect(html).toContain("Vos notes sont gardées ci-dessous");
    expect(html).toContain("Autre chose.");
    expect(html).toContain(`name="version" value="${volunteerRow(person).version}"`);
  });

  test("a record check: its day is past, its renewal to come", async () => {
    const { person, question } = savedFile();
    const opened = await ask(recordLoader, question);
    const form = { day: opened.data.today, renewal: opened.data.renewal };
    expect(Number(form.renewal.slice(0, 4)) - Number(TODAY.slice(0, 4))).toBe(3);
    for (const [changed, field] of [
      [{ day: parisDay(fromNow(2)) }, "day"],
      [{ renewal: TODAY }, "renewal"],
      [{ renewal: "soon" }, "renewal"],
    ] as const) {
      const refused = await ask(recordCheck, { ...question, form: { ...form, ...changed } });
      expect(refused.status).toBe(422);
      expect(Object.keys(refused.data.form.errors)).toEqual([field]);
      const typed = Object.values(changed)[0] ?? "";
      expect(pageMarkup(RecordCheck, opened, { refused })).toContain(`value="${typed}"`);
    }
    for (let i = 0; i < 2; i++) expect((await ask(recordCheck, { ...question, form })).status).toBe(303);
    const row = volunteerRow(person);
    expect([parisDay(row.recordCheckSeenAt ?? 0), parisDay(row.recordCheckRenewalAt ?? 0)]).toEqual([
      ...[form.day, form.renewal],
    ]);
    expect(row.version).toBe(2);
    expect(pageShown(File, await ask(file, question))).toContain("à revoir le");
  });

  test.each([
    ["identity", identity, { seen: "on" }],
    ["record check", recordCheck, { day: TODAY, renewal: parisDay(fromNow(900)) }],
  ] as const)("an %s of somebody who left is refused with the present state", async (_, act, form) => {
    const { question } = savedFile({ state: "left" });
    expect(await ask(act, { ...question, form })).toMatchObject({
      status: 409,
      data: { form: { errors: { "": expect.stringContaining("maintenant : arrêtée") } } },
    });
  });
});
