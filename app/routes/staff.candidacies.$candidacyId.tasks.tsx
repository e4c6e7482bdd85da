import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import type { Viewer } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse } from "~/http/forms.server";
import { enter, found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { CandidacyId, TaskId } from "~/ids";
import { readCandidacyBrief } from "~/mobility/candidacy-file.server";
import { TaskForm } from "~/mobility/candidacy-forms";
import {
  addTask,
  listTasks,
  type ReadTask,
  type TaskChanged,
  tickAsWorker,
  waiveTask,
} from "~/mobility/candidacy-tasks.server";
import { DOERS } from "~/mobility/checklist";
import { Button } from "~/ui/button";
import { Ask, Choices, Field } from "~/ui/form";
import { Part, Tag } from "~/ui/page";
import { titled } from "~/ui/title";
import { dayInWords } from "./candidacy-words.part";
import { answerCandidacyMove, pathFor } from "./staff-candidacy-answer.part";
import { CandidacyMovePage } from "./staff-candidacy-move.part";

export const meta = titled;
export const handle = { tone: "staff" };

/** The checklist of a move: ticked, waived, and added to in one's own words. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId.tasks");
  const brief = found(readCandidacyBrief(db, viewer, params.candidacyId as CandidacyId, now()));
  const title = wordsFor(request, viewer)("staff.candidacies.tasks.title");
  return { title, brief, back: pathFor(viewer, brief), tasks: listTasks(db, brief.id) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "staff.candidacies.$candidacyId.tasks");
  const words = wordsFor(request, viewer);
  const at = now();
  const id = params.candidacyId as CandidacyId;
  found(readCandidacyBrief(db, viewer, id, at));
  const data = await request.formData();
  const answer = { to: `/staff/candidacies/${id}/tasks`, notice: "staff.candidacies.tasks.done" } as const;
  const changed = changeTask(viewer, id, data, at);
  if (changed !== undefined) {
    const gone = changed && !changed.ok && !("state" in changed);
    return answerCandidacyMove(gone ? null : changed, data, words, answer);
  }
  const form = parse(data, TaskForm, words);
  if (!form.ok) return form.refused();
  return answerCandidacyMove(addTask(db, viewer, id, form.value, at), data, words, answer);
}

/** What one of the buttons beside a task asks for; undefined when a new task was sent. */
function changeTask(
  viewer: Viewer,
  id: CandidacyId,
  data: FormData,
  at: Date,
): TaskChanged | null | undefined {
  const task = (name: string) => data.get(name) as TaskId | null;
  const [tick, untick, waive, need] = [task("tick"), task("untick"), task("waive"), task("need")];
  if (tick) return tickAsWorker(db, viewer, id, tick, true, at);
  if (untick) return tickAsWorker(db, viewer, id, untick, false, at);
  if (waive) return waiveTask(db, viewer, id, waive, true, at);
  if (need) return waiveTask(db, viewer, id, need, false, at);
  return undefined;
}

export default function Tasks() {
  const words = useWords();
  const { title, brief, back, tasks } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  return (
    <CandidacyMovePage
      brief={brief}
      title={title}
      lead={words("staff.candidacies.tasks.lead")}
      send={words("staff.candidacies.tasks.add")}
      back={back}
      reply={reply?.form}
      after={
        <Part title={words("staff.candidacies.tasks.list")}>
          <ul className="checklist">
            {tasks.map((task) => (
              <TaskLine key={task.id} task={task} />
            ))}
          </ul>
        </Part>
      }
    >
      <Field name="words" label={words("staff.candidacies.tasks.words")} maxLength={200} />
      <Choices
        name="who"
        legend={words("staff.candidacies.tasks.who")}
        options={DOERS.map((value) => ({ value, label: words(`staff.candidacies.doer.${value}`) }))}
        row
      />
      <Field name="dueOn" type="date" label={words("staff.candidacies.tasks.dueOn")} short />
    </CandidacyMovePage>
  );
}

function TaskLine({ task }: { task: ReadTask }) {
  const words = useWords();
  const done = task.doneAt !== null;
  return (
    <li data-done={done || task.waived || undefined}>
      <span>
        <strong>{task.words ? <bdi>{task.words}</bdi> : words(`candidacy.task.${task.task}`)}</strong>
        <br />
        <span className="muted">
          {words(`staff.candidacies.doer.${task.who}`)} ·{" "}
          {words("candidacy.tasks.due", { day: dayInWords(words, task.dueOn) })}
        </span>{" "}
        {task.waived ? <Tag>{words("staff.candidacies.tasks.waived")}</Tag> : null}
      </span>
      <Ask>
        <span className="row">
          {task.waived ? null : (
            <Button kind="quiet" size="small" name={done ? "untick" : "tick"} value={task.id}>
              {words(done ? "candidacy.tasks.untick" : "candidacy.tasks.tick")}
            </Button>
          )}
          {done ? null : (
            <Button kind="plain" size="small" name={task.waived ? "need" : "waive"} value={task.id}>
              {words(task.waived ? "staff.candidacies.tasks.need" : "staff.candidacies.tasks.waive")}
            </Button>
          )}
        </span>
      </Ask>
    </li>
  );
}
