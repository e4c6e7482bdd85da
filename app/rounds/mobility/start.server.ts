import { type Db, tx } from "~db/client";
import { mobilityRounds } from "~db/schema";
import type { Viewer } from "../../accounts/viewer";
import type { BranchId, MobilityRoundId, MobilitySettingsId } from "../../ids";
import { hasMobilityWeight } from "../../matching/mobility/settings";
import type { MobilityRoundSettings } from "../../mobility/round";
import { MOBILITIES } from "../book.server";
import { moveRound, note, type RoundMoved, type Run } from "../round-moves.server";
import { differingFields } from "../scenario";
import { mayRunFor } from "../scope.server";
import { findMobilityRound } from "./scope.server";

export type MobilityRun = Run<MobilityRoundId>;

export interface NewMobilityRound {
  /** Drawn when the form was shown, so that a form sent twice is one round. */
  roundId: MobilityRoundId;
  /** Whose households take part; offers come from every branch. */
  branchIds: readonly BranchId[];
  settings: MobilityRoundSettings;
  /** The saved version that these are. */
  settingsId?: MobilitySettingsId | null;
}
export type MobilityRoundStarted =
  /** `run` is null when the round had been started already. */
  | { ok: true; roundId: MobilityRoundId; run: MobilityRun | null }
  | { ok: false; refusal: "not_your_branch" | "no_weight" };

/** Writes a new round down; the caller launches its run. */
export function startMobilityRound(
  db: Db,
  viewer: Viewer,
  { roundId, settings, settingsId = null, ...round }: NewMobilityRound,
  at: Date,
): MobilityRoundStarted {
  if (!mayRunFor(viewer, round.branchIds)) return { ok: false, refusal: "not_your_branch" };
  if (!hasMobilityWeight(settings)) return { ok: false, refusal: "no_weight" };
  const branchIds = [...new Set(round.branchIds)].sort();
  return tx(db, (t) => {
    const { changes } = t
      .insert(mobilityRounds)
      .values({
        ...{ id: roundId, state: "running", branchIds, settings, settingsId },
        ...{ startedBy: viewer.userId, startedAt: at },
      })
      .onConflictDoNothing()
      .run();
    if (changes === 0) return { ok: true, roundId, run: null };
    const told = { branchIds, settings, settingsId };
    note(t, MOBILITIES, roundId, "start", null, "running", viewer.userId, at, told);
    return { ok: true, roundId, run: { roundId, version: 1 } };
  });
}

export type MobilityRerun =
  | { ok: true; run: MobilityRun | null }
  | { ok: false; refusal: "no_weight" }
  | (RoundMoved & { ok: false });

/** Runs a round again on the rest: locked and forced bundles stay, forbidden ones are never drawn. */
export function rerunMobilityRound(
  db: Db,
  viewer: Viewer,
  { roundId, version, settings }: { roundId: string; version: number; settings: MobilityRoundSettings },
  at: Date,
): MobilityRerun {
  if (!hasMobilityWeight(settings)) return { ok: false, refusal: "no_weight" };
  return tx(db, (t) => {
    const round = findMobilityRound(t, viewer, roundId);
    if (!round) return { ok: false, refusal: "missing" };
    const fresh = {
      ...{ settings, progress: 0, failure: null, finishedAt: null },
      settingsId: isSame(settings, round.settings) ? round.settingsId : null,
      ...{ figures: null, certificate: null },
    };
    const moved = moveRound(t, MOBILITIES, round, "rerun", version, viewer, at, fresh, { settings });
    if (!moved.ok) return moved;
    return { ok: true, run: moved.again ? null : { roundId: round.id, version: version + 1 } };
  });
}

const isSame = (one: MobilityRoundSettings, other: MobilityRoundSettings): boolean =>
  differingFields({ programme: "mobilities", ...one }, { programme: "mobilities", ...other }).length === 0;
