import type { HouseholdId } from "../../ids";
import type { Bundle, MobilityLeftOut } from "../../mobility/round";
import type { MobilityRequirementId } from "./criterion";
import { explainWhole } from "./explain";
import { NEVER_RELAXED, whyNothing } from "./left-out";
import { rentThere } from "./means";
import { bundleOf, linesOf, type MobilityMarket, type MobilityOption, neverIn } from "./options";
import type { PoolHousehold } from "./pool";
import { type Chosen, type Known, type Means, regretOf } from "./regret";
import { MOBILITY_REQUIREMENTS } from "./requirements";
import { eachBundle, emptySurvey, surveyBundles } from "./survey";
import type { Whole } from "./whole";

/** One requirement let go for one household, or two together: the bundles that become possible, the best first. Never empty. */
export interface MobilityRelaxation {
  lets: readonly MobilityRequirementId[];
  opened: MobilityOption[];
  /** Cents by which the rent is too high in the nearest of them; null for other requirements. */
  rentExcess: number | null;
}

export interface MobilityUnblocking {
  lets: readonly MobilityRequirementId[];
  bundles: number;
  rentExcess: number | null;
  /** The best bundle that would be free; or, where all of them are taken, the best of all. */
  bundle: Bundle;
  /** 0–10,000. */
  score: number;
  /**
   * "free": nothing changes elsewhere. "sure": others would go elsewhere, and the whole would gain. "instead": it would not,
   * another household would lose as much. "open": not searched, or not long enough to tell. "held": its places are locked, or
   * there are none.
   */
  outcome: "free" | "sure" | "instead" | "open" | "held";
}

export type MobilityWhy =
  | { kind: "gone" }
  | { kind: "placed"; bundle: Bundle }
  | { kind: "alone"; why: MobilityLeftOut; unblockings: MobilityUnblocking[] };

/** Requirements for which a search is made where their bundles are taken: each takes seconds. */
const MOST_SEARCHED = 3;

/** Why a household got nothing in the best choice that is known, and what would unblock it. */
export async function whyUnplaced(
  chosen: Chosen,
  householdId: HouseholdId,
  means: Means,
): Promise<MobilityWhy> {
  const { market, made } = chosen;
  const h = market.pool.households.findIndex(({ id }) => id === householdId);
  if (h === -1) return { kind: "gone" };
  const own = made.find(({ household }) => household === h);
  if (own) return { kind: "placed", bundle: own.bundle };
  const unblockings: MobilityUnblocking[] = [];
  let searched = 0;
  for (const relaxation of mobilityRelaxations(chosen, h)) {
    const told = unblocking(chosen, relaxation);
    const isToSearch = told.outcome === "open" && searched < MOST_SEARCHED;
    if (isToSearch) searched += 1;
    unblockings.push(isToSearch ? await searchedOut(chosen, householdId, told, means) : told);
  }
  const order = ["free", "sure", "instead", "open", "held"];
  unblockings.sort((a, b) => order.indexOf(a.outcome) - order.indexOf(b.outcome));
  return { kind: "alone", why: whyOf(chosen, h), unblockings };
}

/** What opens bundles: every single requirement, or, where no single one does, every two; those that open most first. */
export function mobilityRelaxations(chosen: Chosen, h: number): MobilityRelaxation[] {
  const singles = relaxationsOf(chosen, h, 1);
  return singles.length > 0 ? singles : relaxationsOf(chosen, h, 2);
}

function relaxationsOf({ market, settings }: Chosen, h: number, most: 1 | 2): MobilityRelaxation[] {
  const { pool } = market;
  const household = pool.households[h] as PoolHousehold;
  const found = new Map<number, MobilityRelaxation>();
  pool.offers.forEach((offer, o) => {
    const context = { settings, on: pool.on, never: neverIn(pool)(household, offer) };
    const tell = (make: () => Whole, fails: number): void => {
      const lets = MOBILITY_REQUIREMENTS.filter((_, n) => fails & (1 << n)).map(({ id }) => id);
      if (lets.length !== most || lets.some((id) => NEVER_RELAXED.includes(id))) return;
      const whole = make();
      const { dwelling, jobs, study } = whole;
      const { score } = explainWhole(whole, context).explanation;
      if (!dwelling || score < settings.floor * 100) return;
      const relaxation = found.get(fails) ?? { lets, opened: [], rentExcess: null };
      found.set(fails, relaxation);
      relaxation.opened.push({ household: h, offer: o, dwelling, work: { jobs, study }, score });
      const rent = lets.join() === "rent" ? rentThere(whole, settings) : null;
      if (rent?.most != null)
        relaxation.rentExcess = Math.min(relaxation.rentExcess ?? rent.rent, rent.rent - rent.most);
    };
    eachBundle(household, offer, context, tell, most);
  });
  const all = [...found.values()].map((one) => ({
    ...one,
    opened: one.opened.sort((a, b) => b.score - a.score),
  }));
  return all.sort((a, b) => b.opened.length - a.opened.length);
}

function unblocking(
  { market, places }: Chosen,
  { lets, opened, rentExcess }: MobilityRelaxation,
): MobilityUnblocking {
  const free = opened.find((option) => places.missing(linesOf(option)).length === 0);
  const best = free ?? (opened[0] as MobilityOption);
  return {
    ...{ lets, bundles: opened.length, rentExcess, score: best.score },
    bundle: namedBundle(market, best, places.name()),
    outcome: free ? "free" : "open",
  };
}

/** With the bundle taken whatever it costs: do more households have a place than now? */
async function searchedOut(
  chosen: Chosen,
  householdId: HouseholdId,
  told: MobilityUnblocking,
  means: Means,
): Promise<MobilityUnblocking> {
  const { bundle } = told;
  const answer = await regretOf(chosen, { householdId, offerId: bundle.offerId, bundle }, means);
  return {
    ...told,
    outcome: answer ? outcomeOf(chosen.known, answer.other, chosen.settings.objective) : "held",
  };
}

/** Whether a choice with the bundle is surely better than the best without it, surely not, or neither. */
export function outcomeOf(
  now: Known,
  then: Known,
  objective: Chosen["settings"]["objective"],
): "sure" | "instead" | "open" {
  if (objective === "households" && then.placed > now.mostPlaced) return "sure";
  if (objective === "households" && then.mostPlaced < now.placed) return "instead";
  const isCountKnown = now.placed === now.mostPlaced && then.placed === then.mostPlaced;
  if (objective === "households" && !isCountKnown) return "open";
  if (then.value > now.bound) return "sure";
  return then.bound <= now.value ? "instead" : "open";
}

function whyOf({ market: { pool, options }, settings }: Chosen, h: number): MobilityLeftOut {
  const household = pool.households[h] as PoolHousehold;
  const survey = emptySurvey();
  for (const offer of pool.offers)
    surveyBundles(survey, household, offer, {
      ...{ settings, on: pool.on, never: neverIn(pool)(household, offer) },
    });
  return whyNothing(
    survey,
    options.some((option) => option.household === h),
    "left",
  );
}

const namedBundle = (
  { pool }: MobilityMarket,
  option: MobilityOption,
  name: Parameters<typeof bundleOf>[2],
): Bundle => bundleOf(option, pool.offers[option.offer] as MobilityMarket["pool"]["offers"][number], name);
