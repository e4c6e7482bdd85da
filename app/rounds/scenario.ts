import type { z } from "zod";
import { CRITERION_IDS } from "../matching/criterion";
import type { RoundSettings } from "../matching/duo/round";
import { DEFAULT_SETTINGS } from "../matching/duo/settings";
import { MOBILITY_CRITERION_IDS } from "../matching/mobility/criterion";
import { DEFAULT_MOBILITY_SETTINGS } from "../matching/mobility/settings";
import type { MobilityRoundSettings } from "../mobility/round";
import { SettingsForm } from "./forms";
import { MobilitySettingsForm } from "./mobility/forms";
import type { Programme } from "./programme";

/** What a scenario is tried with: the settings of either programme. */
export type ScenarioSettings = DuoScenario | MobilityScenario;
export type DuoScenario = { programme: "duos" } & RoundSettings;
export type MobilityScenario = { programme: "mobilities" } & MobilityRoundSettings;

/** The criteria that a programme tunes, in their order. */
export const CRITERIA_OF: Readonly<Record<Programme, readonly string[]>> = {
  duos: CRITERION_IDS,
  mobilities: MOBILITY_CRITERION_IDS,
};

/** What a form gives: the same fields for a simulation, a saved version and a scenario in an address. */
export const SCENARIO_FORMS: Readonly<Record<Programme, z.ZodType<ScenarioSettings>>> = {
  duos: SettingsForm.transform((values) => ({ programme: "duos" as const, ...values })),
  mobilities: MobilitySettingsForm.transform((values) => ({ programme: "mobilities" as const, ...values })),
};

/** Settings as delivered. */
export const originalOf = (programme: Programme): ScenarioSettings =>
  programme === "duos" ? { programme, ...DEFAULT_SETTINGS } : { programme, ...DEFAULT_MOBILITY_SETTINGS };

/** Settings as the fields of their form. */
export function fieldsOf(settings: ScenarioSettings): Record<string, string | number> {
  const { programme, weights, ...limits } = settings;
  return {
    ...Object.fromEntries(CRITERIA_OF[programme].map((id) => [`weights.${id}`, weights[id] ?? 0])),
    ...Object.fromEntries(
      Object.entries(limits).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
    ),
  };
}

/** Names of the fields in which two settings differ. */
export function differingFields(one: ScenarioSettings, other: ScenarioSettings): string[] {
  const [a, b] = [fieldsOf(one), fieldsOf(other)];
  return Object.keys({ ...a, ...b }).filter((name) => String(a[name]) !== String(b[name]));
}

/** A scenario of a comparison, as an address keeps it: a saved version by its id, settings as delivered, or fields with a name. */
export type Mention = { version: string } | { name: string; settings: ScenarioSettings };

export function writeMention(mention: Mention): string {
  if ("version" in mention) return mention.version;
  const fields = Object.entries(fieldsOf(mention.settings)).map(([name, value]) => [name, String(value)]);
  return String(new URLSearchParams([["name", mention.name], ...fields]));
}

/** Null for what nobody wrote: an address is typed by people too. */
export function readMention(programme: Programme, text: string): Mention | null {
  if (/^(original|(set|mse)_[0-9a-z]{20})$/.test(text)) return { version: text };
  const fields = new URLSearchParams(text);
  const settings = SCENARIO_FORMS[programme].safeParse(nested(fields)).data;
  const name = (fields.get("name") ?? "").trim().slice(0, 60);
  return settings && name ? { name, settings } : null;
}

function nested(fields: URLSearchParams): Record<string, unknown> {
  const flat = [...fields].filter(([name]) => !name.startsWith("weights."));
  const weights = [...fields].filter(([name]) => name.startsWith("weights."));
  return {
    ...Object.fromEntries(flat),
    weights: Object.fromEntries(weights.map(([name, value]) => [name.slice("weights.".length), value])),
  };
}
