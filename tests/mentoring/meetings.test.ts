import { and, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { InfoMeetingId, UserId, VolunteerId } from "~/ids";
import type { LetterKind } from "~/mail/letters";
import { meetingFile } from "~/mentoring/meeting";
import { bookMeeting, freeMySeat } from "~/mentoring/meeting-bookings.server";
import { remindMeetings } from "~/mentoring/meeting-clock.server";
import { listMeetings } from "~/mentoring/meeting-list.server";
import { announceMeeting, cancelMeeting, noteAttendance } from "~/mentoring/meeting-moves.server";
import { findMyMeeting, findMyMeetings } from "~/mentoring/my-meetings.server";
import { history, infoMeetingBookings, infoMeetings, letters, users } from "~db/schema";
import { emailOf } from "~tests/support/accounts";
import { later, viewerOf } from "~tests/support/duos";
import { savedMeeting, savedNewcomer, savedSeat, seatsOf, volunteerRow } from "~tests/support/meetings";
import { savedBranch, savedStaff, savedVolunteer } from "~tests/support/people";
import { lettersTo } from "~tests/support/sign-up";

const AT = new Date("2026-03-02T09:00:00Z");
type Person = { userId: UserId; volunteerId: VolunteerId };

const book = (person: Person, id: InfoMeetingId, at = AT) => bookMeeting(db, viewerOf(person.userId), id, at);
const free = (person: Person, id: InfoMeetingId, at = AT) => freeMySeat(db, viewerOf(person.userId), id, at);
const movesOf = ({ volunteerId }: Person) =>
  db.select().from(history).where(eq(history.subjectId, volunteerId)).orderBy(sql`rowid`).all();
const kindsTo = (person: Person, kind?: LetterKind) =>
  lettersTo(emailOf(person), kind).map((letter) => `${letter.kind} ${letter.state}`);

function savedOffer(given: Parameters<typeof savedMeeting>[2] = {}) {
  const branchId = savedBranch();
  const coordinator = viewerOf(savedStaff("coordinator", branchId).userId);
  const [first, second] = [
    savedMeeting(branchId, later(AT, 4), given),
    savedMeeting(branchId, later(AT, 18)),
  ];
  return { branchId, coordinator, first, second, person: savedNewcomer(branchId) };
}

describe("booking", () => {
  test("takes a place and confirms it by one letter, however often it is sent", () => {
    const { first, person } = savedOffer({ videoLink: "https://visio.exemple/angers" });
    expect([book(person, first), book(person, first)]).toEqual([{ ok: true }, { ok: true }]);
    expect(seatsOf(person)).toEqual([first]);
    expect(lettersTo(emailOf(person))).toMatchObject([
      {
        kind: "info_meeting_booked",
        values: {
          startsAt: later(AT, 4).getTime(),
          place: "Maison des associations · https://visio.exemple/angers",
          link: "http://localhost:3000/volunteer/meetings",
        },
      },
    ]);
    expect(movesOf(person)).toMatchObject([{ move: "book_meeting", details: { meetingId: first } }]);
  });

  test("another date frees the place held before", () => {
    const { first, second, person } = savedOffer();
    book(person, first);
    expect(book(person, second)).toEqual({ ok: true });
    expect(seatsOf(person)).toEqual([second]);
  });

  test("another date that is full leaves the place held before", () => {
    const { branchId, first, person } = savedOffer();
    const full = savedMeeting(branchId, later(AT, 9), { places: 1 });
    savedSeat(full, savedNewcomer(branchId));
    book(person, first);
    expect(book(person, full)).toEqual({ ok: false, why: "full" });
    expect(seatsOf(person)).toEqual([first]);
    expect(movesOf(person)).toHaveLength(1);
    expect(kindsTo(person)).toEqual(["info_meeting_booked waiting"]);
  });

  test("not at a meeting that began, nor at one that was cancelled, even with a place there", () => {
    const { coordinator, first, person } = savedOffer();
    expect(book(person, first, later(AT, 4))).toEqual({ ok: false, why: "over" });
    book(person, first);
    cancelMeeting(db, coordinator, first, AT);
    expect(book(person, first)).toEqual({ ok: false, why: "over" });
    expect(book(savedNewcomer(volunteerRow(person).branchId), first)).toEqual({ ok: false, why: "over" });
  });

  test.each([
    { state: "screening", meetingAttendedAt: later(AT, -30) },
    { state: "approved" },
    { state: "paused" },
    { state: "declined" },
    { state: "left" },
  ] as const)("is not needed: %o", (given) => {
    const { branchId, first } = savedOffer();
    const person = savedNewcomer(branchId, given);
    expect(book(person, first)).toEqual({ ok: false, why: "not_needed" });
    expect([seatsOf(person), kindsTo(person)]).toEqual([[], []]);
  });

  test("a meeting of another branch is not there, nor for staff who are no volunteers", () => {
    const { coordinator, first } = savedOffer();
    const stranger = savedNewcomer(savedBranch("Nantes", "44109"));
    for (const id of [first, "mee_none" as InfoMeetingId])
      expect(book(stranger, id)).toEqual({ ok: false, why: "not_there" });
    expect(free(stranger, first)).toEqual({ ok: false, why: "not_there" });
    expect(bookMeeting(db, coordinator, first, AT)).toEqual({ ok: false, why: "not_there" });
    expect(findMyMeetings(db, viewerOf(stranger.userId), AT)?.others).toEqual([]);
  });

  test("the last place is never sold twice", () => {
    const branchId = savedBranch();
    const meetings = [1, 2, 3, 1, 5].map((places, i) => savedMeeting(branchId, later(AT, i + 1), { places }));
    const viewers = Array.from({ length: 40 }, () => viewerOf(savedNewcomer(branchId).userId));
    const chance = fixedChance();
    const answers = { full: 0, ok: 0 };
    for (let i = 0; i < 3000; i++) {
      const [viewer, meeting] = [viewers[chance(viewers.length)], meetings[chance(meetings.length)]];
      if (!viewer || !meeting) throw new Error("Out of range");
      const move = chance(4) === 0 ? freeMySeat : bookMeeting;
      const moved = move(db, viewer, meeting, AT);
      if (moved.ok) answers.ok += 1;
      else expect(moved.why).toBe("full");
      if (!moved.ok) answers.full += 1;
      if (i % 20 === 0) expect(overbooked()).toEqual([]);
    }
    expect(overbooked()).toEqual([]);
    expect(Math.min(answers.full, answers.ok)).toBeGreaterThan(500);
    const twice =
      db.all(`SELECT volunteer_id FROM info_meeting_bookings b JOIN info_meetings m ON m.id = b.meeting_id
      WHERE m.branch_id = '${branchId}' GROUP BY 1 HAVING count(*) > 1`);
    expect(twice).toEqual([]);
  });
});

const overbooked = () =>
  db.all(`SELECT m.id FROM info_meetings m
    WHERE (SELECT count(*) FROM info_meeting_bookings b WHERE b.meeting_id = m.id) > m.places`);

/** The same tries at each run: a whole number under `below`. */
function fixedChance(seed = 7) {
  let state = seed;
  return (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >>> 8) % below;
  };
}

