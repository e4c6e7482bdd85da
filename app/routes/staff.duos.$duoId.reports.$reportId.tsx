import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { DuoId } from "~/ids";
import { handleReport, listReports, type ReportId } from "~/mentoring/duo-reports.server";
import { readDuoBrief } from "~/mentoring/duos.server";
import { Button, ButtonLink } from "~/ui/button";
import { Actions, Ask } from "~/ui/form";
import { Page, Sheet } from "~/ui/page";
import { Joined } from "~/ui/strokes";
import { titled } from "~/ui/title";

export const meta = titled;
export const handle = { tone: "staff" };

/** What someone wrote to the team about their duo, and that it was handled. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.duos.$duoId.reports.$reportId");
  const duo = found(readDuoBrief(db, viewer, params.duoId as DuoId));
  const report = found(listReports(db, duo.id).find(({ id }) => id === params.reportId));
  return { title: wordsFor(request, viewer)("staff.duos.report.title"), duo, report };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.duos.$duoId.reports.$reportId");
  const id = params.duoId as DuoId;
  found(handleReport(db, viewer, id, params.reportId as ReportId, now()));
  return goOn(`/staff/duos/${id}`, "staff.duos.report.done");
}

export default function ReadReport() {
  const words = useWords();
  const { title, duo, report } = useLoaderData<typeof loader>();
  return (
    <Page title={title} width="narrow">
      <Joined one={duo.volunteer} other={duo.beneficiary} />
      <Sheet>
        <p className="muted">
          {words("staff.duos.file.reportBy", { name: report.by, day: words.moment(report.reportedAt) })}
        </p>
        <p className="told">
          <bdi>{report.words || words("staff.duos.file.noWords")}</bdi>
        </p>
      </Sheet>
      <Ask>
        <Actions>
          {report.handledAt === null ? <Button>{words("staff.duos.report.handle")}</Button> : null}
          <ButtonLink kind="plain" to={`/staff/duos/${duo.id}`}>
            {words("app.back")}
          </ButtonLink>
        </Actions>
      </Ask>
    </Page>
  );
}
