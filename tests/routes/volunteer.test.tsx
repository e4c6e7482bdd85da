import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { Language } from "~/i18n/languages";
import { wordsIn } from "~/i18n/words";
import type { BranchId, RoundId, UserId, VolunteerId } from "~/ids";
import { openVolunteerFile } from "~/mentoring/volunteer-file.server";
import type { VolunteerState } from "~/mentoring/volunteer-path";
import { newId } from "~/new-id.server";
import Home, { loader } from "~/routes/volunteer._index";
import Leave, { action as leave, loader as leaveLoader } from "~/routes/volunteer.leave";
import Meetings, { action as book, loader as meetingsLoader } from "~/routes/volunteer.meetings._index";
import { loader as calendar } from "~/routes/volunteer.meetings.$meetingId[.]ics";
import Pause, { action as pause, loader as pauseLoader } from "~/routes/volunteer.pause";
import Readings, { loader as readingsLoader } from "~/routes/volunteer.readings";
import { duos, infoMeetingBookings, leftOuts, rounds, users } from "~db/schema";
import { ask } from "~tests/support/ask";
import {
  answer,
  duoRow,
  movesOf,
  savedAgreement,
  savedOpenDuo,
  savedProposal,
  viewerOf,
} from "~tests/support/duos";
import { savedMeeting, savedNewcomer, savedSeat, seatsOf, volunteerRow } from "~tests/support/meetings";
import { pageMarkup, pageShown } from "~tests/support/page";
import { savedBeneficiary, savedBranch, savedStaff, savedUser, savedVolunteer } from "~tests/support/people";

const DAY = 86_400_000;
const fromNow = (days: number) => new Date(Date.now() + days * DAY);
const ago = (days: number) => fromNow(-days);
type Person = { userId: UserId };

const home = (as: Person, language: Language = "fr") =>
  ask(loader, { as, path: "/volunteer", language: language as "fr" });
const seen = async (as: Person, language: Language = "fr") =>
  pageShown(Home, await home(as, language), { language });
const setUser = ({ userId }: Person, columns: Partial<typeof users.$inferInsert>) =>
  db.update(users).set(columns).where(eq(users.id, userId)).run();

