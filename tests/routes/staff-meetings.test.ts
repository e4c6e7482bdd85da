import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import { wordsIn } from "~/i18n/words";
import type { InfoMeetingId, UserId } from "~/ids";
import { parisDay } from "~/paris-time";
import List, { loader as list } from "~/routes/staff.meetings._index";
import Meeting, { action as attendance, loader as page } from "~/routes/staff.meetings.$meetingId._index";
import Cancel, { action as cancel, loader as cancelLoader } from "~/routes/staff.meetings.$meetingId.cancel";
import New, { action as announce, loader as newLoader } from "~/routes/staff.meetings.new";
import { history, infoMeetingBookings, infoMeetings, users } from "~db/schema";
import { emailOf } from "~tests/support/accounts";
import { type Answer, ask } from "~tests/support/ask";
import { savedMeeting, savedNewcomer, savedSeat, seatsOf, volunteerRow } from "~tests/support/meetings";
import { pageMarkup, pageShown } from "~tests/support/page";
import { savedBranch, savedStaff, savedUser, savedVolunteer } from "~tests/support/people";
import { lettersTo } from "~tests/support/sign-up";

const DAY = 86_400_000;
const fromNow = (days: number) => new Date(Date.now() + days * DAY);
const ago = (days: number) => fromNow(-days);

function savedAnnounced(days: number, given: Parameters<typeof savedMeeting>[2] = {}) {
  const branchId = savedBranch();
  const coordinator = savedStaff("coordinator", branchId);
  const meetingId = savedMeeting(branchId, fromNow(days), given);
  const question = {
    ...{ as: coordinator, params: { meetingId }, path: `/staff/meetings/${meetingId}` },
  };
  return { branchId, coordinator, meetingId, question };
}
const named = (branchId: Parameters<typeof savedNewcomer>[0], firstName: string, lastName: string) => {
  const person = savedNewcomer(branchId);
  db.update(users).set({ firstName, lastName }).where(eq(users.id, person.userId)).run();
  return person;
};

describe("the list", () => {
  const at = (as: { userId: UserId }) => ask(list, { as, path: "/staff/meetings" });
  const ids = (lines: { id: InfoMeetingId }[]) => lines.map(({ id }) => id);

  test("of one's own branches: to come, soonest first; past ones, newest first", async () => {
    const { branchId, coordinator, meetingId } = savedAnnounced(4, { places: 1 });
    savedSeat(meetingId, savedNewcomer(branchId));
    const soon = savedMeeting(branchId, fromNow(1));
    const off = savedMeeting(branchId, fromNow(9), { cancelledAt: ago(1) });
    const [old, older] = [savedMeeting(branchId, ago(2)), savedMeeting(branchId, ago(20))];
    const foreign = savedMeeting(savedBranch("Nantes", "44109"), fromNow(2));
    const answered = await at(coordinator);
    expect(ids(answered.data.coming)).toEqual([soon, meetingId, off]);
    expect(ids(answered.data.past)).toEqual([old, older]);
    const words = pageShown(List, answered);
    for (const told of ["0 sur 20 places libres", "1 sur 1 complète", "annulée", "passée"])
      expect(words).toContain(told);
    expect(ids((await at(savedStaff("admin"))).data.coming)).toContain(foreign);
  });

  test("empty: what to do", async () => {
    const words = pageShown(List, await at(savedStaff("coordinator", savedBranch())));
    expect(words).toContain("annoncez la prochaine");
  });
});

