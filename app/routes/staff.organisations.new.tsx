import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listOwnBranches } from "~/accounts/branches.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { titled } from "~/ui/title";
import type { PlaceReply } from "./offers-handling.part";
import { OrganisationPage } from "./organisations-form.part";
import { saveOrganisation } from "./organisations-handling.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.organisations.new");
  return {
    title: wordsFor(request, viewer)("staff.organisations.new"),
    branches: listOwnBranches(db, viewer),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.organisations.new");
  return saveOrganisation(request, viewer, null);
}

export default function NewOrganisation() {
  const { title, branches } = useLoaderData<typeof loader>();
  return (
    <OrganisationPage
      {...{ title, branches, version: null, back: "/staff/organisations" }}
      defaults={{ branchId: branches[0]?.id }}
      reply={useActionData<PlaceReply>()}
    />
  );
}
