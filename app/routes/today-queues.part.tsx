import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { BranchId } from "~/ids";
import { GROUPS, QUEUE_GROUPS, type QueueGroup, type QueueState, queuePath } from "~/insight/today";
import { Part } from "~/ui/page";

interface QueuesProps {
  queues: readonly QueueState[];
  at: Date;
  branchId?: BranchId | undefined;
}

/** The queues that hold somebody, under their headings, each with its count, the age of its oldest and its list. */
export function QueueGroups({ queues, at, branchId }: QueuesProps) {
  const words = useWords();
  return GROUPS.map((group) => {
    const own = queues.filter(({ queue }) => isIn(group, queue));
    return own.length === 0 ? null : (
      <Part key={group} title={words(`staff.today.group.${group}`)}>
        <QueueList queues={own} at={at} branchId={branchId} />
      </Part>
    );
  });
}

const isIn = (group: QueueGroup, queue: string): boolean =>
  (QUEUE_GROUPS[group] as readonly string[]).includes(queue);

/** Queues one below the other; without links where no single list holds what they count. */
export function QueueList({ queues, at, branchId, linked = true }: QueuesProps & { linked?: boolean }) {
  return (
    <ul className="today-queues">
      {queues.map((state) => (
        <li key={state.queue}>
          {linked ? (
            <Link to={queuePath(state.queue, branchId)}>
              <QueueLine state={state} at={at} />
            </Link>
          ) : (
            <div>
              <QueueLine state={state} at={at} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function QueueLine({ state: { queue, count, oldest }, at }: { state: QueueState; at: Date }) {
  const words = useWords();
  return (
    <>
      <strong>{words.number(count)}</strong>
      <span>{words(`staff.today.${queue}`, { count }).replace(/^[\d\s\u202f]+/, "")}</span>
      {oldest ? (
        <span className="muted small">
          {words(oldest > at.getTime() ? "staff.today.first" : "staff.today.oldest", {
            when: words.fromNow(oldest, at),
          })}
        </span>
      ) : null}
    </>
  );
}
