import { and, desc, isNotNull } from "drizzle-orm";
import type { Db, Reader } from "~db/client";
import { listOwnBranches } from "../../accounts/branches.server";
import type { Viewer } from "../../accounts/viewer";
import type { BranchId } from "../../ids";
import type { CriterionEffect } from "../../matching/score";
import { type Book, DUOS, MOBILITIES, roundsOf } from "../book.server";
import { ON_THE_PAGE } from "../comparison";
import type { Programme } from "../programme";
import { differingFields, originalOf, type ScenarioSettings } from "../scenario";
import {
  latestVersions,
  listVersionsIn,
  type NewVersion,
  type SettingsSaved,
  SHELVES,
  saveVersionIn,
  type VersionOf,
} from "../settings-versions.server";
import type { DeskLook, Patience } from "./trial";
import { type TrialState, trialOf } from "./trials.server";

export type DeskVersion = Omit<VersionOf<unknown>, "values"> & {
  settings: ScenarioSettings;
  /** Fields in which it differs from the version of its name before it; null for a first one. */
  changes: string[] | null;
  isLatest: boolean;
};

/** What a coordinator tunes with: whose pool, which saved settings, and what each criterion did the last time. */
export interface Desk {
  programme: Programme;
  branches: { id: BranchId; name: string }[];
  chosen: BranchId[];
  /** Whether settings for every branch are this person's to save. */
  forAll: boolean;
  versions: DeskVersion[];
  /** The version that is tuned; null: settings as delivered. */
  from: DeskVersion | null;
  base: ScenarioSettings;
  lastRound: LastRound | null;
}
export interface LastRound {
  id: string;
  startedAt: Date;
  criteria: CriterionEffect[];
}
export function openDesk(db: Reader, viewer: Viewer, programme: Programme, look: DeskLook): Desk {
  const branches = listOwnBranches(db, viewer);
  const asked = branches.filter(({ id }) => look.branchIds.includes(id));
  const versions = deskVersions(db, viewer, programme);
  const from =
    look.from === "original" ? null : (versions.find(({ id }) => id === look.from) ?? versions[0] ?? null);
  return {
    ...{ programme, branches, versions, from },
    chosen: (asked.length > 0 ? asked : branches).map(({ id }) => id),
    forAll: viewer.role === "admin",
    base: from?.settings ?? originalOf(programme),
    lastRound: lastRoundOf(db, viewer, programme === "duos" ? DUOS : MOBILITIES),
  };
}

/** What some settings would change on the desk's pool; `page` is one open page of the viewer's. */
export const tryOn = (
  db: Db,
  viewer: Viewer,
  { programme, chosen, base }: Desk,
  { settings, names }: { settings: ScenarioSettings; names: { before: string; after: string } },
  { page, patience }: { page: string; patience: Patience },
  clock: () => Date,
): Promise<TrialState> => {
  const scenarios = [
    { name: names.before, settings: base },
    { name: names.after, settings },
  ];
  const asked = { programme, branchIds: chosen, scenarios, extent: ON_THE_PAGE };
  return trialOf(db, asked, `${viewer.userId} ${page}`, patience, clock);
};

/** Every version that a viewer may use, newest first, with what each changed. */
export function deskVersions(db: Reader, viewer: Viewer, programme: Programme): DeskVersion[] {
  const versions = listVersionsIn<object>(db, SHELVES[programme], viewer).map(({ values, ...version }) => ({
    ...version,
    settings: { programme, ...values } as ScenarioSettings,
  }));
  const latest = new Set(latestVersions(versions).map(({ id }) => id));
  return versions.map((version) => {
    const before = versions.find(
      ({ name, number }) => name === version.name && number === version.number - 1,
    );
    return {
      ...version,
      changes: before ? differingFields(before.settings, version.settings) : null,
      isLatest: latest.has(version.id),
    };
  });
}

/** Saves what was tuned as the next version of its name. */
export function saveScenario(
  db: Db,
  viewer: Viewer,
  { programme, ...values }: ScenarioSettings,
  version: Omit<NewVersion<unknown>, "values">,
  at: Date,
): SettingsSaved {
  return saveVersionIn(db, SHELVES[programme], viewer, { ...version, values }, at);
}

export type Restored = SettingsSaved | { ok: false; refusal: "missing" };

/** An old version becomes the newest one of its name again; `seen`: the newest one until now. */
export function restoreVersion(
  db: Db,
  viewer: Viewer,
  programme: Programme,
  { versionId, seen }: { versionId: string; seen: string },
  at: Date,
): Restored {
  const old = deskVersions(db, viewer, programme).find(({ id }) => id === versionId);
  if (!old) return { ok: false, refusal: "missing" };
  const { name, branchId, settings } = old;
  return saveScenario(db, viewer, settings, { name, branchId, seen }, at);
}

/** The last finished round of the viewer's that measured its criteria. */
function lastRoundOf(db: Reader, viewer: Viewer, book: Book): LastRound | null {
  const { rounds } = book;
  const row = db
    .select({ id: rounds.id, startedAt: rounds.startedAt, figures: rounds.figures })
    .from(rounds)
    .where(and(isNotNull(rounds.figures), roundsOf(viewer, book)))
    .orderBy(desc(rounds.startedAt))
    .limit(1)
    .get();
  const criteria = row?.figures?.criteria;
  return row && criteria ? { id: row.id, startedAt: row.startedAt, criteria } : null;
}