describe("giving a place back", () => {
  test("lets somebody else come; twice is once", () => {
    const { branchId, first, person } = savedOffer({ places: 1 });
    const other = savedNewcomer(branchId);
    book(person, first);
    expect(book(other, first)).toEqual({ ok: false, why: "full" });
    expect([free(person, first), free(person, first)]).toEqual([{ ok: true }, { ok: true }]);
    expect(movesOf(person).map(({ move }) => move)).toEqual(["book_meeting", "free_meeting"]);
    expect(book(other, first)).toEqual({ ok: true });
  });

  test("is too late once the meeting began", () => {
    const { first, person } = savedOffer();
    book(person, first);
    expect(free(person, first, later(AT, 4))).toEqual({ ok: false, why: "over" });
    expect(seatsOf(person)).toEqual([first]);
  });

  test("on an old page of a cancelled meeting does not touch the place at another one", () => {
    const { coordinator, first, second, person } = savedOffer();
    book(person, first);
    cancelMeeting(db, coordinator, first, AT);
    book(person, second, later(AT, 1));
    expect(free(person, first, later(AT, 1))).toEqual({ ok: false, why: "over" });
    expect(findMyMeeting(db, viewerOf(person.userId), later(AT, 1))?.id).toBe(second);
  });
});

describe("cancelling", () => {
  test("tells everyone who had a place once, and holds back letters that have not left", () => {
    const { branchId, coordinator, first, second, person } = savedOffer();
    const [other, elsewhere] = [savedNewcomer(branchId), savedNewcomer(branchId)];
    for (const guest of [person, other]) book(guest, first);
    book(elsewhere, second);
    const cancel = () => cancelMeeting(db, coordinator, first, later(AT, 1));
    expect([cancel(), cancel()]).toEqual([{ ok: true }, { ok: true }]);
    for (const guest of [person, other])
      expect(kindsTo(guest)).toEqual(["info_meeting_booked cancelled", "info_meeting_cancelled waiting"]);
    expect(kindsTo(elsewhere)).toEqual(["info_meeting_booked waiting"]);
    const lines = db.select().from(history).where(eq(history.subjectId, first)).all();
    expect(lines).toMatchObject([{ move: "cancel", details: { told: 2 }, actorId: coordinator.userId }]);
    expect(findMyMeeting(db, viewerOf(person.userId), AT)).toBeNull();
    expect(book(person, second, later(AT, 2))).toEqual({ ok: true });
  });

  test("not once it began; not a meeting of another branch; an administrator may", () => {
    const { first } = savedOffer();
    const stranger = viewerOf(savedStaff("coordinator", savedBranch("Nantes", "44109")).userId);
    const admin = viewerOf(savedStaff("admin").userId);
    expect(cancelMeeting(db, stranger, first, AT)).toEqual({ ok: false, why: "not_there" });
    expect(cancelMeeting(db, admin, first, later(AT, 4))).toEqual({ ok: false, why: "begun" });
    expect(cancelMeeting(db, admin, first, AT)).toEqual({ ok: true });
  });
});