describe("announcing", () => {
  const path = "/staff/meetings/new";
  const day = parisDay(fromNow(10));
  const typed = (branchId: string) => ({
    ...{ branchId, start: `${day}T18:30`, minutes: 90, place: "Mairie, salle 2", videoLink: "", places: 12 },
  });

  test("keeps the hour of Paris and leads to the meeting", async () => {
    const branchId = savedBranch();
    const as = savedStaff("coordinator", branchId);
    const answered = await ask(announce, {
      as,
      path,
      form: { ...typed(branchId), start: "2027-07-08T18:30" },
    });
    expect(answered.status).toBe(303);
    const meetingId = (answered.location ?? "").split("/").at(-1) as InfoMeetingId;
    expect(db.select().from(infoMeetings).where(eq(infoMeetings.id, meetingId)).get()).toMatchObject({
      ...{ branchId, place: "Mairie, salle 2", videoLink: null, places: 12, createdBy: as.userId },
      startsAt: new Date("2027-07-08T16:30:00Z"),
      endsAt: new Date("2027-07-08T18:00:00Z"),
    });
    const opened = await ask(page, { as, path, params: { meetingId } });
    expect(pageShown(Meeting, opened)).toContain("jeudi 8 juillet");
  });

  test.each([
    [{ start: `${parisDay(ago(1))}T18:30` }, "start", "Ce moment est déjà passé."],
    [{ start: "demain" }, "start", wordsIn("fr")("form.date")],
    [{ minutes: 5 }, "minutes", wordsIn("fr")("form.tooSmall", { minimum: "15" })],
    [{ places: "beaucoup" }, "places", wordsIn("fr")("form.number")],
    [{ places: 0 }, "places", wordsIn("fr")("form.tooSmall", { minimum: "1" })],
    [{ place: "" }, "place", "Indiquez un lieu ou un lien de visioconférence."],
    [{ videoLink: "http://visio.exemple" }, "videoLink", "Ce lien doit commencer par https://"],
    [{ videoLink: "javascript:alert(1)" }, "videoLink", "Ce lien doit commencer par https://"],
  ])("refuses %j at its field, and keeps what was typed", async (changed, field, said) => {
    const branchId = savedBranch();
    const as = savedStaff("coordinator", branchId);
    const form = { ...typed(branchId), ...changed };
    const refused = await ask(announce, { as, path, form });
    expect(refused).toMatchObject({ status: 422, data: { form: { errors: { [field]: said } } } });
    const html = pageMarkup(New, await ask(newLoader, { as, path }), { refused });
    expect(html).toContain(said);
    expect(html).toContain(`value="${form.start}"`);
    expect(db.select().from(infoMeetings).where(eq(infoMeetings.branchId, branchId)).all()).toEqual([]);
  });

  test("for another branch is refused at the field of the branch; the page offers one's own", async () => {
    const mine = savedBranch("Angers");
    const foreign = savedBranch("Nantes", "44109");
    const as = savedStaff("coordinator", mine);
    expect(await ask(announce, { as, path, form: typed(foreign) })).toMatchObject({
      ...{ status: 422, data: { form: { errors: { branchId: "Choisissez une de vos antennes." } } } },
    });
    const { data } = await ask(newLoader, { as, path });
    expect(data.branches).toEqual([{ id: mine, name: "Angers" }]);
    expect(db.select().from(infoMeetings).where(eq(infoMeetings.branchId, foreign)).all()).toEqual([]);
  });
});

describe("a meeting", () => {
  test("to come: who has a place, by name, and no attendance yet", async () => {
    const { branchId, meetingId, question } = savedAnnounced(3);
    for (const [first, last] of [
      ["Zoé", "Martin"],
      ["Ana", "Bernard"],
    ] as const)
      savedSeat(meetingId, named(branchId, first, last));
    const words = pageShown(Meeting, await ask(page, question));
    expect(words).toContain("2 sur 20");
    expect(words).toContain("Ana Bernard Zoé Martin");
    expect(words).not.toContain("Enregistrer les présences");
    const refused = await ask(attendance, { ...question, form: {} });
    expect(refused).toMatchObject({ status: 409, data: { why: "not_begun" } });
    expect(pageShown(Meeting, await ask(page, question), { refused })).toContain(
      "Les présences se notent quand la réunion a commencé.",
    );
  });

  test("that began: who came, one more who had no place, and a mistake taken back", async () => {
    const { branchId, meetingId, question } = savedAnnounced(-1);
    const [came, absent] = [savedNewcomer(branchId), savedNewcomer(branchId)];
    const unannounced = named(branchId, "Ana", "Bernard");
    for (const guest of [came, absent]) savedSeat(meetingId, guest);
    const opened = await ask(page, question);
    expect(opened.data.meeting.others.map(({ id }: { id: string }) => id)).toEqual([unannounced.volunteerId]);
    expect(pageShown(Meeting, opened)).toContain("Ana Bernard");
    const form = { present: came.volunteerId, also: unannounced.volunteerId };
    for (let i = 0; i < 2; i++)
      expect(await ask(attendance, { ...question, form })).toMatchObject({
        ...{ status: 303, location: question.path },
      });
    const attended = [came, absent, unannounced].map((one) => volunteerRow(one).meetingAttendedAt !== null);
    expect(attended).toEqual([true, false, true]);
    expect(pageMarkup(Meeting, await ask(page, question)).match(/checked=""/g)).toHaveLength(2);
    await ask(attendance, { ...question, form: { present: [absent.volunteerId, unannounced.volunteerId] } });
    const corrected = [came, absent, unannounced].map((one) => volunteerRow(one).meetingAttendedAt !== null);
    expect(corrected).toEqual([false, true, true]);
    const moves = db.select().from(history).where(eq(history.subjectId, came.volunteerId)).all();
    expect(moves).toHaveLength(2);
  });

  test("does not take in somebody of another branch, nor somebody approved", async () => {
    const { branchId, question } = savedAnnounced(-1);
    const others = [savedNewcomer(savedBranch("Nantes", "44109")), savedVolunteer(branchId)];
    const present = others.map(({ volunteerId }) => volunteerId);
    await ask(attendance, { ...question, form: { present } });
    expect(others.flatMap((other) => seatsOf(other))).toEqual([]);
  });
});

