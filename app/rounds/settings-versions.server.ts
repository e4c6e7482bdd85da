import { desc, eq, inArray, isNull, or, sql } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { branches, matchingSettings, mobilitySettings, users } from "~db/schema";
import { branchesOf, type Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { BranchId } from "../ids";
import { newId } from "../new-id.server";
import type { Programme } from "./programme";

/** Where a programme keeps its settings: two tables of the same shape, each with values of its own kind. */
export interface SettingsShelf {
  settings: typeof matchingSettings;
  prefix: string;
}
export const DUO_SETTINGS: SettingsShelf = { settings: matchingSettings, prefix: "set" };
export const MOBILITY_SETTINGS: SettingsShelf = {
  settings: mobilitySettings as unknown as typeof matchingSettings,
  prefix: "mse",
};
export const SHELVES: Readonly<Record<Programme, SettingsShelf>> = {
  duos: DUO_SETTINGS,
  mobilities: MOBILITY_SETTINGS,
};

export interface VersionOf<Values> {
  id: string;
  name: string;
  number: number;
  branchId: BranchId | null;
  branch: string | null;
  values: Values;
  createdAt: Date;
  createdBy: string | null;
}

/** Every version of the settings that a viewer may use, newest first: those of all branches and those of their own. */
export function listVersionsIn<Values>(
  db: Reader,
  { settings }: SettingsShelf,
  viewer: Viewer,
): VersionOf<Values>[] {
  const own = branchesOf(viewer);
  return db
    .select({
      id: settings.id,
      name: settings.name,
      number: settings.number,
      branchId: settings.branchId,
      branch: branches.name,
      values: settings.values,
      createdAt: settings.createdAt,
      createdBy: users.firstName,
    })
    .from(settings)
    .leftJoin(branches, eq(branches.id, settings.branchId))
    .leftJoin(users, eq(users.id, settings.createdBy))
    .where(own === null ? sql`1` : or(isNull(settings.branchId), inArray(settings.branchId, [...own])))
    .orderBy(desc(settings.createdAt), desc(settings.number))
    .all() as unknown as VersionOf<Values>[];
}

/** The latest version of each name. */
export function latestVersions<Version extends { name: string }>(versions: readonly Version[]): Version[] {
  const seen = new Set<string>();
  return versions.filter(({ name }) => !seen.has(name) && seen.add(name));
}

/** The version that a round's form names; null for settings as delivered. */
export const savedVersion = <Id extends string>(id: string | undefined): Id | null =>
  id === undefined || id === "original" ? null : (id as Id);

export interface NewVersion<Values> {
  name: string;
  /** Null: for every branch, which only an administrator decides. */
  branchId: BranchId | null;
  values: Values;
  /** The version that was looked at; null: none. */
  seen: string | null;
}
export type SettingsSaved =
  | { ok: true; id: string; number: number }
  | { ok: false; refusal: "not_your_branch" | "name_taken" }
  /** Somebody saved this name meanwhile: their version. */
  | { ok: false; refusal: "changed"; latest: string };

/**
 * Saves settings as the next version of their name; the same values again are no new version. Nobody's version is passed over
 * unseen. Rounds keep what they ran with.
 */
export function saveVersionIn<Values>(
  db: Db,
  { settings, prefix }: SettingsShelf,
  viewer: Viewer,
  { name, branchId, values, seen }: NewVersion<Values>,
  at: Date,
): SettingsSaved {
  const own = branchesOf(viewer);
  if (own !== null && (branchId === null || !own.includes(branchId)))
    return { ok: false, refusal: "not_your_branch" };
  return tx(db, (t) => {
    const last = t
      .select()
      .from(settings)
      .where(eq(settings.name, name))
      .orderBy(desc(settings.number))
      .get();
    if (last && last.branchId !== branchId) return { ok: false, refusal: "name_taken" };
    if (last && JSON.stringify(last.values) === JSON.stringify(values))
      return { ok: true, id: last.id, number: last.number };
    if (last && last.id !== seen) return { ok: false, refusal: "changed", latest: last.id };
    const id = newId<typeof settings.$inferInsert.id>(prefix);
    const number = (last?.number ?? 0) + 1;
    t.insert(settings)
      .values({
        ...{ id, name, number, branchId, createdBy: viewer.userId, createdAt: at },
        values: values as typeof settings.$inferInsert.values,
      })
      .run();
    recordMove(t, {
      subject: { kind: "settings", id },
      move: "save",
      actor: viewer.userId,
      at,
      details: { name, number, before: last?.values ?? null, after: values },
    });
    return { ok: true, id, number };
  });
}
