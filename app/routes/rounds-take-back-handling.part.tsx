import type { ActionFunctionArgs } from "@remix-run/node";
import type { Viewer } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { conflict } from "~/http/conflict.server";
import { parse, refuse } from "~/http/forms.server";
import { found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { DraftBackForm } from "~/rounds/forms";
import type { Programme } from "~/rounds/programme";
import { ROUND_PROGRAMMES } from "~/rounds/programmes.server";
import { ROUND_PATHS } from "./rounds-programme.part";

/** Takes one proposal back, from its row or its page. */
export async function takeBackOne(
  { request, params }: ActionFunctionArgs,
  viewer: Viewer,
  programme: Programme,
) {
  const words = wordsFor(request, viewer);
  const form = parse(await request.formData(), DraftBackForm, words);
  if (!form.ok) return form.refused();
  const { version, seen, back } = form.value;
  const { roundId = "", draftId = "" } = params;
  const here = `${ROUND_PATHS[programme]}/${roundId}`;
  const taken = ROUND_PROGRAMMES[programme].takeBackDraft(db, viewer, { roundId, draftId, version }, now());
  if (taken.ok)
    return goOn(
      back?.startsWith("?") ? here + back : `${here}/drafts/${draftId}`,
      "staff.rounds.draft.takenBack",
    );
  if (taken.refusal === "missing") return found(null);
  if (taken.refusal === "too_late") {
    const message = words("staff.rounds.takeBack.tooLate", { at: words.moment(taken.effectiveAt) });
    return refuse({ values: {}, errors: { "": message } }, 409);
  }
  return conflict({ seen, now: taken.state });
}
