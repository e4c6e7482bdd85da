import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { enter, ownHousehold } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { titled } from "~/ui/title";
import { HouseholdSections } from "./household-change.part";
import { changeHouseholdSection, type HouseholdPage, householdSectionView } from "./household-changing.part";

export const meta = titled;
export const handle = { tone: "person" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "household.profile.$step");
  return householdSectionView(ours(viewer), params.step, wordsFor(request, viewer), now());
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "household.profile.$step");
  const form = await request.formData();
  return changeHouseholdSection(ours(viewer), params.step, form, wordsFor(request, viewer), now());
}

function ours(viewer: Viewer): HouseholdPage {
  return { id: ownHousehold(viewer), base: "/household/profile", home: "/household", viewer };
}

export default function OurAnswers() {
  const view = useLoaderData<typeof loader>();
  return <HouseholdSections view={view} reply={useActionData<typeof action>()} />;
}
