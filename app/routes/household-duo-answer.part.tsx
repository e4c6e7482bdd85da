import type { Viewer } from "~/accounts/viewer";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import type { Key, StaffKey } from "~/i18n/catalogue";
import type { Words } from "~/i18n/words";
import type { HouseholdId } from "~/ids";
import { type DuoAnswer, DuoAnswerForm } from "~/mobility/household-duo";
import { answerDuoOffer } from "~/mobility/household-duo.server";

/** Keeps the answer to the duo that is offered, from the household's page or from their social worker's. */
export function answerDuo(
  viewer: Viewer,
  id: HouseholdId,
  form: FormData,
  words: Words,
  at: Date,
  onward: (answer: DuoAnswer) => { path: string; notice: Key | StaffKey },
) {
  const read = parse(form, DuoAnswerForm, words);
  if (!read.ok) return read.refused();
  const answered = answerDuoOffer(db, viewer, id, read.value, at);
  if (answered.ok) {
    const { path, notice } = onward(read.value.answer);
    return goOn(path, notice);
  }
  switch (answered.why) {
    case "not_there":
      throw notFound();
    case "no_consent":
      return refuseField(form, "consents", words("household.duo.consentNeeded"));
    case "over":
      return refuseField(form, "", words("household.duo.over"), 409);
  }
}
