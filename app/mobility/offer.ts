/** The vocabulary of a mobility offer: one place and what it holds. */

/** How an offer came into the house. Words: `offer.source.<source>`. */
export const OFFER_SOURCES = ["form", "csv", "france_travail", "job_posting"] as const;
export type OfferSource = (typeof OFFER_SOURCES)[number];

/** What the place has besides posts and dwellings. Words: `offer.amenity.<amenity>`. */
export const AMENITIES = ["school", "childcare", "public_transport", "association", "doctor"] as const;
export type Amenity = (typeof AMENITIES)[number];

/** Words: `offer.contract.<contract>`. `siae`: a contract of an inclusion employer. */
export const CONTRACTS = ["cdi", "cdd", "interim", "apprenticeship", "professionalisation", "siae"] as const;
export type Contract = (typeof CONTRACTS)[number];

/** Hours of work that not everybody can take. Words: `offer.schedule.<schedule>`. */
export const SCHEDULES = ["night", "weekend", "shifts", "split_day"] as const;
export type Schedule = (typeof SCHEDULES)[number];

/** Hours a week under which a post is part-time (Code du travail, L3121-27). */
export const FULL_TIME_HOURS = 35;

/** Driving licences that posts ask for. Words: `offer.licence.<licence>`. */
export const LICENCES = ["AM", "A", "B", "C", "CE", "D"] as const;
export type Licence = (typeof LICENCES)[number];

/** Licences that include another: who drives a lorry or a bus drives a car. */
const INCLUDED: Record<Licence, readonly Licence[]> = {
  AM: [],
  A: ["AM"],
  B: ["AM"],
  C: ["B", "AM"],
  CE: ["C", "B", "AM"],
  D: ["B", "AM"],
};

/** Whether someone with these licences may take a post that asks for this one (null: for none). */
export const mayDrive = (held: readonly Licence[], asked: Licence | null): boolean =>
  asked === null || held.some((licence) => licence === asked || INCLUDED[licence].includes(asked));

/** Words: `offer.dwellingType.<type>`. */
export const DWELLING_TYPES = ["flat", "house", "room", "shared"] as const;
export type DwellingType = (typeof DWELLING_TYPES)[number];

/** Words: `offer.dwellingKind.<kind>`. `iml`: let through a third party; `hosted`: with someone at home. */
export const DWELLING_KINDS = ["social", "private", "iml", "hosted"] as const;
export type DwellingKind = (typeof DWELLING_KINDS)[number];

/** The three lines of an offer. Words: `offer.line.<line>`. */
export const OFFER_LINES = ["post", "dwelling", "training"] as const;
export type OfferLine = (typeof OFFER_LINES)[number];

/** Places of a line that nobody holds. */
export const placesLeft = ({ number, held }: { number: number; held: number }): number =>
  Math.max(0, number - held);

/**
 * Smallest surface in m² for a household of so many persons, after the housing-aid rule: 9 for one, 16 for two, 9 for each
 * further person, 70 at most (Code de la construction et de l'habitation, R822-25).
 */
export const surfaceFor = (persons: number): number =>
  persons <= 1 ? 9 : Math.min(70, 16 + 9 * (persons - 2));
