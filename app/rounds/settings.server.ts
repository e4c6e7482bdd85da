import type { Reader } from "~db/client";
import type { Viewer } from "../accounts/viewer";
import type { RoundSettings } from "../matching/duo/round";
import { DEFAULT_SETTINGS } from "../matching/duo/settings";
import { DUO_SETTINGS, latestVersions, listVersionsIn, type VersionOf } from "./settings-versions.server";

export type SettingsVersion = VersionOf<RoundSettings>;

/** Every version of the settings of Duos de demain that a viewer may use, newest first. */
export const listSettingsVersions = (db: Reader, viewer: Viewer): SettingsVersion[] =>
  listVersionsIn(db, DUO_SETTINGS, viewer);

/** The latest version of each name. */
export const listSettings = (db: Reader, viewer: Viewer): SettingsVersion[] =>
  latestVersions(listSettingsVersions(db, viewer));

/** The values that a round's form names: a saved version that the viewer may use, or "original" for those as delivered. */
export function settingsChosen(db: Reader, viewer: Viewer, id: string | undefined): RoundSettings | null {
  if (id === undefined || id === "original") return DEFAULT_SETTINGS;
  return listSettingsVersions(db, viewer).find((version) => version.id === id)?.values ?? null;
}
