import type { LoaderFunctionArgs } from "@remix-run/node";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { ButtonLink } from "~/ui/button";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "person" };

/** Thanks after a no given by a letter's link, which that no has ended. Says nothing about anybody. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "candidacy.answered");
  return { title: wordsFor(request, viewer)("candidacy.standing.declined") };
}

export default function Answered() {
  const words = useWords();
  return (
    <Page title={words("candidacy.standing.declined")} lead={words("candidacy.lead.declined")} width="narrow">
      <p>
        <ButtonLink kind="quiet" to="/sign-in">
          {words("app.signIn")}
        </ButtonLink>
      </p>
    </Page>
  );
}