describe("cancelling", () => {
  test("says how many are told, tells them once, and the list says it", async () => {
    const { branchId, meetingId, question } = savedAnnounced(3);
    const guests = [savedNewcomer(branchId), savedNewcomer(branchId)];
    for (const guest of guests) savedSeat(meetingId, guest);
    expect(pageShown(Cancel, await ask(cancelLoader, question))).toContain("Les 2 personnes inscrites");
    for (let i = 0; i < 2; i++)
      expect(await ask(cancel, { ...question, form: {} })).toMatchObject({
        ...{ status: 303, location: question.path },
      });
    for (const guest of guests)
      expect(lettersTo(emailOf(guest), "info_meeting_cancelled")).toMatchObject([
        { values: { link: "http://localhost:3000/volunteer/meetings" } },
      ]);
    const words = pageShown(Meeting, await ask(page, question));
    expect(words).toContain("Cette réunion a été annulée le");
    expect(words).not.toContain("Annuler la réunion");
  });

  test("is too late once it began", async () => {
    const { question } = savedAnnounced(-0.01);
    const refused = await ask(cancel, { ...question, form: {} });
    expect(refused).toMatchObject({ status: 409, data: { why: "begun" } });
    expect(pageShown(Cancel, await ask(cancelLoader, question), { refused })).toContain(
      "Cette réunion a déjà commencé",
    );
  });
});

describe("a meeting of another branch is not there", () => {
  const asked = async (as: { userId: UserId }, question: { path: string; params: { meetingId: string } }) => {
    const answers: Answer[] = [];
    for (const load of [page, cancelLoader]) answers.push(await ask(load, { ...question, as }));
    for (const act of [attendance, cancel]) answers.push(await ask(act, { ...question, as, form: {} }));
    return answers.map(({ status }) => status);
  };

  test("for its coordinators, other roles, and an unknown one for everybody; nothing is written", async () => {
    const { branchId, coordinator, meetingId, question } = savedAnnounced(-1);
    savedSeat(meetingId, savedNewcomer(branchId));
    const all = () =>
      JSON.stringify([
        db.select().from(infoMeetings).where(eq(infoMeetings.id, meetingId)).all(),
        db.select().from(infoMeetingBookings).where(eq(infoMeetingBookings.meetingId, meetingId)).all(),
      ]);
    const before = all();
    const others = [
      savedStaff("coordinator", savedBranch("Nantes", "44109")),
      savedStaff("social_worker", branchId),
      savedNewcomer(branchId),
      savedUser("partner"),
    ];
    for (const as of others) expect(await asked(as, question)).toEqual([404, 404, 404, 404]);
    const unknown = { ...question, params: { meetingId: "mee_none" } };
    expect(await asked(coordinator, unknown)).toEqual([404, 404, 404, 404]);
    expect(all()).toBe(before);
  });

  test("the list and the announcement neither, for who is no staff", async () => {
    const branchId = savedBranch();
    for (const as of [savedNewcomer(branchId), savedStaff("social_worker", branchId)]) {
      expect((await ask(list, { as, path: "/staff/meetings" })).status).toBe(404);
      for (const handler of [newLoader, announce])
        expect((await ask(handler, { as, path: "/staff/meetings/new", form: {} })).status).toBe(404);
    }
  });
});
