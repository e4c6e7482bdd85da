import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { Button } from "~/ui/button";
import { Actions, Ask } from "~/ui/form";
import { Notice, Page } from "~/ui/page";
import type { HouseholdReply } from "./household-answering.part";
import type { HouseholdSectionView } from "./household-changing.part";
import { SectionFields } from "./household-fields.part";
import { HouseholdSummary, SectionAnswer } from "./household-summary.part";

/** A household's answers: all of them, or one section to change. */
export function HouseholdSections({
  view,
  reply,
}: {
  view: HouseholdSectionView;
  reply: HouseholdReply | undefined;
}) {
  return view.step === "summary" ? (
    <AllSections view={view} />
  ) : (
    <OneSection view={view} step={view.step} reply={reply} />
  );
}

function AllSections({ view }: { view: HouseholdSectionView }) {
  const words = useWords();
  const { title, answers, places, steps, year, base, home } = view;
  return (
    <Page title={title} lead={words("household.profile.lead")} width="narrow">
      <Link to={home}>{words("app.back")}</Link>
      <HouseholdSummary {...{ answers, places, steps, year }} linkOf={(step) => `${base}/${step}`} />
    </Page>
  );
}

function OneSection({
  view,
  step,
  reply,
}: {
  view: HouseholdSectionView;
  step: Exclude<HouseholdSectionView["step"], "summary">;
  reply: HouseholdReply | undefined;
}) {
  const words = useWords();
  const { title, lead, answers, places, year, version, base, values, person } = view;
  const conflict = reply?.form.errors[""] === words("household.profile.conflict");
  return (
    <Page title={title} lead={person ? <bdi>{person}</bdi> : lead} width="narrow">
      {conflict ? (
        <Notice kind="wait">
          <SectionAnswer {...{ step, answers, places, year }} email={null} />
        </Notice>
      ) : null}
      <Ask reply={reply?.form} defaults={values}>
        <input type="hidden" name="profileVersion" value={version} />
        <SectionFields view={{ ...view, step }} reply={reply} />
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
