import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { findHouseholdForm } from "~/mobility/household-forms.server";
import { nextToAnswer } from "~/mobility/household-steps";

/** Takes a begun registration up where it was left. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "households.new.$formId._index");
  const at = now();
  const form = found(findHouseholdForm(db, { id: params.formId ?? "", by: viewer.userId }, at));
  throw redirect(`/households/new/${form.id}/${nextToAnswer(form.answers, at.getFullYear())}`);
}

export default function Nothing() {
  return null;
}
