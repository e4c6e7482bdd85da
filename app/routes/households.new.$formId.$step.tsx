import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { refuse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import type { Words } from "~/i18n/words";
import { findHouseholdForm } from "~/mobility/household-forms.server";
import { findRegisteredHousehold, registerHousehold } from "~/mobility/household-register.server";
import { householdPath } from "~/mobility/household-scope.server";
import { titled } from "~/ui/title";
import {
  answerHouseholdStep,
  type HouseholdWizard,
  householdStep,
  householdStepView,
} from "./household-steps.part";
import { HouseholdStepPage } from "./household-wizard.part";

export const meta = titled;
/** Read together with the household: their size of text. */
export const handle = { tone: "person" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "households.new.$formId.$step");
  return householdStepView(takeUp(viewer, params.formId), params.step, wordsFor(request, viewer), now());
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "households.new.$formId.$step");
  const wizard = takeUp(viewer, params.formId);
  const at = now();
  const step = householdStep(wizard.form.answers, params.step, at.getFullYear());
  const form = await request.formData();
  const words = wordsFor(request, viewer);
  if (step !== "summary") return answerHouseholdStep(wizard, step, form, words, at);
  const { path, notice } = wizard.later;
  return form.get("intent") === "later" ? goOn(path, notice) : register(viewer, wizard, words, at);
}

/** The registrar's own form; one that became a household leads to it, anybody else's is not there. */
function takeUp(viewer: Viewer, id = ""): HouseholdWizard {
  const key = { id, by: viewer.userId };
  const form = findHouseholdForm(db, key, now());
  const done = form ? null : findRegisteredHousehold(db, viewer, id);
  if (done?.kind === "registered") throw redirect(householdPath(viewer, done.householdId), 303);
  const later = { path: "/households/new", notice: "staff.households.new.kept" as const };
  return { form: found(form), key, base: `/households/new/${id}`, later, registrar: viewer };
}

function register(viewer: Viewer, { form, base }: HouseholdWizard, words: Words, at: Date) {
  const registering = found(registerHousehold(db, viewer, form.id, at));
  const refused = (message: string) => refuse({ values: {}, errors: { "": message } }, 409);
  switch (registering.kind) {
    case "registered":
      return goOn(householdPath(viewer, registering.householdId), "staff.households.new.done");
    case "unfinished":
      return goOn(`${base}/${registering.step}`);
    case "address_taken":
      return refused(words("signup.reach.emailTaken"));
    case "person_gone":
      return refused(words("staff.households.new.personGone"));
    case "no_branch":
      return refused(words("signup.summary.noBranch"));
  }
}

export default function Step() {
  const view = useLoaderData<typeof loader>();
  return <HouseholdStepPage view={view} reply={useActionData<typeof action>()} />;
}
