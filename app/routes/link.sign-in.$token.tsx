import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { findLinkOwner, openSignInLink } from "~/accounts/sign-in.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { networkMayTry } from "~/http/limits.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { letIn } from "~/http/sign-in.server";
import { useWords } from "~/i18n/context";
import { isolated } from "~/i18n/isolated";
import { Button } from "~/ui/button";
import { Ask } from "~/ui/form";
import { Page, Sheet } from "~/ui/page";
import { titled } from "~/ui/title";
import { DeadLink } from "./accounts-dead-link.part";

export const meta = titled;
export const handle = { tone: "person" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const words = wordsFor(request, await enter(request, "link.sign-in.$token"));
  const owner = findLinkOwner(db, params.token ?? "", "sign_in", now());
  if (!owner) return data({ title: words("accounts.dead.title"), firstName: null }, { status: 410 });
  return data({ title: words("app.signIn"), firstName: owner.firstName });
}

/** Mail programs follow links to look at them: only the button uses one up. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await enter(request, "link.sign-in.$token");
  const back = new URL(request.url).pathname;
  if (!(await networkMayTry(context, "token"))) return goOn(back, "accounts.tooMany");
  const account = openSignInLink(db, params.token ?? "", now());
  // The page behind the link says that it no longer works.
  return account ? letIn(request, account) : goOn(back);
}

export default function SignInLinkPage() {
  const words = useWords();
  const { firstName } = useLoaderData<typeof loader>();
  if (firstName === null) return <DeadLink again={{ to: "/sign-in/link", words: "accounts.sent.again" }} />;
  const title = words("accounts.linkSignIn.title", { firstName: isolated(firstName) });
  return (
    <Page title={title} lead={words("accounts.linkSignIn.lead")} width="narrow">
      <Sheet>
        <Ask>
          <Button size="large">{words("accounts.linkSignIn.submit")}</Button>
        </Ask>
      </Sheet>
    </Page>
  );
}
