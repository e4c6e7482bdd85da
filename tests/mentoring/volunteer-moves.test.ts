import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { ROLES, type Role } from "~/accounts/roles";
import { db } from "~/db.server";
import type { UserId, VolunteerId } from "~/ids";
import { moveVolunteer } from "~/mentoring/volunteer-moves.server";
import {
  type ScreeningStep,
  VOLUNTEER_MOVE_NAMES,
  VOLUNTEER_STATES,
  type VolunteerMove,
  type VolunteerState,
} from "~/mentoring/volunteer-path";
import { beneficiaries, history, letters, users, type volunteers } from "~db/schema";
import { emailOf } from "~tests/support/accounts";
import {
  duoRow,
  later,
  letterTo,
  savedAgreement,
  savedOpenDuo,
  savedProposal,
  viewerOf,
} from "~tests/support/duos";
import { savedMeeting, savedNewcomer, savedSeat, seatsOf, volunteerRow } from "~tests/support/meetings";
import { EARLIER, savedBranch, savedStaff, savedUser, savedVolunteer } from "~tests/support/people";
import { lettersTo } from "~tests/support/sign-up";

const AT = new Date("2026-03-02T09:00:00Z");

/** The life of a volunteer, written once more by hand: what is not here is refused. */
const ALLOWED: Record<VolunteerMove, { from: VolunteerState[]; to: VolunteerState; by: Role[] }> = {
  approve: { from: ["screening"], to: "approved", by: ["coordinator", "admin"] },
  decline: { from: ["screening"], to: "declined", by: ["coordinator", "admin"] },
  pause: { from: ["approved"], to: "paused", by: ["volunteer", "coordinator", "admin"] },
  resume: { from: ["paused"], to: "approved", by: ["volunteer", "coordinator", "admin"] },
  leave: {
    from: ["screening", "approved", "paused"],
    to: "left",
    by: ["volunteer", "coordinator", "admin"],
  },
};
/** Others do not even learn that the file exists. */
const READERS: readonly Role[] = ["volunteer", "coordinator", "admin"];

const move = (by: UserId, { volunteerId }: { volunteerId: VolunteerId }, name: VolunteerMove, at = AT) =>
  moveVolunteer(db, viewerOf(by), volunteerId, name, at);
const movesOf = ({ volunteerId }: { volunteerId: VolunteerId }) =>
  db.select().from(history).where(eq(history.subjectId, volunteerId)).orderBy(sql`rowid`).all();

function savedPerson(given: Parameters<typeof savedVolunteer>[1] = {}) {
  const branchId = savedBranch();
  const { userId: coordinator } = savedStaff("coordinator", branchId);
  return { branchId, coordinator, person: savedVolunteer(branchId, given) };
}

describe.each(VOLUNTEER_STATES)("from %s", (state) => {
  test.each(VOLUNTEER_MOVE_NAMES)("%s, by every role", (name) => {
    const branchId = savedBranch();
    for (const role of ROLES) {
      const person = savedVolunteer(branchId, { state });
      const allowed = ALLOWED[name].from.includes(state) && ALLOWED[name].by.includes(role);
      const moved = move(moverOf(role, branchId, person.userId), person, name);
      const told = `${role} ${name} from ${state}`;
      if (allowed) expect(moved, told).toEqual({ ok: true });
      else if (READERS.includes(role)) expect(moved, told).toEqual({ ok: false, why: "conflict", state });
      else expect(moved, told).toEqual({ ok: false, why: "not_there" });
      expect(volunteerRow(person).state, told).toBe(allowed ? ALLOWED[name].to : state);
      expect(movesOf(person), told).toMatchObject(
        allowed ? [{ move: name, fromState: state, toState: ALLOWED[name].to, at: AT, details: null }] : [],
      );
    }
  });
});

function moverOf(role: Role, branchId: Parameters<typeof savedVolunteer>[0], self: UserId): UserId {
  if (role === "volunteer") return self;
  if (role === "beneficiary") return savedUser(role).userId;
  return savedStaff(role, branchId).userId;
}

