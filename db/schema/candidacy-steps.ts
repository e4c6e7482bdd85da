import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { CandidacyId, FollowupId, TaskId, UserId } from "../../app/ids";
import type { ReturnReason } from "../../app/mobility/candidacy";
import { DOERS, TASK_KINDS } from "../../app/mobility/checklist";
import {
  FOLLOWUP_HOUSINGS,
  FOLLOWUP_JOBS,
  FOLLOWUP_MONTHS,
  type FollowupMonth,
} from "../../app/mobility/followup";
import { users } from "./accounts";
import { candidacies } from "./candidacies";
import { day, flag, id, json, moment, oneOf, sealed, version } from "./columns";

const candidacyId = () =>
  text("candidacy_id")
    .$type<CandidacyId>()
    .notNull()
    .references(() => candidacies.id);
const doneColumns = () => ({
  dueOn: day("due_on").notNull(),
  doneAt: moment("done_at"),
  doneBy: text("done_by")
    .$type<UserId>()
    .references(() => users.id),
});

/** The checklist of a preparation. */
export const candidacyTasks = sqliteTable(
  "candidacy_tasks",
  {
    id: id<TaskId>(),
    candidacyId: candidacyId(),
    task: text("task", { enum: TASK_KINDS }).notNull(),
    /** Of a task of their own, in words; sealed at `candidacy_tasks.words:<id>`. */
    words: sealed("words"),
    who: text("who", { enum: DOERS }).notNull(),
    ...doneColumns(),
    /** Not needed after all. */
    waivedAt: moment("waived_at"),
  },
  (t) => [
    uniqueIndex("candidacy_tasks_task").on(t.candidacyId, t.task).where(sql`task <> 'own'`),
    index("candidacy_tasks_due").on(t.doneAt, t.dueOn),
    check("candidacy_tasks_who_known", oneOf(t.who, DOERS)),
  ],
);

/** Still there? job? housing? why not? Asked 3, 6 and 12 months after the move. */
export const followups = sqliteTable(
  "followups",
  {
    id: id<FollowupId>(),
    candidacyId: candidacyId(),
    months: integer("months").$type<FollowupMonth>().notNull(),
    ...doneColumns(),
    remindersSent: integer("reminders_sent").notNull().default(0),
    stillThere: flag("still_there"),
    job: text("job", { enum: FOLLOWUP_JOBS }),
    housing: text("housing", { enum: FOLLOWUP_HOUSINGS }),
    /** Why they left; several may be true. */
    leftFor: json<ReturnReason[]>("left_for"),
    /** Sealed at `followups.words:<id>`. */
    words: sealed("words"),
    version: version(),
  },
  (t) => [
    uniqueIndex("followups_months").on(t.candidacyId, t.months),
    index("followups_due").on(t.doneAt, t.dueOn),
    check("followups_months_known", sql`${t.months} IN (${sql.raw(FOLLOWUP_MONTHS.join(", "))})`),
  ],
);
