import { directionOf, preferredLanguage } from "../i18n/languages";
import { wordsIn } from "../i18n/words";

/** A page that stands without the application: for requests refused at the door. */
export function plainPage(kind: "forbidden" | "tooLarge" | "tooMany", acceptLanguage: string | null): string {
  const words = wordsIn(preferredLanguage(acceptLanguage));
  const title = words(`error.${kind}.title`);
  return `<!doctype html><html lang="${words.language}" dir="${directionOf(words.language)}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><body><main><h1>${title}</h1><p>${words(`error.${kind}.words`)}</p><p><a href="/">${words("error.home")}</a></p></main></body></html>`;
}
