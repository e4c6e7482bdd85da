import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { listReadings } from "~/audit/access.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { ConsentForm } from "~/mentoring/consent-form";
import { changeConsent, listConsents } from "~/mentoring/consents.server";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { ConsentList } from "./beneficiary-consents.part";
import { ReadingsPart } from "./beneficiary-readings.part";

export const meta = titled;
export const handle = { tone: "person" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "beneficiary.consents");
  found(viewer.beneficiaryId);
  const consents = listConsents(db, viewer.userId);
  const title = wordsFor(request, viewer)("beneficiary.consents.title");
  return { title, consents, readings: listReadings(db, viewer.userId) };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "beneficiary.consents");
  const form = parse(await request.formData(), ConsentForm, wordsFor(request, viewer));
  if (!form.ok) return form.refused();
  const changed = changeConsent(db, viewer, found(viewer.beneficiaryId), form.value, now());
  if (!changed.ok) throw notFound();
  return goOn(
    "/beneficiary/consents",
    changed.paused ? "beneficiary.consent.paused" : "beneficiary.consent.done",
  );
}

export default function MyConsents() {
  const { consents, readings } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page
      title={words("beneficiary.consents.title")}
      lead={words("beneficiary.consents.lead")}
      width="narrow"
    >
      <ConsentList consents={consents} />
      <ReadingsPart readings={readings} />
    </Page>
  );
}
