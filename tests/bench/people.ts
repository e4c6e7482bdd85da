import { eq } from "drizzle-orm";
import type { Role } from "~/accounts/roles";
import { startSession } from "~/accounts/sessions.server";
import { openDatabase } from "~db/client";
import { fillDemonstration } from "~db/demo/fill";
import { migrate } from "~db/migrate";
import { fillTerritory } from "~db/reference/territory";
import { users } from "~db/schema";

const served = (): string => process.env.DATABASE_FILE ?? "";

export function prepareDemonstration(people: number, file = served()): void {
  const db = openDatabase(file);
  migrate(db);
  fillTerritory(db);
  fillDemonstration(db, { people, seed: 1, at: new Date() });
  db.$client.close();
}

/** One signed-in person of each role. */
export async function cookiesByRole(file = served()): Promise<Partial<Record<Role, string>>> {
  const db = openDatabase(file);
  const cookies: Partial<Record<Role, string>> = {};
  for (const role of ["volunteer", "beneficiary", "social_worker", "coordinator", "admin"] as const) {
    const user = db.select({ id: users.id }).from(users).where(eq(users.role, role)).get();
    if (!user) throw new Error(`The demonstration has no ${role}`);
    const cookie = await startSession(db, user.id, { device: "bench", secondFactor: true, at: new Date() });
    cookies[role] = cookie.split(";")[0] ?? "";
  }
  db.$client.close();
  return cookies;
}

export type Cookies = Awaited<ReturnType<typeof cookiesByRole>>;
