import type { Reader } from "~db/client";
import { findPlace, type Place, placeMeant, searchPlaces } from "../territory/places.server";
import type { WhereTyped } from "./profile-form";

export type PlaceChoice =
  | { kind: "one"; place: Place }
  /** Several places bear the name: the page offers them. */
  | { kind: "several"; places: Place[] }
  | { kind: "none" };

/** The place that a form's answer means; a choice among several counts only while the name is still the one it was offered for. */
export function choosePlace(db: Reader, { place: typed, chosen }: WhereTyped): PlaceChoice {
  const several = searchPlaces(db, typed.replace(/[()]/g, " "), 20);
  const picked = several.find(({ code }) => code === chosen);
  if (picked) return { kind: "one", place: picked };
  const meant = placeMeant(db, typed);
  if (meant) return { kind: "one", place: meant };
  return several.length === 0 ? { kind: "none" } : { kind: "several", places: several.slice(0, 8) };
}

/** The name of a commune that an answer holds; its code where the reference has lost it. */
export const placeName = (db: Reader, code: string): string => findPlace(db, code)?.name ?? code;
