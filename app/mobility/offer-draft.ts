import type { Amenity, OfferLine } from "./offer";
import type { LineAnswers } from "./offer-form";

/** An offer as a file tells it: read whole, or not at all. */
export interface OfferDraft {
  /** Line of the file on which it begins, from 1. */
  line: number;
  /** What the source calls it; null: a fingerprint of what it says stands in. */
  reference: string | null;
  title: string;
  presentation: string;
  /** An INSEE code, or a name with a postal code as people write it. */
  place: { code: string | null; typed: string };
  amenities: Amenity[];
  amenityWords: string;
  lines: DraftLine[];
}

export type DraftLine = {
  [K in OfferLine]: { kind: K; line: number; answers: LineAnswers[K] };
}[OfferLine];

/** What is wrong with a line of a file: where, which field, why. `reason` is a key of the catalogue, or words of the schema. */
export interface ImportFault {
  line: number;
  /** As the file calls it; null: the line as a whole. */
  field: string | null;
  reason: string;
  values?: Record<string, string | number>;
}

export interface ReadOffers {
  offers: OfferDraft[];
  faults: ImportFault[];
}

/** Most offers of one file, and most lines of all of them. */
export const MOST_OFFERS = 500;
export const MOST_FILE_LINES = 3000;
