import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { CandidacyId } from "~/ids";
import { HOUSEHOLD_REASONS, VISIT_OUTCOMES } from "~/mobility/candidacy";
import { readCandidacyBrief } from "~/mobility/candidacy-file.server";
import { VisitNoteForm } from "~/mobility/candidacy-forms";
import { noteVisit } from "~/mobility/candidacy-visits.server";
import { Choices, TextArea } from "~/ui/form";
import { titled } from "~/ui/title";
import { answerCandidacyMove, pathFor } from "./staff-candidacy-answer.part";
import { CandidacyMovePage } from "./staff-candidacy-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

/** What came out of the visit. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId.visit-outcome");
  const at = now();
  const brief = found(readCandidacyBrief(db, viewer, params.candidacyId as CandidacyId, at));
  const title = wordsFor(request, viewer)("staff.candidacies.outcome.title");
  return { title, brief, back: pathFor(viewer, brief) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId.visit-outcome");
  const words = wordsFor(request, viewer);
  const at = now();
  const id = params.candidacyId as CandidacyId;
  const to = pathFor(viewer, found(readCandidacyBrief(db, viewer, id, at)));
  const data = await request.formData();
  const form = parse(data, VisitNoteForm, words);
  if (!form.ok) return form.refused();
  const { outcome, notes = null, reason = null } = form.value;
  return answerCandidacyMove(noteVisit(db, viewer, id, { outcome, notes, reason }, at), data, words, {
    to,
    notice: "staff.candidacies.outcome.done",
    said: {
      no_visit: ["", words("staff.candidacies.outcome.noVisit")],
      not_yet: ["", words("staff.candidacies.outcome.notYet")],
    },
  });
}

export default function Move() {
  const words = useWords();
  const { title, brief, back } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <CandidacyMovePage
      brief={brief}
      title={title}
      lead={words("staff.candidacies.outcome.lead")}
      send={words("staff.candidacies.outcome.send")}
      back={back}
      reply={reply?.form}
    >
      <Choices
        name="outcome"
        legend={words("staff.candidacies.outcome.legend")}
        options={VISIT_OUTCOMES.map((value) => ({ value, label: words(`candidacy.visit.${value}`) }))}
      />
      <Choices
        name="reason"
        legend={words("staff.candidacies.outcome.reason")}
        options={HOUSEHOLD_REASONS.map((value) => ({ value, label: words(`candidacy.reason.${value}`) }))}
      />
      <TextArea
        name="notes"
        label={words("staff.candidacies.outcome.notes")}
        hint={words("staff.candidacies.forTeam")}
        maxLength={2000}
        optional
      />
    </CandidacyMovePage>
  );
}
