import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { refuse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import type { Words } from "~/i18n/words";
import { SIDES } from "~/mentoring/duo-path";
import { findSignUp } from "~/mentoring/sign-up.server";
import { forgetSignUpCookie, signUpSecret } from "~/mentoring/sign-up-cookie.server";
import { sendSignUp } from "~/mentoring/sign-up-send.server";
import { titled } from "~/ui/title";
import { answerStep, stepNamed, stepView, type Wizard } from "./signup-steps.part";
import { StepPage } from "./signup-wizard.part";

export const meta = titled;
export const handle = { tone: "person" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "sign-up.$side.$step");
  const wizard = takeUp(request, params.side);
  if (wizard.signUp.sent) throw redirect(sentPage(wizard));
  const step = stepNamed(wizard.signUp.kind, params.step);
  return stepView(wizard, step, wordsFor(request, viewer));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "sign-up.$side.$step");
  const wizard = takeUp(request, params.side);
  const step = stepNamed(wizard.signUp.kind, params.step);
  const form = await request.formData();
  const words = wordsFor(request, viewer);
  if (wizard.signUp.sent) return goOn(sentPage(wizard));
  if (step !== "summary") return answerStep(wizard, step, form, words, now());
  return form.get("intent") === "later" ? goOn(wizard.later.path) : send(wizard, words);
}

/** The form of this device; without one, its first page. */
function takeUp(request: Request, sideName: string | undefined): Wizard {
  const side = found(SIDES.find((one) => one === sideName));
  const key = { side, secret: signUpSecret(request) };
  const signUp = findSignUp(db, key, now());
  const base = `/sign-up/${side}`;
  if (!signUp) throw redirect(base, 303);
  return { signUp, key, base, later: { path: "/sign-up/later" }, registrar: null };
}

function send(wizard: Wizard, words: Words) {
  const sending = found(sendSignUp(db, wizard.key, now()));
  if (sending.kind === "unfinished") return goOn(`${wizard.base}/${sending.step}`);
  if (sending.kind === "no_branch")
    return refuse({ values: {}, errors: { "": words("signup.summary.noBranch") } }, 409);
  return goOn(sentPage(wizard), undefined, { "Set-Cookie": forgetSignUpCookie() });
}

const sentPage = ({ signUp }: Wizard): string => `/sign-up/sent?side=${signUp.side}`;

export default function Step() {
  const view = useLoaderData<typeof loader>();
  return <StepPage view={view} reply={useActionData<typeof action>()} />;
}
