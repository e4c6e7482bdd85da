import { Form } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { BeneficiaryId } from "~/ids";
import type { BeneficiaryState } from "~/mentoring/beneficiary-path";
import { Button, ButtonLink } from "~/ui/button";
import { Actions } from "~/ui/form";
import { Notice, Page } from "~/ui/page";

export interface MoveRefusal {
  why: "conflict" | "no_consent" | "no_referent";
  state: BeneficiaryState;
}

interface MovePageProps {
  title: string;
  move: "pause" | "resume" | "close";
  person: { id: BeneficiaryId; hasProposal: boolean; hasOpenDuo: boolean };
  /** Where the file stands: the social worker's or the staff's. */
  space: "/people" | "/staff/beneficiaries";
  refused: MoveRefusal | undefined;
}

/** One move of a person's wish, made by a professional: what it changes, one button, and what happened if it came too late. */
export function MovePage({ title, move, person, space, refused }: MovePageProps) {
  const words = useWords();
  const file = `${space}/${person.id}`;
  return (
    <Page title={title} width="narrow">
      {refused ? (
        <Notice kind="alarm">
          <p>{refusalInWords(words, refused)}</p>
        </Notice>
      ) : null}
      <div className="stack">
        <p>{words(`staff.beneficiaries.${move}.words`)}</p>
        {move === "close" && person.hasProposal ? <p>{words("staff.beneficiaries.close.proposal")}</p> : null}
        {move === "close" && person.hasOpenDuo ? <p>{words("staff.beneficiaries.close.duo")}</p> : null}
      </div>
      <Form method="post" reloadDocument>
        <Actions>
          <Button kind={move === "close" ? "alarm" : undefined}>{words(`beneficiary.move.${move}`)}</Button>
          <ButtonLink to={file} kind="plain">
            {words("staff.beneficiaries.backToFile")}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}

export function refusalInWords(words: ReturnType<typeof useWords>, { why, state }: MoveRefusal): string {
  if (why === "no_consent") return words("staff.beneficiaries.noConsent");
  if (why === "no_referent") return words("staff.beneficiaries.noReferent");
  return words("staff.beneficiaries.conflict", { state: words(`beneficiary.state.${state}`) });
}
