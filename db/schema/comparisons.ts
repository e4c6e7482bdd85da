import { check, index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { BranchId, ComparisonId, UserId } from "../../app/ids";
import type { ComparedScenarios } from "../../app/rounds/comparison";
import { PROGRAMMES } from "../../app/rounds/programme";
import { users } from "./accounts";
import { id, json, moment, oneOf } from "./columns";

/** Scenarios that were run on one pool at one moment, kept whole, so that a colleague sees what was seen. */
export const comparisons = sqliteTable(
  "comparisons",
  {
    id: id<ComparisonId>(),
    programme: text("programme", { enum: PROGRAMMES }).notNull(),
    name: text("name").notNull(),
    branchIds: json<BranchId[]>("branch_ids").notNull(),
    result: json<ComparedScenarios>("result").notNull(),
    /** When the pool was read. */
    poolAt: moment("pool_at").notNull(),
    createdBy: text("created_by")
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    createdAt: moment("created_at").notNull(),
  },
  (t) => [
    index("comparisons_created").on(t.programme, t.createdAt),
    check("comparisons_programme_known", oneOf(t.programme, PROGRAMMES)),
  ],
);
