import { data } from "@remix-run/node";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { goOn } from "~/http/notice.server";
import type { Words } from "~/i18n/words";
import { REASONS_OF } from "~/mobility/candidacy";
import { PartnerAnswerForm, PartnerWithdrawalForm } from "~/mobility/candidacy-forms";
import { answerAsPartner, withdrawPartner } from "~/mobility/candidacy-partner-answers.server";
import type { PartnerReading } from "~/mobility/candidacy-partner-reader.server";
import type { PartnerSeat } from "~/mobility/candidacy-partner-seats.server";

/** What a partner's seat may send, with an account or by a link; then on to the same page, which shows what was answered. */
export async function actAsPartner(
  request: Request,
  seat: PartnerSeat,
  party: PartnerReading["party"],
  words: Words,
  at: Date,
  here: string,
) {
  const form = await request.formData();
  const known: readonly string[] = REASONS_OF[party];
  const reason = form.get("reason");
  const strange = typeof reason === "string" && reason !== "" && !known.includes(reason);
  if (strange) return refuseField(form, "reason", words("form.choice"));
  if (form.has("withdraw")) {
    const parsed = parse(form, PartnerWithdrawalForm, words);
    if (!parsed.ok) return parsed.refused();
    const given = { reason: parsed.value.reason, words: parsed.value.words ?? null };
    return withdrawPartner(db, seat, given, at).ok
      ? goOn(here, "staff.candidacies.partner.withdrawn")
      : data({ form: undefined, late: true }, { status: 409 });
  }
  const parsed = parse(form, PartnerAnswerForm, words);
  if (!parsed.ok) return parsed.refused();
  const { answer, reason: why = null, words: told = null } = parsed.value;
  return answerAsPartner(db, seat, { answer, reason: why, words: told }, at).ok
    ? goOn(here, "staff.candidacies.partner.thanks")
    : data({ form: undefined, late: true }, { status: 409 });
}
