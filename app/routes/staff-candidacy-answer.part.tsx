import type { Viewer } from "~/accounts/viewer";
import { refuseField } from "~/http/forms.server";
import { found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import type { StaffKey } from "~/i18n/catalogue";
import type { Words } from "~/i18n/words";
import type { CandidacyBrief } from "~/mobility/candidacy-file.server";
import type { NotNow } from "~/mobility/candidacy-moves.server";

/** Where whoever works on a candidacy reads it: staff its file, a social worker the household's page. */
export const pathFor = ({ role }: Pick<Viewer, "role">, { id, householdId }: CandidacyBrief): string =>
  role === "social_worker" ? `/households/${householdId}/candidacies/${id}` : `/staff/candidacies/${id}`;

/** A refusal of the domain's own, by name: the field at which it is said, and the words. */
type Said = Record<string, readonly [field: string, message: string]>;

/** Answers a move: on to the candidacy, a 409 that says where it stands now, the refusal at its field, or the 404 of what is not theirs. */
export function answerCandidacyMove(
  moved: { ok: true } | NotNow | { ok: false; refusal: string } | null,
  form: FormData,
  words: Words,
  { to, notice, said = {} }: { to: string; notice: StaffKey; said?: Said },
) {
  const outcome = found(moved);
  if (outcome.ok) return goOn(to, notice);
  if ("state" in outcome) {
    const state = words(`candidacy.state.${outcome.state}`);
    return refuseField(form, "", words("staff.candidacies.conflict", { state }), 409);
  }
  const [field, message] = found(said[outcome.refusal]);
  return refuseField(form, field, message);
}
