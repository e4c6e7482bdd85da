import { and, eq, lte } from "drizzle-orm";
import type { Reader } from "~db/client";
import { candidacies } from "~db/schema";
import type { CandidacyId, HouseholdId, OfferId } from "../ids";
import { explainBundle } from "../matching/mobility/explain";
import { bundleOf, mobilityOptions } from "../matching/mobility/options";
import { DEFAULT_MOBILITY_SETTINGS } from "../matching/mobility/settings";
import type { Reason } from "../matching/reason";
import { readHouseholdOf, readLines, type TakenLines } from "./candidacy-lines.server";
import { LIVE_STATES } from "./candidacy-path";
import { mayBeProposedAgain } from "./candidacy-rest";
import { loadMobilityHousehold } from "./household-pool.server";
import { loadMobilityOffers } from "./pool-offers.server";
import { findPublicOffer } from "./public-offers.server";

export interface FittingOffer {
  offerId: OfferId;
  title: string;
  town: string;
  departement: string;
  /** The best whole that this household could take of it. */
  lines: TakenLines;
  /** What speaks for it, strongest first. */
  reasons: Reason[];
  /** The household has said that it interests them. */
  candidacyId: CandidacyId | null;
}

const MOST = 12;
const MOST_REASONS = 4;

/**
 * Open offers of which this household could take a whole now, the best first, at most twelve: within every requirement of a
 * round, with the settings as delivered. Those that somebody said no to lately are not among them.
 */
export function listFittingOffers(db: Reader, id: HouseholdId, at: Date): FittingOffer[] {
  const loaded = loadMobilityHousehold(db, id, at);
  if (!loaded) return [];
  const { household } = loaded;
  const { resting, live } = listEarlier(db, id, at);
  const settings = DEFAULT_MOBILITY_SETTINGS;
  const on = at.toISOString().slice(0, 10);
  const offers = loadMobilityOffers(db, null, at).filter((offer) => !resting.has(offer.id));
  const { pool, options } = mobilityOptions({ on, households: [household], offers, never: [] }, settings);
  const { members } = readHouseholdOf(db, id);
  const seen = new Set<OfferId>();
  return [...options]
    .sort((a, b) => b.score - a.score)
    .filter(({ offer }) => {
      const offerId = pool.offers[offer]?.id;
      if (!offerId || seen.has(offerId)) return false;
      seen.add(offerId);
      return true;
    })
    .slice(0, MOST)
    .flatMap((option): FittingOffer[] => {
      const offer = pool.offers[option.offer];
      const shown = offer && findPublicOffer(db, offer.id, at);
      if (!offer || !shown) return [];
      const bundle = bundleOf(option, offer, (line) => line);
      const { explanation } = explainBundle(household, offer, bundle, { settings, on, never: null });
      return [
        {
          ...{ offerId: offer.id, title: shown.title, town: shown.where.commune },
          departement: shown.where.departement,
          lines: readLines(db, bundle, members),
          reasons: explanation.criteria
            .filter(({ points, because }) => points > 0 && because !== null)
            .sort((a, b) => b.points - a.points)
            .flatMap(({ because }) => because ?? [])
            .slice(0, MOST_REASONS),
          candidacyId: live.get(offer.id) ?? null,
        },
      ];
    });
}

/** Offers that rest for this household, and those of which a candidacy that it may see is alive. */
function listEarlier(db: Reader, id: HouseholdId, at: Date) {
  const rows = db
    .select()
    .from(candidacies)
    .where(and(eq(candidacies.householdId, id), lte(candidacies.visibleFrom, at)))
    .all();
  const isAlive = (state: string) => (LIVE_STATES as readonly string[]).includes(state);
  return {
    resting: new Set(
      rows.filter((row) => !isAlive(row.state) && !mayBeProposedAgain(row, at)).map(({ offerId }) => offerId),
    ),
    live: new Map(rows.filter(({ state }) => isAlive(state)).map((row) => [row.offerId, row.id])),
  };
}
