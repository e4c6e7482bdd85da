import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { listOwnBranches } from "~/accounts/branches.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { BranchId, MobilityRoundId, MobilitySettingsId } from "~/ids";
import { newId } from "~/new-id.server";
import { NewMobilityRoundForm } from "~/rounds/mobility/forms";
import { mobilityOverviewOf } from "~/rounds/mobility/overview.server";
import { launchMobilityRun } from "~/rounds/mobility/run.server";
import { listMobilitySettings, mobilitySettingsChosen } from "~/rounds/mobility/settings.server";
import { startMobilityRound } from "~/rounds/mobility/start.server";
import { savedVersion } from "~/rounds/settings-versions.server";
import { Button } from "~/ui/button";
import { Actions, Ask, Choices } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Empty, Page, Part } from "~/ui/page";
import { titled } from "~/ui/title";
import { MobilityOverviewPart } from "./mobility-rounds-overview.part";
import { MobilitySettingsInWords } from "./mobility-rounds-settings.part";
import { ROUNDS } from "./mobility-rounds-words.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-rounds.new");
  const branches = listOwnBranches(db, viewer);
  const asked = new URL(request.url).searchParams.getAll("branchIds");
  // A coordinator's own branches are what they mean; an administrator, who sees all of them, says which.
  const meant = asked.length > 0 || viewer.role === "admin" ? asked : branches.map(({ id }) => id);
  const chosen = branches.filter(({ id }) => meant.includes(id)).map(({ id }) => id);
  return {
    title: wordsFor(request, viewer)("staff.mobilityRounds.new.title"),
    ...{ branches, chosen },
    overview: chosen.length > 0 ? mobilityOverviewOf(db, chosen, now()) : null,
    settings: listMobilitySettings(db, viewer),
    roundId: newId<MobilityRoundId>("mro"),
  };
}

export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.mobility-rounds.new");
  const words = wordsFor(request, viewer);
  const formData = await request.formData();
  const form = parse(formData, NewMobilityRoundForm, words);
  if (!form.ok) return form.refused();
  const settings = mobilitySettingsChosen(db, viewer, form.value.settingsId);
  if (!settings) return refuseField(formData, "settingsId", words("form.choice"));
  const round = {
    roundId: form.value.roundId as MobilityRoundId,
    branchIds: form.value.branchIds as BranchId[],
    settings,
    settingsId: savedVersion<MobilitySettingsId>(form.value.settingsId),
  };
  const started = startMobilityRound(db, viewer, round, now());
  if (!started.ok) return refuseField(formData, "", words(`staff.rounds.new.${started.refusal}`));
  if (started.run) void launchMobilityRun(db, started.run, now);
  return goOn(`${ROUNDS}/${started.roundId}`);
}

export default function NewMobilityRound() {
  const { title, branches, chosen, overview, settings, roundId } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as { form?: FormReply } | undefined;
  const words = useWords();
  const canStart = overview !== null && overview.eligible > 0 && overview.offers > 0;
  return (
    <Page title={title} lead={words("staff.mobilityRounds.new.lead")}>
      {branches.length > 1 ? (
        <Part title={words("staff.rounds.new.branches")}>
          <Form method="get" className="stack" reloadDocument>
            <div className="branch-choices">
              {branches.map(({ id, name }) => (
                <label key={id} className="choice">
                  <input type="checkbox" name="branchIds" value={id} defaultChecked={chosen.includes(id)} />
                  <span>{name}</span>
                </label>
              ))}
            </div>
            <div>
              <Button kind="quiet">{words("staff.rounds.new.look")}</Button>
            </div>
          </Form>
        </Part>
      ) : null}
      {overview ? (
        <MobilityOverviewPart overview={overview} />
      ) : (
        <Empty>{words("staff.rounds.new.choose")}</Empty>
      )}
      {overview && !canStart ? <Empty>{words("staff.mobilityRounds.new.nobody")}</Empty> : null}
      {canStart ? (
        <Part title={words("staff.rounds.new.settings")}>
          <Ask reply={reply?.form} defaults={{ settingsId: settings[0]?.id ?? "original" }}>
            <input type="hidden" name="roundId" value={reply?.form?.values.roundId?.[0] ?? roundId} />
            {chosen.map((id) => (
              <input key={id} type="hidden" name="branchIds" value={id} />
            ))}
            <Choices
              name="settingsId"
              legend={words("staff.rounds.new.settings.legend")}
              options={[
                ...settings.map(({ id, name, number, values }) => ({
                  value: id,
                  label: words("staff.settings.named", { name, number }),
                  hint: <MobilitySettingsInWords values={values} />,
                })),
                {
                  value: "original",
                  label: words("staff.settings.original"),
                  hint: <MobilitySettingsInWords values={null} />,
                },
              ]}
            />
            <p>
              <Link to="/staff/tuning/mobilities">{words("staff.rounds.new.change")}</Link>
            </p>
            <Actions>
              <Button>{words("staff.rounds.new.start")}</Button>
            </Actions>
          </Ask>
        </Part>
      ) : null}
    </Page>
  );
}
