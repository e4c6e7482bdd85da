import type { Bundle, MobilityRoundSettings } from "../../mobility/round";
import { ABSTAINS, FULL_LEVEL, FULL_SCORE, levelByte } from "../score";
import { MOBILITY_CRITERIA } from "./criteria";
import type { FitContext, LooksAt, MobilityCriterion } from "./criterion";
import { type Behind, type LineId, mergedOffer } from "./lines";
import { meets, requirementsOf } from "./meets";
import { occupationsOf } from "./occupation-fit";
import type { MobilityPool, NeverWhy, PoolDwelling, PoolHousehold, PoolOffer } from "./pool";
import { mobilityWeights } from "./settings";
import type { Whole, Work } from "./whole";
import { workersOf } from "./whole";
import { worksIn } from "./works";

/** A bundle that is possible, with its score. Lines are merged ones. */
export interface MobilityOption {
  /** Position in the market's households and offers. */
  household: number;
  offer: number;
  dwelling: PoolDwelling;
  work: Work;
  /** 0 to 10,000. */
  score: number;
}

/** What a round decides upon: households and offers in the order of their ids, every possible bundle, and what lines are behind. */
export interface MobilityMarket {
  pool: MobilityPool;
  /** The offers as they were given, in the same order: their lines are not merged. */
  offersAsGiven: readonly PoolOffer[];
  behind: Behind;
  options: MobilityOption[];
}

/**
 * Every possible bundle of a pool with its score, household by household, offer by offer, the best of an offer first. A
 * bundle leaves when another of the same offer takes nothing that it does not take and scores as well. The same pool gives the
 * same options, in whatever order people and lines come.
 */
export function mobilityOptions(
  anyPool: MobilityPool,
  settings: MobilityRoundSettings,
  step: (done: number) => void = () => {},
): MobilityMarket {
  const { pool, offersAsGiven, behind } = ordered(anyPool);
  const score = scorer(settings);
  const never = neverIn(pool);
  const offersOf = offersByOccupation(pool.offers);
  const options: MobilityOption[] = [];
  pool.households.forEach((household, h) => {
    step(h);
    for (const o of offersOf(household)) {
      const offer = pool.offers[o] as PoolOffer;
      const context: FitContext = { settings, on: pool.on, never: never(household, offer) };
      for (const { dwelling, work, score: points } of possibleIn(household, offer, context, score))
        options.push({ household: h, offer: o, dwelling, work, score: points });
    }
  });
  return { pool, offersAsGiven, behind, options };
}

/** The ids of a bundle's merged lines, one for each place that it takes. */
export const linesOf = ({ dwelling, work }: Pick<MobilityOption, "dwelling" | "work">): LineId[] => [
  dwelling.id,
  ...work.jobs.map(({ post }) => post.id),
  ...(work.study ? [work.study.training.id] : []),
];

/** `named` tells which line stands for a merged one. */
export function bundleOf(
  { dwelling, work: { jobs, study } }: Pick<MobilityOption, "dwelling" | "work">,
  offer: PoolOffer,
  named: <I extends LineId>(line: I) => I,
): Bundle {
  const [first, second] = jobs;
  return {
    offerId: offer.id,
    postId: first ? named(first.post.id) : null,
    postMember: first ? first.adult.member : null,
    secondPostId: second ? named(second.post.id) : null,
    secondPostMember: second ? second.adult.member : null,
    dwellingId: named(dwelling.id),
    trainingId: study ? named(study.training.id) : null,
    trainingMember: study ? study.adult.member : null,
  };
}

export function neverIn(pool: MobilityPool): (household: PoolHousehold, offer: PoolOffer) => NeverWhy | null {
  const why = new Map(pool.never.map((pair) => [`${pair.householdId} ${pair.offerId}`, pair.why]));
  return why.size === 0 ? () => null : (household, offer) => why.get(`${household.id} ${offer.id}`) ?? null;
}

