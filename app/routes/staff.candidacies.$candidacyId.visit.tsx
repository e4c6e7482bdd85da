import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { CandidacyId, UserId } from "~/ids";
import { listTutors } from "~/mentoring/openings.server";
import { readCandidacyBrief } from "~/mobility/candidacy-file.server";
import { VisitForm } from "~/mobility/candidacy-forms";
import { cancelVisit, findPlannedVisit, planVisit } from "~/mobility/candidacy-visits.server";
import { parisLocal, parisMoment } from "~/paris-time";
import { Button } from "~/ui/button";
import { Ask, Field, Select } from "~/ui/form";
import { titled } from "~/ui/title";
import { answerCandidacyMove, pathFor } from "./staff-candidacy-answer.part";
import { CandidacyMovePage } from "./staff-candidacy-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

/** The day on which a household goes and sees; planned again, it is moved. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId.visit");
  const at = now();
  const brief = found(readCandidacyBrief(db, viewer, params.candidacyId as CandidacyId, at));
  const visit = findPlannedVisit(db, brief.id);
  const planned = visit && {
    startsAt: parisLocal(visit.startsAt),
    endsAt: parisLocal(visit.endsAt),
    place: visit.place,
    accompaniedBy: visit.accompaniedBy ?? "",
    companion: visit.companion ?? "",
  };
  const title = wordsFor(request, viewer)("staff.candidacies.visit.title");
  return { title, brief, back: pathFor(viewer, brief), planned, colleagues: listTutors(db, brief.branchId) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId.visit");
  const words = wordsFor(request, viewer);
  const at = now();
  const id = params.candidacyId as CandidacyId;
  const to = pathFor(viewer, found(readCandidacyBrief(db, viewer, id, at)));
  const data = await request.formData();
  if (data.has("cancel"))
    return answerCandidacyMove(cancelVisit(db, viewer, id, at), data, words, {
      to,
      notice: "staff.candidacies.visit.cancelled",
    });
  const form = parse(data, VisitForm, words);
  if (!form.ok) return form.refused();
  const { startsAt, endsAt, place, accompaniedBy = null, companion = null } = form.value;
  const visit = {
    startsAt: found(parisMoment(startsAt)),
    endsAt: found(parisMoment(endsAt)),
    ...{ place, accompaniedBy: accompaniedBy as UserId | null, companion },
  };
  return answerCandidacyMove(planVisit(db, viewer, id, visit, at), data, words, {
    to,
    notice: "staff.candidacies.visit.done",
    said: {
      past: ["startsAt", words("staff.candidacies.visit.past")],
      order: ["endsAt", words("staff.candidacies.visit.order")],
      not_a_colleague: ["accompaniedBy", words("form.choice")],
    },
  });
}

export default function Move() {
  const words = useWords();
  const { title, brief, back, planned, colleagues } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <CandidacyMovePage
      brief={brief}
      title={title}
      lead={words("staff.candidacies.visit.lead")}
      send={words("staff.candidacies.visit.send")}
      back={back}
      reply={reply?.form}
      defaults={planned ?? {}}
      after={
        planned ? (
          <Ask>
            <Button kind="alarm" name="cancel" value="yes">
              {words("staff.candidacies.visit.cancel")}
            </Button>
          </Ask>
        ) : null
      }
    >
      <Field name="startsAt" type="datetime-local" label={words("staff.candidacies.visit.startsAt")} />
      <Field name="endsAt" type="datetime-local" label={words("staff.candidacies.visit.endsAt")} />
      <Field
        name="place"
        label={words("staff.candidacies.visit.place")}
        hint={words("staff.candidacies.visit.placeHint")}
        maxLength={200}
      />
      <Select
        name="accompaniedBy"
        label={words("staff.candidacies.visit.colleague")}
        options={colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        empty={words("staff.candidacies.visit.nobody")}
        optional
      />
      <Field
        name="companion"
        label={words("staff.candidacies.visit.companion")}
        hint={words("staff.candidacies.visit.companionHint")}
        maxLength={100}
        optional
      />
    </CandidacyMovePage>
  );
}
