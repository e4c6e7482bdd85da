import { z } from "zod";
import type { BranchId } from "../ids";
import { CRITERION_IDS } from "../matching/criterion";
import type { PersonId } from "../matching/duo/one-side";
import { MINIMUM_LEVELS } from "../matching/duo/settings";
import { SIDES, type Side } from "../mentoring/duo-path";
import { DRAFT_MOVE_NAMES, DRAFT_STATES } from "./round-path";

export const DRAFT_ORDERS = ["weakest", "strongest", "name", "waiting"] as const;
/** What was decided about a draft, or that it was proposed already. */
export const DRAFT_FILTERS = [...DRAFT_STATES, "proposed"] as const;
/** Drafts on a page of a round. */
export const PAGE_SIZE = 50;

/** Every move says which version of the thing was looked at, and the state that it was in. */
export const SeenForm = z.object({
  version: z.coerce.number().int().min(0),
  seen: z.string().max(20),
});

/** Characters of what a coordinator writes at the head of the proposals' letters. */
export const LETTER_WORDS_LIMIT = 2_000;

export const PublicationForm = SeenForm.extend({
  /** The list of drafts that was read (`markOf`). */
  mark: z.string().max(20).optional(),
  letterWords: z
    .string()
    .optional()
    .transform((text = "") => text.replaceAll("\r\n", "\n").trim())
    .superRefine((text, context) => {
      // Not a pipe into another text: what is empty would be taken for absent there, and refused.
      if (text.length > LETTER_WORDS_LIMIT)
        context.addIssue({ code: "too_big", origin: "string", maximum: LETTER_WORDS_LIMIT, input: text });
    }),
});

const LookAt = z.object({
  view: z.enum(["drafts", "left", "ineligible"]).catch("drafts"),
  state: z.enum(DRAFT_FILTERS).nullable().catch(null),
  branch: z
    .string()
    .regex(/^bra_[0-9a-z]{20}$/)
    .transform((id) => id as BranchId)
    .nullable()
    .catch(null),
  below: z.coerce.number().int().min(1).max(100).nullable().catch(null),
  group: z.literal("branch").nullable().catch(null),
  side: z.string().nullable().catch(null),
  order: z.enum(DRAFT_ORDERS).catch("weakest"),
  name: z.string().trim().max(60).catch(""),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** What a coordinator looks at on a round's page: which list, of which side, filtered and sorted how. */
export type Look<OfSide extends string = Side> = Omit<z.output<typeof LookAt>, "side"> & {
  side: OfSide | null;
};

export const readLook = (query: URLSearchParams): Look => readLookAt(query, SIDES);

/** Anything unknown is the default. */
export function readLookAt<OfSide extends string>(
  query: URLSearchParams,
  sides: readonly OfSide[],
): Look<OfSide> {
  const look = LookAt.parse({
    ...{ state: null, branch: null, below: null, group: null },
    ...Object.fromEntries(query),
    name: query.get("name") ?? "",
  });
  return { ...look, side: sides.find((side) => side === look.side) ?? null };
}

/** The same look with something changed, as a query; a change of list or filter begins at the first page. */
export function lookQuery<OfSide extends string>(look: Look<OfSide>, change: Partial<Look<OfSide>>): string {
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
    .object(Object.fromEntries(CRITERION_IDS.map((id) => [id, weight])) as Record<string, typeof weight>)
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

/** A draft that was looked at, and where to go afterwards. */
export const DraftBackForm = SeenForm.extend({ back: z.string().max(400).optional() });

/** A decision about a draft. */
export const DraftForm = DraftBackForm.extend({ move: z.enum(DRAFT_MOVE_NAMES) });

export const ReplacementForm = SeenForm.extend({
  volunteerId: id("vol"),
  beneficiaryId: id("ben"),
  reason: z.string().trim().max(500).optional(),
});

const Person = z
  .string()
  .regex(/^(vol|ben)_[0-9a-z]{20}$/)
  .transform((id) => id as PersonId)
  .nullable()
  .catch(null);

const Search = z.object({
  side: z.enum(SIDES).catch("volunteer"),
  name: z.string().trim().max(60).catch(""),
  personId: Person,
});

/** Who would be put into a pair, as a query says it: `with`. */
export const readWished = (query: URLSearchParams): PersonId | null => Person.parse(query.get("with"));

/** The search for somebody else in a pair, as a page's query says it. */
export const readSearch = (query: URLSearchParams): z.output<typeof Search> =>
  Search.parse({ ...Object.fromEntries(query), name: query.get("name") ?? "" });