describe("announcing", () => {
  const meeting = {
    ...{ startsAt: later(AT, 7), endsAt: later(AT, 7.1), place: "Mairie", videoLink: null, places: 12 },
  };

  test("in one's own branches only", () => {
    const { branchId, coordinator } = savedOffer();
    const id = announceMeeting(db, coordinator, { branchId, ...meeting }, AT);
    if (!id) throw new Error("Not announced");
    expect(db.select().from(infoMeetings).where(eq(infoMeetings.id, id)).get()).toMatchObject(meeting);
    const foreign = { branchId: savedBranch("Nantes", "44109"), ...meeting };
    expect(announceMeeting(db, coordinator, foreign, AT)).toBeNull();
    const { coming } = listMeetings(db, coordinator, AT);
    expect(coming.map((line) => [line.place, line.taken, line.places])).toEqual([
      ["Maison des associations", 0, 20],
      ["Mairie", 0, 12],
      ["Maison des associations", 0, 20],
    ]);
  });
});

describe("attendance", () => {
  const evening = later(AT, 4.1);

  test("notes who came, with a place or without; sent twice is noted once", () => {
    const { branchId, coordinator, first, person } = savedOffer();
    const [absent, unannounced] = [savedNewcomer(branchId), savedNewcomer(branchId)];
    for (const guest of [person, absent]) book(guest, first);
    const present = [person.volunteerId, unannounced.volunteerId];
    for (let i = 0; i < 2; i++)
      expect(noteAttendance(db, coordinator, first, present, evening)).toEqual({ ok: true });
    expect(volunteerRow(person).meetingAttendedAt).toEqual(later(AT, 4));
    expect(volunteerRow(unannounced).meetingAttendedAt).toEqual(later(AT, 4));
    expect(volunteerRow(absent).meetingAttendedAt).toBeNull();
    expect(movesOf(person).map(({ move }) => move)).toEqual(["book_meeting", "attend_meeting"]);
    expect(movesOf(unannounced)).toHaveLength(1);
  });

  test("is taken back while somebody is being welcomed, not afterwards", () => {
    const { branchId, coordinator, first, person } = savedOffer();
    const settled = savedNewcomer(branchId);
    noteAttendance(db, coordinator, first, [person.volunteerId, settled.volunteerId], evening);
    db.run(`UPDATE volunteers SET state = 'approved' WHERE id = '${settled.volunteerId}'`);
    for (let i = 0; i < 2; i++) noteAttendance(db, coordinator, first, [], later(AT, 5));
    expect(volunteerRow(person).meetingAttendedAt).toBeNull();
    expect(volunteerRow(settled).meetingAttendedAt).toEqual(later(AT, 4));
    expect(movesOf(person).map(({ move }) => move)).toEqual(["attend_meeting", "unattend_meeting"]);
    expect(seatsOf(person)).toEqual([first]);
  });

  test("keeps the first of two meetings, and the other one when that was a mistake", () => {
    const { coordinator, first, second, person } = savedOffer();
    const far = later(AT, 30);
    for (const meeting of [second, first])
      noteAttendance(db, coordinator, meeting, [person.volunteerId], far);
    expect(volunteerRow(person).meetingAttendedAt).toEqual(later(AT, 4));
    noteAttendance(db, coordinator, first, [], far);
    expect(volunteerRow(person).meetingAttendedAt).toEqual(later(AT, 18));
  });

  test("frees the place that was kept at a later meeting: no reminder, and somebody else may come", () => {
    const { branchId, coordinator, first, person } = savedOffer();
    const next = savedMeeting(branchId, later(AT, 11), { places: 1 });
    book(person, next);
    noteAttendance(db, coordinator, first, [person.volunteerId], evening);
    expect(seatsOf(person)).toEqual([first]);
    remindMeetings(db, later(AT, 10.5));
    expect(kindsTo(person, "info_meeting_reminder")).toEqual([]);
    expect(book(savedNewcomer(branchId), next, evening)).toEqual({ ok: true });
  });

  test("not of a meeting to come, a cancelled one, one of another branch", () => {
    const { coordinator, first, second, person } = savedOffer();
    const present = [person.volunteerId];
    expect(noteAttendance(db, coordinator, first, present, AT)).toEqual({ ok: false, why: "not_begun" });
    cancelMeeting(db, coordinator, second, AT);
    expect(noteAttendance(db, coordinator, second, present, later(AT, 19))).toEqual({
      ...{ ok: false, why: "cancelled" },
    });
    const stranger = viewerOf(savedStaff("coordinator", savedBranch("Nantes", "44109")).userId);
    expect(noteAttendance(db, stranger, first, present, evening)).toEqual({ ok: false, why: "not_there" });
    expect(volunteerRow(person).meetingAttendedAt).toBeNull();
  });

  test("people of another branch, settled or merged away, cannot be added", () => {
    const { branchId, coordinator, first } = savedOffer();
    const merged = savedNewcomer(branchId);
    const approved = savedVolunteer(branchId);
    db.update(users).set({ mergedInto: approved.userId }).where(eq(users.id, merged.userId)).run();
    const others = [savedNewcomer(savedBranch("Nantes", "44109")), approved, merged];
    const present = others.map(({ volunteerId }) => volunteerId);
    expect(noteAttendance(db, coordinator, first, present, evening)).toEqual({ ok: true });
    for (const other of others) expect([seatsOf(other), movesOf(other)]).toEqual([[], []]);
  });
});