describe("where I stand", () => {
  const welcome = { meetingAttendedAt: ago(20), interviewAt: ago(10) };

  test("an address to confirm", async () => {
    const person = savedNewcomer(savedBranch());
    setUser(person, { emailConfirmedAt: null, firstName: "Solène" });
    const words = await seen(person);
    expect(words).toContain("Bonjour Solène");
    expect(words).toContain("Ouvrez la lettre que nous vous avons envoyée par e-mail");
    expect(words).toContain("Qui s’en occupe Vous Combien de temps Deux minutes, quand vous voulez.");
  });

  test("a meeting to choose: who does it, and how long it usually takes", async () => {
    const person = savedNewcomer(savedBranch());
    const words = await seen(person);
    expect(words).toContain("Choisissez une réunion : nous présentons les duos");
    expect(words).toContain("Vous, puis l’équipe (Angers)");
    expect(words).toMatch(/Comptez environ \d+ jours\.|\d+ jours d’habitude, d’après les \d+ derniers cas\./);
    expect(words).toContain("Écrire à angers@exemple.fr");
  });

  test("a meeting booked: when, where, the way to change it", async () => {
    const branchId = savedBranch();
    const person = savedNewcomer(branchId);
    const startsAt = fromNow(5);
    savedSeat(savedMeeting(branchId, startsAt), person);
    const words = await seen(person);
    expect(words).toContain("Votre place est réservée.");
    expect(words).toContain(wordsIn("fr").moment(startsAt));
    expect(words).toContain("Lieu : Maison des associations");
    expect(words).toContain("Qui s’en occupe L’équipe (Angers)");
    expect(words).not.toContain("Choisissez une réunion");
  });

  test("a meeting that took place without them: no reproach", async () => {
    const branchId = savedBranch();
    const person = savedNewcomer(branchId);
    savedSeat(savedMeeting(branchId, ago(3)), person);
    expect(await seen(person)).toContain("Ce n’est rien : choisissez une autre date.");
  });

  test.each([
    [{ meetingAttendedAt: ago(3) }, "Nous vous appelons pour fixer un entretien"],
    [welcome, "Montrez-nous une pièce d’identité et un extrait de casier judiciaire"],
    [{ ...welcome, recordCheckSeenAt: ago(2) }, "Votre extrait de casier est déjà vu."],
    [{ ...welcome, identitySeenAt: ago(2) }, "Votre identité est déjà vue."],
    [{ ...welcome, identitySeenAt: ago(2), recordCheckSeenAt: ago(2) }, "Tout a été vu. L’équipe relit"],
  ])("then %o", async (given, expected) => {
    const words = await seen(savedNewcomer(savedBranch(), given));
    expect(words).toContain(expected);
    expect(words).not.toContain("Faire une pause");
  });

  test("exactly one step is the present one, in every state of the way", async () => {
    const branchId = savedBranch();
    const people = [
      savedNewcomer(branchId),
      savedNewcomer(branchId, welcome),
      savedVolunteer(branchId),
      savedVolunteer(branchId, { state: "paused" }),
      savedProposal(ago(1)).volunteer,
      savedOpenDuo(ago(30)).volunteer,
    ];
    for (const person of people)
      expect(pageMarkup(Home, await home(person)).match(/aria-current="step"/g)).toHaveLength(1);
  });

  test("waiting before any round: no reason is invented", async () => {
    const words = await seen(savedVolunteer(savedBranch()));
    expect(words).toContain("Nous cherchons quelqu’un avec qui vous partagez un lieu");
    expect(words).toContain("vous participez à la prochaine mise en relation");
    expect(words).not.toContain("Pourquoi pas encore de proposition");
  });

  test("waiting after a round: its reason, and when we looked", async () => {
    const branchId = savedBranch();
    const person = savedVolunteer(branchId);
    leftOut(branchId, person.volunteerId);
    const words = await seen(person);
    expect(words).toContain(
      "Pourquoi pas encore de proposition Personne n’est encore assez près de chez vous.",
    );
    expect(words).toContain("Ce qui peut aider En acceptant 30 km de trajet, 3 rencontres deviendraient");
    expect(words).toContain(`Nous avons cherché le ${wordsIn("fr").day(ago(4))}.`);
    expect(words).not.toContain("prochaine mise en relation");
  });

  test("paused: what it means, and the way back", async () => {
    const words = await seen(savedVolunteer(savedBranch(), { state: "paused" }));
    expect(words).toContain("Vous êtes en pause");
    expect(words).toContain("Rien, tant que vous êtes en pause.");
    expect(words).not.toContain("Combien de temps");
  });

  test.each([
    ["declined", "Nous ne pourrons pas vous proposer de duo."],
    ["left", "Votre inscription est arrêtée"],
  ] as const)("%s: thanked, no path, nothing to change but who read the file", async (state, expected) => {
    const words = await seen(savedVolunteer(savedBranch(), { state }));
    expect(words).toContain(expected);
    expect(words).toContain("Qui a lu mon dossier");
    for (const absent of ["Mon chemin", "Changer mes réponses", "Faire une pause", "Arrêter mon inscription"])
      expect(words).not.toContain(absent);
  });

  test("in Arabic", async () => {
    const branchId = savedBranch();
    const person = savedVolunteer(branchId, { state: "paused" });
    setUser(person, { language: "ar" });
    expect(await seen(person, "ar")).toContain("استئناف");
    const newcomer = savedNewcomer(branchId);
    setUser(newcomer, { language: "ar" });
    const words = await seen(newcomer, "ar");
    expect(words).toContain("اختر لقاءً: نشرح فيه فكرة الثنائيات ونجيب عن أسئلتك.");
    expect(words).toContain("أنت، ثم فريق Angers");
    expect(words).not.toMatch(/[{}]|volunteer\./);
  });

  test("is for volunteers only", async () => {
    const branchId = savedBranch();
    for (const as of [savedBeneficiary(branchId), savedStaff("coordinator", branchId), savedUser("partner")])
      expect((await home(as)).status).toBe(404);
  });
});

function leftOut(branchId: BranchId, personId: VolunteerId) {
  const roundId = newId<RoundId>("rou");
  const by = savedStaff("coordinator", branchId).userId;
  const settings = {
    ...{ weights: {}, minimumLanguageLevel: "A1" as const, floor: 0, objective: "people" as const },
  };
  db.insert(rounds)
    .values({
      ...{ id: roundId, state: "published", branchIds: [branchId], settings, startedBy: by },
      ...{ startedAt: ago(4), effectiveAt: ago(4) },
    })
    .run();
  db.insert(leftOuts)
    .values({
      ...{ id: newId("lef"), roundId, side: "volunteer", personId, eligible: true },
      why: {
        ...{ reason: { key: "left.distance", values: {} }, funnel: [] },
        relaxation: {
          ...{ requirement: "distance" as const, candidates: 3 },
          because: { key: "relax.distance", values: { kilometres: 30, candidates: 3 } },
        },
      },
    })
    .run();
}

