import type { HouseholdId, OfferId } from "../../app/ids";
import { explainBundle } from "../../app/matching/mobility/explain";
import {
  bundleOf,
  type MobilityMarket,
  type MobilityOption,
  mobilityOptions,
} from "../../app/matching/mobility/options";
import { Places } from "../../app/matching/mobility/places-left";
import type { MobilityPool, PoolHousehold, PoolOffer } from "../../app/matching/mobility/pool";
import { DEFAULT_MOBILITY_SETTINGS } from "../../app/matching/mobility/settings";
import type { PairExplanation } from "../../app/matching/score";
import { takePlaces } from "../../app/mobility/candidacy-places.server";
import type { Bundle } from "../../app/mobility/round";
import { loadMobilityPool } from "../../app/rounds/mobility/pool.server";
import type { Tx } from "../client";
import { addCandidacy, addOverriddenInterest } from "./candidacy-rows";
import { holds, STORY_COUNTS, type Story, storyOf } from "./candidacy-stories";
import type { Chance } from "./chance";
import { type HouseholdStory, NO_STORY } from "./household-ends";
import type { DemoHousehold } from "./households";
import type { DemoOffer } from "./offers";
import type { DemoPartner } from "./partners";

export interface CandidacySetting {
  t: Tx;
  chance: Chance;
  at: Date;
  households: readonly DemoHousehold[];
  offers: readonly DemoOffer[];
  partners: readonly DemoPartner[];
}

/** A household and what it would take, with what the engine says of it. */
export interface Chosen {
  household: DemoHousehold;
  pooled: PoolHousehold;
  offer: DemoOffer;
  poolOffer: PoolOffer;
  bundle: Bundle;
  explanation: PairExplanation;
}

/** What the candidacies say about the dates of the others: days since the first of each offer, and each household's own. */
export interface Told {
  firstOf: Map<OfferId, number>;
  storyOf: Map<HouseholdId, HouseholdStory>;
}

/** Candidacies in every state, of the engine's own bundles, with the places that they hold. */
export function addCandidacies(setting: CandidacySetting): Told {
  const { chance, households, t, at } = setting;
  const told: Told = { firstOf: new Map(), storyOf: new Map() };
  const branchIds = [...new Set(households.map(({ branch }) => branch.id))];
  const pool = loadMobilityPool(t, branchIds, at);
  const choose = chooser(setting, pool);
  const ready = households.filter(({ state }) => state === "ready");
  const waiting = chance.some(ready, ready.length);
  let committed = 0;
  for (const story of storiesFor(households.length, chance)) {
    const chosen = firstWith(waiting, (household) => choose(household, story));
    if (!chosen) continue;
    addCandidacy(setting, chosen, story);
    note(told, chosen, story);
    if (story.accepted !== null && committed++ % 6 === 0) {
      const other = choose(chosen.household, { ...story, state: "interested" }, chosen.offer.id);
      if (!other) continue;
      addOverriddenInterest(setting, other, story);
      isOlder(told, other.offer.id, story);
    }
  }
  return told;
}

/** As many of each state as so many households would have, at least one. */
function storiesFor(households: number, chance: Chance): Story[] {
  return STORY_COUNTS.flatMap(([state, of150]) =>
    Array.from({ length: Math.max(1, Math.round((of150 * households) / 150)) }, (_, n) =>
      storyOf(state, n, chance),
    ),
  );
}

/** The first household for which something is found; it leaves the list. */
function firstWith(
  waiting: DemoHousehold[],
  choose: (household: DemoHousehold) => Chosen | null,
): Chosen | null {
  for (const [n, household] of waiting.entries()) {
    const chosen = choose(household);
    if (!chosen) continue;
    waiting.splice(n, 1);
    return chosen;
  }
  return null;
}

