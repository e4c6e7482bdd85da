import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { listUnderWay } from "~/accounts/handovers.server";
import { narrowedBy } from "~/accounts/narrowing.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { useWords } from "~/i18n/context";
import { wordsIn } from "~/i18n/words";
import { listQueues } from "~/insight/today.server";
import { listChanges } from "~/insight/today-changes.server";
import { Empty, Page, Part } from "~/ui/page";
import { titled } from "~/ui/title";
import { BranchChoice } from "./staff-branch.part";
import { StandIns } from "./today-handovers.part";
import { QueueGroups } from "./today-queues.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const own = await enter(request, "today");
  const { viewer, ...scope } = narrowedBy(db, own, new URL(request.url).searchParams);
  const at = now();
  return {
    title: wordsIn("fr")("staff.today.title"),
    ...{ at, scope, userId: own.userId },
    handovers: listUnderWay(db, own, at),
    queues: listQueues(db, viewer, at),
    changes: listChanges(db, viewer, at),
  };
}

export default function Today() {
  const { at, scope, userId, handovers, queues, changes } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page
      title={words("staff.today.title")}
      lead={words.day(at)}
      action={<Link to="/staff/handovers">{words("staff.handovers.title")}</Link>}
    >
      <StandIns handovers={handovers} own={userId} />
      <BranchChoice {...scope} />
      {queues.length === 0 ? <Empty>{words("staff.today.nothing")}</Empty> : null}
      <QueueGroups queues={queues} at={at} branchId={scope.branchId} />
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
