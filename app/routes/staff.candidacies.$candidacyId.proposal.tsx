import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { CandidacyId, DwellingId, PostId, TrainingId } from "~/ids";
import { proposeByHand, readChoices } from "~/mobility/candidacy-by-hand.server";
import { readCandidacyBrief } from "~/mobility/candidacy-file.server";
import { ProposalForm } from "~/mobility/candidacy-forms";
import { Select, TextArea } from "~/ui/form";
import { titled } from "~/ui/title";
import { euros } from "./candidacy-words.part";
import { answerCandidacyMove, pathFor } from "./staff-candidacy-answer.part";
import { CandidacyMovePage } from "./staff-candidacy-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

/** An interest becomes a proposal with the lines that a coordinator chooses. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId.proposal");
  const at = now();
  const brief = found(readCandidacyBrief(db, viewer, params.candidacyId as CandidacyId, at));
  const choices = found(readChoices(db, viewer, brief.id));
  const title = wordsFor(request, viewer)("staff.candidacies.proposal.title");
  return { title, brief, back: pathFor(viewer, brief), choices };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId.proposal");
  const words = wordsFor(request, viewer);
  const at = now();
  const id = params.candidacyId as CandidacyId;
  const to = pathFor(viewer, found(readCandidacyBrief(db, viewer, id, at)));
  const data = await request.formData();
  const form = parse(data, ProposalForm, words);
  if (!form.ok) return form.refused();
  const { post, secondPost, dwelling, training, ...chosen } = form.value;
  const lines = {
    postId: (post ?? null) as PostId | null,
    postMember: post ? (chosen.postMember ?? null) : null,
    secondPostId: (secondPost ?? null) as PostId | null,
    secondPostMember: secondPost ? (chosen.secondPostMember ?? null) : null,
    dwellingId: (dwelling ?? null) as DwellingId | null,
    trainingId: (training ?? null) as TrainingId | null,
    trainingMember: training ? (chosen.trainingMember ?? null) : null,
  };
  const given = { lines, words: chosen.words ?? "", forcedReason: chosen.forcedReason ?? null };
  return answerCandidacyMove(proposeByHand(db, viewer, id, given, at), data, words, {
    to,
    notice: "staff.candidacies.proposal.done",
    said: Object.fromEntries(
      REFUSALS.map((refusal) => [
        refusal,
        [refusal === "refused_before" ? "forcedReason" : "", words(`staff.candidacies.refusal.${refusal}`)],
      ]),
    ),
  });
}

const REFUSALS = [
  "not_ready",
  "no_consent",
  "has_candidacy",
  "offer_closed",
  "wrong_lines",
  "refused_before",
  "no_place",
] as const;

/** A post or a training, and who of the household takes it. */
function LineChoice({
  name,
  options,
  adults,
}: {
  name: "post" | "secondPost" | "training";
  options: { value: string; label: string }[];
  adults: { member: number; firstName: string }[];
}) {
  const words = useWords();
  if (options.length === 0) return null;
  return (
    <div className="grid">
      <Select
        name={name}
        label={words(`staff.candidacies.proposal.${name}`)}
        options={options}
        empty={words("staff.candidacies.proposal.none")}
        optional
      />
      <Select
        name={`${name}Member`}
        label={words("staff.candidacies.proposal.who")}
        options={adults.map(({ member, firstName }) => ({ value: String(member), label: firstName }))}
        empty={words("staff.candidacies.proposal.none")}
        optional
      />
    </div>
  );
}

export default function Move() {
  const words = useWords();
  const { title, brief, back, choices } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <CandidacyMovePage
      brief={brief}
      title={title}
      lead={words("staff.candidacies.proposal.lead")}
      send={words("staff.candidacies.proposal.send")}
      back={back}
      reply={reply?.form}
    >
      {(["post", "secondPost"] as const).map((name) => (
        <LineChoice
          key={name}
          name={name}
          adults={choices.adults}
          options={choices.posts.map(({ id, label }) => ({ value: id, label }))}
        />
      ))}
      <Select
        name="dwelling"
        label={words("candidacy.line.dwelling")}
        options={choices.dwellings.map((dwelling) => ({
          value: dwelling.id,
          label: `${words(`candidacy.dwellingType.${dwelling.type}`)} · ${words("candidacy.dwelling.rooms", { count: dwelling.rooms })} · ${euros(words, dwelling.rentCents)}`,
        }))}
        empty={words("staff.candidacies.proposal.none")}
        optional
      />
      <LineChoice
        name="training"
        adults={choices.adults}
        options={choices.trainings.map(({ id, what }) => ({ value: id, label: what }))}
      />
      <TextArea
        name="words"
        label={words("staff.candidacies.proposal.words")}
        hint={words("staff.candidacies.proposal.wordsHint")}
        maxLength={1000}
        optional
      />
      <TextArea
        name="forcedReason"
        label={words("staff.candidacies.proposal.forced")}
        hint={words("staff.candidacies.proposal.forcedHint")}
        maxLength={600}
        optional
      />
    </CandidacyMovePage>
  );
}
