import type { Key } from "../i18n/catalogue";
import { directionOf, preferredLanguage } from "../i18n/languages";
import { wordsIn } from "../i18n/words";

const WORDS = {
  forbidden: ["error.forbidden.title", "error.forbidden.words"],
  tooLarge: ["error.tooLarge.title", "error.tooLarge.words"],
  tooMany: ["error.tooMany.title", "error.tooMany.words"],
  busy: ["accounts.busy.title", "accounts.busy.words"],
  failed: ["error.title", "error.sorry"],
} as const satisfies Record<string, readonly [Key, Key]>;

export type Refusal = keyof typeof WORDS;

/** A page that stands without the application: for requests refused at the door. */
export function plainPage(why: Refusal, acceptLanguage: string | null): string {
  const words = wordsIn(preferredLanguage(acceptLanguage));
  const [title, text] = WORDS[why].map((key) => words(key));
  return `<!doctype html><html lang="${words.language}" dir="${directionOf(words.language)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><body><main><h1>${title}</h1><p>${text}</p><p><a href="/">${words("error.home")}</a></p></main></body></html>`;
}
