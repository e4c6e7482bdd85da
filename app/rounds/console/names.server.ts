import type { Reader } from "~db/client";
import type { HouseholdId, OfferId } from "../../ids";
import { type DepartementPlace, listDepartementPlaces } from "../../territory/departements.server";
import type { ComparedScenarios } from "../comparison";
import { namesOf } from "../drafts.server";
import { householdsNamed, offersNamed } from "../mobility/drafts.server";
import type { Programme } from "../programme";
import type { TrialState } from "./trials.server";

/** How a page names somebody or something. */
export interface ConsoleName {
  name: string;
  town: string;
}

/** Names of everybody that a comparison shows, by id: looked up when it is read, so that an erased person has none. */
export function namesIn(
  db: Reader,
  programme: Programme,
  { differing }: Pick<ComparedScenarios, "differing">,
): Record<string, ConsoleName> {
  const asking = differing.map((one) => one.asking);
  const given = differing.flatMap((one) => one.given.flatMap((pair) => pair?.id ?? []));
  if (programme === "duos")
    return Object.fromEntries(
      [...namesOf(db, [...asking, ...given])].map(([id, { firstName, lastName, town }]) => [
        id,
        { name: `${firstName} ${lastName}`, town },
      ]),
    );
  const households = [...householdsNamed(db, asking as HouseholdId[])].map(
    ([id, { firstName, lastName, town }]) => [id, { name: `${firstName} ${lastName}`, town }] as const,
  );
  const offers = [...offersNamed(db, given as OfferId[])].map(
    ([id, { title, town }]) => [id, { name: title, town }] as const,
  );
  return Object.fromEntries([...households, ...offers]);
}

/** An answer with the names of whom it speaks of, and where the départements lie. */
export type DescribedTrial =
  | Exclude<TrialState, { state: "answered" }>
  | (Extract<TrialState, { state: "answered" }> & Described);
export interface Described {
  names: Record<string, ConsoleName>;
  places: DepartementPlace[];
}

export const describedTrial = (db: Reader, state: TrialState): DescribedTrial =>
  state.state === "answered" ? { ...state, ...describe(db, state.trial) } : state;

export const describe = (db: Reader, compared: ComparedScenarios): Described => ({
  names: namesIn(db, compared.scenarios[0]?.settings.programme ?? "duos", compared),
  places: listDepartementPlaces(
    db,
    compared.departements.map(({ code }) => code),
  ),
});
