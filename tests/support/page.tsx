import type { ComponentType } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { StaticHandlerContext } from "react-router-dom/server";
import { createStaticRouter, StaticRouterProvider } from "react-router-dom/server";
import { Speaking } from "~/i18n/context";
import type { Language } from "~/i18n/languages";
import type { Answer } from "./ask";
import { wordsOf } from "./shown";

interface Shown {
  language?: Language;
  /** What the action answered, when the form came back. */
  refused?: Answer;
}

/** A whole page as the server would write it, from what its loader answered. */
export function pageMarkup(Page: ComponentType, { data }: Answer, { language = "fr", refused }: Shown = {}) {
  const routes = [{ id: "page", path: "*", element: <Page /> }];
  const [route] = routes;
  if (!route) throw new Error("One route");
  const context: StaticHandlerContext = {
    ...{ basename: "/", statusCode: 200, errors: null, loaderHeaders: {}, actionHeaders: {} },
    ...{ activeDeferreds: null, loaderData: { page: data } },
    location: { pathname: "/", search: "", hash: "", state: null, key: "page" },
    matches: [{ params: {}, pathname: "/", pathnameBase: "/", route }],
    actionData: refused ? { page: refused.data } : null,
  };
  return renderToStaticMarkup(
    <Speaking language={language}>
      <StaticRouterProvider router={createStaticRouter(routes, context)} context={context} hydrate={false} />
    </Speaking>,
  );
}

/** The words that a reader sees on it. */
export const pageShown = (...page: Parameters<typeof pageMarkup>): string => wordsOf(pageMarkup(...page));
