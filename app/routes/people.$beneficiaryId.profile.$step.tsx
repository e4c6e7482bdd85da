import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import type { BeneficiaryId } from "~/ids";
import { beneficiaryPath } from "~/mentoring/register.server";
import { titled } from "~/ui/title";
import { ProfilePages } from "./profile-change.part";
import { changeStep, type ProfilePage, profileView } from "./profile-changing.part";

export const meta = titled;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "people.$beneficiaryId.profile.$step");
  const page = theirs(viewer, params.beneficiaryId);
  return profileView(page, params.step ?? "", wordsFor(request, viewer), now());
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "people.$beneficiaryId.profile.$step");
  const page = theirs(viewer, params.beneficiaryId);
  const form = await request.formData();
  return changeStep(page, params.step ?? "", form, wordsFor(request, viewer), now());
}

function theirs(viewer: Viewer, id = ""): ProfilePage {
  const base = `/people/${id}/profile`;
  const home = beneficiaryPath(viewer, id as BeneficiaryId);
  return { key: { side: "beneficiary", of: id }, base, home, page: "/people/:id/profile", viewer };
}

export default function TheirProfile() {
  const view = useLoaderData<typeof loader>();
  return <ProfilePages view={view} reply={useActionData<typeof action>()} />;
}
