import type { HouseholdId } from "../../ids";
import type { Bundle, MobilityFigures, MobilityRoundSettings } from "../../mobility/round";
import type { Reason } from "../reason";
import type { LineId } from "./lines";
import { matchMobilities } from "./match";
import type {
  BundleSolver,
  GivenMobilities,
  HouseholdBundle,
  MobilityHooks,
  MobilityResult,
} from "./outcome";
import type { MobilityPool, PoolDwelling, PoolOffer, PoolPost, PoolTraining } from "./pool";

/** What a coordinator tries out; each part may be left out. */
export interface Addition {
  /** Offers that do not exist yet. */
  offers?: readonly PoolOffer[];
  /** New lines of existing offers. */
  lines?: readonly {
    offerId: PoolOffer["id"];
    posts?: readonly PoolPost[];
    dwellings?: readonly PoolDwelling[];
    trainings?: readonly PoolTraining[];
  }[];
  /** More places of existing lines. */
  places?: readonly { lineId: LineId; more: number }[];
  /** Other weights and limits. */
  settings?: MobilityRoundSettings;
}

export interface Compared {
  before: MobilityFigures;
  after: MobilityFigures;
  /** Sums of scores; they tell nothing when the weights are others. */
  value: { before: number; after: number };
  /** Largest share by which either of the two could still be better: a difference within it proves nothing. */
  gap: number;
  /** Households that would be placed and are not, and the other way round. */
  placed: HouseholdBundle[];
  displaced: HouseholdId[];
  /** Households that would go elsewhere, or with other lines. */
  moved: { householdId: HouseholdId; from: Bundle; to: Bundle }[];
}

export type WorthOutcome =
  | ({ kind: "compared"; result: MobilityResult } & Compared)
  | { kind: "cancelled" }
  | { kind: "refused"; reason: Reason };

/**
 * What one or more further lines would bring, or other weights: the whole pool is solved again with them and compared with
 * `before`, which is solved too when it is not given. Throws when the addition names an offer or a line that is not there.
 */
export async function worthOfMore(
  pool: MobilityPool,
  settings: MobilityRoundSettings,
  addition: Addition,
  given: GivenMobilities,
  hooks: MobilityHooks,
  solver: BundleSolver,
  before?: MobilityResult,
): Promise<WorthOutcome> {
  const half = (part: number): MobilityHooks =>
    before ? hooks : { ...hooks, progress: (percent) => hooks.progress(Math.floor(percent / 2) + part) };
  const first = before
    ? { kind: "matched" as const, ...before }
    : await matchMobilities(pool, settings, given, half(0), solver);
  if (first.kind !== "matched") return first;
  const more = withAddition(pool, addition);
  const second = await matchMobilities(more, addition.settings ?? settings, given, half(50), solver);
  if (second.kind !== "matched") return second;
  const { kind: _kind, ...result } = second;
  return { kind: "compared", result, ...compared(first, second) };
}

/** A pool as it would be. Throws when the addition names an offer or a line that is not there. */
export function withAddition(
  pool: MobilityPool,
  { offers = [], lines = [], places = [] }: Addition,
): MobilityPool {
  const more = new Map(places.map(({ lineId, more }) => [lineId, more]));
  const known = new Set(
    pool.offers.flatMap((offer) => [
      offer.id,
      ...[...offer.posts, ...offer.dwellings, ...offer.trainings].map(({ id }) => id),
    ]),
  );
  for (const id of [...more.keys(), ...lines.map(({ offerId }) => offerId)])
    if (!known.has(id)) throw new Error(`There is no ${id} to add to`);
  const grown = <L extends { id: LineId; left: number }>(all: readonly L[]): L[] =>
    all.map((line) => ({ ...line, left: line.left + (more.get(line.id) ?? 0) }));
  return {
    ...pool,
    offers: [
      ...pool.offers.map((offer) => {
        const added = lines.filter(({ offerId }) => offerId === offer.id);
        return {
          ...offer,
          posts: [...grown(offer.posts), ...added.flatMap(({ posts = [] }) => posts)],
          dwellings: [...grown(offer.dwellings), ...added.flatMap(({ dwellings = [] }) => dwellings)],
          trainings: [...grown(offer.trainings), ...added.flatMap(({ trainings = [] }) => trainings)],
        };
      }),
      ...offers,
    ],
  };
}

/** Two results of the same households, with their differences named. */
export function compared(before: MobilityResult, after: MobilityResult): Compared {
  const was = new Map(before.matches.map(({ householdId, bundle }) => [householdId, bundle]));
  const is = new Map(after.matches.map(({ householdId, bundle }) => [householdId, bundle]));
  const total = ({ matches }: MobilityResult): number =>
    matches.reduce((sum, { explanation }) => sum + explanation.score, 0);
  return {
    ...{ before: before.figures, after: after.figures },
    value: { before: total(before), after: total(after) },
    gap: Math.max(before.certificate.gap, after.certificate.gap),
    placed: [...is].flatMap(([householdId, bundle]) =>
      was.has(householdId) ? [] : [{ householdId, bundle }],
    ),
    displaced: [...was.keys()].filter((householdId) => !is.has(householdId)),
    moved: [...is].flatMap(([householdId, to]) => {
      const from = was.get(householdId);
      return from && !isSameBundle(from, to) ? [{ householdId, from, to }] : [];
    }),
  };
}

const isSameBundle = (one: Bundle, other: Bundle): boolean =>
  (Object.keys(one) as (keyof Bundle)[]).every((key) => one[key] === other[key]);
