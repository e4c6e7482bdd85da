import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { CandidacyAnswerId, CandidacyId } from "~/ids";
import { ANSWERS } from "~/mobility/candidacy";
import { askPartnerAgain } from "~/mobility/candidacy-asking.server";
import { readCandidacyBrief } from "~/mobility/candidacy-file.server";
import { PARTNER_REASONS, PartnerAnswerForm } from "~/mobility/candidacy-forms";
import { answerAsPartner } from "~/mobility/candidacy-partner-answers.server";
import { readQuestionBrief } from "~/mobility/candidacy-partner-reader.server";
import { seatForPartner } from "~/mobility/candidacy-partner-seats.server";
import { Button } from "~/ui/button";
import { Ask, Choices, TextArea } from "~/ui/form";
import { titled } from "~/ui/title";
import { answerCandidacyMove, pathFor } from "./staff-candidacy-answer.part";
import { CandidacyMovePage } from "./staff-candidacy-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

/** A partner's answer, heard on the phone; or the question asked once more. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId.answers.$answerId");
  const at = now();
  const brief = found(readCandidacyBrief(db, viewer, params.candidacyId as CandidacyId, at));
  const seat = found(seatForPartner(db, viewer, brief.id, params.answerId as CandidacyAnswerId));
  const title = wordsFor(request, viewer)("staff.candidacies.answer.title");
  return { title, brief, back: pathFor(viewer, brief), asked: readQuestionBrief(db, seat.answerId) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId.answers.$answerId");
  const words = wordsFor(request, viewer);
  const at = now();
  const id = params.candidacyId as CandidacyId;
  const to = pathFor(viewer, found(readCandidacyBrief(db, viewer, id, at)));
  const data = await request.formData();
  const seat = found(seatForPartner(db, viewer, id, params.answerId as CandidacyAnswerId));
  if (data.has("again"))
    return answerCandidacyMove(askPartnerAgain(db, viewer, id, seat.answerId, at), data, words, {
      to,
      notice: "staff.candidacies.answer.askedAgain",
      said: { answered: ["", words("staff.candidacies.answer.already")] },
    });
  const form = parse(data, PartnerAnswerForm, words);
  if (!form.ok) return form.refused();
  const { answer, reason = null, words: told = null } = form.value;
  const answered = answerAsPartner(db, seat, { answer, reason, words: told }, at);
  return answerCandidacyMove(answered.ok ? answered : { ...answered, refusal: "not_now" }, data, words, {
    to,
    notice: "staff.candidacies.answer.done",
  });
}

export default function Move() {
  const words = useWords();
  const { title, brief, back, asked } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <CandidacyMovePage
      brief={brief}
      title={title}
      lead={words("staff.candidacies.answer.lead")}
      send={words("staff.candidacies.answer.send")}
      back={back}
      reply={reply?.form}
      after={
        <Ask>
          <p>{words("staff.candidacies.answer.againLead")}</p>
          <p>
            <Button kind="quiet" name="again" value="yes">
              {words("staff.candidacies.answer.again")}
            </Button>
          </p>
        </Ask>
      }
    >
      <p>
        <strong>
          <bdi>{asked.organisation}</bdi>
        </strong>
        {" · "}
        {words(`candidacy.party.${asked.party}`)}
      </p>
      <Choices
        name="answer"
        legend={words("staff.candidacies.answer.legend")}
        options={ANSWERS.map((value) => ({ value, label: words(`app.${value}`) }))}
        row
      />
      <Choices
        name="reason"
        legend={words("staff.candidacies.answer.reason")}
        options={PARTNER_REASONS[asked.party].map((value) => ({
          value,
          label: words(`candidacy.reason.${value}`),
        }))}
      />
      <TextArea
        name="words"
        label={words("staff.candidacies.withdrawal.words")}
        hint={words("staff.candidacies.forTeam")}
        maxLength={600}
        optional
      />
    </CandidacyMovePage>
  );
}
