import { Form, Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { BranchId } from "~/ids";
import { type DuoFilter, duoListPath } from "~/mentoring/duo-filter";
import { DUO_STATES } from "~/mentoring/duo-path";
import type { DuoLine, Queue } from "~/mentoring/duo-queues.server";

import { Empty, Tag } from "~/ui/page";
import { Joined } from "~/ui/strokes";
import { Table } from "~/ui/table";

/** Queues with their counts and ages. */
export function DuoQueues({
  queues,
  filter: { queue: chosen, branchId },
  now,
}: {
  queues: Queue[];
  filter: DuoFilter;
  now: number;
}) {
  const words = useWords();
  return (
    <nav aria-label={words("staff.duos.queues")}>
      <ul className="queues">
        {queues.map(({ queue, count, oldest }) => (
          <li key={queue}>
            <Link
              to={duoListPath({ queue: queue === chosen ? undefined : queue, branchId, page: 1 })}
              aria-current={queue === chosen ? "true" : undefined}
              data-waiting={(count > 0 && queue === "reports") || undefined}
            >
              <strong>{words.number(count)}</strong>
              <span>{words(`staff.duos.queue.${queue}`)}</span>
              <span className="muted small">
                {oldest === null
                  ? words("staff.duos.queue.empty")
                  : words(queue === "closing" ? "staff.duos.queue.next" : "staff.duos.queue.oldest", {
                      when: words.fromNow(oldest, now),
                    })}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function DuoFilters({
  filter,
  branches,
}: {
  filter: DuoFilter;
  branches: { id: BranchId; name: string }[];
}) {
  const words = useWords();
  return (
    <Form method="get" action="/staff/duos" className="filters" reloadDocument>
      {filter.queue ? <input type="hidden" name="queue" value={filter.queue} /> : null}
      <label>
        {words("staff.duos.filter.state")}
        <select name="state" defaultValue={filter.state ?? ""}>
          <option value="">{words("staff.duos.filter.any")}</option>
          {DUO_STATES.map((state) => (
            <option key={state} value={state}>
              {words(`duo.state.${state}`)}
            </option>
          ))}
        </select>
      </label>
      {branches.length > 1 ? (
        <label>
          {words("staff.duos.filter.branch")}
          <select name="branch" defaultValue={filter.branchId ?? ""}>
            <option value="">{words("staff.duos.filter.anyBranch")}</option>
            {branches.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <button type="submit" className="button" data-kind="quiet">
        {words("staff.duos.filter.apply")}
      </button>
    </Form>
  );
}

export function DuoTable({ lines, now }: { lines: DuoLine[]; now: number }) {
  const words = useWords();
  if (lines.length === 0) return <Empty>{words("staff.duos.none")}</Empty>;
  return (
    <Table
      caption={words("staff.duos.all")}
      rows={lines}
      rowKey={(line) => line.id}
      columns={[
        {
          title: words("staff.duos.column.duo"),
          cell: (line) => (
            <Link to={`/staff/duos/${line.id}`}>
              <Joined one={line.volunteer} other={line.beneficiary} as="span" />
            </Link>
          ),
        },
        { title: words("staff.duos.column.state"), cell: (line) => <StateTag state={line.state} /> },
        { title: words("staff.duos.column.next"), cell: (line) => nextOf(words, line, now) },
        { title: words("staff.duos.column.branch"), cell: (line) => line.branch },
        {
          title: words("staff.duos.column.since"),
          cell: (line) => words.fromNow(line.createdAt, now),
        },
      ]}
    />
  );
}

export function StateTag({ state }: { state: DuoLine["state"] }) {
  const words = useWords();
  const kind =
    state === "open" || state === "completed"
      ? "yes"
      : state === "proposed" || state === "accepted"
        ? "wait"
        : undefined;
  return kind ? (
    <Tag kind={kind}>{words(`duo.state.${state}`)}</Tag>
  ) : (
    <Tag>{words(`duo.state.${state}`)}</Tag>
  );
}

function nextOf(words: ReturnType<typeof useWords>, line: DuoLine, now: number): string {
  const told: string[] = [];
  if (line.reported) told.push(words("staff.duos.next.report"));
  if (line.state === "proposed") {
    told.push(words("staff.duos.next.awaited", { names: words.list(line.awaited) }));
    told.push(words("staff.duos.next.closes", { when: words.fromNow(line.closesAt, now) }));
  }
  if (line.state === "accepted") told.push(words("staff.duos.next.open"));
  if (line.state === "open" && line.silent) told.push(words("staff.duos.next.silent"));
  if (line.state === "open" && line.nextCheckAt)
    told.push(words("staff.duos.next.check", { when: words.fromNow(line.nextCheckAt, now) }));
  return told.join(" · ");
}

export function DuoPages({ filter, page, pages }: { filter: DuoFilter; page: number; pages: number }) {
  const words = useWords();
  if (pages === 1) return null;
  return (
    <nav className="row" aria-label={words("staff.duos.page", { page, pages })}>
      {page > 1 ? (
        <Link to={duoListPath({ ...filter, page: page - 1 })}>{words("staff.duos.previous")}</Link>
      ) : null}
      <span className="muted">{words("staff.duos.page", { page, pages })}</span>
      {page < pages ? (
        <Link to={duoListPath({ ...filter, page: page + 1 })}>{words("staff.duos.following")}</Link>
      ) : null}
    </nav>
  );
}
