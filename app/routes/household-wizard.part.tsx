import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import { answerSteps, wordsOfStep } from "~/mobility/household-steps";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask } from "~/ui/form";
import { Notice } from "~/ui/page";
import { Strokes } from "~/ui/strokes";
import type { HouseholdReply } from "./household-answering.part";
import { SectionFields } from "./household-fields.part";
import type { HouseholdStepView } from "./household-steps.part";
import { HouseholdSummary } from "./household-summary.part";

/** One page of the registration: where one is, the questions, and always a way to stop here. */
export function HouseholdStepPage({
  view,
  reply,
}: {
  view: HouseholdStepView;
  reply: HouseholdReply | undefined;
}) {
  const words = useWords();
  const { step } = view;
  return (
    <StepFrame view={view}>
      {step === "summary" ? (
        <SummaryStep view={view} reply={reply} />
      ) : (
        <Ask reply={reply?.form} defaults={view.values}>
          <SectionFields view={{ ...view, step }} reply={reply} />
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

function StepFrame({ view, children }: { view: HouseholdStepView; children: ReactNode }) {
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
        <p className="lead">{words(`household.step.${wordsOfStep(view.step)}.lead`)}</p>
      </header>
      {children}
    </main>
  );
}

function SummaryStep({ view, reply }: { view: HouseholdStepView; reply: HouseholdReply | undefined }) {
  const words = useWords();
  const { answers, base, missing, year, places } = view;
  return (
    <div className="stack" data-gap="large">
      {reply?.form.errors[""] ? <Notice kind="alarm">{reply.form.errors[""]}</Notice> : null}
      {missing > 0 ? (
        <Notice kind="wait">
          <p>{words("signup.summary.missing", { count: missing })}</p>
          <ButtonLink to={`${base}/${view.next}`}>{words("signup.summary.goOn")}</ButtonLink>
        </Notice>
      ) : null}
      <HouseholdSummary
        {...{ answers, places, year }}
        steps={answerSteps(answers, year)}
        linkOf={(step) => `${base}/${step}`}
      />
      <Ask>
        <Actions>
          {missing > 0 ? null : (
            <Button name="intent" value="send" size="large">
              {words("staff.households.new.send")}
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
