import type { Words } from "~/i18n/words";
import type { Programme } from "~/rounds/programme";
import { fieldsOf, type ScenarioSettings } from "~/rounds/scenario";
import * as mobility from "./mobility-rounds-words.part";
import { requirementName } from "./rounds-lists.part";

/** What differs between the two programmes is what they call their parts. */
export const criterionNamed = (words: Words, programme: Programme, id: string): string =>
  programme === "duos" ? mobility.known(words, `criterion.${id}`, id) : mobility.criterionName(words, id);

export const requirementNamed = (words: Words, programme: Programme, id: string): string =>
  programme === "duos" ? requirementName(words, id) : mobility.requirementName(words, id);

/** Where a person's or a household's file is. */
export const askingPath = (programme: Programme, id: string): string =>
  programme === "duos" ? `/staff/beneficiaries/${id}` : `/staff/households/${id}`;

export const tuningPath = (programme: Programme): string => `/staff/tuning/${programme}`;

const FIELD_WORDS: Readonly<Record<string, string>> = {
  minimumLanguageLevel: "staff.settings.level",
  floor: "staff.settings.floor",
  objective: "staff.settings.objective",
  rentShare: "staff.mobilityRounds.settings.rentShare",
  rentShareVisale: "staff.mobilityRounds.settings.rentShareVisale",
  roomsByPersons: "staff.mobilityRounds.settings.rooms",
  gap: "staff.mobilityRounds.settings.gap",
  seconds: "staff.mobilityRounds.settings.seconds",
};

/** The name of a field of the settings' form. */
export function fieldNamed(words: Words, programme: Programme, field: string): string {
  if (field.startsWith("weights.")) return criterionNamed(words, programme, field.slice("weights.".length));
  const key = FIELD_WORDS[field] ?? field;
  return mobility.known(words, key, field);
}

/** The value of a field of some settings, in words. */
export function fieldValue(words: Words, settings: ScenarioSettings, field: string): string {
  const value = fieldsOf(settings)[field];
  if (field === "minimumLanguageLevel") return words(`level.${value}` as never);
  if (field === "objective")
    return words(
      settings.programme === "duos"
        ? `staff.settings.objective.${settings.objective}`
        : `staff.mobilityRounds.settings.objective.${settings.objective}`,
    );
  return String(value ?? "–");
}
