import { Form, Link } from "@remix-run/react";
import type { Handover } from "~/accounts/handovers.server";
import { useWords } from "~/i18n/context";
import { Button } from "~/ui/button";
import { Notice } from "~/ui/page";
import { dayInWords } from "./candidacy-words.part";

/** For whom one stands in, and who stands in for oneself, with the way back. */
export function StandIns({ handovers, own }: { handovers: readonly Handover[]; own: string }) {
  const words = useWords();
  return handovers.map((handover) => {
    const { id, from, to, fromUser, version } = handover;
    const until = dayInWords(words, handover.endsOn);
    const page = `/staff/handovers/${id}`;
    return fromUser === own ? (
      <Notice key={id} kind="wait">
        <div className="stack" data-gap="small">
          <p>{words("staff.handovers.today.given", { name: to, until })}</p>
          <div className="row">
            <Form method="post" action={`${page}/return`} reloadDocument>
              <input type="hidden" name="version" value={version} />
              <Button>{words("staff.handovers.return.now")}</Button>
            </Form>
            <Link to={page}>{words("staff.handovers.meanwhile.title")}</Link>
          </div>
        </div>
      </Notice>
    ) : (
      <Notice key={id}>
        <p>
          {words("staff.handovers.today.received", { name: from, until })}{" "}
          <Link to={page}>{words("staff.handovers.today.read")}</Link>
        </p>
      </Notice>
    );
  });
}
