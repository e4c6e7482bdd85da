import { type Db, tx } from "~db/client";
import { rounds } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { BranchId, RoundId, SettingsId } from "../ids";
import type { RoundSettings } from "../matching/duo/round";
import { hasWeight } from "../matching/duo/settings";
import { DUOS } from "./book.server";
import { moveRound, note, type RoundMoved, type Run as RunOf } from "./round-moves.server";
import { differingFields } from "./scenario";
import { findRound, mayRunFor } from "./scope.server";

export type Run = RunOf<RoundId>;

export interface NewRound {
  /** Drawn when the form was shown, so that a form sent twice is one round. */
  roundId: RoundId;
  branchIds: readonly BranchId[];
  settings: RoundSettings;
  /** The saved version that these are. */
  settingsId?: SettingsId | null;
}
export type RoundStarted =
  /** `run` is null when the round had been started already. */
  { ok: true; roundId: RoundId; run: Run | null } | { ok: false; refusal: "not_your_branch" | "no_weight" };

/** Writes a new round down; the caller launches its run. */
export function startRound(db: Db, viewer: Viewer, round: NewRound, at: Date): RoundStarted {
  const { roundId, settings, settingsId = null } = round;
  if (!mayRunFor(viewer, round.branchIds)) return { ok: false, refusal: "not_your_branch" };
  if (!hasWeight(settings)) return { ok: false, refusal: "no_weight" };
  const branchIds = [...new Set(round.branchIds)].sort();
  return tx(db, (t) => {
    const { changes } = t
      .insert(rounds)
      .values({
        id: roundId,
        state: "running",
        branchIds,
        settings,
        settingsId,
        startedBy: viewer.userId,
        startedAt: at,
      })
      .onConflictDoNothing()
      .run();
    if (changes === 0) return { ok: true, roundId, run: null };
    note(t, DUOS, roundId, "start", null, "running", viewer.userId, at, { branchIds, settings, settingsId });
    return { ok: true, roundId, run: { roundId, version: 1 } };
  });
}

/** Runs a round again on the rest: locked and forced pairs stay, forbidden ones are never drawn. */
export function rerunRound(
  db: Db,
  viewer: Viewer,
  { roundId, version, settings }: { roundId: string; version: number; settings: RoundSettings },
  at: Date,
): { ok: true; run: Run | null } | { ok: false; refusal: "no_weight" } | (RoundMoved & { ok: false }) {
  if (!hasWeight(settings)) return { ok: false, refusal: "no_weight" };
  return tx(db, (t) => {
    const round = findRound(t, viewer, roundId);
    if (!round) return { ok: false, refusal: "missing" };
    const fresh = {
      settings,
      settingsId: isSame(settings, round.settings) ? round.settingsId : null,
      progress: 0,
      failure: null,
      finishedAt: null,
      figures: null,
      certificate: null,
    };
    const moved = moveRound(t, DUOS, round, "rerun", version, viewer, at, fresh, { settings });
    if (!moved.ok) return moved;
    return { ok: true, run: moved.again ? null : { roundId: round.id, version: version + 1 } };
  });
}

const isSame = (one: RoundSettings, other: RoundSettings): boolean =>
  differingFields({ programme: "duos", ...one }, { programme: "duos", ...other }).length === 0;
