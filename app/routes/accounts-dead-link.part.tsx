import type { Key } from "~/i18n/catalogue";
import { useWords } from "~/i18n/context";
import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";

/** A link that is used, too old or replaced: says so, and how to get another one. */
export function DeadLink({ again }: { again?: { to: string; words: Key } }) {
  const words = useWords();
  return (
    <Page title={words("accounts.dead.title")} width="narrow">
      <p>{words("accounts.dead.words")}</p>
      {again ? (
        <p>
          <ButtonLink to={again.to}>{words(again.words)}</ButtonLink>
        </p>
      ) : (
        <p>{words("accounts.dead.invitation")}</p>
      )}
    </Page>
  );
}
