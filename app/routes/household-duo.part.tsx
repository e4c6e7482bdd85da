import { useWords } from "~/i18n/context";
import { DUO_ANSWERS } from "~/mobility/household-duo";
import type { DuoOffer } from "~/mobility/household-duo.server";
import { Button } from "~/ui/button";
import { Actions, Ask, Tick } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";

/** The duo that is offered in the new town: what it is, who takes care of it, the consent it needs, three answers. */
export function DuoQuestion({
  offer,
  reply,
  action,
}: {
  offer: Pick<DuoOffer, "town" | "branch" | "moving">;
  reply: FormReply | undefined;
  action?: string;
}) {
  const words = useWords();
  const { town, branch, moving } = offer;
  return (
    <div className="stack">
      <p>{words("household.duo.words", { town })}</p>
      <p>{words(moving ? "household.duo.moving" : "household.duo.branch", { branch: branch.name })}</p>
      <Ask reply={reply} {...(action ? { action } : {})}>
        <Tick name="consents" label={words("household.duo.consent")} />
        <Actions>
          {DUO_ANSWERS.map((answer) => (
            <Button
              key={answer}
              name="answer"
              value={answer}
              kind={answer === "yes" ? undefined : answer === "later" ? "quiet" : "plain"}
            >
              {words(`household.duo.${answer}`)}
            </Button>
          ))}
        </Actions>
      </Ask>
    </div>
  );
}
