import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { ROLES } from "../../app/accounts/roles";
import { TOKEN_KINDS } from "../../app/accounts/tokens";
import { OFFERED } from "../../app/i18n/languages";
import type { BranchId, Id, SessionId, UserId } from "../../app/ids";
import { id, moment, oneOf, sealed, version } from "./columns";

export const users = sqliteTable(
  "users",
  {
    id: id<UserId>(),
    role: text("role", { enum: ROLES }).notNull(),
    firstName: text("first_name").notNull(),
    lastName: text("last_name").notNull(),
    /** Lower case; null for people without e-mail, who sign in with a printed card. */
    email: text("email"),
    emailConfirmedAt: moment("email_confirmed_at"),
    phone: sealed("phone"),
    language: text("language", { enum: OFFERED }).notNull().default("fr"),
    createdAt: moment("created_at").notNull(),
    lastSeenAt: moment("last_seen_at"),
    suspendedAt: moment("suspended_at"),
    /** Two records of one person: this one was merged into that one and signs in no more. */
    mergedInto: text("merged_into").$type<UserId>(),
    version: version(),
  },
  (t) => [
    uniqueIndex("users_email").on(t.email),
    /** For lists by name, and searches in them. */
    index("users_name").on(t.role, t.firstName, t.lastName, t.id),
    check("users_role_known", oneOf(t.role, ROLES)),
    check("users_language_known", oneOf(t.language, OFFERED)),
    check("users_email_lower", sql`${t.email} = lower(${t.email})`),
  ],
);

/** Apart from `users`, because the session library reads every column of the user row. */
export const passwords = sqliteTable("passwords", {
  userId: text("user_id")
    .$type<UserId>()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  hash: text("hash").notNull(),
  changedAt: moment("changed_at").notNull(),
});

/** TOTP secret and the last time step used, so that a code is never accepted twice. */
export const secondFactors = sqliteTable("second_factors", {
  userId: text("user_id")
    .$type<UserId>()
    .primaryKey()
    .references(() => users.id, { onDelete: "cascade" }),
  secret: sealed("secret").notNull(),
  confirmedAt: moment("confirmed_at"),
  lastStep: integer("last_step").notNull().default(0),
});

/** `id` is the SHA-256 of the cookie's secret; `expiresAt` in seconds (Lucia's format). */
export const sessions = sqliteTable(
  "sessions",
  {
    id: id<SessionId>(),
    userId: text("user_id")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    expiresAt: integer("expires_at").notNull(),
    createdAt: moment("created_at").notNull(),
    lastSeenAt: moment("last_seen_at").notNull(),
    /** Absolute end: no activity prolongs a session beyond it. */
    endsAt: moment("ends_at").notNull(),
    /** "Firefox, Android": enough to recognise one's own device, no more. */
    device: text("device").notNull(),
    secondFactorAt: moment("second_factor_at"),
  },
  (t) => [index("sessions_user").on(t.userId)],
);

/** One-time links: only the hash is kept. `subject` is what the link opens (a duo, an address). */
export const tokens = sqliteTable(
  "tokens",
  {
    hash: text("hash").primaryKey(),
    kind: text("kind", { enum: TOKEN_KINDS }).notNull(),
    userId: text("user_id")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    subject: text("subject"),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
  },
  (t) => [index("tokens_user").on(t.userId, t.kind), check("tokens_kind_known", oneOf(t.kind, TOKEN_KINDS))],
);

/** Printed personal codes of people without e-mail (40 bits or more, asked with a second known fact). */
export const cards = sqliteTable(
  "cards",
  {
    id: id<Id<"card">>(),
    userId: text("user_id")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    codeHash: text("code_hash").notNull(),
    createdAt: moment("created_at").notNull(),
    createdBy: text("created_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    failures: integer("failures").notNull().default(0),
    lastUsedAt: moment("last_used_at"),
    revokedAt: moment("revoked_at"),
  },
  (t) => [uniqueIndex("cards_code").on(t.codeHash), index("cards_user").on(t.userId)],
);

export const branches = sqliteTable("branches", {
  id: id<BranchId>(),
  name: text("name").notNull(),
  communeCode: text("commune_code").notNull(),
  email: text("email").notNull(),
  createdAt: moment("created_at").notNull(),
});

/** Which branches a coordinator or a social worker works for. */
export const branchStaff = sqliteTable(
  "branch_staff",
  {
    userId: text("user_id")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    branchId: text("branch_id")
      .$type<BranchId>()
      .notNull()
      .references(() => branches.id),
  },
  (t) => [primaryKey({ columns: [t.userId, t.branchId] }), index("branch_staff_branch").on(t.branchId)],
);
