import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found, ownHousehold } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { findOwnHousehold } from "~/mobility/household-home.server";
import { wordedWaiting } from "~/mobility/household-waiting.server";
import { Page, Part } from "~/ui/page";
import { titled } from "~/ui/title";
import { Way, Ways } from "~/ui/ways";
import { ReferentPart } from "./beneficiary-contact.part";
import { DuoQuestion } from "./household-duo.part";
import { Journey, OwnCandidacies, Standing } from "./household-home.part";

export const meta = titled;
export const handle = { tone: "person" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "household._index");
  const words = wordsFor(request, viewer);
  const at = now();
  const { waiting, ...household } = found(findOwnHousehold(db, viewer, ownHousehold(viewer), at));
  const { firstName, beneficiaryId } = viewer;
  return {
    title: words("household.home.title"),
    ...{ firstName, household, at, hasWish: beneficiaryId !== null },
    waiting: wordedWaiting(words, waiting),
  };
}

export default function OurHousehold() {
  const { firstName, household, waiting, at, hasWish } = useLoaderData<typeof loader>();
  const words = useWords();
  const { state, duo } = household;
  return (
    <Page title={words("household.home.hello", { firstName })} width="narrow">
      <Standing household={household} waiting={waiting} at={at} />
      {duo ? (
        <section className="sheet stack wish" data-joined>
          <h2>{words("household.duo.title", { town: duo.town })}</h2>
          <DuoQuestion offer={duo} reply={undefined} action="/household/duo" />
        </section>
      ) : null}
      {state === "left" ? null : <Journey household={household} />}
      <OwnCandidacies household={household} at={at} />
      <ReferentPart referent={household.referent} branch={household.branch} />
      {hasWish ? (
        <Part title={words("household.other.title")}>
          <Ways>
            <Way
              to="/beneficiary"
              title={words("household.other.see")}
              hint={words("household.other.words")}
            />
          </Ways>
        </Part>
      ) : null}
      <ChangePart state={state} />
    </Page>
  );
}

function ChangePart({ state }: { state: string }) {
  const words = useWords();
  return (
    <Part title={words("household.change.title")}>
      <ul className="links">
        {state === "left" ? null : (
          <li>
            <Link to="/household/profile/summary">{words("household.change.profile")}</Link>
          </li>
        )}
        <li>
          <Link to="/household/consents">{words("household.change.consents")}</Link>
        </li>
        {state === "ready" || state === "paused" ? (
          <li>
            <Link to="/household/pause">
              {words(state === "ready" ? "household.change.pause" : "household.change.resume")}
            </Link>
          </li>
        ) : null}
        {state === "left" ? null : (
          <li>
            <Link to="/household/leave">{words("household.change.leave")}</Link>
          </li>
        )}
      </ul>
    </Part>
  );
}
