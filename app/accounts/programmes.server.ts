import { eq } from "drizzle-orm";
import type { Reader } from "~db/client";
import { beneficiaries, households, users } from "~db/schema";
import type { UserId } from "../ids";
import type { Role } from "./roles";
import { spaceOf } from "./spaces";

/** Where an account lands after signing in, before there is a viewer: a household alone goes to its own page. */
export function landingOf(db: Reader, { userId, role }: { userId: UserId; role: Role }): string {
  const row = db
    .select({ beneficiaryId: beneficiaries.id, householdId: households.id })
    .from(users)
    .leftJoin(beneficiaries, eq(beneficiaries.userId, users.id))
    .leftJoin(households, eq(households.userId, users.id))
    .where(eq(users.id, userId))
    .get();
  return spaceOf({ role, beneficiaryId: row?.beneficiaryId ?? null, householdId: row?.householdId ?? null });
}
