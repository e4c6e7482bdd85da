import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { and, eq, inArray } from "drizzle-orm";
import { db } from "~/db.server";
import type { BeneficiaryId, BranchId, DuoId, InfoMeetingId, UserId, VolunteerId } from "~/ids";
import { HOLDING_STATES } from "~/mentoring/duo-path";
import { newId } from "~/new-id.server";
import { duos, history, infoMeetingBookings, infoMeetings, letters, rounds } from "~db/schema";
import { duoRow, movesOf, propose } from "../support/duos";
import { savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "../support/people";
import { savedDraft, savedRound } from "../support/rounds";
import type { Setting } from "./check";
import { startChild } from "./children";
import type { Done, Job } from "./races-child";

const AT = new Date("2026-11-23T09:00:00Z");
const PROCESSES = 4;
const PLACES = 3;

type Jobs = Job[];
interface Race {
  jobs: Jobs;
  /** How many things went wrong, once all have answered. */
  faults(done: Done[]): number;
}

/**
 * Two or more processes on one database file do at the same moment what only one of them can have: the last place, the
 * same round, the same people, both answers. Whoever comes second is told; nobody ever hears that the file is busy.
 */
export default async function races({ times, chance }: Setting) {
  const branchId = savedBranch();
  const staff = Array.from({ length: PROCESSES }, () => savedStaff("coordinator", branchId).userId);
  const children = await Promise.all(Array.from({ length: PROCESSES }, () => startChild("./races-child.ts")));
  const seen = {
    races: 0,
    overbooked: 0,
    doubled: 0,
    "half answered": 0,
    "two decisions": 0,
    busy: 0,
    errors: 0,
  };
  const run = async (count: keyof typeof seen, race: Race) => {
    const done = await together(children, race.jobs);
    seen.races += 1;
    seen[count] += race.faults(done);
    seen.busy += done.filter(({ error }) => error?.includes("SQLITE_BUSY")).length;
    seen.errors += done.filter(({ error }) => error !== undefined).length;
  };

  const guests = Array.from(
    { length: 8 },
    () => savedVolunteer(branchId, { state: "screening", meetingAttendedAt: null }).userId,
  );
  for (let n = 0; n < times(1500); n++)
    await run("overbooked", lastPlaces(branchId, staff[0] as UserId, guests));
  for (let n = 0; n < times(300); n++) await run("doubled", sameRound(branchId, staff));
  for (let n = 0; n < times(300); n++) await run("doubled", samePeople(branchId, staff));
  for (let n = 0; n < times(600); n++)
    await run("half answered", twoAnswers(branchId, staff, chance.is(0.5)));
  for (let n = 0; n < times(300); n++) await run("two decisions", twoDecisions(branchId, staff));
  for (const child of children) {
    const ended = once(child, "exit");
    child.send("end");
    await ended;
  }
  const { races: all, ...wrong } = seen;
  return { ok: Object.values(wrong).every((count) => count === 0) && all > 0, counts: seen };
}

/** Eight people, three places. */
function lastPlaces(branchId: BranchId, createdBy: UserId, guests: UserId[]): Race {
  const id = newId<InfoMeetingId>("mee");
  const startsAt = new Date(AT.getTime() + 86_400_000);
  db.delete(infoMeetingBookings).run();
  db.insert(infoMeetings)
    .values({ id, branchId, startsAt, endsAt: startsAt, place: "Salle 2", places: PLACES, createdBy })
    .run();
  return {
    jobs: guests.map((by) => ({ what: "book", by, id })),
    faults(done) {
      const booked = db
        .select()
        .from(infoMeetingBookings)
        .where(eq(infoMeetingBookings.meetingId, id))
        .all().length;
      const told = done.filter(({ said }) => said === "ok").length;
      const invited = db
        .select()
        .from(letters)
        .where(and(eq(letters.subjectId, id), eq(letters.kind, "info_meeting_booked")))
        .all().length;
      return Math.abs(booked - PLACES) + Math.abs(told - PLACES) + Math.abs(invited - PLACES);
    },
  };
}

const couple = (branchId: BranchId) => ({
  volunteerId: savedVolunteer(branchId).volunteerId,
  beneficiaryId: savedBeneficiary(branchId).beneficiaryId,
});

/** Every coordinator publishes the same round of three pairs. */
function sameRound(branchId: BranchId, staff: UserId[]): Race {
  const couples = Array.from({ length: 3 }, () => couple(branchId));
  const id = savedRound({ userId: staff[0] as UserId }, [branchId]);
  for (const pair of couples) savedDraft(id, branchId, pair);
  return {
    jobs: staff.map((by) => ({ what: "publish", by, id })),
    faults: () => {
      const made = db.select().from(duos).where(eq(duos.roundId, id)).all();
      const written = lettersAbout(made.map((duo) => duo.id));
      return (
        Math.abs(made.length - 3) +
        Math.abs(written - 6) +
        Math.abs(count(id, "publish") - 1) +
        tooMany(couples)
      );
    },
  };
}

/** Two coordinators publish two rounds that hold the same people, crosswise. */
function samePeople(branchId: BranchId, staff: UserId[]): Race {
  const couples = Array.from({ length: 3 }, () => couple(branchId));
  const ids = staff.slice(0, 2).map((userId, shift) => {
    const id = savedRound({ userId }, [branchId]);
    couples.forEach(({ volunteerId }, i) => {
      const beneficiaryId = couples[(i + shift) % couples.length]?.beneficiaryId as BeneficiaryId;
      savedDraft(id, branchId, { volunteerId, beneficiaryId });
    });
    return id;
  });
  return {
    jobs: ids.map((id, n) => ({ what: "publish", by: staff[n] as UserId, id })),
    faults() {
      const states = db.select({ state: rounds.state }).from(rounds).where(inArray(rounds.id, ids)).all();
      const published = states.filter(({ state }) => state === "published").length;
      return Math.abs(published - 1) + tooMany(couples);
    },
  };
}

/** Both sides answer at once: two times yes, or yes and no. */
function twoAnswers(branchId: BranchId, staff: UserId[], agree: boolean): Race {
  const volunteer = savedVolunteer(branchId);
  const beneficiary = savedBeneficiary(branchId);
  const proposed = propose(
    { branchId, coordinator: { userId: staff[0] as UserId }, volunteer, beneficiary },
    AT,
  );
  if (!proposed.ok) throw new Error(`Not proposed: ${proposed.refusal}`);
  const id = proposed.duoId;
  return {
    jobs: [
      { what: "answer", by: volunteer.userId, side: "volunteer", id, answer: "yes" },
      { what: "answer", by: beneficiary.userId, side: "beneficiary", id, answer: agree ? "yes" : "no" },
      // The same button pressed twice.
      { what: "answer", by: volunteer.userId, side: "volunteer", id, answer: "yes" },
    ],
    faults() {
      const duo = duoRow(id);
      const moves = movesOf(id);
      const once = (move: string) => moves.filter((one) => one === move).length === 1;
      if (agree)
        return wrong(
          duo.state === "accepted",
          once("agree"),
          once("answer"),
          agreedLetters(id) === staff.length,
        );
      // The yes may come after the no: then it is told that it is too late. After two answers it is a withdrawal.
      return wrong(
        duo.state === "refused" && duo.refusedBy === "beneficiary",
        once("refuse"),
        agreedLetters(id) === 0,
      );
    },
  };
}

/** Two coordinators decide about one draft. */
function twoDecisions(branchId: BranchId, staff: UserId[]): Race {
  const roundId = savedRound({ userId: staff[0] as UserId }, [branchId]);
  const id = savedDraft(roundId, branchId, couple(branchId));
  return {
    jobs: [
      { what: "decide", by: staff[0] as UserId, roundId, id, move: "lock" },
      { what: "decide", by: staff[1] as UserId, roundId, id, move: "forbid" },
    ],
    faults(done) {
      const decided = done.filter(({ said }) => said === "ok").length;
      const lines = db.select().from(history).where(eq(history.subjectId, id)).all().length;
      return Math.abs(decided - 1) + Math.abs(lines - 1);
    },
  };
}

/** Sends each process its jobs and lets all begin at the same millisecond. */
async function together(children: ChildProcess[], jobs: Jobs): Promise<Done[]> {
  const shares = children.map((_, n) => jobs.filter((_, i) => i % children.length === n));
  const start = Date.now() + 3;
  const answers = children.map(async (child, n) => {
    const share = shares[n] ?? [];
    if (share.length === 0) return [];
    const answered = once(child, "message");
    child.send({ start, at: AT.getTime(), jobs: share });
    const [done] = await answered;
    return done as Done[];
  });
  return (await Promise.all(answers)).flat();
}

/** People who hold more duos than they may. */
function tooMany(couples: { volunteerId: VolunteerId; beneficiaryId: BeneficiaryId }[]): number {
  const volunteers = couples.map((pair) => pair.volunteerId);
  const held = db
    .select()
    .from(duos)
    .where(and(inArray(duos.volunteerId, volunteers), inArray(duos.state, [...HOLDING_STATES])))
    .all();
  const over = (of: (duo: (typeof held)[number]) => boolean) => Math.max(0, held.filter(of).length - 1);
  return couples.reduce(
    (sum, { volunteerId, beneficiaryId }) =>
      sum +
      over((duo) => duo.volunteerId === volunteerId) +
      over((duo) => duo.beneficiaryId === beneficiaryId),
    0,
  );
}

const lettersAbout = (ids: DuoId[]): number =>
  db.select().from(letters).where(inArray(letters.subjectId, ids)).all().length;
const agreedLetters = (id: DuoId): number =>
  db
    .select()
    .from(letters)
    .where(and(eq(letters.subjectId, id), eq(letters.kind, "both_accepted_staff")))
    .all().length;
const count = (id: string, move: string): number =>
  db
    .select()
    .from(history)
    .where(and(eq(history.subjectId, id), eq(history.move, move)))
    .all().length;
const wrong = (...stands: boolean[]): number => stands.filter((stand) => !stand).length;
