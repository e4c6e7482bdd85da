import { and, asc, eq, isNull } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { candidacyTasks } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { openOrNull, seal } from "../audit/seal.server";
import type { IsoDay } from "../days";
import type { CandidacyId, TaskId, UserId } from "../ids";
import { newId } from "../new-id.server";
import { type Candidacy, getCandidacy, type NotNow, noteOnCandidacy, notNow } from "./candidacy-moves.server";
import { type CandidacySeat, findCandidacyOfWorker } from "./candidacy-seats.server";
import { type Doer, OWN_TASK, type TaskKind } from "./checklist";

/** A task as everybody concerned reads it. */
export interface ReadTask {
  id: TaskId;
  task: TaskKind;
  /** Of an own task. */
  words: string | null;
  who: Doer;
  dueOn: IsoDay;
  /** Milliseconds. */
  doneAt: number | null;
  waived: boolean;
}
export type TaskChanged = { ok: true } | NotNow | { ok: false; refusal: "no_task" | "not_yours" };

/** What a tick, a change or a new task needs to know of who makes it: the household may tick what it does itself. */
interface Doing {
  candidacy: Candidacy;
  by: UserId;
  household: boolean;
}

/** Ticks a task, or takes the tick back. Twice is once. */
export const tickAsHousehold = (
  db: Db,
  seat: CandidacySeat,
  id: TaskId,
  done: boolean,
  at: Date,
): TaskChanged =>
  tx(db, (t): TaskChanged => {
    const candidacy = getCandidacy(t, seat.candidacyId);
    return tick(t, { candidacy, by: seat.by, household: true }, id, done, at);
  });

export const tickAsWorker = (
  db: Db,
  viewer: Viewer,
  candidacyId: CandidacyId,
  id: TaskId,
  done: boolean,
  at: Date,
): TaskChanged | null =>
  tx(db, (t): TaskChanged | null => {
    const candidacy = findCandidacyOfWorker(t, viewer, candidacyId, at);
    return candidacy && tick(t, { candidacy, by: viewer.userId, household: false }, id, done, at);
  });

/** Says that a task is not needed after all, or that it is. */
export const waiveTask = (
  db: Db,
  viewer: Viewer,
  candidacyId: CandidacyId,
  id: TaskId,
  waived: boolean,
  at: Date,
): TaskChanged | null =>
  change(
    db,
    viewer,
    candidacyId,
    id,
    { waivedAt: waived ? at : null },
    waived ? "waive_task" : "need_task",
    at,
  );

/** Who does it, and until when. */
export const rescheduleTask = (
  db: Db,
  viewer: Viewer,
  candidacyId: CandidacyId,
  id: TaskId,
  planned: { who: Doer; dueOn: IsoDay },
  at: Date,
): TaskChanged | null => change(db, viewer, candidacyId, id, planned, "reschedule_task", at);

/** A task that no rule knows, in one's own words. The same words twice are one task. */
export function addTask(
  db: Db,
  viewer: Viewer,
  candidacyId: CandidacyId,
  { words, who, dueOn }: { words: string; who: Doer; dueOn: IsoDay },
  at: Date,
): TaskChanged | null {
  return tx(db, (t): TaskChanged | null => {
    const candidacy = findCandidacyOfWorker(t, viewer, candidacyId, at);
    if (!candidacy) return null;
    if (candidacy.state !== "preparing") return notNow(candidacy);
    if (listTasks(t, candidacyId).some((task) => task.words === words)) return { ok: true };
    const id = newId<TaskId>("tas");
    t.insert(candidacyTasks)
      .values({
        ...{ id, candidacyId, task: OWN_TASK, who, dueOn },
        words: seal(words, `candidacy_tasks.words:${id}`),
      })
      .run();
    noteOnCandidacy(t, candidacy, "add_task", { by: viewer.userId, at }, {}, { who, dueOn });
    return { ok: true };
  });
}

/** Soonest first. */
export const listTasks = (db: Reader, id: CandidacyId): ReadTask[] =>
  db
    .select()
    .from(candidacyTasks)
    .where(eq(candidacyTasks.candidacyId, id))
    .orderBy(asc(candidacyTasks.dueOn), asc(candidacyTasks.task), asc(candidacyTasks.id))
    .all()
    .map(({ id, task, words, who, dueOn, doneAt, waivedAt }) => ({
      ...{ id, task, who, dueOn },
      words: openOrNull(words, `candidacy_tasks.words:${id}`),
      doneAt: doneAt?.getTime() ?? null,
      waived: waivedAt !== null,
    }));

export const isOpenTask = ({ doneAt, waived }: Pick<ReadTask, "doneAt" | "waived">): boolean =>
  doneAt === null && !waived;

function tick(t: Tx, { candidacy, by, household }: Doing, id: TaskId, done: boolean, at: Date): TaskChanged {
  const task = findTask(t, candidacy, id);
  if (!task) return { ok: false, refusal: "no_task" };
  if (household && task.who !== "household") return { ok: false, refusal: "not_yours" };
  if (candidacy.state !== "preparing") return notNow(candidacy);
  if ((task.doneAt !== null) === done) return { ok: true };
  t.update(candidacyTasks)
    .set({ doneAt: done ? at : null, doneBy: done ? by : null })
    .where(and(eq(candidacyTasks.id, id), done ? isNull(candidacyTasks.doneAt) : undefined))
    .run();
  noteOnCandidacy(t, candidacy, done ? "tick_task" : "untick_task", { by, at }, {}, { task: task.task });
  return { ok: true };
}

const change = (
  db: Db,
  viewer: Viewer,
  candidacyId: CandidacyId,
  id: TaskId,
  columns: Partial<typeof candidacyTasks.$inferInsert>,
  move: string,
  at: Date,
): TaskChanged | null =>
  tx(db, (t): TaskChanged | null => {
    const candidacy = findCandidacyOfWorker(t, viewer, candidacyId, at);
    if (!candidacy) return null;
    const task = findTask(t, candidacy, id);
    if (!task) return { ok: false, refusal: "no_task" };
    if (candidacy.state !== "preparing") return notNow(candidacy);
    t.update(candidacyTasks).set(columns).where(eq(candidacyTasks.id, id)).run();
    noteOnCandidacy(t, candidacy, move, { by: viewer.userId, at }, {}, { task: task.task });
    return { ok: true };
  });

const findTask = (t: Tx, { id: candidacyId }: Candidacy, id: TaskId) =>
  t
    .select()
    .from(candidacyTasks)
    .where(and(eq(candidacyTasks.id, id), eq(candidacyTasks.candidacyId, candidacyId)))
    .get();
