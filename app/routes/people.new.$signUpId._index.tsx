import { type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { findSignUp } from "~/mentoring/sign-up.server";
import { nextToAnswer } from "~/mentoring/sign-up-steps";

/** Takes a begun registration up where it was left. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "people.new.$signUpId._index");
  const signUp = found(findSignUp(db, { id: params.signUpId ?? "", by: viewer.userId }, now()));
  throw redirect(`/people/new/${signUp.id}/${nextToAnswer(signUp.kind, signUp.answers)}`);
}

export default function Nothing() {
  return null;
}
