import { eq } from "drizzle-orm";
import type { RoundId } from "~/ids";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import { newId } from "~/new-id.server";
import { launchRun } from "~/rounds/run.server";
import { startRound } from "~/rounds/start.server";
import { openDatabase } from "~db/client";
import { branches, rounds, users } from "~db/schema";
import { staffViewer } from "../support/rounds";

/** A finished round of every branch, waiting to be reviewed; and how many took part, in words. */
export async function roundOfEverybody(
  file = process.env.DATABASE_FILE ?? "",
): Promise<{ roundId: RoundId; people: string }> {
  const db = openDatabase(file);
  const admin = db.select({ userId: users.id }).from(users).where(eq(users.role, "admin")).get();
  if (!admin) throw new Error("The demonstration has no administrator");
  const branchIds = db
    .select({ id: branches.id })
    .from(branches)
    .all()
    .map(({ id }) => id);
  const roundId = newId<RoundId>("rou");
  const viewer = staffViewer(admin, "admin");
  const started = startRound(db, viewer, { roundId, branchIds, settings: DEFAULT_SETTINGS }, new Date());
  if (!started.ok || !started.run) throw new Error("The round did not start");
  await launchRun(db, started.run, () => new Date());
  const figures = db
    .select({ figures: rounds.figures })
    .from(rounds)
    .where(eq(rounds.id, roundId))
    .get()?.figures;
  if (!figures) throw new Error("The round failed");
  db.$client.close();
  return { roundId, people: `${figures.beneficiaries} × ${figures.volunteers}` };
}
