import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import type { DuoBrief } from "~/mentoring/duos.server";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Page } from "~/ui/page";
import { Joined } from "~/ui/strokes";

interface MovePageProps {
  duo: DuoBrief;
  title: string;
  lead: string;
  send: string;
  alarm?: boolean;
  reply: FormReply | undefined;
  defaults?: Record<string, string>;
  children?: ReactNode;
}

/** A move of staff that has data of its own: whose duo, what it does, its form. */
export function MovePage({ duo, title, lead, send, alarm, reply, defaults, children }: MovePageProps) {
  const words = useWords();
  return (
    <Page title={title} lead={lead} width="narrow">
      <Joined one={duo.volunteer} other={duo.beneficiary} />
      <Ask reply={reply} defaults={defaults ?? {}}>
        {children}
        <Actions>
          {alarm ? <Button kind="alarm">{send}</Button> : <Button>{send}</Button>}
          <ButtonLink kind="plain" to={`/staff/duos/${duo.id}`}>
            {words("app.back")}
          </ButtonLink>
        </Actions>
      </Ask>
    </Page>
  );
}
