/** The vocabulary of a person's profile: what both sides of a duo may say about themselves and about the other. */

export const SEXES = ["woman", "man", "other"] as const;
export type Sex = (typeof SEXES)[number];

export const AGE_BANDS = ["18-25", "26-35", "36-49", "50-64", "65+"] as const;
export type AgeBand = (typeof AGE_BANDS)[number];

/** Whom one would rather meet; "any" never excludes anybody. */
export const SEX_WISHES = ["any", "women", "men"] as const;
export type SexWish = (typeof SEX_WISHES)[number];

export const FAMILY_WISHES = ["any", "alone", "family"] as const;
export type FamilyWish = (typeof FAMILY_WISHES)[number];

export const FREQUENCIES = ["weekly", "fortnightly", "monthly"] as const;
export type Frequency = (typeof FREQUENCIES)[number];

/** CECRL levels, with what stands below A1; "non_reader" is only meaningful for written levels. */
export const LEVELS = ["none", "non_reader", "below_A1", "A1", "A2", "B1", "B2", "C1", "C2"] as const;
export type Level = (typeof LEVELS)[number];

/** Position of a level on the scale, 0 (none) to 8 (C2): levels compare as numbers. */
export const levelRank = (level: Level): number => LEVELS.indexOf(level);

/** ISO 639-3 code, e.g. "fra", "arb" is stored as "ara" (macrolanguage). */
export type LanguageCode = string;

export interface SpokenLanguage {
  code: LanguageCode;
  oral: Level;
  written: Level;
}

export const FRENCH: LanguageCode = "fra";

export const INTERESTS = [
  "walking",
  "cooking",
  "cinema",
  "music",
  "museums",
  "reading",
  "football",
  "running",
  "swimming",
  "cycling",
  "gardening",
  "handicraft",
  "sewing",
  "drawing",
  "photography",
  "dance",
  "theatre",
  "board_games",
  "video_games",
  "animals",
  "nature",
  "history",
  "computers",
  "coffee",
] as const;
export type Interest = (typeof INTERESTS)[number];

export const HOPES = [
  "speak_french",
  "make_friends",
  "discover_town",
  "culture",
  "sport",
  "talk_about_work",
  "family_outings",
  "share_meals",
] as const;
export type Hope = (typeof HOPES)[number];

export const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Day = (typeof DAYS)[number];
export const DAY_PARTS = ["morning", "midday", "afternoon", "evening"] as const;
export type DayPart = (typeof DAY_PARTS)[number];

/** Free hours of a week as 28 bits: bit = day × 4 + part, Monday morning is bit 0. */
export type FreeHours = number;
export const slotBit = (day: Day, part: DayPart): FreeHours =>
  1 << (DAYS.indexOf(day) * DAY_PARTS.length + DAY_PARTS.indexOf(part));

/** One person present on a side of a duo: the volunteer, a couple's partner, a member of the family. */
export interface Member {
  firstName: string;
  sex: Sex;
  /** Year of birth, four digits; ages are counted at the end of the year, so they may be one year too high. */
  birthYear: number;
}

/** Age band of an age in whole years; null below 18, where no band is ever matched upon. */
export function ageBandOf(age: number): AgeBand | null {
  if (age < 18) return null;
  if (age <= 25) return "18-25";
  if (age <= 35) return "26-35";
  if (age <= 49) return "36-49";
  if (age <= 64) return "50-64";
  return "65+";
}

/** What both sides say; a volunteer adds places, a beneficiary adds the wish to practise French. */
export interface Profile {
  members: readonly Member[];
  communeCode: string;
  /** Great-circle kilometres one accepts to travel. */
  radiusKm: number;
  languages: readonly SpokenLanguage[];
  freeHours: FreeHours;
  frequency: Frequency;
  interests: readonly Interest[];
  dislikes: readonly Interest[];
  hopes: readonly Hope[];
  sexWish: SexWish;
  /** Empty: every age is welcome. */
  ageWish: readonly AgeBand[];
  familyWish: FamilyWish;
}
