import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { CandidacyId } from "~/ids";
import { readCandidacyBrief } from "~/mobility/candidacy-file.server";
import { PreparationForm } from "~/mobility/candidacy-forms";
import { prepareMove } from "~/mobility/candidacy-preparation.server";
import { Field } from "~/ui/form";
import { titled } from "~/ui/title";
import { answerCandidacyMove, pathFor } from "./staff-candidacy-answer.part";
import { CandidacyMovePage } from "./staff-candidacy-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

/** The day of the move; its checklist is written from the offer and the household. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId.preparation");
  const at = now();
  const brief = found(readCandidacyBrief(db, viewer, params.candidacyId as CandidacyId, at));
  const title = wordsFor(request, viewer)("staff.candidacies.preparation.title");
  return { title, brief, back: pathFor(viewer, brief) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId.preparation");
  const words = wordsFor(request, viewer);
  const at = now();
  const id = params.candidacyId as CandidacyId;
  const to = pathFor(viewer, found(readCandidacyBrief(db, viewer, id, at)));
  const data = await request.formData();
  const form = parse(data, PreparationForm, words);
  if (!form.ok) return form.refused();
  return answerCandidacyMove(prepareMove(db, viewer, id, form.value.movesOn, at), data, words, {
    to,
    notice: "staff.candidacies.preparation.done",
    said: {
      past: ["movesOn", words("staff.candidacies.preparation.past")],
      too_far: ["movesOn", words("staff.candidacies.preparation.tooFar")],
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
      lead={words("staff.candidacies.preparation.lead")}
      send={words("staff.candidacies.preparation.send")}
      back={back}
      reply={reply?.form}
      defaults={{ movesOn: brief.movesOn }}
    >
      <Field name="movesOn" type="date" label={words("staff.candidacies.preparation.day")} short />
    </CandidacyMovePage>
  );
}
