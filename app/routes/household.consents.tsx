import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listReadings } from "~/audit/access.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, notFound, ownHousehold } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { HouseholdConsentForm } from "~/mobility/household-consent-form";
import { listHouseholdConsents } from "~/mobility/household-consents.server";
import { changeHouseholdConsent } from "~/mobility/household-moves.server";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { ReadingsPart } from "./beneficiary-readings.part";
import { HouseholdConsentList } from "./household-consents.part";

export const meta = titled;
export const handle = { tone: "person" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "household.consents");
  const id = ownHousehold(viewer);
  return {
    title: wordsFor(request, viewer)("household.consents.title"),
    consents: listHouseholdConsents(db, id, viewer.userId),
    readings: listReadings(db, viewer.userId),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "household.consents");
  const form = parse(await request.formData(), HouseholdConsentForm, wordsFor(request, viewer));
  if (!form.ok) return form.refused();
  const changed = changeHouseholdConsent(db, viewer, ownHousehold(viewer), form.value, now());
  if (!changed.ok) throw notFound();
  const notice = changed.paused ? "household.consent.paused" : "household.consent.done";
  return goOn("/household/consents", notice);
}

export default function OurConsents() {
  const { title, consents, readings } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page title={title} lead={words("household.consents.lead")} width="narrow">
      <HouseholdConsentList consents={consents} />
      <ReadingsPart readings={readings} />
    </Page>
  );
}
