import type { Reader } from "~db/client";
import type { HouseholdId, OfferId } from "../../ids";
import { type DepartementPlace, listDepartementPlaces } from "../../territory/departements.server";
import type { ChosenPair, ComparedScenarios } from "../comparison";
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
  return namesFor(db, programme, asking, differing.flatMap(givenIds));
}

const givenIds = ({ given }: { given: readonly ({ id: string } | null)[] }): string[] =>
  given.flatMap((pair) => pair?.id ?? []);

function namesFor(
  db: Reader,
  programme: Programme,
  asking: readonly string[],
  given: readonly string[],
): Record<string, ConsoleName> {
  if (programme === "duos")
    return Object.fromEntries(
      [...namesOf(db, [...asking, ...given])].map(([id, person]) => [id, fullName(person)]),
    );
  const households = [...householdsNamed(db, asking as HouseholdId[])].map(
    ([id, household]) => [id, fullName(household)] as const,
  );
  const offers = [...offersNamed(db, given as OfferId[])].map(
    ([id, { title, town }]) => [id, { name: title, town }] as const,
  );
  return Object.fromEntries([...households, ...offers]);
}

const fullName = ({
  firstName,
  lastName,
  town,
}: {
  firstName: string;
  lastName: string;
  town: string;
}): ConsoleName => ({ name: `${firstName} ${lastName}`, town });

const PAGE_SIZE = 50;

/** Who has whom or what in each scenario, a page of them. */
export interface PageOfPairs {
  rows: { asking: string; given: ({ id: string; score: number } | null)[] }[];
  names: Record<string, ConsoleName>;
  page: number;
  pages: number;
}

/** Pairs as they were kept, those who ask in the order of their ids. */
export function pageOfPairs(
  db: Reader,
  programme: Programme,
  pairs: readonly (readonly ChosenPair[])[],
  asked: number,
): PageOfPairs {
  const given = pairs.map((list) => new Map(list.map(([asking, id, score]) => [asking, { id, score }])));
  const asking = [...new Set(given.flatMap((of) => [...of.keys()]))].sort();
  const pages = Math.max(1, Math.ceil(asking.length / PAGE_SIZE));
  const page = Math.min(Math.max(1, Math.trunc(asked)), pages);
  const rows = asking
    .slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE)
    .map((id) => ({ asking: id, given: given.map((of) => of.get(id) ?? null) }));
  const names = namesFor(
    db,
    programme,
    rows.map((row) => row.asking),
    rows.flatMap(givenIds),
  );
  return { rows, names, page, pages };
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
