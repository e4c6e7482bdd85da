import { check, index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { SUBJECTS } from "../../app/audit/subjects";
import { OFFERED } from "../../app/i18n/languages";
import type { LetterId, UserId } from "../../app/ids";
import { LETTER_KINDS, LETTER_STATES } from "../../app/mail/letters";
import { users } from "./accounts";
import { id, moment, oneOf, sealed } from "./columns";

/** The outbox: a letter is written in the transaction of the move that causes it and delivered later. */
export const letters = sqliteTable(
  "letters",
  {
    id: id<LetterId>(),
    /** No CHECK: a new letter would rebuild the outbox; the type of `enqueue` keeps the list (decision 0014). */
    kind: text("kind", { enum: LETTER_KINDS }).notNull(),
    userId: text("user_id")
      .$type<UserId>()
      .references(() => users.id),
    toAddress: sealed("to_address").notNull(),
    language: text("language", { enum: OFFERED }).notNull(),
    /** JSON of the letter's values, sealed: it may hold a one-time link. */
    values: sealed("values").notNull(),
    subjectKind: text("subject_kind", { enum: SUBJECTS }),
    subjectId: text("subject_id"),
    /** One letter per reason: writing the same one twice is refused by this key. */
    onceKey: text("once_key"),
    state: text("state", { enum: LETTER_STATES }).notNull().default("waiting"),
    attempts: integer("attempts").notNull().default(0),
    createdAt: moment("created_at").notNull(),
    notBefore: moment("not_before").notNull(),
    /** When the last attempt was made; the idempotency key is the row's id, so a retry cannot double it. */
    attemptedAt: moment("attempted_at"),
    sentAt: moment("sent_at"),
    providerId: text("provider_id"),
    lastError: text("last_error"),
  },
  (t) => [
    index("letters_due").on(t.state, t.notBefore),
    index("letters_subject").on(t.subjectKind, t.subjectId),
    index("letters_user").on(t.userId),
    uniqueIndex("letters_once").on(t.onceKey),
    check("letters_state_known", oneOf(t.state, LETTER_STATES)),
  ],
);
