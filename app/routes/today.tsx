import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { useWords } from "~/i18n/context";
import { wordsIn } from "~/i18n/words";
import { QUEUE_PATHS } from "~/insight/today";
import { listChanges, listQueues } from "~/insight/today.server";
import { Empty, Page, Part } from "~/ui/page";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "today");
  const at = now();
  return {
    title: wordsIn("fr")("staff.today.title"),
    at,
    queues: listQueues(db, viewer, at),
    changes: listChanges(db, viewer, at),
  };
}

export default function Today() {
  const { at, queues, changes } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page title={words("staff.today.title")} lead={words.day(at)}>
      <Part title={words("staff.today.waiting")}>
        {queues.length === 0 ? <Empty>{words("staff.today.nothing")}</Empty> : null}
        <ul className="today-queues">
          {queues.map(({ queue, count, oldest }) => (
            <li key={queue}>
              <Link to={QUEUE_PATHS[queue]}>
                <strong>{words.number(count)}</strong>
                <span>{words(`staff.today.${queue}`, { count }).replace(/^[\d\s\u202f]+/, "")}</span>
                {oldest ? (
                  <span className="muted small">
                    {words(oldest > at.getTime() ? "staff.today.first" : "staff.today.oldest", {
                      when: words.fromNow(oldest, at),
                    })}
                  </span>
                ) : null}
              </Link>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={words("staff.today.since")}>
        {changes.length === 0 ? <p className="muted">{words("staff.today.quiet")}</p> : null}
        <ul className="changes">
          {changes.map(({ change, count }) => (
            <li key={change}>{words(`staff.today.change.${change}`, { count })}</li>
          ))}
        </ul>
      </Part>
    </Page>
  );
}
