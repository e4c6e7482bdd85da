import type { Reader } from "~db/client";
import { choosePlace } from "../mentoring/place-choice.server";
import { departementMeant } from "../territory/departements.server";
import { occupationMeant, searchOccupations } from "../territory/occupation-search";
import { placeLabel } from "../territory/places.server";
import type { AdultAnswer, AdultTyped, HouseholdAnswers, RegionsTyped, WhereTyped } from "./household-form";
import { REGION_WISHES, regionField } from "./household-form";

/** One of several things that bear a name that was typed. */
export interface NamedChoice {
  value: string;
  label: string;
  hint?: string;
}

/** What only the house can say about a step: field → message key, and field prefix → what it may have meant. */
export interface Unclear {
  errors: Record<string, UnclearKey>;
  choices: Record<string, NamedChoice[]>;
}
export type UnclearKey =
  | "household.adult.unknownOccupation"
  | "household.adult.severalOccupations"
  | "household.adult.yearsNeeded"
  | "household.adult.twice"
  | "household.where.unknown"
  | "signup.where.unknown"
  | "signup.where.several"
  | "household.regions.one";
export type Read<T> = { ok: true; answer: T } | { ok: false; unclear: Unclear };

type Named = { name?: string | undefined; chosen?: string | undefined };
const nothing = (): Unclear => ({ errors: {}, choices: {} });
const isClear = ({ errors }: Unclear): boolean => Object.keys(errors).length === 0;

/** An adult's answer: names of occupations become codes; a name that several bear comes back with them. */
export function readAdult(typed: AdultTyped): Read<AdultAnswer> {
  const unclear = nothing();
  const wanted = typed.wanted.flatMap((line, i) => readOccupation(line, `wanted[${i}]`, unclear));
  const known = typed.known.flatMap((line, i) =>
    readOccupation(line, `known[${i}]`, unclear).map((rome) => {
      if (line?.years === undefined) unclear.errors[`known[${i}].years`] = "household.adult.yearsNeeded";
      return { rome, years: line?.years ?? 0 };
    }),
  );
  noteTwice(wanted, "wanted", unclear);
  noteTwice(
    known.map(({ rome }) => rome),
    "known",
    unclear,
  );
  return isClear(unclear) ? { ok: true, answer: { ...typed, wanted, known } } : { ok: false, unclear };
}

/** A choice among several counts only while the name is still one that it was offered for. */
function readOccupation(line: Named | undefined, field: string, unclear: Unclear): string[] {
  if (!line?.name) return [];
  const several = searchOccupations(line.name);
  const one = several.find(({ rome }) => rome === line.chosen) ?? occupationMeant(line.name);
  if (one) return [one.rome];
  if (several.length === 0) unclear.errors[`${field}.name`] = "household.adult.unknownOccupation";
  else {
    unclear.errors[`${field}.name`] = "household.adult.severalOccupations";
    unclear.choices[field] = several.map(({ rome, label }) => ({ value: rome, label }));
  }
  return [];
}

function noteTwice(codes: readonly string[], list: string, unclear: Unclear): void {
  codes.forEach((rome, i) => {
    if (codes.indexOf(rome) < i) unclear.errors[`${list}[${i}].name`] ??= "household.adult.twice";
  });
}

/** Where they live now and near whom: every name becomes a code. */
export function readWhere(db: Reader, typed: WhereTyped): Read<NonNullable<HouseholdAnswers["where"]>> {
  const unclear = nothing();
  const home = readPlace(db, { name: typed.place, chosen: typed.chosen }, "place", unclear);
  const nearby = { communes: [] as string[], departements: [] as string[] };
  typed.near.forEach((line, i) => {
    if (!line?.name) return;
    const departement = departementMeant(db, line.name);
    if (departement) nearby.departements.push(departement.code);
    else {
      const code = readPlace(db, line, `near[${i}]`, unclear);
      if (code) nearby.communes.push(code);
    }
  });
  const once = {
    communes: [...new Set(nearby.communes)],
    departements: [...new Set(nearby.departements)],
  };
  return isClear(unclear) && home
    ? { ok: true, answer: { communeCode: home, townWish: typed.townWish, nearby: once } }
    : { ok: false, unclear };
}

function readPlace(db: Reader, { name = "", chosen }: Named, field: string, unclear: Unclear): string | null {
  const choice = choosePlace(db, { place: name, chosen, radiusKm: 0 });
  if (choice.kind === "one") return choice.place.code;
  const at = field === "place" ? "place" : `${field}.name`;
  if (choice.kind === "none")
    unclear.errors[at] = field === "place" ? "signup.where.unknown" : "household.where.unknown";
  else {
    unclear.errors[at] = "signup.where.several";
    unclear.choices[field] = choice.places.map((place) => ({
      ...{ value: place.code, label: placeLabel(place), hint: place.departement },
    }));
  }
  return null;
}

/** Regions by what was said of them; at least one must be wished or possible. */
export function readRegions(
  typed: RegionsTyped,
  codes: readonly string[],
): Read<NonNullable<HouseholdAnswers["regions"]>> {
  const [wanted, accepted, refused] = REGION_WISHES.map((wish) =>
    codes.filter((code) => typed[regionField(code)] === wish),
  ) as [string[], string[], string[]];
  const unclear = nothing();
  const first = codes[0];
  if (wanted.length + accepted.length === 0 && first)
    unclear.errors[regionField(first)] = "household.regions.one";
  return isClear(unclear) ? { ok: true, answer: { wanted, accepted, refused } } : { ok: false, unclear };
}
