import { and, eq, isNull } from "drizzle-orm";
import { type Db, type Tx, tx } from "~db/client";
import { candidacyTasks, households, offerDwellings, offerPosts } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { open } from "../audit/seal.server";
import { dayAfter, type IsoDay, monthsAfter } from "../days";
import type { CandidacyId, TaskId } from "../ids";
import { newId } from "../new-id.server";
import { parisDay, parisMoment } from "../paris-time";
import { tellCompanions, tellHousehold } from "./candidacy-letters.server";
import { type Candidacy, type Moved, moveCandidacy, noteOnCandidacy, notNow } from "./candidacy-moves.server";
import { candidacyParties } from "./candidacy-parties.server";
import { findCandidacyOfWorker } from "./candidacy-seats.server";
import { checklistFor, type PreparedMove } from "./checklist";
import { type HouseholdMember, needsChildcare, needsSchool } from "./household";
import { mayDrive } from "./offer";

/** A move is planned at most so many months ahead. */
const MONTHS_AHEAD = 12;

export type Prepared = Moved | { ok: false; refusal: "past" | "too_far" };

/**
 * Fixes the day of the move and writes its checklist from the bundle and the household. Fixed again, the tasks that are not done
 * follow the new day. Null when the candidacy is not this worker's.
 */
export function prepareMove(
  db: Db,
  viewer: Viewer,
  id: CandidacyId,
  movesOn: IsoDay,
  at: Date,
): Prepared | null {
  return tx(db, (t): Prepared | null => {
    const candidacy = findCandidacyOfWorker(t, viewer, id, at);
    if (!candidacy) return null;
    const today = parisDay(at);
    const again = candidacy.state === "preparing";
    if (!again && candidacy.state !== "agreed" && candidacy.state !== "visited") return notNow(candidacy);
    if (movesOn < today) return { ok: false, refusal: "past" };
    if (movesOn > monthsAfter(today, MONTHS_AHEAD)) return { ok: false, refusal: "too_far" };
    if (again && movesOn === candidacy.movesOn) return { ok: true };
    const details = { movesOn };
    if (again) noteOnCandidacy(t, candidacy, "change_day", { by: viewer.userId, at }, { movesOn }, details);
    else {
      const moving = { mover: viewer.role, by: viewer.userId, at };
      const moved = moveCandidacy(t, candidacy, "prepare", moving, { movesOn }, details);
      if (!moved.ok) return moved;
    }
    writeChecklist(t, candidacy, movesOn, at);
    tellPreparation(t, candidacy, movesOn, at);
    return { ok: true };
  });
}

/** Missing tasks are written; those that are there and not done take the dates of the new day. */
function writeChecklist(t: Tx, candidacy: Candidacy, movesOn: IsoDay, at: Date): void {
  const known = t.select().from(candidacyTasks).where(eq(candidacyTasks.candidacyId, candidacy.id)).all();
  const today = parisDay(at);
  for (const { task, who, dueOn: planned } of checklistFor(preparedMove(t, candidacy, movesOn))) {
    // A move that is near leaves no time for what should have been done weeks before: then it is for now.
    const dueOn = planned < today ? today : planned;
    const there = known.find((one) => one.task === task);
    if (!there)
      t.insert(candidacyTasks)
        .values({ id: newId<TaskId>("tas"), candidacyId: candidacy.id, task, who, dueOn })
        .run();
    else if (!there.doneAt)
      t.update(candidacyTasks)
        .set({ dueOn })
        .where(and(eq(candidacyTasks.id, there.id), isNull(candidacyTasks.doneAt)))
        .run();
  }
}

/** What the checklist depends on: the lines that are taken and who lives in the household. */
function preparedMove(t: Tx, candidacy: Candidacy, day: IsoDay): PreparedMove {
  const { postId, postMember, secondPostId, secondPostMember, dwellingId, trainingId } = candidacy;
  const household = t.select().from(households).where(eq(households.id, candidacy.householdId)).get();
  if (!household) throw new Error(`No household ${candidacy.householdId}`);
  const members = JSON.parse(
    open(household.members, `households.members:${household.id}`),
  ) as HouseholdMember[];
  const dwelling = dwellingId
    ? t.select().from(offerDwellings).where(eq(offerDwellings.id, dwellingId)).get()
    : undefined;
  const missesLicence = (id: typeof postId, member: number | null): boolean => {
    const post = id ? t.select().from(offerPosts).where(eq(offerPosts.id, id)).get() : undefined;
    const adult = household.adults.find((one) => one.member === member);
    return post !== undefined && !mayDrive(adult?.licences ?? [], post.licence);
  };
  const year = Number(day.slice(0, 4));
  return {
    day,
    dwelling: dwelling ? { visale: dwelling.visale, hosted: dwelling.kind === "hosted" } : null,
    post: postId
      ? {
          licenceMissing: missesLicence(postId, postMember) || missesLicence(secondPostId, secondPostMember),
        }
      : null,
    training: trainingId !== null,
    school: household.schoolNeeded ?? needsSchool(members, year),
    childcare: household.childcareNeeded ?? needsChildcare(members, year),
  };
}

function tellPreparation(t: Tx, candidacy: Candidacy, movesOn: IsoDay, at: Date): void {
  const tasks = t
    .select({ id: candidacyTasks.id })
    .from(candidacyTasks)
    .where(
      and(
        eq(candidacyTasks.candidacyId, candidacy.id),
        isNull(candidacyTasks.doneAt),
        isNull(candidacyTasks.waivedAt),
      ),
    )
    .all().length;
  const movesAt = noonOf(movesOn).getTime();
  tellHousehold(t, candidacy, {
    kind: "mobility_preparation",
    values: (reader) => ({ ...reader, movesAt, tasks }),
    news: "preparation",
    mark: movesOn,
    at,
  });
  const parties = candidacyParties(t, candidacy);
  if (parties.household.referentId)
    tellCompanions(t, candidacy, parties, "preparation", { mark: movesOn, at });
}

/** The middle of a day in Paris: a day without an hour, as a moment that falls on it everywhere in France. */
export const noonOf = (day: IsoDay): Date => parisMoment(`${dayAfter(day, 0)}T12:00`) ?? new Date(Number.NaN);