describe("reminders", () => {
  const reminder = ["info_meeting_reminder waiting"];
  beforeEach(() => {
    db.delete(infoMeetingBookings).run();
  });

  test("the day before, once, however often the clock runs", () => {
    const { first, person } = savedOffer();
    book(person, first);
    expect(remindMeetings(db, later(AT, 2.9))).toBe(0);
    const counts = [3, 3, 3.1, 3.9, 4].map((days) => remindMeetings(db, later(AT, days)));
    expect(counts).toEqual([1, 0, 0, 0, 0]);
    expect(kindsTo(person, "info_meeting_reminder")).toEqual(reminder);
  });

  test("after a pause of the clock: late for a meeting to come, never for one that was", () => {
    const { branchId, first, second, person } = savedOffer();
    const other = savedNewcomer(branchId);
    book(person, first);
    book(other, second);
    expect(remindMeetings(db, later(AT, 17.9))).toBe(1);
    expect(kindsTo(person, "info_meeting_reminder")).toEqual([]);
    expect(kindsTo(other, "info_meeting_reminder")).toEqual(reminder);
    expect(remindMeetings(db, later(AT, 60))).toBe(0);
  });

  test("not for who booked within the last day, changed to another date, or whose meeting is cancelled", () => {
    const { branchId, coordinator, first, person } = savedOffer();
    const [late, changed, cancelled] = [1, 2, 3].map(() => savedNewcomer(branchId));
    if (!late || !changed || !cancelled) throw new Error("Three people");
    const off = savedMeeting(branchId, later(AT, 4));
    book(person, first);
    book(changed, first);
    book(cancelled, off);
    book(changed, savedMeeting(branchId, later(AT, 25)));
    book(late, first, later(AT, 3.5));
    cancelMeeting(db, coordinator, off, AT);
    expect(remindMeetings(db, later(AT, 3.6))).toBe(1);
    expect(kindsTo(person, "info_meeting_reminder")).toEqual(reminder);
  });

  test("that have not left are held back when the meeting is cancelled", () => {
    const { coordinator, first, person } = savedOffer();
    book(person, first);
    remindMeetings(db, later(AT, 3));
    cancelMeeting(db, coordinator, first, later(AT, 3.1));
    expect(kindsTo(person, "info_meeting_reminder")).toEqual(["info_meeting_reminder cancelled"]);
    expect(
      db
        .select()
        .from(letters)
        .where(and(eq(letters.subjectId, first), eq(letters.state, "waiting")))
        .all()
        .map(({ kind }) => kind),
    ).toEqual(["info_meeting_cancelled"]);
  });
});

