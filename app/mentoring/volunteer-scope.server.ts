import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Reader } from "~db/client";
import { users, volunteers } from "~db/schema";
import { inBranchesOf } from "../accounts/scope.server";
import type { Viewer } from "../accounts/viewer";
import type { VolunteerId } from "../ids";

/** The right to see a volunteer's file, in the WHERE: oneself, the volunteers of one's branches. */
export function mayReadVolunteer(viewer: Viewer): SQL {
  switch (viewer.role) {
    case "volunteer":
      return eq(volunteers.userId, viewer.userId);
    case "coordinator":
    case "admin":
      return inBranchesOf(viewer, volunteers.branchId);
    default:
      return sql`0`;
  }
}

/** The rows of one volunteer, if this viewer may see them. */
export const findVolunteer = (db: Reader, viewer: Viewer, id: VolunteerId) =>
  db
    .select({ person: volunteers, user: users })
    .from(volunteers)
    .innerJoin(users, eq(users.id, volunteers.userId))
    .where(and(eq(volunteers.id, id), mayReadVolunteer(viewer)))
    .get();

/** As `findVolunteer`, for moves: a record that was merged into another one no longer moves. */
export const findMovableVolunteer = (db: Reader, viewer: Viewer, id: VolunteerId) =>
  db
    .select({ person: volunteers, user: users })
    .from(volunteers)
    .innerJoin(users, eq(users.id, volunteers.userId))
    .where(and(eq(volunteers.id, id), mayReadVolunteer(viewer), isNull(users.mergedInto)))
    .get();
export type MovableVolunteer = NonNullable<ReturnType<typeof findMovableVolunteer>>;
