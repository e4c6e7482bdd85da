import { and, desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { branches, matchingSettings, users } from "~db/schema";
import { branchesOf, type Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { BranchId, SettingsId } from "../ids";
import type { RoundSettings } from "../matching/duo/round";
import { DEFAULT_SETTINGS } from "../matching/duo/settings";
import { newId } from "../new-id.server";

export interface SettingsVersion {
  id: SettingsId;
  name: string;
  number: number;
  branchId: BranchId | null;
  branch: string | null;
  values: RoundSettings;
  createdAt: Date;
  createdBy: string | null;
}

/** Every version of the settings that a viewer may use, newest first: those of all branches and those of their own. */
export function listSettingsVersions(db: Reader, viewer: Viewer): SettingsVersion[] {
  const own = branchesOf(viewer);
  return db
    .select({
      id: matchingSettings.id,
      name: matchingSettings.name,
      number: matchingSettings.number,
      branchId: matchingSettings.branchId,
      branch: branches.name,
      values: matchingSettings.values,
      createdAt: matchingSettings.createdAt,
      createdBy: users.firstName,
    })
    .from(matchingSettings)
    .leftJoin(branches, eq(branches.id, matchingSettings.branchId))
    .leftJoin(users, eq(users.id, matchingSettings.createdBy))
    .where(
      own === null
        ? sql`1`
        : or(isNull(matchingSettings.branchId), inArray(matchingSettings.branchId, [...own])),
    )
    .orderBy(desc(matchingSettings.createdAt), desc(matchingSettings.number))
    .all();
}

/** The latest version of each name. */
export function listSettings(db: Reader, viewer: Viewer): SettingsVersion[] {
  const seen = new Set<string>();
  return listSettingsVersions(db, viewer).filter(({ name }) => !seen.has(name) && seen.add(name));
}

export interface NewSettings {
  name: string;
  /** Null: for every branch, which only an administrator decides. */
  branchId: BranchId | null;
  values: RoundSettings;
}
export type SettingsSaved =
  | { ok: true; number: number }
  | { ok: false; refusal: "not_your_branch" | "name_taken" };

/** Saves settings as the next version of their name; the same values again are no new version. Rounds keep what they ran with. */
export function saveSettings(
  db: Db,
  viewer: Viewer,
  { name, branchId, values }: NewSettings,
  at: Date,
): SettingsSaved {
  const own = branchesOf(viewer);
  if (own !== null && (branchId === null || !own.includes(branchId)))
    return { ok: false, refusal: "not_your_branch" };
  return tx(db, (t) => {
    const last = t
      .select()
      .from(matchingSettings)
      .where(and(eq(matchingSettings.name, name)))
      .orderBy(desc(matchingSettings.number))
      .get();
    if (last && last.branchId !== branchId) return { ok: false, refusal: "name_taken" };
    if (last && JSON.stringify(last.values) === JSON.stringify(values))
      return { ok: true, number: last.number };
    const id = newId<SettingsId>("set");
    const number = (last?.number ?? 0) + 1;
    t.insert(matchingSettings)
      .values({ id, name, number, branchId, values, createdBy: viewer.userId, createdAt: at })
      .run();
    recordMove(t, {
      subject: { kind: "settings", id },
      move: "save",
      actor: viewer.userId,
      at,
      details: { name, number, before: last?.values ?? null, after: values },
    });
    return { ok: true, number };
  });
}

/** The values that a round's form names: a saved version that the viewer may use, or "original" for those as delivered. */
export function settingsChosen(db: Reader, viewer: Viewer, id: string | undefined): RoundSettings | null {
  if (id === undefined || id === "original") return DEFAULT_SETTINGS;
  return listSettingsVersions(db, viewer).find((version) => version.id === id)?.values ?? null;
}