describe("whose move it is", () => {
  test("not another volunteer's, nor a coordinator's of another branch; an administrator's anywhere", () => {
    const { branchId, person } = savedPerson();
    const neighbour = savedVolunteer(branchId);
    const stranger = savedStaff("coordinator", savedBranch("Nantes", "44109"));
    for (const { userId } of [neighbour, stranger, savedStaff("coordinator")])
      expect(move(userId, person, "leave")).toEqual({ ok: false, why: "not_there" });
    expect(volunteerRow(person)).toMatchObject({ state: "approved", version: 1 });
    expect(move(savedStaff("admin").userId, person, "pause")).toEqual({ ok: true });
  });

  test("nobody's, once the record was merged into another one", () => {
    const { branchId, coordinator, person } = savedPerson({ state: "screening" });
    db.update(users)
      .set({ mergedInto: savedVolunteer(branchId).userId })
      .where(eq(users.id, person.userId))
      .run();
    for (const by of [coordinator, person.userId])
      expect(move(by, person, "leave")).toEqual({ ok: false, why: "not_there" });
  });
});

describe("an approval", () => {
  const forget: Record<ScreeningStep, Partial<typeof volunteers.$inferInsert>> = {
    address_confirmed: {},
    identity_seen: { identitySeenAt: null },
    information_meeting: { meetingAttendedAt: null },
    interview: { interviewAt: null },
    charter: { charterSignedAt: null },
    record_check: { recordCheckSeenAt: null },
  };

  test.each(Object.keys(forget) as ScreeningStep[])("is refused without %s, and says so", (step) => {
    const { coordinator, person } = savedPerson({ state: "screening", approvedAt: null, ...forget[step] });
    if (step === "address_confirmed")
      db.update(users).set({ emailConfirmedAt: null }).where(eq(users.id, person.userId)).run();
    expect(move(coordinator, person, "approve")).toEqual({
      ...{ ok: false, why: "incomplete", state: "screening", missing: [step] },
    });
    expect(volunteerRow(person)).toMatchObject({ state: "screening", approvedAt: null, version: 1 });
    expect([movesOf(person), letterKinds(person.userId)]).toEqual([[], []]);
  });

  test("names everything that is missing at once", () => {
    const { branchId, coordinator } = savedPerson();
    const missing = ["identity_seen", "information_meeting", "interview", "record_check"];
    expect(move(coordinator, savedNewcomer(branchId), "approve")).toMatchObject({ missing });
  });

  test("keeps its day, and tells the person once, however often it is sent", () => {
    const { branchId, coordinator, person } = savedPerson({ state: "screening", approvedAt: null });
    expect(move(coordinator, person, "approve")).toEqual({ ok: true });
    expect(move(coordinator, person, "approve", later(AT, 1))).toEqual({ ok: true });
    expect(volunteerRow(person)).toMatchObject({ state: "approved", approvedAt: AT, version: 2 });
    expect(movesOf(person)).toHaveLength(1);
    expect(letterKinds(person.userId)).toEqual(["volunteer_approved"]);
    expect(lettersTo(emailOf(person))).toMatchObject([
      { values: { link: "http://localhost:3000/volunteer" } },
    ]);
    const colleague = savedStaff("coordinator", branchId);
    expect(move(colleague.userId, person, "approve")).toEqual({
      ...{ ok: false, why: "conflict", state: "approved" },
    });
  });
});

const letterKinds = (userId: UserId) =>
  db
    .select({ kind: letters.kind })
    .from(letters)
    .where(eq(letters.userId, userId))
    .all()
    .map(({ kind }) => kind);

test("a decline tells the person, without a reason, once", () => {
  const { coordinator, person } = savedPerson({ state: "screening" });
  for (let i = 0; i < 3; i++) expect(move(coordinator, person, "decline")).toEqual({ ok: true });
  expect(letterKinds(person.userId)).toEqual(["volunteer_declined"]);
  expect(lettersTo(emailOf(person)).map(({ values }) => Object.keys(values))).toEqual([["firstName"]]);
});

