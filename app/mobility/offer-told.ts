import type { Contract, Licence, Schedule } from "./offer";

/** An open offer as other platforms are told of it: its place, its posts, who publishes it. No contact. */
export interface ToldOffer {
  id: string;
  title: string;
  presentation: string;
  organisation: string;
  publishedAt: Date | null;
  confirmedAt: Date | null;
  expiresAt: Date | null;
  where: {
    communeCode: string;
    commune: string;
    postalCodes: string;
    departementCode: string;
    region: string;
    latitude: number | null;
    longitude: number | null;
  } | null;
  posts: readonly ToldPost[];
  dwellings: readonly { rooms: number }[];
}

export interface ToldPost {
  id: string;
  romeCode: string;
  label: string;
  contract: Contract;
  contractMonths: number | null;
  weeklyHours: number;
  monthlyGrossCents: number | null;
  schedules: readonly Schedule[];
  frenchOral: string;
  licence: Licence | null;
  startsOn: string | null;
  number: number;
  held: number;
}

export const firstPostalCode = (postalCodes: string): string => postalCodes.split(" ")[0] ?? "";
