import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { CandidacyId } from "~/ids";
import { PARTIES, REFUSAL_REASONS } from "~/mobility/candidacy";
import { withdrawAsStaff } from "~/mobility/candidacy-endings.server";
import { readCandidacyBrief } from "~/mobility/candidacy-file.server";
import { StaffWithdrawalForm } from "~/mobility/candidacy-forms";
import { Choices, Select, TextArea } from "~/ui/form";
import { titled } from "~/ui/title";
import { answerCandidacyMove, pathFor } from "./staff-candidacy-answer.part";
import { CandidacyMovePage } from "./staff-candidacy-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

/** Whoever stopped it, noted by staff; the places are free at once. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId.withdrawal");
  const at = now();
  const brief = found(readCandidacyBrief(db, viewer, params.candidacyId as CandidacyId, at));
  const title = wordsFor(request, viewer)("staff.candidacies.withdrawal.title");
  return { title, brief, back: pathFor(viewer, brief) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId.withdrawal");
  const words = wordsFor(request, viewer);
  const at = now();
  const id = params.candidacyId as CandidacyId;
  const to = pathFor(viewer, found(readCandidacyBrief(db, viewer, id, at)));
  const data = await request.formData();
  const form = parse(data, StaffWithdrawalForm, words);
  if (!form.ok) return form.refused();
  const { party, reason, words: told = null } = form.value;
  const moved = withdrawAsStaff(db, viewer, id, { party, reason, words: told }, at);
  return answerCandidacyMove(moved, data, words, { to, notice: "staff.candidacies.withdrawal.done" });
}

export default function Move() {
  const words = useWords();
  const { title, brief, back } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <CandidacyMovePage
      brief={brief}
      title={title}
      lead={words("staff.candidacies.withdrawal.lead")}
      send={words("staff.candidacies.withdrawal.send")}
      back={back}
      reply={reply?.form}
      alarm
    >
      <Choices
        name="party"
        legend={words("staff.candidacies.withdrawal.party")}
        options={PARTIES.map((value) => ({ value, label: words(`candidacy.party.${value}`) }))}
      />
      <Select
        name="reason"
        label={words("staff.candidacies.withdrawal.reason")}
        hint={words("staff.candidacies.withdrawal.reasonHint")}
        options={REFUSAL_REASONS.map((value) => ({ value, label: words(`candidacy.reason.${value}`) }))}
        empty={words("staff.candidacies.choose")}
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