describe("a proposal on the page", () => {
  test("first name, town, both dates, and the way to answer; never a family name or an address", async () => {
    const { volunteer, beneficiary, duoId } = savedProposal(ago(1));
    setUser(beneficiary, { firstName: "Yasmina", lastName: "Durand-Secret", email: "secret@exemple.fr" });
    const answered = await home(volunteer);
    const words = pageShown(Home, answered);
    expect(words).toContain("Une proposition vous attend Yasmina habite à Angers");
    expect(words).toContain("dans 6 jours");
    expect(words).toContain(`La proposition se ferme le ${wordsIn("fr").day(duoRow(duoId).closesAt)}.`);
    expect(pageMarkup(Home, answered)).toContain(`href="/duos/${duoId}"`);
    expect(JSON.stringify(answered.data)).not.toMatch(/secret/i);
  });

  test("is not there before it is visible, nor after it closed", async () => {
    const { volunteer, duoId } = savedProposal(ago(0), { visibleFrom: fromNow(0.01) });
    const answered = await home(volunteer);
    expect(answered.data.journey.duos).toEqual([]);
    expect(pageShown(Home, answered)).toContain("Nous cherchons quelqu’un");
    db.update(duos)
      .set({ visibleFrom: ago(15), closesAt: ago(1) })
      .where(eq(duos.id, duoId))
      .run();
    expect((await home(volunteer)).data.journey.duos).toEqual([]);
  });

  test.each(["yes", "no"] as const)("nothing tells that the other side said %s", async (given) => {
    const { volunteer, duoId } = savedProposal(ago(2));
    const before = (await home(volunteer)).data;
    db.update(duos)
      .set({ beneficiaryAnswer: given, beneficiaryAnsweredAt: ago(1) })
      .where(eq(duos.id, duoId))
      .run();
    const after = (await home(volunteer)).data;
    expect({ ...after, at: null }).toEqual({ ...before, at: null });
  });

  test("after one's own yes: what follows", async () => {
    const saved = savedProposal(ago(2));
    answer(saved, "volunteer", "yes", ago(1));
    const words = await seen(saved.volunteer);
    expect(words).toContain("Vous avez dit oui. Nous vous écrivons dès que nous avons la suite.");
    expect(words).not.toContain("Merci de répondre");
  });

  test("after both: the team prepares the first meeting", async () => {
    const words = await seen(savedAgreement(ago(4)).volunteer);
    expect(words).toContain("L’équipe prépare votre première rencontre");
  });

  test("an open duo: the next meeting and its place, until it was", async () => {
    const firstMeetingAt = fromNow(2);
    const saved = savedOpenDuo(ago(5), { firstMeetingAt, firstMeetingPlace: "Café du Ralliement" });
    const words = await seen(saved.volunteer);
    expect(words).toContain(`Prochaine rencontre : ${wordsIn("fr").moment(firstMeetingAt)}.`);
    expect(words).toContain("Lieu : Café du Ralliement");
    db.update(duos)
      .set({ firstMeetingAt: ago(1) })
      .where(eq(duos.id, saved.duoId))
      .run();
    expect(await seen(saved.volunteer)).not.toContain("Prochaine rencontre");
  });

  test("somebody else's is not there", async () => {
    const { branchId } = savedProposal(ago(1));
    expect((await home(savedVolunteer(branchId))).data.journey.duos).toEqual([]);
  });
});

