import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
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
  const viewer = await enter(request, "beneficiary.pause");
  const { state, duo, mayBeMatched } = found(findWish(db, viewer, now()));
  if (state !== "waiting" && state !== "paused") throw redirect("/beneficiary");
  const move = state === "waiting" ? ("pause" as const) : ("resume" as const);
  const title = wordsFor(request, viewer)(`beneficiary.${move}.title`);
  return { title, move, duo: duo?.state ?? null, mayBeMatched };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "beneficiary.pause");
  const move = (await request.formData()).get("move") === "resume" ? "resume" : "pause";
  const moved = moveBeneficiary(db, viewer, found(viewer.beneficiaryId), move, now());
  if (moved.ok) return goOn("/beneficiary", `beneficiary.${move}.done`);
  if (moved.why === "not_there") throw notFound();
  return data({ why: moved.why, state: moved.state }, { status: 409 });
}

export default function Pause() {
  const { move, duo, mayBeMatched, title } = useLoaderData<typeof loader>();
  const refused = useActionData<{ why: string; state: BeneficiaryState }>();
  const words = useWords();
  const blocked = move === "resume" && !mayBeMatched;
  return (
    <Page title={title} width="narrow">
      {refused?.why === "conflict" ? (
        <Notice kind="alarm">
          {words("beneficiary.conflict", { state: words(`beneficiary.state.${refused.state}`) })}
        </Notice>
      ) : null}
      <div className="stack">
        <p>{words(blocked ? "beneficiary.resume.noConsent" : `beneficiary.${move}.words`)}</p>
        {move === "pause" && duo === "open" ? <p>{words("beneficiary.pause.duo")}</p> : null}
        {move === "pause" && duo && duo !== "open" ? <p>{words("beneficiary.pause.proposal")}</p> : null}
      </div>
      {blocked ? (
        <ButtonLink to="/beneficiary/consents" size="large">
          {words("beneficiary.resume.toConsents")}
        </ButtonLink>
      ) : (
        <Form method="post" reloadDocument>
          <Actions>
            <Button size="large" name="move" value={move}>
              {words(`beneficiary.${move}.do`)}
            </Button>
            <Link className="button" data-kind="plain" to="/beneficiary">
              {words("app.cancel")}
            </Link>
          </Actions>
        </Form>
      )}
    </Page>
  );
}
