import type { LinksFunction, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { data } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Link,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLoaderData,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { isStaff } from "./accounts/roles";
import { findViewer } from "./accounts/sessions.server";
import { placesOf } from "./accounts/spaces";
import { now } from "./clock.server";
import { db } from "./db.server";
import { environment } from "./environment.server";
import { takeNotice } from "./http/notice.server";
import { languageOf } from "./http/reader.server";
import { Speaking, useWords } from "./i18n/context";
import { directionOf } from "./i18n/languages";
import { Frame } from "./ui/frame";
import { useNonce } from "./ui/nonce";
import { Notice, Page, type Tone } from "./ui/page";
import styles from "./ui/styles/main.css?url";

export const links: LinksFunction = () => [
  { rel: "icon", href: "/favicon.svg", type: "image/svg+xml" },
  { rel: "stylesheet", href: styles },
];

/** The title of a page that failed or says nothing of its own. */
export const meta: MetaFunction = () => [{ title: "Trait d’union" }];

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await findViewer(db, request.headers.get("Cookie"), now());
  const { notice, headers } = takeNotice(request);
  const { pathname, search } = new URL(request.url);
  return data(
    {
      language: languageOf(request, viewer),
      demo: environment().mode === "demo",
      viewer: viewer && { firstName: viewer.firstName, role: viewer.role, places: placesOf(viewer) },
      notice,
      here: pathname.replace(/\.data$/, "") + search,
    },
    { headers },
  );
}

/** What a route may say about itself. Pages send no JavaScript unless they ask for it. */
export interface RouteHandle {
  hydrate?: boolean;
  tone?: Tone;
}

export function Layout({ children }: { children: ReactNode }) {
  const root = useRouteLoaderData<typeof loader>("root");
  const nonce = useNonce();
  const handles = useMatches().map((match) => match.handle as RouteHandle | undefined);
  const language = root?.language ?? "fr";
  const tone =
    handles.findLast((handle) => handle?.tone)?.tone ??
    (root?.viewer && isStaff(root.viewer.role) ? "staff" : "public");
  return (
    <html lang={language} dir={directionOf(language)}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body data-tone={tone}>
        <Speaking language={language}>
          <Frame
            demo={root?.demo ?? false}
            viewer={root?.viewer ?? null}
            places={root?.viewer?.places ?? []}
            here={root?.here ?? "/"}
          >
            {children}
          </Frame>
        </Speaking>
        {handles.some((handle) => handle?.hydrate) ? (
          <>
            <ScrollRestoration nonce={nonce} />
            <Scripts nonce={nonce} />
          </>
        ) : null}
      </body>
    </html>
  );
}

export default function App() {
  const { notice } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <>
      {notice && words.has(notice) ? (
        <div className="notice-band">
          <Notice kind="yes">{words(notice)}</Notice>
        </div>
      ) : null}
      <Outlet />
    </>
  );
}

export function ErrorBoundary() {
  const error = useRouteError();
  const words = useWords();
  const missing = isRouteErrorResponse(error) && error.status === 404;
  return (
    <Page title={words(missing ? "error.notFound.title" : "error.title")} width="narrow">
      <p>{words(missing ? "error.notFound.words" : "error.sorry")}</p>
      <p>
        <Link to="/">{words("error.home")}</Link>
      </p>
    </Page>
  );
}
