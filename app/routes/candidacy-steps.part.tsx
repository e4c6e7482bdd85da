import { useWords } from "~/i18n/context";
import type { CandidacyReading } from "~/mobility/candidacy-reader.server";
import { STEPS, stepOf } from "~/mobility/candidacy-standing";
import { Button, ButtonLink } from "~/ui/button";
import { Ask } from "~/ui/form";
import { Part, Sheet, Tag } from "~/ui/page";
import { Path } from "~/ui/strokes";
import { dayInWords, deadline, isolated } from "./candidacy-words.part";

interface StepsProps {
  reading: CandidacyReading;
  now: number;
  /** Where the forms and files of this reader are. */
  here: string;
}

/** What the household waits for, does and gives, once it has said yes: the present step first. */
export function Steps(props: StepsProps) {
  const { standing } = props.reading;
  return (
    <>
      <Way {...props} />
      {standing === "waiting" ? <Answers {...props} /> : null}
      {standing === "agreed" ? <VisitSheet {...props} /> : null}
      {standing === "preparing" ? <Checklist {...props} /> : null}
      {standing === "moved" || standing === "finished" ? <Followups {...props} /> : null}
    </>
  );
}

function Way({ reading: { standing } }: StepsProps) {
  const words = useWords();
  const present = stepOf(standing);
  if (!present) return null;
  const at = STEPS.indexOf(present);
  return (
    <Part title={words("candidacy.path")}>
      <Path
        steps={STEPS.map((step, i) => ({
          title: words(`candidacy.step.${step}`),
          done: i < at,
          current: i === at,
        }))}
      />
    </Part>
  );
}

function Answers({ reading: { answers } }: StepsProps) {
  const words = useWords();
  return (
    <Part title={words("candidacy.answers.title")}>
      <ul className="awaited">
        {answers.map(({ party, organisation, saidYes }) => (
          <li key={party + organisation}>
            <span>
              {words(`candidacy.party.${party}`)} · <bdi>{organisation}</bdi>
            </span>
            {saidYes ? (
              <Tag kind="yes">{words("candidacy.answers.yes")}</Tag>
            ) : (
              <Tag kind="wait">{words("candidacy.answers.waiting")}</Tag>
            )}
          </li>
        ))}
      </ul>
    </Part>
  );
}

function VisitSheet({ reading: { visit }, here }: StepsProps) {
  const words = useWords();
  return (
    <Part title={words("candidacy.visit.title")}>
      <Sheet>
        {visit ? (
          <>
            <p>
              <strong>{words.moment(visit.startsAt)}</strong>
              <br />
              <bdi>{visit.place}</bdi>
            </p>
            {visit.companion ? (
              <p>{words("candidacy.visit.companion", { name: isolated(visit.companion) })}</p>
            ) : null}
            <div className="row">
              <ButtonLink kind="quiet" to={`${here}/visit.ics`} download>
                {words("candidacy.visit.calendar")}
              </ButtonLink>
            </div>
          </>
        ) : (
          <p>{words("candidacy.visit.none")}</p>
        )}
      </Sheet>
    </Part>
  );
}

function Checklist({ reading: { tasks, movesOn }, now }: StepsProps) {
  const words = useWords();
  const done = tasks.filter((task) => task.doneAt !== null).length;
  return (
    <Part
      title={words("candidacy.tasks.title")}
      action={<span className="muted">{words("candidacy.tasks.done", { done, all: tasks.length })}</span>}
    >
      {movesOn ? (
        <p>
          <strong>
            {words("candidacy.tasks.moves", deadline(words, Date.parse(`${movesOn}T12:00:00Z`), now))}
          </strong>
        </p>
      ) : null}
      <ul className="checklist">
        {tasks.map((task) => (
          <li key={task.id} data-done={task.doneAt !== null || undefined}>
            <span>
              <strong>{task.words ? <bdi>{task.words}</bdi> : words(`candidacy.task.${task.task}`)}</strong>
              <br />
              <span className="muted">
                {words(`candidacy.doer.${task.who}`)} ·{" "}
                {words("candidacy.tasks.due", { day: dayInWords(words, task.dueOn) })}
              </span>
            </span>
            <Ticking task={task} />
          </li>
        ))}
      </ul>
    </Part>
  );
}

/** One's own tasks have a button; those of others say whether they are done. */
function Ticking({ task }: { task: CandidacyReading["tasks"][number] }) {
  const words = useWords();
  const done = task.doneAt !== null;
  if (task.who !== "household") return done ? <Tag kind="yes">{words("candidacy.tasks.isDone")}</Tag> : null;
  return (
    <Ask>
      <Button kind="quiet" name={done ? "untick" : "tick"} value={task.id}>
        {words(done ? "candidacy.tasks.untick" : "candidacy.tasks.tick")}
      </Button>
    </Ask>
  );
}

function Followups({ reading: { followups }, here }: StepsProps) {
  const words = useWords();
  return (
    <Part title={words("candidacy.followups.title")}>
      <ul className="awaited">
        {followups.map((followup) => (
          <li key={followup.id}>
            <span>
              <strong>{words("candidacy.followups.month", { months: followup.months })}</strong>
              <br />
              <span className="muted">
                {followup.doneAt
                  ? words("candidacy.followups.thanks", { day: words.day(followup.doneAt) })
                  : words("candidacy.followups.due", { day: dayInWords(words, followup.dueOn) })}
              </span>
            </span>
            {followup.askable ? (
              <ButtonLink to={`${here}/followups/${followup.id}`}>
                {words("candidacy.followups.give")}
              </ButtonLink>
            ) : null}
          </li>
        ))}
      </ul>
    </Part>
  );
}
