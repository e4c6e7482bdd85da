import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { BeneficiaryId } from "~/ids";
import { openFile } from "~/mentoring/beneficiary-file.server";
import { BENEFICIARY_MOVES } from "~/mentoring/beneficiary-path";
import { wordedReason } from "~/mentoring/worded-reason";
import { movesFor } from "~/moves";
import { lastLeftBy } from "~/rounds/why.server";
import { ButtonLink } from "~/ui/button";
import { Notice, Page, Part } from "~/ui/page";
import { titled } from "~/ui/title";
import {
  ConsentsPart,
  DuosPart,
  FactsPart,
  FileHead,
  HistoryPart,
  LettersPart,
  ProfilePart,
  ReasonPart,
} from "./beneficiary-file.part";
import { LeftBy } from "./rounds-why.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.beneficiaries.$beneficiaryId._index");
  const at = now();
  const opened = found(openFile(db, viewer, params.beneficiaryId as BeneficiaryId, "staff", at));
  const { reason, ...file } = opened;
  const title = `${file.firstName} ${file.lastName}`;
  const moves = movesFor(BENEFICIARY_MOVES, file.state, viewer.role);
  const leftBy = lastLeftBy(db, viewer, file.id);
  return { title, file, moves, leftBy, reason: wordedReason(wordsFor(request, viewer), reason), at };
}

export default function BeneficiaryFilePage() {
  const { title, file, moves, leftBy, reason, at } = useLoaderData<typeof loader>();
  const words = useWords();
  const path = `/staff/beneficiaries/${file.id}`;
  return (
    <Page
      title={title}
      width="wide"
      action={
        moves.includes("confirm") ? (
          <ButtonLink to={`${path}/confirmation`}>{words("staff.beneficiaries.action.confirm")}</ButtonLink>
        ) : null
      }
    >
      {file.mergedInto ? (
        <Notice kind="wait">
          {words("staff.beneficiaries.file.mergedInto")}{" "}
          <Link to={`/staff/beneficiaries/${file.mergedInto}`}>
            {words("staff.beneficiaries.file.seeKept")}
          </Link>
        </Notice>
      ) : null}
      <FileHead file={file} at={at} />
      <LeftBy roundId={leftBy} personId={file.id} />
      <div className="file">
        <div className="stack" data-gap="large">
          {file.state === "waiting" ? <ReasonPart reason={reason} /> : null}
          <DuosPart duos={file.duos} linkOf={(id) => `/staff/duos/${id}`} />
          <ProfilePart file={file} />
        </div>
        <div className="stack" data-gap="large">
          {file.mergedInto ? null : (
            <Part title={words("staff.beneficiaries.file.actions")}>
              <div className="row">
                <ButtonLink to={`${path}/referent`} kind="quiet" size="small">
                  {words("staff.beneficiaries.action.referent")}
                </ButtonLink>
                <ButtonLink to={`${path}/merge`} kind="quiet" size="small">
                  {words("staff.beneficiaries.action.merge")}
                </ButtonLink>
                {moves
                  .filter((move) => move !== "confirm")
                  .map((move) => (
                    <ButtonLink
                      key={move}
                      to={`${path}/${move}`}
                      size="small"
                      kind={move === "close" ? "alarm" : "quiet"}
                    >
                      {words(`beneficiary.move.${move}`)}
                    </ButtonLink>
                  ))}
              </div>
            </Part>
          )}
          <FactsPart file={file} />
          <ConsentsPart file={file} />
          <HistoryPart moves={file.history} />
          <LettersPart letters={file.letters} />
        </div>
      </div>
    </Page>
  );
}
