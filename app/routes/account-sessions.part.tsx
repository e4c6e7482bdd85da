import { Form } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { isolated } from "~/i18n/isolated";
import { Part, Tag } from "~/ui/page";

interface SessionLine {
  id: string;
  device: string;
  lastSeenAt: Date;
  isThis: boolean;
}

/** One's open sessions: end one, or all of them. */
export function Sessions({ sessions, at }: { sessions: readonly SessionLine[]; at: Date }) {
  const words = useWords();
  return (
    <Part title={words("accounts.account.sessions")} id="sessions">
      <p className="muted">{words("accounts.account.sessionsLead")}</p>
      <ul className="sessions">
        {sessions.map((session) => (
          <SessionItem key={session.id} session={session} at={at} />
        ))}
      </ul>
      <Form method="post" action="/account/sessions" reloadDocument>
        <button className="button" data-kind="alarm" type="submit" name="session" value="all">
          {words("accounts.account.endAll")}
        </button>
      </Form>
    </Part>
  );
}

function SessionItem({ session, at }: { session: SessionLine; at: Date }) {
  const words = useWords();
  const device = session.device || words("accounts.account.unknownDevice");
  return (
    <li>
      <div>
        <strong>
          <bdi>{device}</bdi>
        </strong>{" "}
        {session.isThis ? <Tag kind="yes">{words("accounts.account.thisDevice")}</Tag> : null}
        <p className="muted small">
          {words("accounts.account.lastSeen", { when: words.fromNow(session.lastSeenAt, at) })}
        </p>
      </div>
      {session.isThis ? null : (
        <Form method="post" action="/account/sessions" reloadDocument>
          <button
            className="button"
            data-kind="quiet"
            type="submit"
            name="session"
            value={session.id}
            aria-label={words("accounts.account.endSessionNamed", { device: isolated(device) })}
          >
            {words("accounts.account.endSession")}
          </button>
        </Form>
      )}
    </li>
  );
}
