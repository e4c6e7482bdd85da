import { sql } from "drizzle-orm";
import { check, index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { HandoverId, UserId } from "../../app/ids";
import { users } from "./accounts";
import { day, id, moment, version } from "./columns";

/** The work of a member of staff in a colleague's hands, from the first day to the last one, both included. */
export const handovers = sqliteTable(
  "handovers",
  {
    id: id<HandoverId>(),
    fromUser: text("from_user")
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    toUser: text("to_user")
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    startsOn: day("starts_on").notNull(),
    endsOn: day("ends_on").notNull(),
    /** What the colleague should know. */
    words: text("words"),
    createdAt: moment("created_at").notNull(),
    /** Taken back before its last day. */
    endedAt: moment("ended_at"),
    version: version(),
  },
  (t) => [
    index("handovers_from").on(t.fromUser, t.endsOn),
    index("handovers_to").on(t.toUser, t.endsOn),
    check("handovers_in_order", sql`${t.startsOn} <= ${t.endsOn}`),
    check("handovers_to_another", sql`${t.fromUser} <> ${t.toUser}`),
  ],
);
