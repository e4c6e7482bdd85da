import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Key, StaffKey } from "../i18n/catalogue";
import { useWords } from "../i18n/context";
import { LANGUAGE_NAMES, OFFERED } from "../i18n/languages";
import { Mark } from "./strokes";

interface FrameProps {
  demo: boolean;
  viewer: { firstName: string } | null;
  /** The viewer's pages, in the order of the day. */
  places: readonly { to: string; words: Key | StaffKey }[];
  here: string;
  children: ReactNode;
}

/** What stands around every page: the mark, the languages in their own names, the way in and out. */
export function Frame({ demo, viewer, places, here, children }: FrameProps) {
  const words = useWords();
  return (
    <>
      <a className="skip" href="#content">
        {words("app.skip")}
      </a>
      <header className="no-print">
        {demo ? (
          <div className="demo-band">
            <p>{words("app.demo")}</p>
          </div>
        ) : null}
        <div className="top">
          <div>
            <Link className="brand" to="/">
              <Mark />
              {words("app.name")}
            </Link>
            <nav aria-label={words("app.language")}>
              <ul className="languages">
                {OFFERED.map((language) => (
                  <li key={language}>
                    <a
                      href={`/language?to=${language}&back=${encodeURIComponent(here)}`}
                      lang={language}
                      hrefLang={language}
                      aria-current={language === words.language ? "true" : undefined}
                    >
                      {LANGUAGE_NAMES[language]}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <div className="row">
              {viewer ? (
                <>
                  <Link to="/account">
                    <bdi>{viewer.firstName}</bdi>
                  </Link>
                  <Form method="post" action="/sign-out" reloadDocument>
                    <button className="button" data-kind="plain" type="submit">
                      {words("app.signOut")}
                    </button>
                  </Form>
                </>
              ) : (
                <Link to="/sign-in">{words("app.signIn")}</Link>
              )}
            </div>
          </div>
          {places.length > 1 ? (
            <nav aria-label={words("app.menu")}>
              <ul className="tabs">
                {places.map((place) => (
                  <li key={place.to}>
                    <Link to={place.to} aria-current={isAt(here, place.to) ? "page" : undefined}>
                      {words(place.words)}
                    </Link>
                  </li>
                ))}
              </ul>
            </nav>
          ) : null}
        </div>{" "}
      </header>
      {children}
      <footer className="foot no-print">
        <div>
          <span>{words("app.tagline")}</span>
          <Link to="/privacy">{words("app.privacy")}</Link>
        </div>
      </footer>
    </>
  );
}

/** Homes of people: the pages below them have tabs of their own. */
const HOMES = ["/volunteer", "/beneficiary", "/household"];

/** The tab of the page or of a page below it. */
const isAt = (here: string, to: string): boolean => {
  const path = here.split("?")[0] ?? here;
  return path === to || (path.startsWith(`${to}/`) && !HOMES.includes(to));
};
