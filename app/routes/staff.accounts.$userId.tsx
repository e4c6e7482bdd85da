import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type AccountMove, moveAccount } from "~/accounts/account-moves.server";
import { listBranches } from "~/accounts/branches.server";
import { openAccount } from "~/accounts/directory.server";
import { AccountMoveForm, RoleForm } from "~/accounts/role-form";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import type { StaffKey } from "~/i18n/catalogue";
import { useWords } from "~/i18n/context";
import { Button } from "~/ui/button";
import { Actions, Ask } from "~/ui/form";
import { Empty, Page, Part, Sheet, Tag } from "~/ui/page";
import { Facts, Table } from "~/ui/table";
import { titled } from "~/ui/title";
import { AccountMoves } from "./accounts-moves.part";
import { RoleFields } from "./accounts-role.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.accounts.$userId");
  const at = now();
  const account = found(openAccount(db, viewer, params.userId ?? "", at));
  const isSelf = account.userId === viewer.userId;
  return {
    title: `${account.firstName} ${account.lastName}`,
    ...{ account, isSelf, at },
    branches: listBranches(db),
  };
}

const DONE = {
  suspend: "staff.accounts.suspended",
  reinstate: "staff.accounts.reinstated",
  reset_second_factor: "staff.accounts.secondFactorReset",
  invite_again: "staff.accounts.invitedAgain",
  change_role: "staff.accounts.roleChanged",
} as const satisfies Record<AccountMove["change"]["move"], StaffKey>;

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.accounts.$userId");
  const words = wordsFor(request, viewer);
  const at = now();
  const { userId } = found(openAccount(db, viewer, params.userId ?? "", at));
  const data = await request.formData();
  const form = parse(data, AccountMoveForm, words);
  if (!form.ok) return form.refused();
  const { move, version } = form.value;
  const role = move === "change_role" ? parse(data, RoleForm, words) : null;
  if (role && !role.ok) return role.refused();
  const change = move === "change_role" ? { move, ...found(role?.value) } : { move };
  const outcome = moveAccount(db, { userId, by: viewer.userId, at, version, change });
  if (outcome.ok) return goOn(`/staff/accounts/${userId}`, DONE[move]);
  return refuseField(
    data,
    "",
    words(`staff.accounts.${outcome.why}`),
    outcome.why === "conflict" ? 409 : 422,
  );
}

export default function AccountPage() {
  const words = useWords();
  const { account, isSelf, branches } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const isSettled = account.state !== "merged";
  return (
    <Page title={`${account.firstName} ${account.lastName}`}>
      <div className="account-columns">
        <div className="stack" data-gap="large">
          <Identity />
          {account.isColleague && isSettled ? (
            <Part title={words("staff.accounts.changeRole")}>
              <Sheet>
                <Ask reply={reply?.form} defaults={{ role: account.role, branchIds: account.branchIds }}>
                  <RoleFields branches={branches} />
                  <p className="muted">{words("staff.accounts.changeRoleHint")}</p>
                  <input type="hidden" name="version" value={account.version} />
                  <Actions>
                    <Button name="move" value="change_role">
                      {words("staff.accounts.changeRoleSubmit")}
                    </Button>
                  </Actions>
                </Ask>
              </Sheet>
            </Part>
          ) : null}
        </div>
        <div className="stack" data-gap="large">
          {isSettled && !isSelf ? (
            <AccountMoves account={account} reply={account.isColleague ? undefined : reply?.form} />
          ) : null}
          <History />
        </div>
      </div>
    </Page>
  );
}

function Identity() {
  const words = useWords();
  const { account, at } = useLoaderData<typeof loader>();
  const kinds = { active: "yes", invited: "wait", suspended: "alarm", merged: undefined } as const;
  const state = <Tag kind={kinds[account.state]}>{words(`staff.accounts.state.${account.state}`)}</Tag>;
  const email = account.email ? <bdi>{account.email}</bdi> : words("staff.accounts.noEmail");
  const secondFactor = account.secondFactorSince
    ? words("staff.accounts.secondFactorOn", { day: words.day(account.secondFactorSince) })
    : words("staff.accounts.secondFactorOff");
  return (
    <Part title={words("staff.accounts.identity")}>
      <Sheet>
        <Facts
          facts={[
            [words("staff.accounts.state"), state],
            [words("staff.accounts.role"), words(`accounts.role.${account.role}`)],
            [words("accounts.email"), email],
            [words("staff.accounts.created"), words.day(account.createdAt)],
            [
              words("staff.accounts.lastSeen"),
              account.lastSeenAt ? words.fromNow(account.lastSeenAt, at) : words("staff.accounts.never"),
            ],
            [words("staff.accounts.sessions"), words.number(account.sessionCount)],
            ...(account.isColleague ? ([[words("staff.accounts.secondFactor"), secondFactor]] as const) : []),
          ]}
        />
      </Sheet>
    </Part>
  );
}

function History() {
  const words = useWords();
  const { account } = useLoaderData<typeof loader>();
  const moveWords = (move: string) => {
    const key = `staff.accounts.move.${move}`;
    return words(words.has(key) ? key : "staff.accounts.move.other");
  };
  return (
    <Part title={words("staff.accounts.history")}>
      {account.history.length === 0 ? (
        <Empty>{words("staff.accounts.noHistory")}</Empty>
      ) : (
        <Table
          caption={words("staff.accounts.history")}
          rows={account.history}
          rowKey={(line) => line.id}
          columns={[
            { title: words("staff.accounts.historyWhen"), cell: (line) => words.moment(line.at) },
            { title: words("staff.accounts.historyWhat"), cell: (line) => moveWords(line.move) },
            {
              title: words("staff.accounts.historyWho"),
              cell: (line) => <bdi>{line.actor ?? words("staff.accounts.clock")}</bdi>,
            },
          ]}
        />
      )}
    </Part>
  );
}
