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
import { MobilityRerunForm } from "~/rounds/mobility/forms";
import { findMobilitySummary } from "~/rounds/mobility/rounds.server";
import { launchMobilityRun } from "~/rounds/mobility/run.server";
import { rerunMobilityRound } from "~/rounds/mobility/start.server";
import { mayBeMoved } from "~/rounds/round-path";
import { fieldsOf } from "~/rounds/scenario";
import { titled } from "~/ui/title";
import { MobilitySettingsFields } from "./mobility-rounds-settings.part";
import { ROUNDS } from "./mobility-rounds-words.part";
import { type Conflicting, RoundMovePage } from "./rounds-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-rounds.$roundId.rerun");
  const { round, drafts } = found(findMobilitySummary(db, viewer, params.roundId ?? ""));
  const { id, state, version, settings } = round;
  return {
    title: wordsFor(request, viewer)("staff.rounds.rerun.title"),
    round: { id, state, version },
    possible: mayBeMoved("rerun", state),
    ...{ settings, drafts },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-rounds.$roundId.rerun");
  const words = wordsFor(request, viewer);
  const formData = await request.formData();
  const form = parse(formData, MobilityRerunForm, words);
  if (!form.ok) return form.refused();
  const { version, seen, ...settings } = form.value;
  const roundId = params.roundId ?? "";
  const started = rerunMobilityRound(db, viewer, { roundId, version, settings }, now());
  if (started.ok) {
    if (started.run) void launchMobilityRun(db, started.run, now);
    return goOn(`${ROUNDS}/${roundId}`);
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
      list={ROUNDS}
      button={words("staff.rounds.rerun.button")}
      defaults={fieldsOf({ programme: "mobilities", ...settings })}
      before={
        <p>
          {words("staff.mobilityRounds.rerun.lead", {
            stay: locked + forced,
            never: forbidden,
            again: kept + dropped,
          })}
        </p>
      }
    >
      <MobilitySettingsFields />
    </RoundMovePage>
  );
}
