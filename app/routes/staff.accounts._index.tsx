import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { type AccountLine, DIRECTORY_LIMIT, listAccounts } from "~/accounts/directory.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { ButtonLink } from "~/ui/button";
import { Empty, Page, Tag } from "~/ui/page";
import { Table } from "~/ui/table";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.accounts._index");
  const term = new URL(request.url).searchParams.get("q")?.trim().slice(0, 80) ?? "";
  const accounts = listAccounts(db, term);
  return {
    title: wordsFor(request, viewer)("staff.accounts.title"),
    term,
    accounts,
    isCut: accounts.length === DIRECTORY_LIMIT,
    at: now(),
  };
}

const TAGS = { active: undefined, invited: "wait", suspended: "alarm", merged: undefined } as const;

export default function AccountsPage() {
  const words = useWords();
  const { term, accounts, isCut, at } = useLoaderData<typeof loader>();
  return (
    <Page
      title={words("staff.accounts.title")}
      lead={words("staff.accounts.lead")}
      action={
        <div className="row">
          <ButtonLink to="/staff/branches" kind="quiet">
            {words("staff.branches.title")}
          </ButtonLink>
          <ButtonLink to="/staff/accounts/invite">{words("staff.accounts.invite")}</ButtonLink>
        </div>
      }
    >
      <Form method="get" role="search" className="account-search">
        <div className="field">
          <label htmlFor="q">{words("staff.accounts.search")}</label>
          <input id="q" name="q" type="search" defaultValue={term} maxLength={80} />
        </div>
        <button type="submit" className="button" data-kind="quiet">
          {words("staff.accounts.find")}
        </button>
      </Form>
      {isCut ? <p className="muted">{words("staff.accounts.more", { count: accounts.length })}</p> : null}
      {accounts.length === 0 ? (
        <Empty>{words("staff.accounts.none")}</Empty>
      ) : (
        <Table
          caption={words("staff.accounts.title")}
          rows={accounts}
          rowKey={(account) => account.userId}
          columns={[
            {
              title: words("staff.accounts.name"),
              cell: (account) => (
                <Link to={`/staff/accounts/${account.userId}`}>
                  <bdi>{account.name}</bdi>
                </Link>
              ),
            },
            {
              title: words("staff.accounts.role"),
              cell: (account) => words(`accounts.role.${account.role}`),
            },
            { title: words("staff.accounts.branches"), cell: (account) => branchWords(account, words) },
            {
              title: words("staff.accounts.state"),
              cell: ({ state }) => <Tag kind={TAGS[state]}>{words(`staff.accounts.state.${state}`)}</Tag>,
            },
            {
              title: words("staff.accounts.lastSeen"),
              cell: ({ lastSeenAt }) =>
                lastSeenAt ? words.fromNow(lastSeenAt, at) : words("staff.accounts.never"),
            },
          ]}
        />
      )}
    </Page>
  );
}

const branchWords = ({ role, branches }: AccountLine, words: ReturnType<typeof useWords>): string =>
  role === "admin" ? words("staff.accounts.allBranches") : words.list(branches);
