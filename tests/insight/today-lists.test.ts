import type { LoaderFunction } from "@remix-run/node";
import { and, eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db } from "~/db.server";
import type { BranchId, UserId } from "~/ids";
import { QUEUES, type Queue, type QueueState, queuePath } from "~/insight/today";
import { withdrawHousehold } from "~/mobility/candidacy-answers.server";
import { followUpAsHousehold, listFollowups } from "~/mobility/candidacy-followups.server";
import { showInterest } from "~/mobility/candidacy-interest.server";
import People, { loader as people } from "~/routes/staff.beneficiaries._index";
import { loader as candidacyList } from "~/routes/staff.candidacies._index";
import { loader as duoList } from "~/routes/staff.duos._index";
import { loader as householdList } from "~/routes/staff.households._index";
import { loader as letterList } from "~/routes/staff.letters._index";
import { loader as meetingList } from "~/routes/staff.meetings._index";
import Rounds, { loader as roundList } from "~/routes/staff.rounds._index";
import { loader as helpers } from "~/routes/staff.volunteers._index";
import { loader as today } from "~/routes/today";
import { fillDemonstration } from "~db/demo/fill";
import { beneficiaries, branches, duos, letters, volunteers } from "~db/schema";
import { ask } from "~tests/support/ask";
import {
  householdSeat,
  savedAcceptance,
  savedArrival,
  savedMobilityAgreement,
  savedPreparation,
  savedProject,
} from "~tests/support/candidacies";
import { propose, refuse, viewerOf } from "~tests/support/duos";
import { savedLetter } from "~tests/support/letters";
import { savedMeeting, savedNewcomer, savedSeat } from "~tests/support/meetings";
import { pageMarkup, pageShown } from "~tests/support/page";
import { savedBeneficiary, savedStaff, savedVolunteer } from "~tests/support/people";
import { savedRound } from "~tests/support/rounds";

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY);

interface List {
  load: LoaderFunction;
  /** How many lines of a page it shows at most, and where they are. */
  lines: string;
  full: number;
}
const LISTS: Record<string, List> = {
  "/staff/duos": { load: duoList, lines: "lines", full: 25 },
  "/staff/candidacies": { load: candidacyList, lines: "lines", full: 25 },
  "/staff/beneficiaries": { load: people, lines: "lines", full: 50 },
  "/staff/volunteers": { load: helpers, lines: "lines", full: 50 },
  "/staff/households": { load: householdList, lines: "lines", full: 50 },
  "/staff/meetings": { load: meetingList, lines: "toHold", full: Number.POSITIVE_INFINITY },
  "/staff/rounds": { load: roundList, lines: "rounds", full: 30 },
  "/staff/letters": { load: letterList, lines: "letters", full: 100 },
};

/** How many lines the list of a queue shows, page after page. */
async function countListed(as: { userId: UserId }, queue: Queue, branchId?: BranchId): Promise<number> {
  const path = queuePath(queue, branchId);
  const list = LISTS[path.split("?")[0] ?? ""];
  if (!list) throw new Error(`No list for ${queue}`);
  const seen = new Set<string>();
  for (let page = 1; page < 40; page++) {
    const { data } = await ask(list.load, { as, path: `${path}&page=${page}` });
    const lines: { id: string }[] = data[list.lines];
    for (const { id } of lines) seen.add(id);
    if (lines.length < list.full) break;
  }
  return seen.size;
}

const queuesOf = async (as: { userId: UserId }, branchId = "") =>
  new Map<Queue, number>(
    (await ask(today, { as, path: `/today?branch=${branchId}` })).data.queues.map((row: QueueState) => [
      row.queue,
      row.count,
    ]),
  );

const staff: { name: string; userId: UserId }[] = [];
const branchIds: BranchId[] = [];

beforeAll(() => {
  branchIds.push(...fillDemonstration(db, { people: 600, seed: 4, at: new Date() }).map(({ id }) => id));
  const [one, two] = branchIds;
  if (!one || !two) throw new Error("Two branches at least");
  staff.push(
    { name: "a coordinator", ...savedStaff("coordinator", one) },
    { name: "one of another branch", ...savedStaff("coordinator", two) },
    { name: "one of two branches", ...savedStaff("coordinator", one, two) },
    { name: "one without a branch yet", ...savedStaff("coordinator") },
    { name: "an administrator", ...savedStaff("admin") },
  );
  for (const state of ["drafted", "taken_back", "published", "failed", "discarded"] as const)
    for (const ids of [[one], [two], [one, two]]) savedRound(savedStaff("admin"), ids, { state });
  for (let i = 0; i < 60; i++) savedBeneficiary(one, { waitingSince: ago(55 + i / 5) });
  savedBeneficiary(two, { state: "to_confirm" });
  const openInTwo = and(eq(duos.state, "open"), eq(duos.branchId, two));
  db.update(duos)
    .set({ nextCheckAt: ago(1) })
    .where(openInTwo)
    .run();
  for (const branch of [one, two]) {
    failLettersOf(branch);
    savedCandidaciesIn(branch);
    savedRefusalsIn(branch);
    savedSeat(savedMeeting(branch, ago(3)), savedNewcomer(branch));
    savedMeeting(branch, ago(-5));
  }
});

