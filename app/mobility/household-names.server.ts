import type { Reader } from "~db/client";
import { departementLabel, findDepartement } from "../territory/departements.server";
import { findPlace, placeLabel } from "../territory/places.server";
import type { PlaceNames } from "./household-values";

/** Names of the places that answers hold; a code where the reference has lost it. */
export const placeNames = (db: Reader): PlaceNames => ({
  commune(code) {
    const place = findPlace(db, code);
    return place ? placeLabel(place) : code;
  },
  departement(code) {
    const departement = findDepartement(db, code);
    return departement ? departementLabel(departement) : code;
  },
});
