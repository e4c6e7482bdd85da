import { refuseField } from "~/http/forms.server";
import { found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import type { StaffKey } from "~/i18n/catalogue";
import type { Words } from "~/i18n/words";
import type { DuoId } from "~/ids";
import type { Moved } from "~/mentoring/duo-moves.server";

/** Answers a move of staff: on to the duo, a 409 that says where it stands now, or the 404 of what is not theirs. */
export function answerMove(moved: Moved | null, id: DuoId, form: FormData, words: Words, notice: StaffKey) {
  const outcome = found(moved);
  if (outcome.ok) return goOn(`/staff/duos/${id}`, notice);
  const state = words(`duo.state.${outcome.state}`);
  return refuseField(form, "", words("staff.duos.conflict", { state }), 409);
}
