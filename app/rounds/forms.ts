import { z } from "zod";
import { SIDES } from "../mentoring/duo-path";
import { DRAFT_MOVE_NAMES, DRAFT_STATES } from "./round-path";

export const DRAFT_ORDERS = ["weakest", "strongest", "name"] as const;

/** Every move says which version of the thing was looked at, and the state that it was in. */
export const SeenForm = z.object({
  version: z.coerce.number().int().min(0),
  seen: z.string().max(20),
});

/** Characters of what a coordinator writes at the head of the proposals' letters. */
export const LETTER_WORDS_LIMIT = 2_000;

export const PublicationForm = SeenForm.extend({
  letterWords: z
    .string()
    .default("")
    .transform((text) => text.replaceAll("\r\n", "\n").trim())
    .pipe(z.string().max(LETTER_WORDS_LIMIT)),
});

/** What a coordinator looks at on a round's page: which list, filtered and sorted how. Anything unknown is the default. */
const Look = z.object({
  view: z.enum(["drafts", "left", "ineligible"]).catch("drafts"),
  state: z.enum(DRAFT_STATES).nullable().catch(null),
  side: z.enum(SIDES).nullable().catch(null),
  order: z.enum(DRAFT_ORDERS).catch("weakest"),
  name: z.string().trim().max(60).catch(""),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
export type Look = z.output<typeof Look>;

export const readLook = (query: URLSearchParams): Look =>
  Look.parse({ ...Object.fromEntries(query), name: query.get("name") ?? "" });

/** The same look with something changed, as a query; a change of list or filter begins at the first page. */
export function lookQuery(look: Look, change: Partial<Look>): string {
  const { page = 1, ...rest } = { ...look, page: 1, ...change };
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...rest, page })) {
    if (value && !(name === "page" && value === 1)) query.set(name, String(value));
  }
  return `?${query}`;
}

const weight = z.coerce.number().int().min(0).max(100);

/** Weights, limits and goal, as a form gives them: `weights.<criterion>` from 0 to 100, not all of them zero. */
export const SettingsForm = z.object({
  weights: z
    .object(Object.fromEntries(CRITERION_IDS.map((id) => [id, weight])))
    .refine((weights) => Object.values(weights).some((value) => value > 0), "staff.settings.noWeight"),
  minimumLanguageLevel: z.enum(MINIMUM_LEVELS),
  floor: z.coerce.number().int().min(0).max(100),
  objective: z.enum(["score", "people"]),
});

/** Saved settings have a name, and a branch unless they are everybody's. */
export const NamedSettingsForm = SettingsForm.extend({
  name: z.string().trim().min(1).max(60),
  branchId: z.string().max(40).optional(),
});

export const RerunForm = SeenForm.extend(SettingsForm.shape);

const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{20}$`));

export const NewRoundForm = z.object({
  roundId: id("rou"),
  branchIds: z.array(id("bra")).min(1),
  settingsId: z.string().max(40).optional(),
});

/** A decision about a draft, and where to go afterwards. */
export const DraftForm = SeenForm.extend({
  move: z.enum(DRAFT_MOVE_NAMES),
  back: z.string().max(400).optional(),
});

export const ReplacementForm = SeenForm.extend({
  volunteerId: id("vol"),
  beneficiaryId: id("ben"),
  reason: z.string().trim().max(500).optional(),
});
