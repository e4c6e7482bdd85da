import { z } from "zod";
import { LETTER_WORDS_LIMIT } from "./forms";

/** Which letters somebody looks at before a publication: with which opening words, of which drafts. */
export interface LettersLook {
  letterWords: string;
  /** Null: of every draft that would be proposed. */
  only: string[] | null;
  /** From 1. */
  page: number;
}

const Fields = z.object({
  letterWords: z.string().max(LETTER_WORDS_LIMIT).catch(""),
  page: z.coerce.number().int().min(1).catch(1),
});
const DRAFT = /^m?dra?_[0-9a-z]{20}$/;

export function readLetters(query: URLSearchParams): LettersLook {
  const { letterWords, page } = Fields.parse(Object.fromEntries(query));
  const only = query.getAll("draft").filter((id) => DRAFT.test(id));
  return {
    page,
    letterWords: letterWords.replaceAll("\r\n", "\n").trim(),
    only: only.length > 0 ? only : null,
  };
}

export function lettersQuery({ letterWords, only }: Omit<LettersLook, "page">, page: number): string {
  const query = new URLSearchParams();
  if (letterWords) query.set("letterWords", letterWords);
  for (const id of only ?? []) query.append("draft", id);
  if (page > 1) query.set("page", String(page));
  return `?${query}`;
}
