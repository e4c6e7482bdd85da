import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { HouseholdId } from "~/ids";
import { HouseholdConsentForm } from "~/mobility/household-consent-form";
import { listHouseholdConsents } from "~/mobility/household-consents.server";
import { findHouseholdHeadline } from "~/mobility/household-file.server";
import { changeHouseholdConsent } from "~/mobility/household-moves.server";
import { householdPath } from "~/mobility/household-scope.server";
import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { HouseholdConsentList } from "./household-consents.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "households.$householdId.consents");
  const household = found(findHouseholdHeadline(db, viewer, params.householdId as HouseholdId));
  const { id, userId, firstName, lastName } = household;
  const title = wordsFor(request, viewer)("staff.households.consents.title", {
    name: `${firstName} ${lastName}`,
  });
  return { title, file: householdPath(viewer, id), consents: listHouseholdConsents(db, id, userId) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "households.$householdId.consents");
  const id = params.householdId as HouseholdId;
  const form = parse(await request.formData(), HouseholdConsentForm, wordsFor(request, viewer));
  if (!form.ok) return form.refused();
  const changed = changeHouseholdConsent(db, viewer, id, form.value, now());
  if (!changed.ok) throw notFound();
  const notice = changed.paused ? "staff.households.consents.paused" : "staff.households.consents.done";
  return goOn(`/households/${id}/consents`, notice);
}

export default function HouseholdConsents() {
  const { title, file, consents } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page title={title} lead={words("staff.households.consents.lead")} width="narrow">
      <HouseholdConsentList consents={consents} />
      <p>
        <ButtonLink to={file} kind="plain">
          {words("staff.households.backToFile")}
        </ButtonLink>
      </p>
    </Page>
  );
}
