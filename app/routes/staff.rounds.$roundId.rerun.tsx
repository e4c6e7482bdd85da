import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { conflict } from "~/http/conflict.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { RerunForm } from "~/rounds/forms";
import { mayBeMoved } from "~/rounds/round-path";
import { findRoundSummary } from "~/rounds/rounds.server";
import { launchRun } from "~/rounds/run.server";
import { fieldsOf } from "~/rounds/scenario";
import { rerunRound } from "~/rounds/start.server";
import { titled } from "~/ui/title";
import { type Conflicting, RoundMovePage } from "./rounds-move.part";
import { SettingsFields } from "./rounds-settings.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.rounds.$roundId.rerun");
  const { round, drafts } = found(findRoundSummary(db, viewer, params.roundId ?? ""));
  const { id, state, version, settings } = round;
  return {
    title: wordsFor(request, viewer)("staff.rounds.rerun.title"),
    round: { id, state, version },
    possible: mayBeMoved("rerun", state),
    ...{ settings, drafts },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.rounds.$roundId.rerun");
  const words = wordsFor(request, viewer);
  const formData = await request.formData();
  const form = parse(formData, RerunForm, words);
  if (!form.ok) return form.refused();
  const { version, seen, ...settings } = form.value;
  const roundId = params.roundId ?? "";
  const started = rerunRound(db, viewer, { roundId, version, settings }, now());
  if (started.ok) {
    if (started.run) void launchRun(db, started.run, now);
    return goOn(`/staff/rounds/${roundId}`);
  }
  if (started.refusal === "missing") return found(null);
  if (started.refusal === "no_weight") return refuseField(formData, "", words("staff.settings.noWeight"));
  return conflict({ seen, now: started.state });
}

export default function RerunRound() {
  const { title, round, possible, settings, drafts } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as Conflicting | undefined;
  const words = useWords();
  const { locked = 0, forced = 0, forbidden = 0, kept = 0, dropped = 0 } = drafts;
  return (
    <RoundMovePage
      {...{ title, round, possible, reply }}
      button={words("staff.rounds.rerun.button")}
      defaults={fieldsOf({ programme: "duos", ...settings })}
      before={
        <p>
          {words("staff.rounds.rerun.lead", {
            stay: locked + forced,
            never: forbidden,
            again: kept + dropped,
          })}
        </p>
      }
    >
      <SettingsFields />
    </RoundMovePage>
  );
}