describe("a pause", () => {
  test("sent twice is one; a resume after it is another move, and no letter leaves", () => {
    const { person } = savedPerson();
    for (const name of ["pause", "pause", "resume", "resume", "pause"] as const)
      expect(move(person.userId, person, name)).toEqual({ ok: true });
    expect(movesOf(person).map((line) => line.move)).toEqual(["pause", "resume", "pause"]);
    expect(letterKinds(person.userId)).toEqual([]);
  });

  test("keeps the day of the approval, a proposal and an open duo", () => {
    const proposed = savedProposal(AT);
    expect(move(proposed.volunteer.userId, proposed.volunteer, "pause", later(AT, 1))).toEqual({ ok: true });
    expect(duoRow(proposed.duoId).state).toBe("proposed");
    const open = savedOpenDuo(AT);
    expect(move(open.volunteer.userId, open.volunteer, "pause", later(AT, 5))).toEqual({ ok: true });
    expect(duoRow(open.duoId).state).toBe("open");
    expect(move(open.volunteer.userId, open.volunteer, "resume", later(AT, 9))).toEqual({ ok: true });
    expect(volunteerRow(open.volunteer).approvedAt).toEqual(EARLIER);
  });
});

describe("a leave", () => {
  const leavers = ["volunteer", "coordinator"] as const;

  test("frees the seat at a meeting to come; a past one stays in the history", () => {
    const { branchId, person } = savedPerson({ state: "screening" });
    const [past, next, far] = [-9, 4, 30].map((days) => savedMeeting(branchId, later(AT, days)));
    for (const meeting of [past, next, far]) if (meeting) savedSeat(meeting, person);
    expect(move(person.userId, person, "leave")).toEqual({ ok: true });
    expect(seatsOf(person)).toEqual([past]);
  });

  test("a decline frees it as well", () => {
    const { branchId, coordinator, person } = savedPerson({ state: "screening" });
    savedSeat(savedMeeting(branchId, later(AT, 4)), person);
    move(coordinator, person, "decline");
    expect(seatsOf(person)).toEqual([]);
  });

  test.each(leavers)(
    "by the %s withdraws a proposal: the other side learns only that it is closed",
    (who) => {
      const saved = savedProposal(AT);
      const at = later(AT, 1);
      expect(move(saved[who].userId, saved.volunteer, "leave", at)).toEqual({ ok: true });
      expect(duoRow(saved.duoId)).toMatchObject({ state: "withdrawn", endedAt: at, endWords: null });
      const told = letterTo(saved.duoId, "proposal_closed", saved.beneficiary);
      expect(told.map(({ values }) => Object.keys(values))).toEqual([["firstName", "link"]]);
      expect(letterTo(saved.duoId, "proposal_closed", saved.volunteer)).toEqual([]);
    },
  );

  test("withdraws a duo that both accepted and nobody opened", () => {
    const saved = savedAgreement(AT);
    move(saved.volunteer.userId, saved.volunteer, "leave", later(AT, 3));
    expect(duoRow(saved.duoId).state).toBe("withdrawn");
  });

  test.each(leavers)("by the %s ends an open duo, with one letter to the other side", (who) => {
    const saved = savedOpenDuo(AT);
    const at = later(AT, 10);
    expect(move(saved[who].userId, saved.volunteer, "leave", at)).toEqual({ ok: true });
    expect(move(saved[who].userId, saved.volunteer, "leave", at)).toEqual({ ok: true });
    expect(duoRow(saved.duoId)).toMatchObject({ state: "cancelled", endedAt: at, endReason: "other" });
    expect(letterTo(saved.duoId, "duo_ended", saved.beneficiary)).toHaveLength(1);
    expect(letterTo(saved.duoId, "duo_ended", saved.volunteer)).toEqual([]);
    const other = db
      .select({ state: beneficiaries.state })
      .from(beneficiaries)
      .where(eq(beneficiaries.id, saved.beneficiary.beneficiaryId))
      .get();
    expect(other?.state).toBe("waiting");
  });

  test("of one person leaves the duos of others alone", () => {
    const [mine, theirs] = [savedOpenDuo(AT), savedOpenDuo(AT)];
    move(mine.volunteer.userId, mine.volunteer, "leave", later(AT, 5));
    expect(duoRow(theirs.duoId).state).toBe("open");
  });
});
