import { eq } from "drizzle-orm";
import type { Reader } from "~db/client";
import { beneficiaries, communes, users, volunteers } from "~db/schema";
import type { BeneficiaryId, BranchId, UserId, VolunteerId } from "../ids";
import type { Side } from "../mentoring/duo-path";
import { profileOf } from "../mentoring/household.server";
import { type AgeBand, ageBandOf, type Profile } from "../mentoring/profile";

/** One side of a pair as a coordinator looks at it: what counts for a duo, no contact data. */
export interface Face extends Omit<Profile, "members"> {
  side: Side;
  id: VolunteerId | BeneficiaryId;
  userId: UserId;
  branchId: BranchId;
  firstName: string;
  lastName: string;
  town: string;
  /** One per adult; the account's owner first. */
  ageBands: AgeBand[];
  people: number;
  /** Since when they wait: registered, or approved. */
  since: Date | null;
}

export function findFace(db: Reader, side: Side, id: string, at: Date): Face | null {
  const table = side === "volunteer" ? volunteers : beneficiaries;
  const found = db
    .select({ row: table, firstName: users.firstName, lastName: users.lastName, town: communes.name })
    .from(table)
    .innerJoin(users, eq(users.id, table.userId))
    .leftJoin(communes, eq(communes.code, table.communeCode))
    .where(eq(table.id, id as never))
    .get();
  if (!found) return null;
  const row = found.row as typeof volunteers.$inferSelect | typeof beneficiaries.$inferSelect;
  const { members, ...profile } = profileOf(row);
  const bands = members.map((member) => ageBandOf(at.getUTCFullYear() - member.birthYear));
  return {
    ...profile,
    side,
    id: row.id,
    userId: row.userId,
    branchId: row.branchId,
    firstName: found.firstName,
    lastName: found.lastName,
    town: found.town ?? "",
    ageBands: bands.filter((band) => band !== null),
    people: members.length,
    since: "waitingSince" in row ? row.waitingSince : row.approvedAt,
  };
}
