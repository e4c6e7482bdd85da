import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found, notFound, ownHousehold } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { findHouseholdHeadline } from "~/mobility/household-file.server";
import { moveHousehold } from "~/mobility/household-moves.server";
import type { HouseholdState } from "~/mobility/household-path";
import { Button, ButtonLink } from "~/ui/button";
import { Actions } from "~/ui/form";
import { Notice, Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "person" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "household.leave");
  const { state, hasCandidacy } = found(findHouseholdHeadline(db, viewer, ownHousehold(viewer)));
  if (state === "left") throw redirect("/household");
  const title = wordsFor(request, viewer)("household.leave.title");
  return { title, hasCandidacy, mayPause: state === "ready" };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "household.leave");
  const moved = moveHousehold(db, viewer, ownHousehold(viewer), "leave", now());
  if (moved.ok) return goOn("/household", "household.leave.done");
  if (moved.why === "not_there") throw notFound();
  return data({ state: moved.state }, { status: 409 });
}

export default function Leave() {
  const { hasCandidacy, mayPause, title } = useLoaderData<typeof loader>();
  const refused = useActionData<{ state: HouseholdState }>();
  const words = useWords();
  return (
    <Page title={title} width="narrow">
      {refused ? (
        <Notice kind="alarm">
          {words("household.conflict", { state: words(`household.state.${refused.state}`) })}
        </Notice>
      ) : null}
      <div className="stack">
        <p>{words("household.leave.words")}</p>
        {hasCandidacy ? <p>{words("household.leave.candidacy")}</p> : null}
        <p>{words("household.leave.again")}</p>
      </div>
      <Form method="post" reloadDocument>
        <Actions>
          {mayPause ? (
            <ButtonLink to="/household/pause" size="large" kind="quiet">
              {words("household.leave.pauseInstead")}
            </ButtonLink>
          ) : null}
          <Button size="large" kind="alarm">
            {words("household.leave.do")}
          </Button>
          <ButtonLink to="/household" kind="plain">
            {words("app.cancel")}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}
