import { count, eq, gt } from "drizzle-orm";
import type { Db } from "~db/client";
import { branches, communes, duoMeetings, duos, volunteers } from "~db/schema";
import { shownOutside, shownParts } from "./small-groups";

export interface PublicFigures {
  /** Duos open at this moment; null when too few to show. */
  openDuos: number | null;
  /** Meetings of duos in the last twelve months. */
  meetings: number | null;
  /** Volunteers approved at this moment. */
  volunteers: number | null;
  towns: { name: string; latitude: number; longitude: number; openDuos: number | null }[];
}

const YEAR = 365 * 86_400_000;

/** What the home page says of the association; groups under eleven stay hidden. */
export function publicFigures(db: Db, at: Date): PublicFigures {
  const isOpen = eq(duos.state, "open");
  const total = (rows: { n: number }[]) => shownOutside(rows[0]?.n ?? 0);
  const byBranch = db
    .select({ id: duos.branchId, n: count() })
    .from(duos)
    .where(isOpen)
    .groupBy(duos.branchId)
    .all();
  const counts = new Map(byBranch.map(({ id, n }) => [id, n]));
  const openDuos = byBranch.reduce((sum, { n }) => sum + n, 0);
  const towns = listTowns(db);
  const parts = shownParts(
    towns.map(({ id }) => counts.get(id) ?? 0),
    openDuos,
  );
  return {
    openDuos: shownOutside(openDuos),
    meetings: total(
      db
        .select({ n: count() })
        .from(duoMeetings)
        .where(gt(duoMeetings.metAt, new Date(at.getTime() - YEAR)))
        .all(),
    ),
    volunteers: total(
      db.select({ n: count() }).from(volunteers).where(eq(volunteers.state, "approved")).all(),
    ),
    towns: towns.map(({ id: _, ...town }, i) => ({ ...town, openDuos: parts[i] ?? null })),
  };
}

const listTowns = (db: Db) =>
  db
    .select({
      id: branches.id,
      name: branches.name,
      latitude: communes.latitude,
      longitude: communes.longitude,
    })
    .from(branches)
    .innerJoin(communes, eq(communes.code, branches.communeCode))
    .orderBy(branches.name)
    .all()
    .flatMap(({ latitude, longitude, ...town }) =>
      latitude === null || longitude === null ? [] : [{ ...town, latitude, longitude }],
    );
