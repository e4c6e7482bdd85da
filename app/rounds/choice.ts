import { z } from "zod";
import { LETTER_WORDS_LIMIT, type Look, lookQuery, readLookAt } from "./forms";

/** Which drafts of a round are published together: those that were ticked, or the first ones of a list as it was looked at. */
export type Choice<OfSide extends string = string> =
  | { ids: string[] }
  | { look: Look<OfSide>; first: number };

/** More than a round holds. */
export const ALL = 100_000;
const DRAFT = /^(dra|mdr)_[0-9a-z]{20}$/;
const First = z.coerce.number().int().min(1).max(ALL).catch(ALL);

/** Null: every draft that may be published. */
export function readChoice<OfSide extends string>(
  query: URLSearchParams,
  sides: readonly OfSide[],
): Choice<OfSide> | null {
  const ids = query.getAll("draft").filter((id) => DRAFT.test(id));
  if (ids.length > 0) return { ids };
  return query.has("first")
    ? { look: readLookAt(query, sides), first: First.parse(query.get("first")) }
    : null;
}

/** A choice as the fields of a form or an address. */
export function choiceFields(choice: Choice | null): [name: string, value: string][] {
  if (choice === null) return [];
  if ("ids" in choice) return choice.ids.map((id) => ["draft", id]);
  return [...new URLSearchParams(lookQuery(choice.look, {})), ["first", String(choice.first)]];
}

/** Which letters somebody reads before a publication: with which opening words; a page of them, from 1. */
export interface LettersLook {
  /** Null: not said. */
  letterWords: string | null;
  page: number;
}

const Letters = z.object({
  letterWords: z.string().max(LETTER_WORDS_LIMIT).nullable().catch(null),
  letters: z.coerce.number().int().min(1).catch(1),
});

export function readLetters(query: URLSearchParams): LettersLook {
  const { letterWords, letters } = Letters.parse({ letterWords: null, ...Object.fromEntries(query) });
  return { letterWords: letterWords?.replaceAll("\r\n", "\n").trim() ?? null, page: letters };
}

/** The same words and choice, at a page of letters. */
export function lettersQuery(choice: Choice | null, letterWords: string | null, page: number): string {
  const words: [string, string][] = letterWords === null ? [] : [["letterWords", letterWords]];
  const at: [string, string][] = page > 1 ? [["letters", String(page)]] : [];
  return `?${new URLSearchParams([...choiceFields(choice), ...words, ...at])}`;
}
