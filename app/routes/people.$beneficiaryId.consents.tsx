import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { BeneficiaryId } from "~/ids";
import { findHeadline } from "~/mentoring/beneficiary-file.server";
import { ConsentForm } from "~/mentoring/consent-form";
import { changeConsent, listConsents } from "~/mentoring/consents.server";
import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { ConsentList } from "./beneficiary-consents.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "people.$beneficiaryId.consents");
  const person = found(findHeadline(db, viewer, params.beneficiaryId as BeneficiaryId));
  const name = `${person.firstName} ${person.lastName}`;
  const title = wordsFor(request, viewer)("staff.beneficiaries.consents.title", { name });
  return { title, id: person.id, consents: listConsents(db, person.userId) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "people.$beneficiaryId.consents");
  const id = params.beneficiaryId as BeneficiaryId;
  const form = parse(await request.formData(), ConsentForm, wordsFor(request, viewer));
  if (!form.ok) return form.refused();
  const changed = changeConsent(db, viewer, id, form.value, now());
  if (!changed.ok) throw notFound();
  const notice = changed.paused ? "staff.beneficiaries.consents.paused" : "staff.beneficiaries.consents.done";
  return goOn(`/people/${id}/consents`, notice);
}

export default function PersonConsents() {
  const { id, title, consents } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page title={title} lead={words("staff.beneficiaries.consents.lead")} width="narrow">
      <ConsentList consents={consents} />
      <p>
        <ButtonLink to={`/people/${id}`} kind="plain">
          {words("staff.beneficiaries.backToFile")}
        </ButtonLink>
      </p>
    </Page>
  );
}
