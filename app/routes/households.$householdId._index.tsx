import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { titled } from "~/ui/title";
import { HouseholdFilePage, householdFileView } from "./household-file-page.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "households.$householdId._index");
  return householdFileView(viewer, params.householdId, wordsFor(request, viewer), now());
}

export default function HouseholdOfMine() {
  return <HouseholdFilePage view={useLoaderData<typeof loader>()} />;
}
