import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { DuoId } from "~/ids";
import { openDuoFile } from "~/mentoring/duo-file.server";
import { Notice, Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { isolated } from "./duo-words.part";
import { DuoActions, DuoFacts, DuoReasons, DuoReports } from "./staff-duo-file.part";
import { DuoHistory, DuoLetters, DuoMeetings } from "./staff-duo-trace.part";

export const meta = titled;
export const handle = { tone: "staff" };

/** Everything that staff may know of one duo. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.duos.$duoId._index");
  const at = now();
  const file = found(openDuoFile(db, viewer, params.duoId as DuoId, at));
  const names = {
    volunteer: isolated(file.volunteer.firstName),
    beneficiary: isolated(file.beneficiary.firstName),
  };
  return { title: wordsFor(request, viewer)("staff.duos.file.title", names), file, now: at.getTime() };
}

export default function DuoFilePage() {
  const words = useWords();
  const { title, file, now: at } = useLoaderData<typeof loader>();
  return (
    <Page title={title} width="wide">
      {file.blocked ? <Notice kind="alarm">{words("staff.duos.file.blocked")}</Notice> : null}
      <DuoActions file={file} />
      <div className="duo-file">
        <div className="stack" data-gap="large">
          <DuoFacts file={file} now={at} />
          <DuoReports file={file} />
          <DuoMeetings file={file} />
        </div>
        <div className="stack" data-gap="large">
          <DuoReasons file={file} />
          <DuoLetters file={file} />
          <DuoHistory file={file} />
        </div>
      </div>
    </Page>
  );
}
