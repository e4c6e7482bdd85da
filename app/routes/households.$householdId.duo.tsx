import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { HouseholdId } from "~/ids";
import { findDuoOffer } from "~/mobility/household-duo.server";
import { findHouseholdHeadline } from "~/mobility/household-file.server";
import { householdPath } from "~/mobility/household-scope.server";
import { ButtonLink } from "~/ui/button";
import { Empty, Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { DuoQuestion } from "./household-duo.part";
import { answerDuo } from "./household-duo-answer.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "households.$householdId.duo");
  const words = wordsFor(request, viewer);
  const household = found(findHouseholdHeadline(db, viewer, params.householdId as HouseholdId));
  const offer = findDuoOffer(db, household, now());
  const name = `${household.firstName} ${household.lastName}`;
  const title = words("staff.households.duo.title", { town: offer?.town ?? "", name });
  return {
    title: offer ? title : words("household.other.title"),
    offer: offer && { town: offer.town, branch: offer.branch, moving: offer.moving },
    file: householdPath(viewer, household.id),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "households.$householdId.duo");
  const id = params.householdId as HouseholdId;
  const path = householdPath(viewer, id);
  const form = await request.formData();
  return answerDuo(viewer, id, form, wordsFor(request, viewer), now(), () => ({
    ...{ path, notice: "staff.households.duo.done" as const },
  }));
}

export default function DuoForHousehold() {
  const { title, offer, file } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const words = useWords();
  return (
    <Page title={title} lead={offer ? words("staff.households.duo.lead") : null} width="narrow">
      {offer ? (
        <DuoQuestion offer={offer} reply={reply?.form} />
      ) : (
        <Empty>{words("household.duo.over")}</Empty>
      )}
      <p>
        <ButtonLink to={file} kind="plain">
          {words("staff.households.backToFile")}
        </ButtonLink>
      </p>
    </Page>
  );
}