describe("a pause", () => {
  const send = (as: Person, move: string) => ask(pause, { as, path: "/volunteer/pause", form: { move } });

  test("says what it keeps, and is made once", async () => {
    const { volunteer } = savedProposal(ago(1));
    const opened = await ask(pauseLoader, { as: volunteer, path: "/volunteer/pause" });
    expect(pageShown(Pause, opened)).toContain("elle reste, vous pouvez encore y répondre");
    for (let i = 0; i < 2; i++)
      expect(await send(volunteer, "pause")).toMatchObject({ status: 303, location: "/volunteer" });
    expect(volunteerRow(volunteer)).toMatchObject({ state: "paused", version: 2 });
    const back = await ask(pauseLoader, { as: volunteer, path: "/volunteer/pause" });
    expect(pageShown(Pause, back)).toContain("dès la prochaine");
    expect(await send(volunteer, "resume")).toMatchObject({ status: 303 });
    expect(volunteerRow(volunteer).state).toBe("approved");
  });

  test.each(["screening", "declined", "left"] as const)("is not offered in state %s", async (state) => {
    const person = savedVolunteer(savedBranch(), { state });
    expect(await ask(pauseLoader, { as: person, path: "/volunteer/pause" })).toMatchObject({
      ...{ status: 302, location: "/volunteer" },
    });
    expect(await send(person, "pause")).toMatchObject({ status: 409, data: { state } });
  });

  test("too late: the present state is told", async () => {
    const person = savedVolunteer(savedBranch());
    const opened = await ask(pauseLoader, { as: person, path: "/volunteer/pause" });
    const refused = await send(person, "resume");
    expect(refused.status).toBe(409);
    expect(pageShown(Pause, opened, { refused })).toContain("Elle est maintenant : approuvée.");
  });
});

describe("a leave", () => {
  const open = (as: Person) => ask(leaveLoader, { as, path: "/volunteer/leave" });
  const send = (as: Person, form: Record<string, string> = { sure: "on" }) =>
    ask(leave, { as, path: "/volunteer/leave", form });

  test("says what ends, offers a pause instead, and wants to be confirmed", async () => {
    const { volunteer, duoId } = savedProposal(ago(1));
    const words = pageShown(Leave, await open(volunteer));
    expect(words).toContain("L’autre personne apprend seulement qu’elle est fermée.");
    expect(words).toContain("Je préfère faire une pause");
    const refused = await send(volunteer, {});
    expect(refused.status).toBe(422);
    expect(pageShown(Leave, await open(volunteer), { refused })).toContain(
      "Cochez cette case pour confirmer.",
    );
    expect([volunteerRow(volunteer).state, duoRow(duoId).state]).toEqual(["approved", "proposed"]);
  });

  test("ends the way once, however often it is sent", async () => {
    const { volunteer, duoId } = savedOpenDuo(ago(20));
    expect(pageShown(Leave, await open(volunteer))).toContain("Votre duo s’arrête aussi.");
    for (let i = 0; i < 2; i++)
      expect(await send(volunteer)).toMatchObject({ status: 303, location: "/volunteer" });
    expect(movesOf(duoId).filter((move) => move === "cancel")).toHaveLength(1);
    expect(await open(volunteer)).toMatchObject({ status: 302, location: "/volunteer" });
  });

  test("of someone who was declined is a conflict, kindly", async () => {
    const person = savedVolunteer(savedBranch());
    const opened = await open(person);
    const state: VolunteerState = "declined";
    db.run(`UPDATE volunteers SET state = '${state}' WHERE id = '${person.volunteerId}'`);
    const refused = await send(person);
    expect(refused.status).toBe(409);
    expect(pageShown(Leave, opened, { refused })).toContain("Elle est maintenant : non retenue.");
  });
});

