import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { StaticRouter } from "react-router-dom/server";
import { Speaking } from "~/i18n/context";
import type { Language } from "~/i18n/languages";

/** What a reader sees of a part of a page: its words, tags left out. */
export const shown = (element: ReactElement, language: Language = "fr"): string =>
  wordsOf(markup(element, language));

export const wordsOf = (html: string): string =>
  html
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&")
    .trim();

export const markup = (element: ReactElement, language: Language = "fr"): string =>
  renderToStaticMarkup(
    <StaticRouter location="/">
      <Speaking language={language}>{element}</Speaking>
    </StaticRouter>,
  );
