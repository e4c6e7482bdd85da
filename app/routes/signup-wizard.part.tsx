import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask } from "~/ui/form";
import { Notice } from "~/ui/page";
import { Strokes } from "~/ui/strokes";
import { StepFields } from "./profile-fields.part";
import { ProfileSummary } from "./profile-summary.part";
import type { StepReply } from "./signup-answering.part";
import type { StepView } from "./signup-steps.part";

/** One page of a form in steps: where one is, the questions, and always a way to stop here. */
export function StepPage({ view, reply }: { view: StepView; reply: StepReply | undefined }) {
  const words = useWords();
  const { step, kind } = view;
  const registered = kind === "registered" && step === "summary";
  return (
    <StepFrame
      view={view}
      lead={words(registered ? "signup.summary.lead.registered" : `signup.${step}.lead`)}
    >
      {step === "summary" ? (
        <SummaryStep view={view} reply={reply} />
      ) : (
        <Ask reply={reply?.form} defaults={view.values}>
          <StepFields view={{ ...view, step }} reply={reply} />
          <Actions>
            <Button name="intent" value="next">
              {words("app.continue")}
            </Button>
            <Button name="intent" value="later" kind="plain">
              {words("signup.later")}
            </Button>
          </Actions>
        </Ask>
      )}
    </StepFrame>
  );
}

/** Where one is, the way back, the title. */
function StepFrame({ view, lead, children }: { view: StepView; lead: string; children: ReactNode }) {
  const words = useWords();
  const progress = words("signup.progress", { step: view.number, of: view.of });
  return (
    <main id="content" className="page signup" data-width="narrow" tabIndex={-1}>
      <header className="step-head">
        <div className="row" data-spread>
          {view.back ? (
            <Link className="step-back" to={view.back}>
              {words("app.back")}
            </Link>
          ) : (
            <span />
          )}
          <span className="small muted">{progress}</span>
        </div>
        <Strokes step={view.number} of={view.of} label={progress} />
        <h1>{view.title}</h1>
        <p className="lead">{lead}</p>
      </header>
      {children}
    </main>
  );
}

function SummaryStep({ view, reply }: { view: StepView; reply: StepReply | undefined }) {
  const words = useWords();
  const { kind, answers, base, missing } = view;
  return (
    <div className="stack" data-gap="large">
      {reply?.form.errors[""] ? <Notice kind="alarm">{reply.form.errors[""]}</Notice> : null}
      {missing > 0 ? (
        <Notice kind="wait">
          <p>{words("signup.summary.missing", { count: missing })}</p>
          <ButtonLink to={`${base}/${view.next}`}>{words("signup.summary.goOn")}</ButtonLink>
        </Notice>
      ) : null}
      <ProfileSummary
        kind={kind}
        answers={answers}
        placeName={view.placeName}
        linkOf={(step) => `${base}/${step}`}
        email={view.email}
      />
      <Ask>
        <Actions>
          {missing > 0 ? null : (
            <Button name="intent" value="send" size="large">
              {words(kind === "volunteer" ? "signup.summary.send" : `signup.summary.send.${kind}`)}
            </Button>
          )}
          <Button name="intent" value="later" kind="plain">
            {words("signup.later")}
          </Button>
        </Actions>
      </Ask>
    </div>
  );
}
