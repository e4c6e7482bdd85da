import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { titled } from "~/ui/title";
import { ProfilePages } from "./profile-change.part";
import { changeStep, type ProfilePage, profileView } from "./profile-changing.part";

export const meta = titled;
export const handle = { tone: "person" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "volunteer.profile.$step");
  const words = wordsFor(request, viewer);
  return profileView(mine(viewer), params.step ?? "", words, now());
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "volunteer.profile.$step");
  const form = await request.formData();
  return changeStep(mine(viewer), params.step ?? "", form, wordsFor(request, viewer), now());
}

const mine = (viewer: Viewer): ProfilePage => ({
  key: { side: "volunteer", of: "mine" },
  ...{ base: "/volunteer/profile", home: "/volunteer", page: "/volunteer/profile", viewer },
});

export default function MyProfile() {
  const view = useLoaderData<typeof loader>();
  return <ProfilePages view={view} reply={useActionData<typeof action>()} />;
}
