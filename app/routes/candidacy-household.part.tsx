import { data } from "@remix-run/node";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import type { Words } from "~/i18n/words";
import type { FollowupId, TaskId } from "~/ids";
import { linkTo } from "~/links.server";
import { answerCandidacy, withdrawHousehold } from "~/mobility/candidacy-answers.server";
import { visitFile } from "~/mobility/candidacy-calendar";
import { followUpAsHousehold } from "~/mobility/candidacy-followups.server";
import {
  FollowupForm,
  HouseholdAnswerForm,
  HouseholdWithdrawalForm,
  TickForm,
} from "~/mobility/candidacy-forms";
import type { CandidacySeat } from "~/mobility/candidacy-seats.server";
import { tickAsHousehold } from "~/mobility/candidacy-tasks.server";
import { companionOf, findPlannedVisit } from "~/mobility/candidacy-visits.server";

/** What the household's seat may send, from its own page or from its social worker's; then on to `here`. */
export async function actFromSeat(
  request: Request,
  seat: CandidacySeat,
  words: Words,
  at: Date,
  here: { yes: string; no: string },
) {
  const form = await request.formData();
  const { tick, untick } = TickForm.parse({
    tick: form.get("tick") ?? undefined,
    untick: form.get("untick") ?? undefined,
  });
  const task = tick ?? untick;
  if (task !== undefined) {
    const ticked = tickAsHousehold(db, seat, task as TaskId, tick !== undefined, at);
    if (ticked.ok) return goOn(here.yes, "candidacy.notice.ticked");
    if (ticked.refusal !== "not_now") found(null);
    return data({ form: undefined, refused: "tooLate" as const }, { status: 409 });
  }
  const answer = parse(form, HouseholdAnswerForm, words);
  if (!answer.ok) return answer.refused();
  const { reason = null, words: told = null } = answer.value;
  const given = { answer: answer.value.answer, reason, words: told };
  const answered = answerCandidacy(db, seat, given, at);
  if (answered.ok) return goOn(given.answer === "no" ? here.no : here.yes, "candidacy.notice.answered");
  const refused = answered.refusal === "too_late" ? ("tooLate" as const) : ("committed" as const);
  return data({ form: undefined, refused }, { status: 409 });
}

export async function withdrawFromSeat(
  request: Request,
  seat: CandidacySeat,
  words: Words,
  at: Date,
  here: string,
) {
  const data = await request.formData();
  const form = parse(data, HouseholdWithdrawalForm, words);
  if (!form.ok) return form.refused();
  const { reason, words: told = null } = form.value;
  const moved = withdrawHousehold(db, seat, { reason, words: told }, at);
  if (!moved.ok) return refuseField(data, "", words("candidacy.withdraw.notNow"), 409);
  return goOn(here, "candidacy.notice.withdrawn");
}

export async function followUpFromSeat(
  request: Request,
  seat: CandidacySeat,
  id: FollowupId,
  words: Words,
  at: Date,
  here: string,
) {
  const data = await request.formData();
  const form = parse(data, FollowupForm, words);
  if (!form.ok) return form.refused();
  const { there, job = null, housing = null, leftFor, words: told = null } = form.value;
  const answer = { stillThere: there === "yes", job, housing, leftFor, words: told };
  const followed = followUpAsHousehold(db, seat, id, answer, at);
  if (followed.ok) return goOn(here, "candidacy.followup.done");
  if (followed.refusal === "no_followup") found(null);
  const tooEarly = followed.refusal === "not_yet";
  const message = words(tooEarly ? "candidacy.followup.notYet" : "candidacy.followup.already");
  return refuseField(data, "", message, 409);
}

/** The planned visit as a calendar file; a 404 when none is. */
export function visitAnswer(
  seat: CandidacySeat,
  town: string,
  words: Words,
  at: Date,
  here: string,
): Response {
  const visit = found(findPlannedVisit(db, seat.candidacyId));
  const companion = companionOf(db, visit);
  const body = visitFile({
    visitId: visit.id,
    title: words("candidacy.visit.event", { town }) + (companion ? ` (${companion})` : ""),
    startsAt: visit.startsAt.getTime(),
    endsAt: visit.endsAt.getTime(),
    place: visit.place,
    sequence: visit.sequence,
    cancelled: false,
    link: linkTo(here),
    stamp: at,
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="trait-d-union.ics"',
    },
  });
}
