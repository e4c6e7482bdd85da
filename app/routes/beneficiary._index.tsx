import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { findWish } from "~/mentoring/wish.server";
import { wordedReason } from "~/mentoring/worded-reason";
import { Page, Part } from "~/ui/page";
import { titled } from "~/ui/title";
import { Way, Ways } from "~/ui/ways";
import { ReferentPart } from "./beneficiary-contact.part";
import { WishCard } from "./beneficiary-wish.part";

export const meta = titled;
export const handle = { tone: "person" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "beneficiary._index");
  const words = wordsFor(request, viewer);
  const at = now();
  if (!viewer.beneficiaryId && viewer.householdId) throw redirect("/household");
  const { reason, ...wish } = found(findWish(db, viewer, at));
  const { firstName, householdId } = viewer;
  return {
    title: words("beneficiary.home.state"),
    ...{ firstName, wish, at, hasHousehold: householdId !== null },
    reason: wordedReason(words, reason),
  };
}

/** Steps of the profile that the person may change; the pages are the sign-up's. */
const ANSWERS = [
  ...(["household", "where", "languages", "french", "hours"] as const),
  ...(["interests", "dislikes", "hopes", "wishes", "reach"] as const),
];

export default function MyWish() {
  const { firstName, wish, reason, at, hasHousehold } = useLoaderData<typeof loader>();
  const words = useWords();
  const { state } = wish;
  return (
    <Page title={words("beneficiary.home.hello", { firstName })} width="narrow">
      <WishCard wish={wish} reason={reason} at={at} />
      {wish.rest.length > 0 ? (
        <Part title={words("household.duo.rest")}>
          <Ways>
            {wish.rest.map((step) => (
              <Way
                key={step}
                to={`/beneficiary/profile/${step}`}
                title={words(`beneficiary.answers.${step}`)}
              />
            ))}
          </Ways>
        </Part>
      ) : null}
      <ReferentPart referent={wish.referent} branch={wish.branch} />
      {hasHousehold ? (
        <Part title={words("household.other.mobility")}>
          <Ways>
            <Way
              to="/household"
              title={words("household.other.mobilitySee")}
              hint={words("household.other.mobilityWords")}
            />
          </Ways>
        </Part>
      ) : null}
      <Part title={words("beneficiary.change.title")}>
        <ul className="links">
          {state === "closed" ? null : (
            <li>
              <details>
                <summary>{words("beneficiary.change.answers")}</summary>
                <ul className="links">
                  {ANSWERS.map((step) => (
                    <li key={step}>
                      <Link to={`/beneficiary/profile/${step}`}>{words(`beneficiary.answers.${step}`)}</Link>
                    </li>
                  ))}
                </ul>
              </details>
            </li>
          )}
          <li>
            <Link to="/beneficiary/consents">{words("beneficiary.change.consents")}</Link>
          </li>
          {state === "waiting" || state === "paused" ? (
            <li>
              <Link to="/beneficiary/pause">
                {words(state === "waiting" ? "beneficiary.change.pause" : "beneficiary.change.resume")}
              </Link>
            </li>
          ) : null}
          {state === "closed" ? null : (
            <li>
              <Link to="/beneficiary/leave">{words("beneficiary.change.leave")}</Link>
            </li>
          )}
        </ul>
      </Part>
    </Page>
  );
}
