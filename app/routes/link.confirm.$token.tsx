import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { data } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { confirmAddress } from "~/accounts/addresses.server";
import { needsSecondFactor } from "~/accounts/roles";
import { findToken } from "~/accounts/tokens.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { networkMayTry } from "~/http/limits.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { letIn } from "~/http/sign-in.server";
import { useWords } from "~/i18n/context";
import { Button } from "~/ui/button";
import { Ask } from "~/ui/form";
import { Page, Sheet } from "~/ui/page";
import { titled } from "~/ui/title";
import { DeadLink } from "./accounts-dead-link.part";

export const meta = titled;
export const handle = { tone: "person" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const words = wordsFor(request, await enter(request, "link.confirm.$token"));
  const address = findToken(db, params.token ?? "", "confirm_address", now())?.subject;
  if (!address) return data({ title: words("accounts.dead.title"), address: null }, { status: 410 });
  return data({ title: words("accounts.confirm.title"), address });
}

/** Confirms the address and opens the account; staff and partners still sign in with their password. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  await enter(request, "link.confirm.$token");
  const back = new URL(request.url).pathname;
  if (!(await networkMayTry(context, "token"))) return goOn(back, "accounts.tooMany");
  const account = confirmAddress(db, params.token ?? "", now());
  if (!account) return goOn(back);
  if (needsSecondFactor(account.role)) return goOn("/sign-in", "accounts.confirm.done");
  return letIn(request, account, { notice: "accounts.confirm.done" });
}

export default function ConfirmPage() {
  const words = useWords();
  const { address } = useLoaderData<typeof loader>();
  if (address === null) return <DeadLink again={{ to: "/sign-in/link", words: "accounts.signIn.link" }} />;
  return (
    <Page title={words("accounts.confirm.title")} lead={words("accounts.confirm.lead")} width="narrow">
      <Sheet>
        <p className="account-address">
          <bdi>{address}</bdi>
        </p>
        <Ask>
          <Button size="large">{words("accounts.confirm.submit")}</Button>
        </Ask>
      </Sheet>
      <p className="muted">{words("accounts.confirm.not")}</p>
    </Page>
  );
}
