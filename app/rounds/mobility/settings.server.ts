import type { Reader } from "~db/client";
import type { Viewer } from "../../accounts/viewer";
import { DEFAULT_MOBILITY_SETTINGS } from "../../matching/mobility/settings";
import type { MobilityRoundSettings } from "../../mobility/round";
import {
  latestVersions,
  listVersionsIn,
  MOBILITY_SETTINGS,
  type VersionOf,
} from "../settings-versions.server";

export type MobilitySettingsVersion = VersionOf<MobilityRoundSettings>;

/** Every version of the settings of Clef de France that a viewer may use, newest first. */
export const listMobilitySettingsVersions = (db: Reader, viewer: Viewer): MobilitySettingsVersion[] =>
  listVersionsIn(db, MOBILITY_SETTINGS, viewer);

/** The latest version of each name. */
export const listMobilitySettings = (db: Reader, viewer: Viewer): MobilitySettingsVersion[] =>
  latestVersions(listMobilitySettingsVersions(db, viewer));

/** The values that a round's form names: a saved version that the viewer may use, or "original" for those as delivered. */
export function mobilitySettingsChosen(
  db: Reader,
  viewer: Viewer,
  id: string | undefined,
): MobilityRoundSettings | null {
  if (id === undefined || id === "original") return DEFAULT_MOBILITY_SETTINGS;
  return listMobilitySettingsVersions(db, viewer).find((version) => version.id === id)?.values ?? null;
}
