import { z } from "zod";
import { PROGRAMMES, type Programme } from "../programme";
import { SCENARIO_FORMS, type ScenarioSettings } from "../scenario";
import type { DeskLook, Patience } from "./trial";

export const readProgramme = (text: string | undefined): Programme | null =>
  PROGRAMMES.find((programme) => programme === text) ?? null;

/** Which settings on whose pool, as a page's address says it. */
export const readDesk = (query: URLSearchParams): DeskLook => ({
  from: query.get("from"),
  branchIds: query.getAll("branchIds"),
});

/** Whether the address holds settings that somebody tried. */
export const isTried = (query: URLSearchParams): boolean => query.has("objective");

/** A moment, then a page tells how far it is and asks again; a script that has an answer listens longer for a better one. */
const [A_MOMENT, LONGER] = [900, 8_000];

const Live = z.object({
  live: z
    .string()
    .regex(/^[0-9a-z]{1,20}$/)
    .catch(""),
  seen: z.coerce.number().int().min(0).catch(0),
});

/** Which open page asks, and how long it listens. */
export function readPatience({ url, signal }: Request): { page: string; patience: Patience } {
  const { live, seen } = Live.parse(Object.fromEntries(new URL(url).searchParams));
  return {
    page: live,
    patience: { milliseconds: live !== "" && seen > 0 ? LONGER : A_MOMENT, seen, signal },
  };
}

/** What is saved besides the settings: a name, a branch unless it is for all, and the version that was looked at. */
export const VersionForm = z.object({
  name: z.string().trim().min(1).max(60),
  branchId: z.string().max(40).optional(),
  seenVersion: z.string().max(40).optional(),
});

export const settingsForm = (programme: Programme): z.ZodType<ScenarioSettings> => SCENARIO_FORMS[programme];

export const RestorationForm = z.object({
  versionId: z.string().max(40),
  seenVersion: z.string().max(40),
});

/** The scenarios of a comparison, as its address mentions them. */
export const readMentions = (query: URLSearchParams): string[] => query.getAll("s");

export const comparisonPath = (
  programme: Programme,
  { mentions, branchIds }: { mentions: readonly string[]; branchIds: readonly string[] },
): string => {
  const query = [...mentions.map((s) => ["s", s]), ...branchIds.map((id) => ["branchIds", id])];
  return `/staff/tuning/${programme}/comparison?${new URLSearchParams(query)}`;
};

export const KeepForm = z.object({ name: z.string().trim().min(1).max(80) });
