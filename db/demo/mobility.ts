import type { Tx } from "../client";
import type { Branch } from "./association";
import { addCandidacies } from "./candidacies";
import { chanceFrom } from "./chance";
import { finishHousehold, NO_STORY } from "./household-ends";
import { addHouseholds } from "./households";
import { loadRegionTowns } from "./mobility-places";
import { finishOffer } from "./offer-ends";
import { addOffers } from "./offers";
import { addPartners } from "./partners";

/** Of the demonstration as it is served, with its 800 people; a larger one has a hundredth of its further people more. */
const USUAL = { people: 800, households: 150, offers: 120 };
const FEWEST = { households: 12, offers: 12 };

/** So many households and offers for so many people. */
export function mobilitySize(people: number): { households: number; offers: number } {
  const share = Math.min(1, people / USUAL.people);
  const more = Math.max(0, people - USUAL.people) / 100;
  return {
    households: Math.round(Math.max(FEWEST.households, USUAL.households * share + more)),
    offers: Math.round(Math.max(FEWEST.offers, USUAL.offers * share + more * 0.8)),
  };
}

/**
 * Clef de France beside the duos: partners, offers outside Île-de-France, households, candidacies in every state. It draws
 * from a chance of its own, so that the people of Duos de demain stay who they are.
 */
export function addClefDeFrance(
  t: Tx,
  { people, seed, at }: { people: number; seed: number; at: Date },
  branches: readonly Branch[],
): void {
  const chance = chanceFrom((seed ^ 0x5c1ef) >>> 0);
  const size = mobilitySize(people);
  const towns = loadRegionTowns(t);
  const partners = addPartners(t, chance, branches, at);
  const offers = addOffers({ t, chance, at, partners, towns }, size.offers);
  const households = addHouseholds({ t, chance, at, branches, towns, after: people }, size.households);
  const told = addCandidacies({ t, chance, at, households, offers, partners });
  for (const offer of offers) finishOffer({ t, chance, at }, offer, told.firstOf.get(offer.id) ?? 0);
  for (const household of households)
    finishHousehold({ t, chance, at }, household, told.storyOf.get(household.id) ?? NO_STORY);
}
