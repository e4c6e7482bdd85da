import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listOwnBranches } from "~/accounts/branches.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import type { OrganisationId } from "~/ids";
import { phoneInWords } from "~/mentoring/phone";
import { openOrganisationFile } from "~/partners/organisation-list.server";
import { placeLabel } from "~/territory/places.server";
import { titled } from "~/ui/title";
import type { PlaceReply } from "./offers-handling.part";
import { OrganisationPage } from "./organisations-form.part";
import { saveOrganisation } from "./organisations-handling.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.organisations.$organisationId.edit");
  const file = found(openOrganisationFile(db, viewer, params.organisationId as OrganisationId));
  const { name, kinds, siret, branchId, contactName, contactEmail, contactPhone, where } = file;
  return {
    title: wordsFor(request, viewer)("staff.organisations.edit"),
    ...{ id: file.id, version: file.version, branches: listOwnBranches(db, viewer) },
    defaults: {
      ...{ name, kinds, siret, branchId, contactName, contactEmail },
      contactPhone: contactPhone ? phoneInWords(contactPhone) : null,
      place: where ? placeLabel({ name: where.commune, postalCodes: where.postalCodes }) : "",
    },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.organisations.$organisationId.edit");
  return saveOrganisation(request, viewer, params.organisationId as OrganisationId);
}

export default function EditOrganisation() {
  const { id, ...page } = useLoaderData<typeof loader>();
  const back = `/staff/organisations/${id}`;
  return <OrganisationPage {...page} back={back} reply={useActionData<PlaceReply>()} />;
}