describe("meetings", () => {
  const path = "/volunteer/meetings";
  const list = (as: Person, language: "fr" | "ar" = "fr") => ask(meetingsLoader, { as, path, language });
  const send = (as: Person, move: string, meeting: string) =>
    ask(book, { as, path, form: { move, meeting } });

  test("those of the branch to come, with the places left; the link of a video only once one has a place", async () => {
    const branchId = savedBranch();
    const person = savedNewcomer(branchId);
    const videoLink = "https://visio.exemple/angers";
    const one = savedMeeting(branchId, fromNow(3), { places: 1 });
    const video = savedMeeting(branchId, fromNow(6), { place: "", videoLink, places: 1 });
    savedSeat(one, savedNewcomer(branchId));
    savedMeeting(branchId, ago(3));
    savedMeeting(branchId, fromNow(9), { cancelledAt: ago(1) });
    savedMeeting(savedBranch("Nantes", "44109"), fromNow(2));
    const before = await list(person);
    expect(before.data.others.map(({ id }: { id: string }) => id)).toEqual([one, video]);
    expect(JSON.stringify(before.data)).not.toContain("visio.exemple");
    const words = pageShown(Meetings, before);
    expect(words).toContain("complet");
    expect(words).toContain("une place libre");
    expect(pageMarkup(Meetings, before).match(/value="book"/g)).toHaveLength(1);
    expect(await send(person, "book", video)).toMatchObject({ status: 303, location: path });
    const after = pageMarkup(Meetings, await list(person));
    expect(after).toContain(videoLink);
    expect(after).toContain(`/volunteer/meetings/${video}.ics`);
  });

  test("none: what to do", async () => {
    const words = pageShown(Meetings, await list(savedNewcomer(savedBranch())));
    expect(words).toContain("pour les demander, écrivez à angers@exemple.fr");
  });

  test("a full one says so and changes nothing; a foreign one is not there", async () => {
    const branchId = savedBranch();
    const person = savedNewcomer(branchId);
    const full = savedMeeting(branchId, fromNow(3), { places: 1 });
    savedSeat(full, savedNewcomer(branchId));
    const refused = await send(person, "book", full);
    expect(refused).toMatchObject({ status: 409, data: { why: "full" } });
    expect(pageShown(Meetings, await list(person), { refused })).toContain(
      "La dernière place vient d’être prise. Rien n’a changé pour vous",
    );
    const foreign = savedMeeting(savedBranch("Nantes", "44109"), fromNow(3));
    for (const move of ["book", "free"]) {
      expect((await send(person, move, foreign)).status).toBe(404);
      expect((await send(person, move, "mee_none")).status).toBe(404);
    }
    expect(await send(person, "sell", full)).toMatchObject({ status: 303, location: path });
    expect(seatsOf(person)).toEqual([]);
  });

  test("booked, changed, freed by two clicks each", async () => {
    const branchId = savedBranch();
    const person = savedNewcomer(branchId);
    const [first, second] = [savedMeeting(branchId, fromNow(3)), savedMeeting(branchId, fromNow(9))];
    for (const [move, meeting, seats] of [
      ["book", first, [first]],
      ["book", second, [second]],
      ["free", second, []],
    ] as const)
      for (let i = 0; i < 2; i++) {
        expect((await send(person, move, meeting)).status).toBe(303);
        expect(seatsOf(person)).toEqual(seats);
      }
  });

  test("one attended: the step is done, and there is nothing to book", async () => {
    const branchId = savedBranch();
    const meetingAttendedAt = ago(8);
    savedMeeting(branchId, fromNow(3));
    const words = pageShown(Meetings, await list(savedNewcomer(branchId, { meetingAttendedAt })));
    expect(words).toContain(`Vous êtes venu à une réunion le ${wordsIn("fr").day(meetingAttendedAt)}.`);
    expect(words).not.toContain("Réserver ma place");
  });

  test("in Arabic, with the digits of timetables", async () => {
    const branchId = savedBranch();
    const person = savedNewcomer(branchId);
    setUser(person, { language: "ar" });
    savedMeeting(branchId, fromNow(3));
    const words = pageShown(Meetings, await list(person, "ar"), { language: "ar" });
    expect(words).toContain(wordsIn("ar")("volunteer.meetings.left", { count: 20 }));
    expect(words).not.toMatch(/[\u0660-\u0669{}]/);
  });

  test("the file for a calendar is there for who has a place, also to take a cancelled one out", async () => {
    const branchId = savedBranch();
    const [person, other] = [savedNewcomer(branchId), savedNewcomer(branchId)];
    const meetingId = savedMeeting(branchId, new Date("2027-07-08T16:30:00Z"));
    savedSeat(meetingId, person);
    const file = (as: Person) =>
      ask(calendar, { as, path: `${path}/${meetingId}.ics`, params: { meetingId } });
    const answered = await file(person);
    expect(answered.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    expect(answered.data).toContain("DTSTART:20270708T163000Z");
    expect(answered.data).toContain("SUMMARY:Réunion d’information des duos");
    expect((await file(other)).status).toBe(404);
    db.run(`UPDATE info_meetings SET cancelled_at = 1 WHERE id = '${meetingId}'`);
    expect((await file(person)).data).toContain("STATUS:CANCELLED");
    db.delete(infoMeetingBookings).where(eq(infoMeetingBookings.meetingId, meetingId)).run();
    expect((await file(person)).status).toBe(404);
  });
});

test("who read my file: each reader with their role", async () => {
  const branchId = savedBranch();
  const person = savedVolunteer(branchId);
  const coordinator = savedStaff("coordinator", branchId);
  setUser(coordinator, { firstName: "Maëlle" });
  const readings = () => ask(readingsLoader, { as: person, path: "/volunteer/readings" });
  expect(pageShown(Readings, await readings())).toContain("Personne n’a encore ouvert votre dossier.");
  openVolunteerFile(db, viewerOf(coordinator.userId), person.volunteerId, new Date());
  expect(pageShown(Readings, await readings())).toContain("Maëlle coordonne l’association");
});
