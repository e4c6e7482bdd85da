import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import type { HouseholdId } from "~/ids";
import { householdPath } from "~/mobility/household-scope.server";
import { titled } from "~/ui/title";
import { HouseholdSections } from "./household-change.part";
import { changeHouseholdSection, type HouseholdPage, householdSectionView } from "./household-changing.part";

export const meta = titled;
/** Read together with the household: their size of text. */
export const handle = { tone: "person" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "households.$householdId.profile.$step");
  const page = theirs(viewer, params.householdId);
  return householdSectionView(page, params.step, wordsFor(request, viewer), now());
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "households.$householdId.profile.$step");
  const page = theirs(viewer, params.householdId);
  const form = await request.formData();
  return changeHouseholdSection(page, params.step, form, wordsFor(request, viewer), now());
}

function theirs(viewer: Viewer, text = ""): HouseholdPage {
  const id = text as HouseholdId;
  return { id, base: `/households/${id}/profile`, home: householdPath(viewer, id), viewer };
}

export default function TheirAnswers() {
  const view = useLoaderData<typeof loader>();
  return <HouseholdSections view={view} reply={useActionData<typeof action>()} />;
}
