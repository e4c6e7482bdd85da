import { Form } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { VolunteerId } from "~/ids";
import type { ScreeningStep, VolunteerMove, VolunteerState } from "~/mentoring/volunteer-path";
import { Button, ButtonLink } from "~/ui/button";
import { Actions } from "~/ui/form";
import { Notice, Page } from "~/ui/page";

interface MovePageProps {
  title: string;
  move: VolunteerMove;
  person: { id: VolunteerId; hasProposal: boolean; hasOpenDuo: boolean };
  /** What must be seen before an approval. */
  missing: readonly ScreeningStep[];
  refused: { why: "conflict" | "incomplete"; state: VolunteerState } | undefined;
}

/** One move of a volunteer's life, made by staff: what it changes, one button, and why it could not be made. */
export function VolunteerMovePage({ title, move, person, missing, refused }: MovePageProps) {
  const words = useWords();
  const isEnd = move === "leave" || move === "decline";
  return (
    <Page title={title} width="narrow">
      {refused?.why === "conflict" ? (
        <Notice kind="alarm">
          {words("staff.volunteers.conflict", { state: words(`volunteer.state.${refused.state}`) })}
        </Notice>
      ) : null}
      {missing.length > 0 ? (
        <Notice kind={refused ? "alarm" : "wait"}>
          {words("staff.volunteers.incomplete", {
            missing: words.list(missing.map((step) => words(`staff.volunteers.seen.${step}`))),
          })}
        </Notice>
      ) : null}
      <div className="stack">
        <p>{words(`staff.volunteers.${move}.words`)}</p>
        {isEnd && person.hasProposal ? <p>{words("staff.volunteers.leave.proposal")}</p> : null}
        {isEnd && person.hasOpenDuo ? <p>{words("staff.volunteers.leave.duo")}</p> : null}
      </div>
      <Form method="post" reloadDocument>
        <Actions>
          {missing.length > 0 ? null : (
            <Button kind={isEnd ? "alarm" : undefined}>{words(`volunteer.move.${move}`)}</Button>
          )}
          <ButtonLink to={`/staff/volunteers/${person.id}`} kind="plain">
            {words("staff.volunteers.backToFile")}
          </ButtonLink>
        </Actions>
      </Form>
    </Page>
  );
}
