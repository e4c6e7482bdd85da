import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { overtaken } from "~/http/conflict.server";
import { formOf, parse, refuseField } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { openDesk, saveScenario, tryOn } from "~/rounds/console/desk.server";
import {
  isTried,
  readDesk,
  readMentions,
  readPatience,
  readProgramme,
  settingsForm,
  VersionForm,
} from "~/rounds/console/forms";
import { describedTrial } from "~/rounds/console/names.server";
import { fieldsOf } from "~/rounds/scenario";
import { Ask } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { LiveScript } from "~/ui/live-script";
import { Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { VersionConflict } from "./tuning-conflict.part";
import { Consequences } from "./tuning-consequences.part";
import { DeskFields, DeskPool, Programmes, SaveVersion, TryButtons } from "./tuning-desk.part";
import { Goal, Requirements, Weights } from "./tuning-form.part";
import { Versions } from "./tuning-versions.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.tuning.$programme._index");
  const programme = found(readProgramme(params.programme));
  const words = wordsFor(request, viewer);
  const query = new URL(request.url).searchParams;
  const desk = openDesk(db, viewer, programme, readDesk(query));
  const tried = isTried(query) ? parse(formOf(query), settingsForm(programme), words) : null;
  const settings = tried === null ? desk.base : tried.ok ? tried.value : null;
  const names = { before: words("staff.trial.before"), after: words("staff.trial.after") };
  const answer = settings && (await tryOn(db, viewer, desk, { settings, names }, readPatience(request), now));
  return {
    title: words(`staff.tuning.title.${programme}`),
    ...{ desk, settings, refused: tried && !tried.ok ? tried.reply : null },
    trial: answer && describedTrial(db, answer),
    mentions: readMentions(query),
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.tuning.$programme._index");
  const programme = found(readProgramme(params.programme));
  const words = wordsFor(request, viewer);
  const formData = await request.formData();
  const settings = parse(formData, settingsForm(programme), words);
  if (!settings.ok) return settings.refused();
  const form = parse(formData, VersionForm, words);
  if (!form.ok) return form.refused();
  const { name, branchId = null, seenVersion = null } = form.value;
  const version = { name, branchId: branchId as never, seen: seenVersion };
  const saved = saveScenario(db, viewer, settings.value, version, now());
  if (saved.ok) return goOn(`/staff/tuning/${programme}?from=${saved.id}`, "staff.tuning.saved");
  if (saved.refusal === "changed") return overtaken(formData, saved.latest);
  const field = saved.refusal === "name_taken" ? "name" : "branchId";
  return refuseField(formData, field, words(`staff.settings.${saved.refusal}`));
}

export default function Tuning() {
  const { title, desk, settings, refused, trial, mentions } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as { form?: FormReply; overtaken?: string } | undefined;
  const words = useWords();
  const { programme, from, base } = desk;
  const tolls = trial?.state === "answered" ? trial.trial.tolls : null;
  return (
    <Page title={title} width="wide" lead={words("staff.tuning.lead")}>
      <Programmes programme={programme} />
      <DeskPool desk={desk} />
      <VersionConflict desk={desk} latest={reply?.overtaken} typed={reply?.form} />
      <div className="tuning">
        <Ask
          method="get"
          live
          reply={reply?.form ?? refused ?? undefined}
          defaults={{
            ...fieldsOf(settings ?? base),
            ...{
              name: from?.name ?? "",
              branchId: from ? (from.branchId ?? "") : (desk.branches[0]?.id ?? ""),
            },
          }}
        >
          <DeskFields {...{ desk, mentions }} latest={reply?.overtaken} />
          <Weights desk={desk} />
          <Goal programme={programme} />
          <Requirements {...{ programme, tolls }} />
          <TryButtons desk={desk} />
          <SaveVersion desk={desk} />
        </Ask>
        <Consequences {...{ programme, trial }} />
      </div>
      <Versions desk={desk} />
      <LiveScript />
    </Page>
  );
}
