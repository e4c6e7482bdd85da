import { check, index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { SUBJECTS } from "../../app/audit/subjects";
import type { HistoryId, Id, UserId } from "../../app/ids";
import { id, json, moment, oneOf } from "./columns";

/** One row per move. `details` holds the values of the move, never contact data or free words. */
export const history = sqliteTable(
  "history",
  {
    id: id<HistoryId>(),
    subjectKind: text("subject_kind", { enum: SUBJECTS }).notNull(),
    subjectId: text("subject_id").notNull(),
    move: text("move").notNull(),
    fromState: text("from_state"),
    toState: text("to_state"),
    /** Null: the clock. */
    actorId: text("actor_id").$type<UserId>(),
    at: moment("at").notNull(),
    details: json<Record<string, unknown>>("details"),
  },
  (t) => [
    index("history_subject").on(t.subjectKind, t.subjectId, t.at),
    index("history_at").on(t.at),
    check("history_subject_known", oneOf(t.subjectKind, SUBJECTS)),
  ],
);

/** Who opened whose file, shown to the person. */
export const accessLog = sqliteTable(
  "access_log",
  {
    id: id<Id<"access">>(),
    viewerId: text("viewer_id").$type<UserId>().notNull(),
    personId: text("person_id").$type<UserId>().notNull(),
    page: text("page").notNull(),
    at: moment("at").notNull(),
  },
  (t) => [index("access_log_person").on(t.personId, t.at)],
);

/** Facts about the database itself: demonstration or production, versions of reference data. */
export const facts = sqliteTable("facts", { key: text("key").primaryKey(), value: text("value").notNull() });
