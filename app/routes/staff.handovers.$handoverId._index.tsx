import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { isAlive } from "~/accounts/handover";
import { findHandover, isRuledBy } from "~/accounts/handovers.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { reportHandover } from "~/insight/handover-report.server";
import { MEANWHILE_KINDS } from "~/insight/meanwhile";
import { ButtonLink } from "~/ui/button";
import { Empty, Notice, Page, Part, Sheet } from "~/ui/page";
import { titled } from "~/ui/title";
import { dayInWords } from "./candidacy-words.part";
import { MeanwhileCounts, MeanwhileKinds, MeanwhileLines, MeanwhilePages } from "./handovers-meanwhile.part";
import { QueueList } from "./today-queues.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.handovers.$handoverId._index");
  const at = now();
  const handover = found(findHandover(db, viewer, params.handoverId ?? "", at));
  const { searchParams } = new URL(request.url);
  const kind = MEANWHILE_KINDS.find((known) => known === searchParams.get("kind")) ?? null;
  const page = Math.min(100_000, Math.max(1, Math.trunc(Number(searchParams.get("page"))) || 1));
  return {
    title: wordsFor(request, viewer)("staff.handovers.one", { from: handover.from, to: handover.to }),
    ...{ at, handover, kind, page },
    mayMove: isAlive(handover.standing) && isRuledBy(viewer, handover),
    report: reportHandover(db, viewer, handover, { kind, page }, at),
  };
}

export default function HandoverPage() {
  const { title, handover, mayMove } = useLoaderData<typeof loader>();
  const words = useWords();
  const { id, standing, startsOn, endsOn, endedAt } = handover;
  const when = words(`staff.handovers.when.${standing}`, {
    from: dayInWords(words, startsOn),
    until: dayInWords(words, endsOn),
    ended: endedAt ? words.day(endedAt) : "",
  });
  return (
    <Page title={title} lead={when}>
      {mayMove ? (
        <div className="row">
          <ButtonLink to={`/staff/handovers/${id}/return`}>{words("staff.handovers.return.now")}</ButtonLink>
          <ButtonLink to={`/staff/handovers/${id}/change`} kind="quiet">
            {words("staff.handovers.change.title")}
          </ButtonLink>
        </div>
      ) : null}
      <Part title={words("staff.handovers.words")}>
        {handover.words ? (
          <Sheet tight>
            <p className="written" dir="auto">
              {handover.words}
            </p>
          </Sheet>
        ) : (
          <p className="muted">{words("staff.handovers.noWords")}</p>
        )}
      </Part>
      {standing === "coming" ? <Empty>{words("staff.handovers.meanwhile.notYet")}</Empty> : <Report />}
      <p>
        <Link to="/staff/handovers">{words("staff.handovers.title")}</Link>
      </p>
    </Page>
  );
}

function Report() {
  const { at, report, kind, page } = useLoaderData<typeof loader>();
  const words = useWords();
  if (!report) return <Notice kind="wait">{words("staff.handovers.meanwhile.closed")}</Notice>;
  const { branches, period, counts, lettersFailed, lines, more, queues } = report;
  const [only, ...others] = branches;
  return (
    <>
      <Part title={words("staff.handovers.meanwhile.title")}>
        <p className="muted">
          {words("staff.handovers.meanwhile.scope", {
            branches: words.list(branches.map(({ name }) => name)),
            from: words.day(period.from),
            // Its last moment: the period ends before the next day begins.
            until: words.day(period.until.getTime() - 1),
          })}
        </p>
        {counts.length === 0 && lettersFailed === 0 ? (
          <Empty>{words("staff.handovers.meanwhile.nothing")}</Empty>
        ) : (
          <MeanwhileCounts counts={counts} lettersFailed={lettersFailed} />
        )}
      </Part>
      <Part title={words("staff.handovers.now")}>
        {queues.length === 0 ? <Empty>{words("staff.handovers.now.nothing")}</Empty> : null}
        {only && others.length === 0 ? (
          <QueueList queues={queues} at={at} branchId={only.id} />
        ) : (
          <>
            <QueueList queues={queues} at={at} linked={false} />
            <p className="row">
              {words("staff.handovers.now.lists")}{" "}
              {branches.map(({ id, name }) => (
                <Link key={id} to={`/today?branch=${id}`}>
                  {name}
                </Link>
              ))}
            </p>
          </>
        )}
      </Part>
      {counts.length > 0 ? (
        <Part title={words("staff.handovers.meanwhile.lines")} id="lines">
          <MeanwhileKinds counts={counts} chosen={kind} />
          <MeanwhileLines lines={lines} />
          <MeanwhilePages kind={kind} page={page} more={more} />
        </Part>
      ) : null}
    </>
  );
}
