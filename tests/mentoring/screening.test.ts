import { eq, inArray, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { UserId, VolunteerId } from "~/ids";
import { nextStepInSql, screeningOf } from "~/mentoring/screening.server";
import {
  type Interview,
  noteIdentity,
  noteInterview,
  noteRecordCheck,
  openInterview,
} from "~/mentoring/screening-notes.server";
import { type NotedStep, nextStepOf } from "~/mentoring/volunteer-journey";
import { VOLUNTEER_STATES, type VolunteerState } from "~/mentoring/volunteer-path";
import { accessLog, history, users, volunteers } from "~db/schema";
import { later, viewerOf } from "~tests/support/duos";
import { savedNewcomer, volunteerRow } from "~tests/support/meetings";
import { savedBranch, savedStaff, savedUser, savedVolunteer } from "~tests/support/people";

const AT = new Date("2026-03-02T09:00:00Z");
const CHECK = { seenAt: later(AT, -1), renewalAt: later(AT, 1095) };
const WORDS = "Aime la montagne, libre le soir.";

type Person = { volunteerId: VolunteerId; userId: UserId };
const interviewOf = (person: Person, given: Partial<Interview> = {}): Interview => ({
  ...{ interviewedAt: later(AT, -2), notes: WORDS, version: volunteerRow(person).version },
  ...given,
});
const note = (step: NotedStep, by: UserId, person: Person, at = AT) => {
  const [viewer, id] = [viewerOf(by), person.volunteerId];
  if (step === "identity_seen") return noteIdentity(db, viewer, id, at);
  if (step === "interview") return noteInterview(db, viewer, id, interviewOf(person), at);
  return noteRecordCheck(db, viewer, id, CHECK, at);
};
const linesOf = ({ volunteerId }: Person) =>
  db.select().from(history).where(eq(history.subjectId, volunteerId)).orderBy(sql`rowid`).all();

function savedFile(given: Parameters<typeof savedNewcomer>[1] = {}) {
  const branchId = savedBranch();
  const coordinator = savedStaff("coordinator", branchId).userId;
  return { branchId, coordinator, person: savedNewcomer(branchId, given) };
}

/** Written once more by hand: a record check is renewed all life long, an identity is seen once. */
const NOTED: Record<NotedStep, VolunteerState[]> = {
  identity_seen: ["screening"],
  interview: ["screening", "approved", "paused"],
  record_check: ["screening", "approved", "paused"],
};

describe.each(Object.keys(NOTED) as NotedStep[])("%s", (step) => {
  test.each(VOLUNTEER_STATES)("noted in state %s, or refused with the state", (state) => {
    const { coordinator, person } = savedFile({ state });
    const allowed = NOTED[step].includes(state);
    expect(note(step, coordinator, person)).toEqual(
      allowed ? { ok: true } : { ok: false, why: "conflict", state },
    );
    expect(linesOf(person).map(({ move }) => move)).toEqual(allowed ? [`note_${step}`] : []);
    expect(volunteerRow(person).version).toBe(allowed ? 2 : 1);
  });

  test("not by a coordinator of another branch, a social worker, another volunteer", () => {
    const { branchId, person } = savedFile();
    const others = [
      savedStaff("coordinator", savedBranch("Nantes", "44109")),
      savedStaff("social_worker", branchId),
      savedUser("partner"),
      savedNewcomer(branchId),
    ];
    const before = volunteerRow(person);
    for (const { userId } of others)
      expect(note(step, userId, person)).toEqual({ ok: false, why: "not_there" });
    expect(volunteerRow(person)).toEqual(before);
  });

  test("sent twice is noted once", () => {
    const { coordinator, person } = savedFile();
    const interview = interviewOf(person);
    const send = () =>
      step === "interview"
        ? noteInterview(db, viewerOf(coordinator), person.volunteerId, interview, AT)
        : note(step, coordinator, person);
    expect([send(), send()]).toEqual([{ ok: true }, { ok: true }]);
    expect(linesOf(person)).toHaveLength(1);
    expect(volunteerRow(person).version).toBe(2);
  });

  test("not on a record that was merged into another one", () => {
    const { branchId, coordinator, person } = savedFile();
    const kept = savedVolunteer(branchId).userId;
    db.update(users).set({ mergedInto: kept }).where(eq(users.id, person.userId)).run();
    expect(note(step, coordinator, person)).toEqual({ ok: false, why: "not_there" });
  });
});

test("an identity keeps the first day it was seen, and who saw it in the history", () => {
  const { coordinator, person } = savedFile();
  note("identity_seen", coordinator, person);
  note("identity_seen", savedStaff("admin").userId, person, later(AT, 3));
  expect(volunteerRow(person).identitySeenAt).toEqual(AT);
  expect(linesOf(person)).toMatchObject([{ actorId: coordinator, at: AT, details: null }]);
});

describe("an interview", () => {
  test("keeps its notes sealed, opened for staff, and each reading is logged", () => {
    const { coordinator, person } = savedFile();
    note("interview", coordinator, person);
    const row = volunteerRow(person);
    expect(row).toMatchObject({ interviewAt: later(AT, -2), interviewBy: coordinator });
    expect(JSON.stringify(row)).not.toContain("montagne");
    const opened = openInterview(db, viewerOf(coordinator), person.volunteerId, AT);
    expect(opened).toMatchObject({ notes: WORDS, version: 2, interviewedAt: later(AT, -2) });
    expect(db.select().from(accessLog).where(eq(accessLog.personId, person.userId)).all()).toMatchObject([
      { viewerId: coordinator, page: "interview", at: AT },
    ]);
  });

  test("is opened by nobody of another branch, and that is no reading", () => {
    const { person } = savedFile();
    const stranger = savedStaff("coordinator", savedBranch("Nantes", "44109"));
    expect(openInterview(db, viewerOf(stranger.userId), person.volunteerId, AT)).toBeNull();
    expect(db.select().from(accessLog).where(eq(accessLog.personId, person.userId)).all()).toEqual([]);
  });

  test("notes copied to another person's row do not open", () => {
    const { branchId, coordinator, person } = savedFile();
    note("interview", coordinator, person);
    const other = savedNewcomer(branchId, { interviewNotes: volunteerRow(person).interviewNotes });
    expect(() => openInterview(db, viewerOf(coordinator), other.volunteerId, AT)).toThrow();
  });

  test("written on an old page is a conflict: the first one's words stay", () => {
    const { branchId, coordinator, person } = savedFile();
    const colleague = savedStaff("coordinator", branchId).userId;
    const seen = interviewOf(person);
    note("interview", coordinator, person);
    const late = { ...seen, notes: "Tout autre chose." };
    for (const by of [coordinator, colleague])
      expect(noteInterview(db, viewerOf(by), person.volunteerId, late, AT)).toEqual({
        ...{ ok: false, why: "conflict", state: "screening" },
      });
    expect(noteInterview(db, viewerOf(colleague), person.volunteerId, seen, AT).ok).toBe(false);
    expect(openInterview(db, viewerOf(coordinator), person.volunteerId, AT)?.notes).toBe(WORDS);
  });

  test("is corrected on a fresh page; emptied notes are gone", () => {
    const { coordinator, person } = savedFile();
    note("interview", coordinator, person);
    const emptied = interviewOf(person, { notes: "" });
    expect(noteInterview(db, viewerOf(coordinator), person.volunteerId, emptied, AT)).toEqual({ ok: true });
    expect(volunteerRow(person).interviewNotes).toBeNull();
    expect(openInterview(db, viewerOf(coordinator), person.volunteerId, AT)?.notes).toBe("");
  });
});

test("a record check keeps two dates and a name; a renewal is another line", () => {
  const { coordinator, person } = savedFile();
  note("record_check", coordinator, person);
  const admin = savedStaff("admin").userId;
  const renewed = { seenAt: later(AT, 1000), renewalAt: later(AT, 2095) };
  noteRecordCheck(db, viewerOf(admin), person.volunteerId, renewed, later(AT, 1000));
  expect(volunteerRow(person)).toMatchObject({
    ...{ recordCheckSeenAt: renewed.seenAt, recordCheckRenewalAt: renewed.renewalAt, recordCheckBy: admin },
  });
  expect(linesOf(person).map(({ move }) => move)).toEqual(["note_record_check", "note_record_check"]);
});

test("the same day noted again in the same morning is the same record check", () => {
  const { coordinator, person } = savedFile();
  const noteAt = (minute: number) => {
    const at = new Date(AT.getTime() + minute * 60_000);
    return noteRecordCheck(db, viewerOf(coordinator), person.volunteerId, { ...CHECK, seenAt: at }, at);
  };
  expect([noteAt(0), noteAt(1)]).toEqual([{ ok: true }, { ok: true }]);
  expect(linesOf(person)).toHaveLength(1);
});

test("the history says when and who, never what was said or shown", () => {
  const { coordinator, person } = savedFile();
  for (const step of Object.keys(NOTED) as NotedStep[]) note(step, coordinator, person);
  const lines = linesOf(person);
  expect(lines).toHaveLength(3);
  for (const line of lines) expect(line).toMatchObject({ details: null, actorId: coordinator });
  expect(JSON.stringify(lines)).not.toContain("montagne");
});

const FACTS = [
  ...(["emailConfirmedAt", "identitySeenAt", "meetingAttendedAt"] as const),
  ...(["interviewAt", "charterSignedAt", "recordCheckSeenAt"] as const),
];

test("the next step is the same in a list as in a file, for whatever was seen", () => {
  const branchId = savedBranch();
  const people = Array.from({ length: 2 ** FACTS.length }, (_, bits) => {
    const seen = FACTS.map((fact, i) => [fact, bits & (1 << i) ? AT : null] as const);
    const { emailConfirmedAt = null, ...columns } = Object.fromEntries(seen);
    const person = savedNewcomer(branchId, columns);
    db.update(users).set({ emailConfirmedAt }).where(eq(users.id, person.userId)).run();
    return person.volunteerId;
  });
  const rows = db
    .select({ person: volunteers, user: users, next: nextStepInSql })
    .from(volunteers)
    .innerJoin(users, eq(users.id, volunteers.userId))
    .where(inArray(volunteers.id, people))
    .all();
  expect(rows).toHaveLength(64);
  for (const { person, user, next } of rows) expect(next).toBe(nextStepOf(screeningOf(person, user)));
  expect(new Set(rows.map(({ next }) => next)).size).toBe(7);
});
