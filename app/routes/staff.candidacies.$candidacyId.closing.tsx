import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { CandidacyId } from "~/ids";
import { CLOSE_REASONS, RETURN_REASONS } from "~/mobility/candidacy";
import { closeCandidacy } from "~/mobility/candidacy-arrival.server";
import { readCandidacyBrief } from "~/mobility/candidacy-file.server";
import { ClosingForm } from "~/mobility/candidacy-forms";
import { Choices, TextArea, Tick } from "~/ui/form";
import { titled } from "~/ui/title";
import { answerCandidacyMove, pathFor } from "./staff-candidacy-answer.part";
import { CandidacyMovePage } from "./staff-candidacy-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

/** The end of a mobility, and why; a household that left gives its places free. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId.closing");
  const at = now();
  const brief = found(readCandidacyBrief(db, viewer, params.candidacyId as CandidacyId, at));
  const title = wordsFor(request, viewer)("staff.candidacies.closing.title");
  return { title, brief, back: pathFor(viewer, brief) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId.closing");
  const words = wordsFor(request, viewer);
  const at = now();
  const id = params.candidacyId as CandidacyId;
  const to = pathFor(viewer, found(readCandidacyBrief(db, viewer, id, at)));
  const data = await request.formData();
  const form = parse(data, ClosingForm, words);
  if (!form.ok) return form.refused();
  const { words: told = null, ...closing } = form.value;
  const closed = closeCandidacy(db, viewer, id, { ...closing, words: told }, at);
  return answerCandidacyMove(closed, data, words, { to, notice: "staff.candidacies.closing.done" });
}

export default function Move() {
  const words = useWords();
  const { title, brief, back } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <CandidacyMovePage
      brief={brief}
      title={title}
      lead={words("staff.candidacies.closing.lead")}
      send={words("staff.candidacies.closing.send")}
      back={back}
      reply={reply?.form}
    >
      <Choices
        name="reason"
        legend={words("staff.candidacies.closing.reason")}
        options={CLOSE_REASONS.map((value) => ({ value, label: words(`candidacy.close.${value}`) }))}
      />
      <Choices
        name="returnReasons"
        legend={words("staff.candidacies.closing.returns")}
        options={RETURN_REASONS.map((value) => ({ value, label: words(`candidacy.return.${value}`) }))}
        several
      />
      <Tick
        name="looksAgain"
        label={words("staff.candidacies.closing.looksAgain")}
        hint={words("staff.candidacies.closing.looksAgainHint")}
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
