import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import type { CandidacyId } from "~/ids";
import { openCandidacyFile } from "~/mobility/candidacy-file.server";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { isolated } from "./candidacy-words.part";
import { CandidacyActions, CandidacyFacts, PartnerAnswers } from "./staff-candidacy-file.part";
import { CandidacyFollowups, CandidacyTasks, CandidacyVisits } from "./staff-candidacy-steps.part";
import {
  CandidacyHistory,
  CandidacyLetters,
  CandidacyLines,
  CandidacyReasons,
} from "./staff-candidacy-trace.part";

export const meta = titled;
export const handle = { tone: "staff" };

/** Everything that staff may know of one candidacy. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId._index");
  const at = now();
  const file = found(openCandidacyFile(db, viewer, params.candidacyId as CandidacyId, at));
  const names = { household: isolated(file.firstName), town: isolated(file.town) };
  return { title: wordsFor(request, viewer)("staff.candidacies.file.title", names), file, now: at.getTime() };
}

export default function CandidacyFilePage() {
  const { title, file, now: at } = useLoaderData<typeof loader>();
  return (
    <Page title={title} width="wide">
      <CandidacyActions file={file} />
      <div className="duo-file">
        <div className="stack" data-gap="large">
          <CandidacyFacts file={file} now={at} />
          <PartnerAnswers file={file} now={at} />
          <CandidacyVisits file={file} />
          <CandidacyTasks file={file} now={at} />
          <CandidacyFollowups file={file} />
        </div>
        <div className="stack" data-gap="large">
          <CandidacyLines file={file} />
          <CandidacyReasons file={file} />
          <CandidacyLetters file={file} />
          <CandidacyHistory file={file} />
        </div>
      </div>
    </Page>
  );
}
