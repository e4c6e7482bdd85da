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
import { beneficiaryPath, findRegistered, registerBeneficiary } from "~/mentoring/register.server";
import { findSignUp } from "~/mentoring/sign-up.server";
import { titled } from "~/ui/title";
import { answerStep, stepNamed, stepView, type Wizard } from "./signup-steps.part";
import { StepPage } from "./signup-wizard.part";

export const meta = titled;
/** Read together with the person: their size of text. */
export const handle = { tone: "person" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "people.new.$signUpId.$step");
  const wizard = takeUp(viewer, params.signUpId);
  return stepView(wizard, stepNamed("registered", params.step), wordsFor(request, viewer));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "people.new.$signUpId.$step");
  const wizard = takeUp(viewer, params.signUpId);
  const step = stepNamed("registered", params.step);
  const form = await request.formData();
  const words = wordsFor(request, viewer);
  if (step !== "summary") return answerStep(wizard, step, form, words, now());
  const { path, notice } = wizard.later;
  return form.get("intent") === "later" ? goOn(path, notice) : register(viewer, wizard, words);
}

/** The registrar's own form; one that became a person leads to them, anybody else's is not there. */
function takeUp(viewer: Viewer, id = ""): Wizard {
  const key = { id, by: viewer.userId };
  const signUp = findSignUp(db, key, now());
  const done = signUp ? null : findRegistered(db, viewer, id);
  if (done?.kind === "registered") throw redirect(beneficiaryPath(viewer, done.beneficiaryId), 303);
  const later = { path: "/people/new", notice: "signup.register.kept" as const };
  return { signUp: found(signUp), key, base: `/people/new/${id}`, later, registrar: viewer };
}

function register(viewer: Viewer, { signUp, base }: Wizard, words: Words) {
  const registering = found(registerBeneficiary(db, viewer, signUp.id, now()));
  switch (registering.kind) {
    case "registered":
      return goOn(beneficiaryPath(viewer, registering.beneficiaryId), "signup.register.done");
    case "unfinished":
      return goOn(`${base}/${registering.step}`);
    case "address_taken":
      return refuse({ values: {}, errors: { "": words("signup.reach.emailTaken") } }, 409);
    case "no_branch":
      return refuse({ values: {}, errors: { "": words("signup.summary.noBranch") } }, 409);
  }
}

export default function Step() {
  const view = useLoaderData<typeof loader>();
  return <StepPage view={view} reply={useActionData<typeof action>()} />;
}
