import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { VolunteerId } from "~/ids";
import { openVolunteerFile } from "~/mentoring/volunteer-file.server";
import { VOLUNTEER_MOVES } from "~/mentoring/volunteer-path";
import { wordedReason } from "~/mentoring/worded-reason";
import { movesFor } from "~/moves";
import { lastLeftBy } from "~/rounds/why.server";
import { ButtonLink } from "~/ui/button";
import { Notice, Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { LeftBy } from "./rounds-why.part";
import { ActionsPart, ContactPart, FileHead, ProfilePart } from "./volunteer-file.part";
import { DuosPart, HistoryPart, LettersPart, ReasonPart } from "./volunteer-file-trace.part";
import { ScreeningPart } from "./volunteer-screening.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.volunteers.$volunteerId._index");
  const at = now();
  const opened = found(openVolunteerFile(db, viewer, params.volunteerId as VolunteerId, at));
  const { reason, ...file } = opened;
  const title = `${file.firstName} ${file.lastName}`;
  const moves = file.mergedInto ? [] : movesFor(VOLUNTEER_MOVES, file.state, viewer.role);
  const leftBy = lastLeftBy(db, viewer, file.id);
  return { title, file, moves, leftBy, reason: wordedReason(wordsFor(request, viewer), reason), at };
}

export default function VolunteerFilePage() {
  const { title, file, moves, leftBy, reason, at } = useLoaderData<typeof loader>();
  const words = useWords();
  const path = `/staff/volunteers/${file.id}`;
  return (
    <Page
      title={title}
      width="wide"
      action={
        moves.includes("approve") && file.next === "ready" ? (
          <ButtonLink to={`${path}/approval`}>{words("volunteer.move.approve")}</ButtonLink>
        ) : null
      }
    >
      {file.mergedInto ? (
        <Notice kind="wait">
          {words("staff.volunteers.file.mergedInto")}{" "}
          <Link to={`/staff/volunteers/${file.mergedInto}`}>{words("staff.volunteers.file.seeKept")}</Link>
        </Notice>
      ) : null}
      <FileHead file={file} at={at} />
      <LeftBy roundId={leftBy} personId={file.id} />
      <div className="file">
        <div className="stack" data-gap="large">
          <ScreeningPart file={file} path={path} at={at} />
          {reason ? <ReasonPart reason={reason} /> : null}
          <DuosPart duos={file.duos} />
          <ProfilePart file={file} />
        </div>
        <div className="stack" data-gap="large">
          {file.mergedInto ? null : <ActionsPart moves={moves} path={path} />}
          <ContactPart file={file} />
          <HistoryPart moves={file.history} />
          <LettersPart letters={file.letters} />
        </div>
      </div>
    </Page>
  );
}
