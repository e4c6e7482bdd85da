import { useWords } from "~/i18n/context";
import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";
import { type Conflicting, ConflictNotice } from "./rounds-move.part";
import { PairRefusal } from "./rounds-pair.part";

/** Shown only when it could not be taken back. */
export function NotTakenBack({ reply }: { reply: Conflicting | undefined }) {
  const words = useWords();
  if (!reply) return null;
  return (
    <Page title={words("staff.rounds.draft.notTakenBack")} width="narrow">
      <ConflictNotice conflict={reply.conflict} prefix="staff.rounds.draft.state" />
      <PairRefusal form={reply.form} />
      <ButtonLink kind="quiet" to="..">
        {words("staff.rounds.backToPair")}
      </ButtonLink>
    </Page>
  );
}
