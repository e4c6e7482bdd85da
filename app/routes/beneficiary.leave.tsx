import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { moveBeneficiary } from "~/mentoring/beneficiary-moves.server";
import type { BeneficiaryState } from "~/mentoring/beneficiary-path";
import { findWish } from "~/mentoring/wish.server";
import { Button, ButtonLink } from "~/ui/button";
import { Actions } from "~/ui/form";
import { Notice, Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "person" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "beneficiary.leave");
  const { state, duo } = found(findWish(db, viewer, now()));
  if (state === "closed") throw redirect("/beneficiary");
  const title = wordsFor(request, viewer)("beneficiary.leave.title");
  return { title, duo: duo?.state ?? null, mayPause: state === "waiting" };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "beneficiary.leave");
  const moved = moveBeneficiary(db, viewer, found(viewer.beneficiaryId), "close", now());
  if (moved.ok) return goOn("/beneficiary", "beneficiary.leave.done");
  if (moved.why === "not_there") throw notFound();
  return data({ state: moved.state }, { status: 409 });
}

export default function Leave() {
  const { duo, mayPause, title } = useLoaderData<typeof loader>();
  const refused = useActionData<{ state: BeneficiaryState }>();
  const words = useWords();
  return (
    <Page title={title} width="narrow">
      {refused ? (
        <Notice kind="alarm">
          {words("beneficiary.conflict", { state: words(`beneficiary.state.${refused.state}`) })}
        </Notice>
      ) : null}
      <div className="stack">
        <p>{words("beneficiary.leave.words")}</p>
        {duo === "open" ? <p>{words("beneficiary.leave.duo")}</p> : null}
        {duo && duo !== "open" ? <p>{words("beneficiary.leave.proposal")}</p> : null}
        <p>{words("beneficiary.leave.again")}</p>
      </div>
      <Form method="post" reloadDocument>
        <Actions>
          {mayPause ? (
            <ButtonLink to="/beneficiary/pause" size="large" kind="quiet">
              {words("beneficiary.leave.pauseInstead")}
            </ButtonLink>
          ) : null}
          <Button size="large" kind="alarm">
            {words("beneficiary.leave.do")}
          </Button>
          <ButtonLink to="/beneficiary" kind="plain">
            {words("app.cancel")}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}