/** Finds an offer of the engine's for a household and takes its places, if the story holds any. */
function chooser({ t, chance, offers, partners }: CandidacySetting, pool: MobilityPool) {
  const market = mobilityOptions(pool, DEFAULT_MOBILITY_SETTINGS);
  const byId = new Map(offers.map((offer) => [offer.id, offer]));
  const position = new Map(market.pool.households.map(({ id }, n) => [id, n]));
  const optionsOf = Map.groupBy(market.options, ({ household }) => household);
  const places = new Places(market);
  const [hiring] = partners.filter(({ userId, trades }) => userId !== null && trades.length > 0);
  return (household: DemoHousehold, story: Story, not?: OfferId): Chosen | null => {
    const h = position.get(household.id);
    const pooled = h === undefined ? undefined : market.pool.households[h];
    if (h === undefined || !pooled) return null;
    const suiting = bestOfEach(optionsOf.get(h) ?? [])
      .map((option) => ({ option, offer: offerOf(market, option, byId) }))
      .filter(({ option, offer }) => offer.id !== not && suits(offer, option, story))
      .slice(0, 4);
    for (const { option, offer } of chance.some(suiting, suiting.length)) {
      // Some of the answers that lack are for the partner who signs in.
      if (story.answers === "one_missing" && chance.is(0.5) && offer.publisher.id !== hiring?.id) continue;
      const poolOffer = market.offersAsGiven[option.offer] as PoolOffer;
      const bundle = bundleOf(option, poolOffer, places.name());
      if (holds(story) && !takePlaces(t, bundle)) continue;
      if (holds(story)) places.take(linesIn(bundle));
      const context = { settings: DEFAULT_MOBILITY_SETTINGS, on: pool.on, never: null };
      const { explanation } = explainBundle(pooled, poolOffer, bundle, context);
      return { household, pooled, offer, poolOffer, bundle, explanation };
    }
    return null;
  };
}

const linesIn = ({ dwellingId, postId, secondPostId, trainingId }: Bundle) =>
  [dwellingId, postId, secondPostId, trainingId].filter((id) => id !== null);

/** The best bundle of each offer, the best offer first. */
function bestOfEach(options: readonly MobilityOption[]): MobilityOption[] {
  const best = new Map<number, MobilityOption>();
  for (const option of options)
    if (option.score > (best.get(option.offer)?.score ?? -1)) best.set(option.offer, option);
  return [...best.values()].sort((a, b) => b.score - a.score || a.offer - b.offer);
}

function offerOf(
  { pool }: MobilityMarket,
  option: MobilityOption,
  byId: ReadonlyMap<OfferId, DemoOffer>,
): DemoOffer {
  const offer = byId.get((pool.offers[option.offer] as PoolOffer).id);
  if (!offer) throw new Error("The pool holds an offer that the demonstration has not written");
  return offer;
}

const UNDER_WAY = 45;

/** What is alive is about an offer that still is; what was long ago is not about a post of next month. */
function suits({ state }: DemoOffer, { dwelling, work }: MobilityOption, story: Story): boolean {
  const isOver = ["refused", "declined", "withdrawn", "expired", "moved", "closed"].includes(story.state);
  if (!isOver && state !== "open") return false;
  if (state === "closed" && (story.ended ?? story.moves ?? 0) < 3) return false;
  if (story.begun <= UNDER_WAY) return true;
  const dates = [
    dwelling.availableFrom,
    ...work.jobs.map(({ post }) => post.startsOn),
    work.study?.training.startsOn,
  ];
  return dates.every((date) => date === null || date === undefined);
}

function note({ firstOf, storyOf }: Told, { household, offer }: Chosen, story: Story): void {
  isOlder({ firstOf }, offer.id, story);
  const isThere = story.state === "moved" || story.state === "closed";
  storyOf.set(household.id, {
    ...NO_STORY,
    first: story.begun,
    placed: isThere ? story.moves : null,
    again: story.close?.again ? story.ended : null,
  });
}

/** An offer is at least as old as its first candidacy. */
function isOlder({ firstOf }: Pick<Told, "firstOf">, id: OfferId, { begun }: Story): void {
  firstOf.set(id, Math.max(firstOf.get(id) ?? 0, begun));
}
