import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
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
  const viewer = await enter(request, "household.pause");
  const { state, hasCandidacy, mayBeMatched } = found(
    findHouseholdHeadline(db, viewer, ownHousehold(viewer)),
  );
  if (state !== "ready" && state !== "paused") throw redirect("/household");
  const move = state === "ready" ? ("pause" as const) : ("resume" as const);
  const title = wordsFor(request, viewer)(`household.${move}.title`);
  return { title, move, hasCandidacy, mayBeMatched };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "household.pause");
  const move = (await request.formData()).get("move") === "resume" ? "resume" : "pause";
  const moved = moveHousehold(db, viewer, ownHousehold(viewer), move, now());
  if (moved.ok) return goOn("/household", `household.${move}.done`);
  if (moved.why === "not_there") throw notFound();
  return data({ why: moved.why, state: moved.state }, { status: 409 });
}

export default function Pause() {
  const { move, hasCandidacy, mayBeMatched, title } = useLoaderData<typeof loader>();
  const refused = useActionData<{ why: string; state: HouseholdState }>();
  const words = useWords();
  const blocked = move === "resume" && !mayBeMatched;
  return (
    <Page title={title} width="narrow">
      {refused?.why === "conflict" ? (
        <Notice kind="alarm">
          {words("household.conflict", { state: words(`household.state.${refused.state}`) })}
        </Notice>
      ) : null}
      <div className="stack">
        <p>{words(blocked ? "household.resume.noConsent" : `household.${move}.words`)}</p>
        {move === "pause" && hasCandidacy ? <p>{words("household.pause.candidacy")}</p> : null}
      </div>
      {blocked ? (
        <ButtonLink to="/household/consents" size="large">
          {words("household.resume.toConsents")}
        </ButtonLink>
      ) : (
        <Form method="post" reloadDocument>
          <Actions>
            <Button size="large" name="move" value={move}>
              {words(`household.${move}.do`)}
            </Button>
            <Link className="button" data-kind="plain" to="/household">
              {words("app.cancel")}
            </Link>
          </Actions>
        </Form>
      )}
    </Page>
  );
}
