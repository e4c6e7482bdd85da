import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { and, eq, inArray } from "drizzle-orm";
import { db } from "~/db.server";
import type { BranchId, CandidacyId, OfferId, UserId } from "~/ids";
import type { Bundle } from "~/mobility/round";
import { candidacies, history, offerDwellings, offerPosts, offers, offerTrainings } from "~db/schema";
import {
  anotherHousehold,
  answersOf,
  candidacyRow,
  noBundle,
  proposeTo,
  savedMobilityAgreement,
  sayYes,
} from "../support/candidacies";
import { savedDwelling, savedOffer, savedOrganisation, savedPost, savedTraining } from "../support/mobility";
import { savedBranch, savedStaff } from "../support/people";
import type { Setting } from "./check";
import { startChild } from "./children";
import type { Done, Job } from "./mobility-races-child";

const AT = new Date("2026-11-23T09:00:00Z");
const DAY = 86_400_000;
const PROCESSES = 3;
const HOUSEHOLDS = 12;

interface Race {
  jobs: Job[];
  /** How many things went wrong, once all have answered. */
  faults(done: Done[]): number;
}
interface Ground {
  branchId: BranchId;
  by: UserId;
  households: ReturnType<typeof anotherHousehold>[];
}

/**
 * Several processes on one database file reach for the last place of a post, a dwelling and a training place at the same moment,
 * and give it back while others reach. A place is never given twice, none is lost, and what a line holds is what candidacies hold.
 */
export default async function mobilityRaces({ times, chance }: Setting) {
  const branchId = savedBranch();
  const by = savedStaff("coordinator", branchId).userId;
  const households = Array.from({ length: HOUSEHOLDS }, () => anotherHousehold({}, branchId));
  const ground = { branchId, by, households };
  const children = await Promise.all(
    Array.from({ length: PROCESSES }, () => startChild("./mobility-races-child.ts")),
  );
  const seen = { races: 0, tries: 0, overbooked: 0, lost: 0, "half done": 0, busy: 0, errors: 0 };
  const run = async (count: "overbooked" | "lost" | "half done", race: Race) => {
    const done = await together(children, race.jobs);
    seen.races += 1;
    seen.tries += race.jobs.length;
    seen[count] += race.faults(done);
    seen.busy += done.filter(({ error }) => error?.includes("SQLITE_BUSY")).length;
    seen.errors += done.filter(({ error }) => error !== undefined).length;
    clear(ground);
  };
  // 8 tries each on the last places: 10,000 tries.
  for (let n = 0; n < times(1250); n++) await run("overbooked", lastPlace(ground, 1 + (n % 3)));
  for (let n = 0; n < times(300); n++) await run("lost", freedWhileAsked(ground, chance.is(0.5)));
  for (let n = 0; n < times(150); n++) await run("half done", lastYesAndNo(ground, chance.is(0.5)));
  for (let n = 0; n < times(150); n++) await run("half done", answerAtTheEnd(ground));
  for (const child of children) {
    const ended = once(child, "exit");
    child.send("end");
    await ended;
  }
  const { races, tries, ...wrong } = seen;
  return { ok: Object.values(wrong).every((count) => count === 0) && tries > 0 && races > 0, counts: seen };
}

/** Eight households, `places` whole bundles; the training has one place more than it needs, so that every line may be the last. */
function lastPlace(ground: Ground, places: number): Race {
  const { offerId, bundle } = placesFor(ground, places);
  return {
    jobs: ground.households
      .slice(0, 8)
      .map(({ householdId }) => ({ what: "propose", by: ground.by, householdId, bundle })),
    faults(done) {
      const told = done.filter(({ said }) => said === "ok").length;
      const refused = done.filter(({ said }) => said === "no_place").length;
      return Math.abs(told - places) + Math.abs(refused - (8 - places)) + unbalanced(offerId, places);
    },
  };
}

/** One household gives its places back while others reach for them. */
function freedWhileAsked(ground: Ground, accepted: boolean): Race {
  const { offerId, bundle } = placesFor(ground, 1);
  const [holder, ...others] = ground.households.slice(0, 5);
  if (!holder) throw new Error("No household");
  const id = proposed(holder, bundle, ground.by);
  if (accepted) sayYes({ candidacyId: id, userId: holder.userId }, AT);
  const frees: Job = accepted
    ? { what: "withdraw", by: holder.userId, id }
    : { what: "answer", by: holder.userId, id, answer: "no" };
  return {
    jobs: [
      ...others.map(({ householdId }): Job => ({ what: "propose", by: ground.by, householdId, bundle })),
      frees,
      // The same button pressed twice.
      frees,
    ],
    faults() {
      const taken = holding(offerId).length;
      const gone = candidacyRow(id).holdsPlaces ? 1 : 0;
      return (taken > 1 ? 1 : 0) + gone + unbalanced(offerId, taken);
    },
  };
}