function ordered(pool: MobilityPool): Omit<MobilityMarket, "options"> {
  const byId = <T extends { id: string }>(all: readonly T[]) =>
    [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
  const offersAsGiven = byId(pool.offers);
  const merged = offersAsGiven.map(mergedOffer);
  return {
    offersAsGiven,
    pool: { ...pool, households: byId(pool.households), offers: merged.map(({ offer }) => offer) },
    behind: new Map(merged.flatMap(({ behind }) => [...behind])),
  };
}

/** Which offers have a post or a training that an adult can take up at all: of a thousand, most have none. */
function offersByOccupation(offers: readonly PoolOffer[]): (household: PoolHousehold) => number[] {
  const holding = new Map<string, number[]>();
  offers.forEach(({ posts, trainings }, o) => {
    const romes = [...posts, ...trainings]
      .filter(({ left }) => left > 0)
      .flatMap(({ romeCode }) => romeCode ?? []);
    for (const rome of new Set(romes)) holding.set(rome, [...(holding.get(rome) ?? []), o]);
  });
  const every = [...offers.keys()];
  return (household) => {
    const found = new Set<number>();
    for (const adult of workersOf(household)) {
      const occupations = occupationsOf(adult);
      if (occupations === null) return every;
      for (const rome of occupations) for (const o of holding.get(rome) ?? []) found.add(o);
    }
    return [...found].sort((a, b) => a - b);
  };
}

interface Found {
  dwelling: PoolDwelling;
  work: Work;
  score: number;
}

const OF_PLACE = requirementsOf("place");
const OF_DWELLING = requirementsOf("dwelling");
const OF_WHOLE = requirementsOf("whole");
const NO_WORK: Work = { jobs: [], study: null };

function possibleIn(
  household: PoolHousehold,
  offer: PoolOffer,
  context: FitContext,
  { parts, total }: Scorer,
): Found[] {
  const place: Whole = { household, offer, dwelling: null, ...NO_WORK };
  if (!meets(OF_PLACE, place, context)) return [];
  const homes: (Whole & { dwelling: PoolDwelling })[] = [];
  for (const dwelling of offer.dwellings)
    if (dwelling.left > 0 && meets(OF_DWELLING, { ...place, dwelling }, context))
      homes.push({ ...place, dwelling });
  if (homes.length === 0) return [];
  const works = worksIn(household, offer, context);
  if (works.length === 0) return [];
  const base = parts.place(place, context);
  const sums = works.map((work) => base + parts.work({ ...place, ...work }, context));
  const found: Found[] = [];
  for (const home of homes) {
    const more = parts.dwelling(home, context);
    works.forEach((work, n) => {
      const whole = { ...home, ...work };
      if (!meets(OF_WHOLE, whole, context)) return;
      const sum = (sums[n] as number) + more + parts.whole(whole, context);
      found.push({ dwelling: home.dwelling, work, score: total(sum) });
    });
  }
  return undominated(found).filter(({ score }) => score >= context.settings.floor * 100);
}

/** The best first; one that takes the same as a better one, or more, leaves. */
function undominated(found: Found[]): Found[] {
  const kept: (Found & { lines: LineId[] })[] = [];
  for (const one of found
    .map((each) => ({ ...each, lines: linesOf(each) }))
    .sort((a, b) => b.score - a.score))
    if (!kept.some((better) => within(better.lines, one.lines))) kept.push(one);
  return kept;
}

/** Whether a bundle takes no line more often than another. */
function within(lines: readonly LineId[], others: readonly LineId[]): boolean {
  if (lines.length > others.length) return false;
  return lines.every(
    (line, n) =>
      others.includes(line) &&
      (lines.indexOf(line) === n || others.filter((other) => other === line).length >= 2),
  );
}

interface Scorer {
  /** Σ weight × level (0–200) of the criteria that look at a part. */
  parts: Readonly<Record<LooksAt, (whole: Whole, context: FitContext) => number>>;
  /** The score of a whole sum: the same whole numbers as `scoreOf`. */
  total(sum: number): number;
}

function scorer(settings: MobilityRoundSettings): Scorer {
  const weights = mobilityWeights(settings);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const part = (looksAt: LooksAt) => {
    const counting = MOBILITY_CRITERIA.map((criterion, c) => ({
      criterion,
      weight: weights[c] as number,
    })).filter(({ criterion, weight }) => criterion.looksAt === looksAt && weight > 0);
    return (whole: Whole, context: FitContext): number => {
      let sum = 0;
      for (const { criterion, weight } of counting) sum += weight * countedLevel(criterion, whole, context);
      return sum;
    };
  };
  return {
    parts: { place: part("place"), dwelling: part("dwelling"), work: part("work"), whole: part("whole") },
    total: (sum) => Math.round((FULL_SCORE * sum) / (FULL_LEVEL * all)),
  };
}

function countedLevel(criterion: MobilityCriterion, whole: Whole, context: FitContext): number {
  const level = levelByte(criterion.level(whole, context));
  return level === ABSTAINS ? Math.round(criterion.neutral * FULL_LEVEL) : level;
}
