import { contextOf } from "../candidates";
import type { Reason } from "../reason";
import { scoreOf } from "../score";
import { levelsOf } from "./explain";
import { LARGE, leastChange, type Relaxed } from "./least-change";
import type { OneSide } from "./one-side";
import type { Pair } from "./person";
import { REQUIREMENTS } from "./requirements";
import { NEUTRALS, weightsOf } from "./settings";
import { FARTHEST_KM } from "./survey";

/** Somebody of the other side who would become a candidate, and what exactly that takes. */
export interface Opened {
  /** Their position in the pool. */
  other: number;
  /** 0–10,000. */
  score: number;
  /** What each thing let go takes, in its order. */
  takes: Reason[];
  /** How much that is, the smaller the better; compares within one relaxation only. */
  size: number;
}

/** One thing let go, or two together; those whom it opens, the smallest change first. Never empty. */
export interface Relaxation {
  lets: readonly Relaxed[];
  opened: Opened[];
}

/**
 * What would give a person candidates that they have not: every single thing, or, where no single one does, every two; those
 * that open most first, what nobody would call a small change last. Letting distance go reaches thirty kilometres; pairs never made or forbidden stay so.
 */
export function relaxationsOf(view: OneSide): Relaxation[] {
  const byLets = Map.groupBy(stoppedAround(view), ({ lets }) => lets.join(" "));
  const all = [...byLets.values()].map(relaxationOf);
  const singles = all.filter(({ lets }) => lets.length === 1);
  return (singles.length > 0 ? singles : all).sort(
    (a, b) => Number(isLarge(a)) - Number(isLarge(b)) || b.opened.length - a.opened.length,
  );
}

const isLarge = ({ opened: [least] }: Relaxation): boolean => (least?.size ?? 0) >= LARGE;

interface Stopped extends Opened {
  lets: Relaxed[];
}

const relaxationOf = (stopped: readonly Stopped[]): Relaxation => ({
  lets: stopped[0]?.lets ?? [],
  opened: stopped
    .map(({ lets: _, ...opened }) => opened)
    .sort((a, b) => a.size - b.size || b.score - a.score || a.other - b.other),
});

/** Everybody whom one or two things keep away, judged readably, one by one: it is asked for one person at a time. */
function stoppedAround(view: OneSide): Stopped[] {
  const { pool, settings, given } = view.solved;
  const weights = weightsOf(settings);
  const excluded = new Set([...pool.never, ...given.forbidden].map(keyOf));
  return view.others.flatMap((_, other): Stopped[] => {
    const { b, v } = view.peopleWith(other);
    const context = contextOf(b, v, settings);
    const lets: Relaxed[] = REQUIREMENTS.filter((one) => !one.allows(b, v, context)).map(({ id }) => id);
    if (lets.length > 2 || (lets[0] === "distance" && context.kilometres > FARTHEST_KM)) return [];
    if (excluded.has(keyOf(view.pairWith(other)))) return [];
    const score = scoreOf(levelsOf(b, v, context), weights, NEUTRALS);
    if (score < settings.floor * 100) lets.push("floor");
    if (lets.length === 0 || lets.length > 2) return [];
    const changes = lets.map((one) => leastChange(one, b, v, { context, side: view.side, score }));
    const size = changes.reduce((sum, change) => sum + change.size, 0);
    return [{ lets, other, score, size, takes: changes.map(({ takes }) => takes) }];
  });
}

const keyOf = ({ beneficiaryId, volunteerId }: Pair): string => `${beneficiaryId} ${volunteerId}`;