/** All partners answer at once: every one yes, or one of them no. */
function lastYesAndNo(ground: Ground, agree: boolean): Race {
  const { offerId, bundle } = placesFor(ground, 1);
  const [holder] = ground.households;
  if (!holder) throw new Error("No household");
  const id = proposed(holder, bundle, ground.by);
  sayYes({ candidacyId: id, userId: holder.userId }, AT);
  const asked = answersOf(id);
  return {
    jobs: asked.map((answer, i) => ({
      what: "partner",
      by: ground.by,
      id: answer.id,
      answer: agree || i > 0 ? "yes" : "no",
    })),
    faults() {
      const { state, holdsPlaces } = candidacyRow(id);
      const moves = movesOf(id, ["agree", "decline"]);
      const stands = agree ? state === "agreed" && holdsPlaces : state === "declined" && !holdsPlaces;
      return (stands ? 0 : 1) + Math.abs(moves - 1) + unbalanced(offerId, agree ? 1 : 0);
    },
  };
}

/** The household says yes in the last second, while the clock closes the proposal, and a partner of another one withdraws. */
function answerAtTheEnd(ground: Ground): Race {
  const { offerId, bundle } = placesFor(ground, 1);
  const [holder] = ground.households;
  if (!holder) throw new Error("No household");
  const id = proposed(holder, bundle, ground.by);
  const other = savedMobilityAgreement(AT);
  const [partner] = answersOf(other.candidacyId);
  if (!partner) throw new Error("Nobody was asked");
  return {
    jobs: [
      { what: "answer", by: holder.userId, id, answer: "yes" },
      { what: "clock", by: ground.by, at: AT.getTime() + 14 * DAY },
      { what: "partner leaves", by: ground.by, id: partner.id },
      { what: "withdraw", by: other.userId, id: other.candidacyId },
    ],
    faults(done) {
      const { state, holdsPlaces } = candidacyRow(id);
      const yes = done.some(({ said }) => said === "ok") && state === "accepted";
      const stands = yes ? holdsPlaces : state === "expired" && !holdsPlaces;
      return (
        (stands ? 0 : 1) +
        unbalanced(offerId, yes ? 1 : 0) +
        unbalanced(other.offerId, 0) +
        Math.abs(movesOf(other.candidacyId, ["withdraw"]) - 1)
      );
    },
  };
}

function placesFor({ branchId }: Ground, number: number): { offerId: OfferId; bundle: Bundle } {
  const offerId = savedOffer(savedOrganisation(branchId), branchId);
  return {
    offerId,
    bundle: {
      ...noBundle(offerId),
      ...{ postId: savedPost(offerId, { number }), postMember: 0 },
      dwellingId: savedDwelling(offerId, { number }),
      ...{ trainingId: savedTraining(offerId, { number: number + 1 }), trainingMember: 1 },
    },
  };
}

function proposed(household: Ground["households"][number], bundle: Bundle, userId: UserId): CandidacyId {
  const made = proposeTo({ ...household, bundle, coordinator: { userId } }, AT);
  if (!made.ok) throw new Error(`Not proposed: ${made.refusal}`);
  return made.candidacyId;
}

const holding = (offerId: OfferId) =>
  db
    .select()
    .from(candidacies)
    .where(and(eq(candidacies.offerId, offerId), eq(candidacies.holdsPlaces, true)))
    .all();

/** How far what the three lines hold is from what candidacies hold, and both from what they should. */
function unbalanced(offerId: OfferId, expected: number): number {
  const lines = [offerPosts, offerDwellings, offerTrainings].flatMap((table) =>
    db.select({ held: table.held, number: table.number }).from(table).where(eq(table.offerId, offerId)).all(),
  );
  const over = lines.filter(({ held, number }) => held > number || held < 0).length;
  const off = lines.reduce((sum, { held }) => sum + Math.abs(held - expected), 0);
  return over + off + Math.abs(holding(offerId).length - expected);
}

const movesOf = (id: CandidacyId, moves: string[]): number =>
  db
    .select()
    .from(history)
    .where(and(eq(history.subjectId, id), inArray(history.move, moves)))
    .all().length;

/** Households are free again for the next race; offers of past ones are over. */
function clear({ households }: Ground): void {
  const ids = households.map(({ householdId }) => householdId);
  db.update(candidacies)
    .set({ state: "obsolete", closesAt: null })
    .where(inArray(candidacies.householdId, ids))
    .run();
  db.update(offers).set({ state: "closed" }).where(eq(offers.state, "open")).run();
}

/** Sends each process its jobs and lets all begin at the same millisecond. */
async function together(children: ChildProcess[], jobs: Job[]): Promise<Done[]> {
  const start = Date.now() + 3;
  const answers = children.map(async (child, n) => {
    const share = jobs.filter((_, i) => i % children.length === n);
    if (share.length === 0) return [];
    const answered = once(child, "message");
    child.send({ start, at: AT.getTime(), jobs: share });
    const [done] = await answered;
    return done as Done[];
  });
  return (await Promise.all(answers)).flat();
}
