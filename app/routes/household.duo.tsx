import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, ownHousehold } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { findDuoOffer } from "~/mobility/household-duo.server";
import { ButtonLink } from "~/ui/button";
import { Notice, Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { DuoQuestion } from "./household-duo.part";
import { answerDuo } from "./household-duo-answer.part";

export const meta = titled;
export const handle = { tone: "person" };

/** The question by itself: an answer from the home page that was refused comes back here. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "household.duo");
  const words = wordsFor(request, viewer);
  const id = ownHousehold(viewer);
  const offer = findDuoOffer(db, { id, userId: viewer.userId }, now());
  const title = offer ? words("household.duo.title", { town: offer.town }) : words("household.other.title");
  return { title, offer: offer && { town: offer.town, branch: offer.branch, moving: offer.moving } };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "household.duo");
  const form = await request.formData();
  const words = wordsFor(request, viewer);
  return answerDuo(viewer, ownHousehold(viewer), form, words, now(), (answer) => ({
    path: answer === "yes" ? "/beneficiary" : "/household",
    notice: `household.duo.done.${answer}` as const,
  }));
}

export default function DuoForUs() {
  const { title, offer } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const words = useWords();
  return (
    <Page title={title} width="narrow">
      {offer ? (
        <DuoQuestion offer={offer} reply={reply?.form} />
      ) : (
        <>
          <Notice>{words("household.duo.over")}</Notice>
          <ButtonLink to="/household" size="large">
            {words("household.other.mobilitySee")}
          </ButtonLink>
        </>
      )}
    </Page>
  );
}