test("the file for a calendar: in UTC, always the same identity, and a cancellation that replaces it", () => {
  const meeting = {
    ...{
      id: "mee_1",
      title: "Réunion d’information",
      where: "Mairie, salle 2",
      link: "https://exemple.fr/x",
    },
    startsAt: new Date("2026-07-09T16:30:00Z"),
    endsAt: new Date("2026-07-09T18:00:00Z"),
    stamp: AT,
  };
  const file = (isCancelled: boolean) => meetingFile({ ...meeting, isCancelled }).split("\r\n");
  expect(file(false)).toEqual(
    expect.arrayContaining([
      ...["BEGIN:VCALENDAR", "METHOD:PUBLISH", "UID:mee_1-information-meeting", "SEQUENCE:0"],
      ...["DTSTAMP:20260302T090000Z", "DTSTART:20260709T163000Z", "DTEND:20260709T180000Z"],
      ...["SUMMARY:Réunion d’information", "LOCATION:Mairie\\, salle 2", "STATUS:CONFIRMED"],
    ]),
  );
  expect(file(true)).toEqual(
    expect.arrayContaining([
      ...["METHOD:CANCEL", "UID:mee_1-information-meeting", "SEQUENCE:1", "STATUS:CANCELLED"],
    ]),
  );
});

test("who missed the last meeting may book again, and keeps one place", () => {
  const { branchId, second, person } = savedOffer();
  const missed = savedMeeting(branchId, later(AT, -9));
  savedSeat(missed, person);
  expect(book(person, second)).toEqual({ ok: true });
  const rows = db
    .select()
    .from(infoMeetingBookings)
    .where(eq(infoMeetingBookings.volunteerId, person.volunteerId))
    .all();
  expect(new Set(rows.map(({ meetingId }) => meetingId))).toEqual(new Set([missed, second]));
});
