import type { Viewer } from "../accounts/viewer";
import { isOffered, type Language, preferredLanguage } from "../i18n/languages";
import { type Words, wordsIn } from "../i18n/words";

/** The reader's language: what they chose on this device, else their account's, else what their browser asks for. */
export function languageOf(request: Request, viewer: Viewer | null): Language {
  const chosen = /(?:^|;\s*)language=([a-z]+)/i.exec(request.headers.get("Cookie") ?? "")?.[1];
  if (isOffered(chosen)) return chosen;
  return viewer?.language ?? preferredLanguage(request.headers.get("Accept-Language"));
}

export const wordsFor = (request: Request, viewer: Viewer | null): Words =>
  wordsIn(languageOf(request, viewer));
