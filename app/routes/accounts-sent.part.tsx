import { Link } from "@remix-run/react";
import type { Key } from "~/i18n/catalogue";
import { useWords } from "~/i18n/context";
import { ButtonLink } from "~/ui/button";
import { Page, Sheet } from "~/ui/page";

/** After an address was given: one page for every address, known or not. */
export function Sent({ what, again, demo }: { what: Key; again: string; demo: boolean }) {
  const words = useWords();
  return (
    <Page title={words("accounts.sent.title")} width="narrow">
      <Sheet>
        <p>{words(what)}</p>
        <p className="muted">{words("accounts.sent.nothing")}</p>
      </Sheet>
      <div className="row">
        <ButtonLink to={again} kind="quiet">
          {words("accounts.sent.again")}
        </ButtonLink>
        {demo ? <Link to="/mailbox">{words("accounts.sent.mailbox")}</Link> : null}
      </div>
    </Page>
  );
}
