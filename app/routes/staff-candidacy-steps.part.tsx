import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { CandidacyFile } from "~/mobility/candidacy-file.server";
import { Part, Sheet, Tag } from "~/ui/page";
import { dayInWords } from "./candidacy-words.part";
import { Told } from "./staff-candidacy-file.part";

export function CandidacyVisits({ file: { visits } }: { file: CandidacyFile }) {
  const words = useWords();
  if (visits.length === 0) return null;
  return (
    <Part title={words("candidacy.visit.title")}>
      {visits.map((visit) => (
        <Sheet key={visit.id} tight>
          <p>
            <strong>{words.moment(visit.startsAt)}</strong>
            <br />
            <bdi>{visit.place}</bdi>
            {visit.companion ? (
              <>
                {" · "}
                <bdi>{visit.companion}</bdi>
              </>
            ) : null}
          </p>
          {visit.cancelled ? <Tag>{words("staff.candidacies.visit.isCancelled")}</Tag> : null}
          {visit.outcome ? (
            <p>
              <Told reason={words(`candidacy.visit.${visit.outcome}`)} told={visit.notes} />
            </p>
          ) : null}
        </Sheet>
      ))}
    </Part>
  );
}

export function CandidacyTasks({ file, now }: { file: CandidacyFile; now: number }) {
  const words = useWords();
  if (file.tasks.length === 0) return null;
  const shown = file.tasks.filter((task) => !task.waived);
  const done = shown.filter((task) => task.doneAt !== null).length;
  const today = new Date(now).toISOString().slice(0, 10);
  return (
    <Part
      title={words("staff.candidacies.tasks.title")}
      action={<span className="muted">{words("candidacy.tasks.done", { done, all: shown.length })}</span>}
    >
      <ul className="checklist">
        {shown.map((task) => (
          <li key={task.id} data-done={task.doneAt !== null || undefined}>
            <span>
              {task.words ? <bdi>{task.words}</bdi> : words(`candidacy.task.${task.task}`)}
              <br />
              <span className="muted small">
                {words(`staff.candidacies.doer.${task.who}`)} ·{" "}
                {words("candidacy.tasks.due", { day: dayInWords(words, task.dueOn) })}
              </span>
            </span>
            {task.doneAt !== null ? (
              <Tag kind="yes">{words("candidacy.tasks.isDone")}</Tag>
            ) : task.dueOn < today ? (
              <Tag kind="alarm">{words("staff.candidacies.file.late")}</Tag>
            ) : null}
          </li>
        ))}
      </ul>
    </Part>
  );
}

export function CandidacyFollowups({ file }: { file: CandidacyFile }) {
  const words = useWords();
  if (file.followups.length === 0) return null;
  return (
    <Part title={words("staff.candidacies.file.followups")}>
      <ul className="checklist">
        {file.followups.map((followup) => (
          <li key={followup.id} data-done={followup.doneAt !== null || undefined}>
            <span>
              <strong>{words("candidacy.followups.month", { months: followup.months })}</strong>
              <br />
              {followup.doneAt === null ? (
                <span className="muted">
                  {words("candidacy.followups.due", { day: dayInWords(words, followup.dueOn) })}
                </span>
              ) : (
                <Told reason={toldOf(words, followup)} told={followup.words} />
              )}
            </span>
            {followup.askable ? (
              <Link to={`/staff/candidacies/${file.id}/followups/${followup.id}`}>
                {words("staff.candidacies.followup.title")}
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function toldOf(words: ReturnType<typeof useWords>, followup: CandidacyFile["followups"][number]): string {
  const { stillThere, job, housing, leftFor } = followup;
  return [
    words(stillThere ? "staff.candidacies.followup.there" : "staff.candidacies.followup.left"),
    job ? words("staff.candidacies.followup.job", { job: words(`followup.job.${job}`) }) : "",
    housing
      ? words("staff.candidacies.followup.housing", { housing: words(`followup.housing.${housing}`) })
      : "",
    ...leftFor.map((reason) => words(`candidacy.return.${reason}`)),
  ]
    .filter(Boolean)
    .join(" · ");
}
