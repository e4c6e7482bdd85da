import { useWords } from "~/i18n/context";
import { RETURN_REASONS } from "~/mobility/candidacy";
import { FOLLOWUP_HOUSINGS, FOLLOWUP_JOBS } from "~/mobility/followup";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask, Choices, TextArea } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Page } from "~/ui/page";
import { RefusalFields } from "./candidacy-answer.part";

interface MoveProps {
  title: string;
  reply: FormReply | undefined;
  /** Where one goes back to. */
  here: string;
}

/** The household stops it, without having to justify itself. */
export function WithdrawalPage({ title, reply, here }: MoveProps) {
  const words = useWords();
  return (
    <Page title={title} lead={words("candidacy.withdraw.lead")} width="narrow">
      <Ask reply={reply}>
        <RefusalFields />
        <Actions>
          <Button kind="alarm">{words("candidacy.withdraw.send")}</Button>
          <ButtonLink kind="plain" to={here}>
            {words("app.back")}
          </ButtonLink>
        </Actions>
      </Ask>
    </Page>
  );
}

/** Still there? work? home? and if not, why. */
export function FollowupPage({ title, reply, here }: MoveProps) {
  const words = useWords();
  return (
    <Page title={title} lead={words("candidacy.followup.lead")} width="narrow">
      <Ask reply={reply}>
        <FollowupFields />
        <Actions>
          <Button>{words("candidacy.followup.send")}</Button>
          <ButtonLink kind="plain" to={here}>
            {words("app.back")}
          </ButtonLink>
        </Actions>
      </Ask>
    </Page>
  );
}

export function FollowupFields() {
  const words = useWords();
  return (
    <>
      <Choices
        name="there"
        legend={words("candidacy.followup.there")}
        options={[
          { value: "yes", label: words("app.yes") },
          { value: "no", label: words("app.no") },
        ]}
        row
      />
      <Choices
        name="job"
        legend={words("candidacy.followup.job")}
        options={FOLLOWUP_JOBS.map((value) => ({ value, label: words(`followup.job.${value}`) }))}
        row
      />
      <Choices
        name="housing"
        legend={words("candidacy.followup.housing")}
        options={FOLLOWUP_HOUSINGS.map((value) => ({ value, label: words(`followup.housing.${value}`) }))}
        row
      />
      <Choices
        name="leftFor"
        legend={words("candidacy.followup.leftFor")}
        options={RETURN_REASONS.map((value) => ({ value, label: words(`candidacy.return.${value}`) }))}
        several
      />
      <TextArea name="words" label={words("candidacy.followup.words")} maxLength={600} optional />
    </>
  );
}