/** A beneficiary and a volunteer after two refusals in a row, each of others. */
function savedRefusalsIn(branchId: BranchId): void {
  const beneficiary = savedBeneficiary(branchId, { waitingSince: ago(80) });
  const volunteer = savedVolunteer(branchId);
  const coordinator = savedStaff("coordinator", branchId);
  for (const days of [50, 30])
    for (const pair of [
      { beneficiary, volunteer: savedVolunteer(branchId) },
      { beneficiary: savedBeneficiary(branchId), volunteer },
    ])
      refuse(propose({ branchId, coordinator, ...pair }, ago(days)), pair.beneficiary, ago(days - 1));
}

/** Somebody in each queue of Clef de France. */
function savedCandidaciesIn(branchId: BranchId): void {
  const project = () => savedProject({ branchId });
  savedAcceptance(ago(20), project());
  savedMobilityAgreement(ago(5), project());
  savedPreparation(ago(60), project());
  const moved = savedArrival(ago(150), project());
  const left = savedArrival(ago(150), project());
  const first = listFollowups(db, left.candidacyId)[0];
  const gone = { stillThere: false, job: null, housing: null, leftFor: ["family" as const], words: null };
  if (first) followUpAsHousehold(db, householdSeat(left), first.id, gone, ago(1));
  withdrawHousehold(
    db,
    householdSeat(savedAcceptance(ago(4), project())),
    { reason: "date", words: null },
    ago(1),
  );
  const interested = project();
  showInterest(db, viewerOf(interested.userId), interested.householdId, moved.offerId, ago(2));
}

/** A dead letter for each way in which a letter may concern a branch, and others that left. */
function failLettersOf(branchId: BranchId): void {
  const at = ago(1);
  const volunteer = db.select().from(volunteers).where(eq(volunteers.branchId, branchId)).get();
  const beneficiary = db.select().from(beneficiaries).where(eq(beneficiaries.branchId, branchId)).get();
  const duo = db.select().from(duos).where(eq(duos.branchId, branchId)).get();
  if (!volunteer || !beneficiary || !duo) throw new Error("Nobody in this branch");
  const dead = [
    savedLetter({ kind: "volunteer_declined", at, to: volunteer.userId }),
    savedLetter({ kind: "confirm_address", at, subject: { kind: "user", id: volunteer.userId } }),
    savedLetter({ kind: "application_received", at, subject: { kind: "beneficiary", id: beneficiary.id } }),
    savedLetter({ kind: "duo_silent_staff", at, subject: { kind: "duo", id: duo.id } }),
    savedLetter({ kind: "resume_sign_up", at }),
    ...staff.map(({ userId }) => savedLetter({ kind: "reset_password", at, to: userId })),
  ];
  for (const id of dead) db.update(letters).set({ state: "dead" }).where(eq(letters.id, id)).run();
  savedLetter({ kind: "volunteer_declined", at, to: volunteer.userId });
}

test("every queue holds somebody here", async () => {
  const admin = staff.at(-1);
  if (!admin) throw new Error("An administrator");
  expect(db.select().from(branches).all().length).toBeGreaterThan(2);
  expect([...(await queuesOf(admin)).keys()]).toEqual([...QUEUES]);
});

test.each(QUEUES)("%s: the number is how many the list shows, to everybody", async (queue) => {
  const counts: number[] = [];
  for (const one of staff) {
    const said = (await queuesOf(one)).get(queue) ?? 0;
    expect(await countListed(one, queue), one.name).toBe(said);
    counts.push(said);
  }
  const [own, , both, nothing, all] = counts;
  expect(own).toBeLessThanOrEqual(both ?? 0);
  expect(both).toBeLessThanOrEqual(all ?? 0);
  if (queue !== "letters") expect(nothing).toBe(0);
});

test.each(QUEUES)("%s: narrowed to one branch, the page and its list go on agreeing", async (queue) => {
  const [own, , both, , all] = staff;
  const [one, two] = branchIds;
  if (!own || !both || !all || !one || !two) throw new Error("Three colleagues and two branches");
  for (const as of [both, all]) {
    const said = (await queuesOf(as, one)).get(queue) ?? 0;
    expect(await countListed(as, queue, one), as.name).toBe(said);
    // A round may be of several branches, and each has letters of their own.
    if (queue !== "rounds" && queue !== "letters") expect(said).toBe((await queuesOf(own)).get(queue) ?? 0);
  }
  const foreign = (await queuesOf(own, two)).get(queue);
  expect(foreign, "a branch that is not theirs narrows nothing").toBe((await queuesOf(own)).get(queue));
});

test("the lists say what they leave out", async () => {
  const as = staff[2];
  if (!as) throw new Error("A coordinator of two branches");
  const rounds = await ask(roundList, { as, path: queuePath("rounds") });
  expect(pageShown(Rounds, rounds)).toContain("Seulement celles qui restent à relire et à publier.");
  expect(pageMarkup(Rounds, rounds)).toContain('href="/staff/rounds"');
  const count = (await queuesOf(as)).get("unmatched");
  const unmatched = await ask(people, { as, path: queuePath("unmatched") });
  expect(pageShown(People, unmatched)).toContain(`plus de 60 jours sans proposition (${count})`);
});
