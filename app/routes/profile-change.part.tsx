import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { Button } from "~/ui/button";
import { Actions, Ask } from "~/ui/form";
import { Notice, Page } from "~/ui/page";
import type { ProfileView } from "./profile-changing.part";
import { StepFields } from "./profile-fields.part";
import { ProfileSummary, StepAnswer } from "./profile-summary.part";
import type { StepReply } from "./signup-answering.part";

/** A profile that is already there: all of it, or one step to change. */
export function ProfilePages({ view, reply }: { view: ProfileView; reply: StepReply | undefined }) {
  return view.step === "summary" ? <WholeProfile view={view} /> : <OneStep view={view} reply={reply} />;
}

function WholeProfile({ view }: { view: ProfileView }) {
  const words = useWords();
  const { title, kind, answers, placeName, steps, base, home } = view;
  return (
    <Page title={title} lead={words("signup.change.lead")} width="narrow">
      <Link to={home}>{words("app.back")}</Link>
      <ProfileSummary {...{ kind, answers, placeName, steps }} linkOf={(step) => `${base}/${step}`} />
    </Page>
  );
}

function OneStep({ view, reply }: { view: ProfileView; reply: StepReply | undefined }) {
  const words = useWords();
  const { title, kind, step, answers, ways, version, base, values, person, placeName } = view;
  if (step === "summary") return null;
  const conflict = reply?.form.errors[""];
  return (
    <Page title={title} lead={person ? <bdi>{person}</bdi> : words(`signup.${step}.lead`)} width="narrow">
      {conflict ? (
        <Notice kind="wait">
          <StepAnswer step={step} answers={answers} placeName={placeName} />
        </Notice>
      ) : null}
      <Ask reply={reply?.form} defaults={values}>
        <input type="hidden" name="profileVersion" value={version} />
        <StepFields view={{ kind, step, answers, ways, values, referents: null }} reply={reply} />
        <Actions>
          <Button>{words("signup.saveChange")}</Button>
          <Link className="button" data-kind="plain" to={`${base}/summary`}>
            {words("app.cancel")}
          </Link>
        </Actions>
      </Ask>
    </Page>
  );
}
