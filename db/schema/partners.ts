import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { BranchId, OrganisationId, UserId } from "../../app/ids";
import type { OrganisationKind } from "../../app/partners/organisation";
import { branches, users } from "./accounts";
import { id, json, moment, sealed, version } from "./columns";

/** The partner network: who employs, lets, trains, welcomes or accommodates. */
export const organisations = sqliteTable(
  "organisations",
  {
    id: id<OrganisationId>(),
    name: text("name").notNull(),
    kinds: json<OrganisationKind[]>("kinds").notNull(),
    /** Digits only; odd ones are told and kept (see `siretWarning`). */
    siret: text("siret"),
    communeCode: text("commune_code").notNull(),
    /** The branch that follows this partner. */
    branchId: text("branch_id")
      .$type<BranchId>()
      .notNull()
      .references(() => branches.id),
    /** Who answers there: letters and answer links go to this address. */
    contactName: text("contact_name"),
    /** Lower case; null when they are only reached by phone: a coordinator then answers for them. */
    contactEmail: text("contact_email"),
    /** Sealed at `organisations.contact_phone:<id>`. */
    contactPhone: sealed("contact_phone"),
    createdBy: text("created_by")
      .$type<UserId>()
      .references(() => users.id),
    createdAt: moment("created_at").notNull(),
    archivedAt: moment("archived_at"),
    version: version(),
  },
  (t) => [index("organisations_branch").on(t.branchId, t.name), index("organisations_siret").on(t.siret)],
);

/** Users with the role partner, and the organisations that they speak for. */
export const organisationMembers = sqliteTable(
  "organisation_members",
  {
    userId: text("user_id")
      .$type<UserId>()
      .notNull()
      .references(() => users.id, { onDelete: "cascade" }),
    organisationId: text("organisation_id")
      .$type<OrganisationId>()
      .notNull()
      .references(() => organisations.id),
    addedBy: text("added_by")
      .$type<UserId>()
      .references(() => users.id),
    addedAt: moment("added_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.userId, t.organisationId] }),
    index("organisation_members_organisation").on(t.organisationId),
  ],
);
