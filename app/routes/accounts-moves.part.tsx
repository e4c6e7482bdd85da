import type { StaffKey } from "~/i18n/catalogue";
import { useWords } from "~/i18n/context";
import { Button } from "~/ui/button";
import { Ask } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Part, Sheet } from "~/ui/page";

interface Account {
  state: "active" | "invited" | "suspended" | "merged";
  version: number;
  isColleague: boolean;
  secondFactorSince: Date | null;
}

/** What an administrator may do to the door of an account, each with what it means. */
export function AccountMoves({ account, reply }: { account: Account; reply: FormReply | undefined }) {
  const words = useWords();
  return (
    <Part title={words("staff.accounts.door")}>
      <Sheet>
        <Ask reply={reply}>
          <input type="hidden" name="version" value={account.version} />
          {account.isColleague && account.state === "invited" ? (
            <OneMove move="invite_again" label="staff.accounts.inviteAgain" />
          ) : null}
          {account.secondFactorSince ? (
            <OneMove
              move="reset_second_factor"
              label="staff.accounts.resetSecondFactor"
              hint="staff.accounts.resetSecondFactorHint"
            />
          ) : null}
          {account.state === "suspended" ? (
            <OneMove move="reinstate" label="staff.accounts.reinstate" />
          ) : (
            <OneMove
              move="suspend"
              label="staff.accounts.suspend"
              hint="staff.accounts.suspendHint"
              kind="alarm"
            />
          )}
        </Ask>
      </Sheet>
    </Part>
  );
}

interface OneMoveProps {
  move: string;
  label: StaffKey;
  hint?: StaffKey;
  kind?: "quiet" | "alarm";
}

function OneMove({ move, label, hint, kind = "quiet" }: OneMoveProps) {
  const words = useWords();
  return (
    <div className="stack" data-gap="small">
      {hint ? <p className="muted small">{words(hint)}</p> : null}
      <div>
        <Button name="move" value={move} kind={kind}>
          {words(label)}
        </Button>
      </div>
    </div>
  );
}
