import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { CandidacyId, FollowupId } from "~/ids";
import { readCandidacyBrief } from "~/mobility/candidacy-file.server";
import { followUpAsWorker } from "~/mobility/candidacy-followups.server";
import { FollowupForm } from "~/mobility/candidacy-forms";
import { titled } from "~/ui/title";
import { FollowupFields } from "./candidacy-moves.part";
import { answerCandidacyMove, pathFor } from "./staff-candidacy-answer.part";
import { CandidacyMovePage } from "./staff-candidacy-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

/** How a household lives there, as it told us. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId.followups.$followupId");
  const at = now();
  const brief = found(readCandidacyBrief(db, viewer, params.candidacyId as CandidacyId, at));
  const title = wordsFor(request, viewer)("staff.candidacies.followup.title");
  return { title, brief, back: pathFor(viewer, brief) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId.followups.$followupId");
  const words = wordsFor(request, viewer);
  const at = now();
  const id = params.candidacyId as CandidacyId;
  const to = pathFor(viewer, found(readCandidacyBrief(db, viewer, id, at)));
  const data = await request.formData();
  const form = parse(data, FollowupForm, words);
  if (!form.ok) return form.refused();
  const { there, job = null, housing = null, leftFor, words: told = null } = form.value;
  const answer = { stillThere: there === "yes", job, housing, leftFor, words: told };
  const followed = followUpAsWorker(db, viewer, id, params.followupId as FollowupId, answer, at);
  return answerCandidacyMove(followed, data, words, {
    to,
    notice: "staff.candidacies.followup.done",
    said: {
      not_yet: ["", words("candidacy.followup.notYet")],
      done: ["", words("candidacy.followup.already")],
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
      lead={words("staff.candidacies.followup.lead")}
      send={words("staff.candidacies.followup.send")}
      back={back}
      reply={reply?.form}
    >
      <FollowupFields />
    </CandidacyMovePage>
  );
}
