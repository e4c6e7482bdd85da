import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
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
import { ButtonLink } from "~/ui/button";
import { Page, Part } from "~/ui/page";
import { titled } from "~/ui/title";
import {
  ConsentsPart,
  DuosPart,
  FactsPart,
  FileHead,
  HistoryPart,
  ProfilePart,
  ReasonPart,
} from "./beneficiary-file.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "people.$beneficiaryId._index");
  const at = now();
  const opened = found(openFile(db, viewer, params.beneficiaryId as BeneficiaryId, "people", at));
  const { reason, ...file } = opened;
  const title = `${file.firstName} ${file.lastName}`;
  const moves = movesFor(BENEFICIARY_MOVES, file.state, viewer.role);
  return { title, file, moves, reason: wordedReason(wordsFor(request, viewer), reason), at };
}

export default function Person() {
  const { title, file, moves, reason, at } = useLoaderData<typeof loader>();
  const words = useWords();
  const path = `/people/${file.id}`;
  const toAnswer = file.duos.find((duo) => duo.state === "proposed" && !duo.answered);
  return (
    <Page
      title={title}
      action={
        toAnswer ? (
          <ButtonLink to={`/duos/${toAnswer.id}`}>{words("staff.beneficiaries.action.answer")}</ButtonLink>
        ) : null
      }
    >
      <FileHead file={file} at={at} />
      <div className="file">
        <div className="stack" data-gap="large">
          {file.state === "waiting" ? <ReasonPart reason={reason} /> : null}
          <DuosPart duos={file.duos} linkOf={(id) => `/duos/${id}`} />
          <ProfilePart file={file} />
        </div>
        <div className="stack" data-gap="large">
          <Part title={words("staff.beneficiaries.file.actions")}>
            <div className="row">
              <ButtonLink to={`${path}/card`} kind="quiet" size="small">
                {words("staff.beneficiaries.action.card")}
              </ButtonLink>
              <ButtonLink to={`${path}/notes`} kind="quiet" size="small">
                {words("staff.beneficiaries.action.notes")}
              </ButtonLink>
              {moves.map((move) => (
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
          <FactsPart file={file} />
          <ConsentsPart file={file}>
            <ButtonLink to={`${path}/consents`} kind="quiet" size="small">
              {words("staff.beneficiaries.action.consents")}
            </ButtonLink>
          </ConsentsPart>
          <HistoryPart moves={file.history} />
        </div>
      </div>
    </Page>
  );
}
