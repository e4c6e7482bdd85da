import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import type { CandidacyBrief } from "~/mobility/candidacy-file.server";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Page } from "~/ui/page";
import { Joined } from "~/ui/strokes";

interface MovePageProps {
  brief: CandidacyBrief;
  title: string;
  lead?: string;
  send: string;
  alarm?: boolean;
  /** Where one goes back to. */
  back: string;
  reply: FormReply | undefined;
  defaults?: Record<string, string | boolean | null>;
  children?: ReactNode;
  /** Beside the form: what else may be done here. */
  after?: ReactNode;
}

/** A move that has data of its own: whose candidacy, where to, its form. */
export function CandidacyMovePage(props: MovePageProps) {
  const { brief, title, lead, send, alarm, back, reply, defaults, children, after } = props;
  const words = useWords();
  return (
    <Page title={title} lead={lead} width="narrow">
      <Joined one={brief.firstName} other={brief.town} />
      <Ask reply={reply} defaults={defaults ?? {}}>
        {children}
        <Actions>
          {alarm ? <Button kind="alarm">{send}</Button> : <Button>{send}</Button>}
          <ButtonLink kind="plain" to={back}>
            {words("app.back")}
          </ButtonLink>
        </Actions>
      </Ask>
      {after}
    </Page>
  );
}
