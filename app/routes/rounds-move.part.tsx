import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import type { RoundState as State } from "~/rounds/round-path";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Notice, Page } from "~/ui/page";

export interface Conflicting {
  conflict?: { seen: string; now: string };
  form?: FormReply;
}

/** Both states, when somebody was faster. */
export function ConflictNotice({
  conflict,
  prefix,
}: {
  conflict: { seen: string; now: string } | undefined;
  prefix: "round.state" | "staff.rounds.draft.state";
}) {
  const words = useWords();
  if (!conflict) return null;
  const state = (name: string) =>
    words.has(`${prefix}.${name}`) ? words(`${prefix}.${name}` as never) : name;
  return (
    <Notice kind="alarm">
      <p>{words("staff.rounds.conflict")}</p>
      <p>{words("staff.rounds.conflict.states", { seen: state(conflict.seen), now: state(conflict.now) })}</p>
    </Notice>
  );
}

/** The hidden fields that every move of a round or a draft sends. */
export const Seen = ({ version, state }: { version: number; state: string }) => (
  <>
    <input type="hidden" name="version" value={version} />
    <input type="hidden" name="seen" value={state} />
  </>
);

interface MovePageProps {
  title: string;
  round: { id: string; state: State; version: number };
  /** Where the programme's rounds are. */
  list?: string;
  /** Whether the move may be made now. */
  possible: boolean;
  reply: Conflicting | undefined;
  button: string;
  kind?: "alarm";
  defaults?: Record<string, string | number>;
  before?: ReactNode;
  children?: ReactNode;
}

/** A page that asks before it moves a round. */
export function RoundMovePage({
  title,
  round,
  list = "/staff/rounds",
  possible,
  reply,
  button,
  kind,
  defaults,
  before,
  children,
}: MovePageProps) {
  const words = useWords();
  return (
    <Page title={title} width="narrow">
      <ConflictNotice conflict={reply?.conflict} prefix="round.state" />
      {before}
      {possible ? (
        <Ask reply={reply?.form} {...(defaults && { defaults })}>
          <Seen version={round.version} state={round.state} />
          {children}
          <Actions>
            <Button kind={kind}>{button}</Button>
            <ButtonLink kind="plain" to={`${list}/${round.id}`}>
              {words("staff.rounds.backToRound")}
            </ButtonLink>
          </Actions>
        </Ask>
      ) : (
        <>
          <Notice kind="wait">
            <p>{words("staff.rounds.notNow", { state: words(`round.state.${round.state}`) })}</p>
          </Notice>
          <ButtonLink kind="quiet" to={`${list}/${round.id}`}>
            {words("staff.rounds.backToRound")}
          </ButtonLink>
        </>
      )}
    </Page>
  );
}
