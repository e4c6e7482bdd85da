import { dayAfter, type IsoDay } from "../days";

/** What a move needs. Words: `candidacy.task.<task>`. */
export const TASKS = [
  "referent_there",
  "lease",
  "visale",
  "removal",
  "caf",
  "energy",
  "bank",
  "health_cover",
  "school",
  "childcare",
  "licence",
  "work_contract",
  "training_start",
] as const;
export type Task = (typeof TASKS)[number];

/** A task that somebody wrote themselves, with words of its own; as many as one likes. */
export const OWN_TASK = "own";
export const TASK_KINDS = [...TASKS, OWN_TASK] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** Words: `candidacy.doer.<doer>`. */
export const DOERS = ["household", "referent", "coordinator"] as const;
export type Doer = (typeof DOERS)[number];

/** What of a candidacy decides which tasks it has. */
export interface PreparedMove {
  /** The day they mean to move in. */
  day: IsoDay;
  dwelling: { visale: boolean; hosted: boolean } | null;
  post: { licenceMissing: boolean } | null;
  training: boolean;
  school: boolean;
  childcare: boolean;
}

interface Rule {
  who: Doer;
  /** Days before the move (after it, when negative). */
  before: number;
  needed(move: PreparedMove): boolean;
}

const always = (): boolean => true;
const RULES: Record<Task, Rule> = {
  referent_there: { who: "coordinator", before: 30, needed: always },
  lease: { who: "referent", before: 21, needed: ({ dwelling }) => dwelling !== null && !dwelling.hosted },
  visale: { who: "referent", before: 30, needed: ({ dwelling }) => dwelling?.visale === true },
  removal: { who: "household", before: 14, needed: always },
  caf: { who: "referent", before: 7, needed: always },
  energy: { who: "household", before: 7, needed: ({ dwelling }) => dwelling !== null && !dwelling.hosted },
  bank: { who: "household", before: 7, needed: always },
  health_cover: { who: "referent", before: 0, needed: always },
  school: { who: "referent", before: 21, needed: ({ school }) => school },
  childcare: { who: "referent", before: 30, needed: ({ childcare }) => childcare },
  licence: { who: "household", before: 14, needed: ({ post }) => post?.licenceMissing === true },
  work_contract: { who: "coordinator", before: 14, needed: ({ post }) => post !== null },
  training_start: { who: "coordinator", before: 14, needed: ({ training }) => training },
};

export interface PlannedTask {
  task: Task;
  who: Doer;
  dueOn: IsoDay;
}

/** The checklist of a move, soonest first; staff may change who does what and when, and waive what is not needed. */
export const checklistFor = (move: PreparedMove): PlannedTask[] =>
  TASKS.filter((task) => RULES[task].needed(move))
    .map((task) => ({ task, who: RULES[task].who, dueOn: dayAfter(move.day, -RULES[task].before) }))
    .sort((a, b) => a.dueOn.localeCompare(b.dueOn));
