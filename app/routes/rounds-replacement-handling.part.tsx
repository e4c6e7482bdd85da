import type { Viewer } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { conflict } from "~/http/conflict.server";
import { parse, refuseField } from "~/http/forms.server";
import { found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import type { BeneficiaryId, RoundId, VolunteerId } from "~/ids";
import { ReplacementForm, readSearch } from "~/rounds/forms";
import { type Beginning, replacePair } from "~/rounds/replacement.server";
import { openReplacement } from "~/rounds/replacement-page.server";

/** A pair set by hand, begun from a draft or from somebody who has none; a route says from which, these answer. */
export function showReplacement(request: Request, viewer: Viewer, roundId: RoundId, from: Beginning) {
  const search = readSearch(new URL(request.url).searchParams);
  const at = now();
  const view = found(openReplacement(db, viewer, { roundId, from, ...search }, at));
  const words = wordsFor(request, viewer);
  return {
    title: words(view.draft ? "staff.rounds.replacement.title" : "staff.why.pair.title"),
    ...{ view, name: search.name, at },
  };
}

export async function replaceFrom(request: Request, viewer: Viewer, roundId: RoundId, from: Beginning) {
  const words = wordsFor(request, viewer);
  const formData = await request.formData();
  const form = parse(formData, ReplacementForm, words);
  if (!form.ok) return form.refused();
  const { version, seen, reason = "" } = form.value;
  const volunteerId = form.value.volunteerId as VolunteerId;
  const beneficiaryId = form.value.beneficiaryId as BeneficiaryId;
  const replacement = { roundId, from, version, volunteerId, beneficiaryId, reason };
  const replaced = replacePair(db, viewer, replacement, now());
  if (replaced.ok) {
    const done = "draftId" in from ? "staff.rounds.replacement.done" : "staff.why.pair.done";
    return goOn(`/staff/rounds/${roundId}/drafts/${replaced.draftId}`, done);
  }
  const { refusal } = replaced;
  if (refusal === "missing") return found(null);
  if (refusal === "changed" || refusal === "round_closed") return conflict({ seen, now: replaced.state });
  if (refusal === "reason_needed")
    return refuseField(formData, "reason", words("staff.rounds.replacement.reason.needed"));
  return refuseField(formData, "", words(`staff.rounds.replacement.${refusal}`), 409);
}
