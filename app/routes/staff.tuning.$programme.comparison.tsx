import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { formOf, parse, refuseField } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { KEPT, SIDE_BY_SIDE } from "~/rounds/comparison";
import { compareOn, mentionedIn, withTried } from "~/rounds/console/comparing.server";
import { keepComparison } from "~/rounds/console/comparisons.server";
import { openDesk } from "~/rounds/console/desk.server";
import {
  comparisonPath,
  isTried,
  KeepForm,
  readDesk,
  readMentions,
  readPatience,
  readProgramme,
  settingsForm,
} from "~/rounds/console/forms";
import { describedTrial } from "~/rounds/console/names.server";
import type { FormReply } from "~/ui/form-reply";
import { LiveForm, LiveScript } from "~/ui/live-script";
import { Empty, Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { AddVersion, ComparedSideBySide, ScenarioCards, ShareForm } from "./comparison.part";
import { DeskPool, Programmes } from "./tuning-desk.part";

export const meta = titled;
export const handle = { tone: "staff" };

/** Milliseconds that keeping a comparison waits for its last answer. */
const UNTIL_KEPT = 40_000;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.tuning.$programme.comparison");
  const programme = found(readProgramme(params.programme));
  const words = wordsFor(request, viewer);
  const query = new URL(request.url).searchParams;
  const look = readDesk(query);
  const mentions = readMentions(query);
  if (isTried(query)) {
    const tried = parse(formOf(query), settingsForm(programme), words);
    if (!tried.ok) throw redirect(`/staff/tuning/${programme}?${query}`);
    const all = withTried(mentions, { from: look.from ?? "original", settings: tried.value }, words);
    throw redirect(comparisonPath(programme, { mentions: all, branchIds: look.branchIds }));
  }
  const desk = openDesk(db, viewer, programme, look);
  const mentioned = mentionedIn(desk, mentions, words);
  const answer =
    mentioned.length < 2
      ? null
      : await compareOn(db, viewer, desk, mentioned, SIDE_BY_SIDE, readPatience(request), now);
  return {
    title: words("staff.comparison.title"),
    ...{ desk, mentioned, branchIds: look.branchIds, trial: answer && describedTrial(db, answer) },
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.tuning.$programme.comparison");
  const programme = found(readProgramme(params.programme));
  const words = wordsFor(request, viewer);
  const query = new URL(request.url).searchParams;
  const formData = await request.formData();
  const form = parse(formData, KeepForm, words);
  if (!form.ok) return form.refused();
  const desk = openDesk(db, viewer, programme, readDesk(query));
  const mentioned = mentionedIn(desk, readMentions(query), words);
  const patience = { page: "keep", patience: { milliseconds: UNTIL_KEPT, seen: 0 } };
  const answer = await compareOn(db, viewer, desk, mentioned, KEPT, patience, now);
  if (answer.state !== "answered" || mentioned.length < 2)
    return refuseField(formData, "name", words("staff.comparison.share.wait"), 409);
  const kept = { programme, name: form.value.name, branchIds: desk.chosen, trial: answer.trial };
  return goOn(`/staff/comparisons/${keepComparison(db, viewer, kept, now())}`, "staff.comparison.shared");
}

export default function Comparison() {
  const { title, desk, mentioned, branchIds, trial } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() as { form?: FormReply } | undefined;
  const words = useWords();
  const { programme } = desk;
  return (
    <Page title={title} width="wide" lead={words("staff.comparison.lead")}>
      <Programmes programme={programme} />
      <DeskPool desk={desk} />
      <ScenarioCards {...{ desk, mentioned, branchIds }} />
      <AddVersion {...{ desk, mentioned, branchIds }} />
      {mentioned.length < 2 ? <Empty>{words("staff.comparison.few")}</Empty> : null}
      <LiveForm />
      <ComparedSideBySide {...{ programme, trial }} />
      {trial?.state === "answered" ? <ShareForm reply={reply?.form} /> : null}
      <p>
        <Link to="/staff/comparisons">{words("staff.comparison.kept")}</Link>
      </p>
      <LiveScript />
    </Page>
  );
}
