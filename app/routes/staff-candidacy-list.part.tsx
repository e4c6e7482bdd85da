import { Form, Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { BranchId } from "~/ids";
import { type CandidacyFilter, candidacyListPath } from "~/mobility/candidacy-filter";
import { CANDIDACY_STATES, type CandidacyState, isCommitted } from "~/mobility/candidacy-path";
import type { CandidacyLine, CandidacyQueueState } from "~/mobility/candidacy-queues.server";
import { Empty, Tag } from "~/ui/page";
import { Joined } from "~/ui/strokes";
import { Table } from "~/ui/table";
import { dayInWords } from "./candidacy-words.part";

/** Queues with their counts and ages. */
export function CandidacyQueues({
  queues,
  filter: { queue: chosen, branchId },
  now,
}: {
  queues: CandidacyQueueState[];
  filter: CandidacyFilter;
  now: number;
}) {
  const words = useWords();
  return (
    <nav aria-label={words("staff.candidacies.queues")}>
      <ul className="queues">
        {queues.map(({ queue, count, oldest }) => (
          <li key={queue}>
            <Link
              to={candidacyListPath({ queue: queue === chosen ? undefined : queue, branchId, page: 1 })}
              aria-current={queue === chosen ? "true" : undefined}
              data-waiting={(count > 0 && queue === "answers_late") || undefined}
            >
              <strong>{words.number(count)}</strong>
              <span>{words(`staff.candidacies.queue.${queue}`)}</span>
              <span className="muted small">
                {oldest === null
                  ? words("staff.candidacies.queue.empty")
                  : words(
                      queue === "proposals_closing"
                        ? "staff.candidacies.queue.next"
                        : "staff.candidacies.queue.oldest",
                      { when: words.fromNow(oldest, now) },
                    )}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function CandidacyFilters({
  filter,
  branches,
}: {
  filter: CandidacyFilter;
  branches: { id: BranchId; name: string }[];
}) {
  const words = useWords();
  return (
    <Form method="get" action="/staff/candidacies" className="filters" reloadDocument>
      {filter.queue ? <input type="hidden" name="queue" value={filter.queue} /> : null}
      <label>
        {words("staff.candidacies.filter.state")}
        <select name="state" defaultValue={filter.state ?? ""}>
          <option value="">{words("staff.candidacies.filter.any")}</option>
          {CANDIDACY_STATES.map((state) => (
            <option key={state} value={state}>
              {words(`candidacy.state.${state}`)}
            </option>
          ))}
        </select>
      </label>
      {branches.length > 1 ? (
        <label>
          {words("staff.candidacies.filter.branch")}
          <select name="branch" defaultValue={filter.branchId ?? ""}>
            <option value="">{words("staff.candidacies.filter.any")}</option>
            {branches.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <button type="submit" className="button" data-kind="quiet">
        {words("staff.candidacies.filter.apply")}
      </button>
    </Form>
  );
}

export function CandidacyTable({ lines, now }: { lines: CandidacyLine[]; now: number }) {
  const words = useWords();
  if (lines.length === 0) return <Empty>{words("staff.candidacies.none")}</Empty>;
  return (
    <Table
      caption={words("staff.candidacies.all")}
      rows={lines}
      rowKey={(line) => line.id}
      columns={[
        {
          title: words("staff.candidacies.column.household"),
          cell: (line) => (
            <Link to={`/staff/candidacies/${line.id}`}>
              <Joined one={line.household} other={line.town} as="span" />
            </Link>
          ),
        },
        { title: words("staff.candidacies.column.offer"), cell: (line) => <bdi>{line.offer}</bdi> },
        {
          title: words("staff.candidacies.column.state"),
          cell: (line) => <CandidacyTag state={line.state} />,
        },
        { title: words("staff.candidacies.column.next"), cell: (line) => nextOf(words, line, now) },
        { title: words("staff.candidacies.column.branch"), cell: (line) => line.branch },
        {
          title: words("staff.candidacies.column.since"),
          cell: (line) => words.fromNow(line.createdAt, now),
        },
      ]}
    />
  );
}

export function CandidacyTag({ state }: { state: CandidacyState }) {
  const words = useWords();
  const told = words(`candidacy.state.${state}`);
  if (state === "moved" || state === "closed") return <Tag kind="yes">{told}</Tag>;
  return isCommitted(state) || state === "proposed" || state === "interested" ? (
    <Tag kind="wait">{told}</Tag>
  ) : (
    <Tag>{told}</Tag>
  );
}

function nextOf(words: ReturnType<typeof useWords>, line: CandidacyLine, now: number): string {
  if (line.state === "proposed" && line.closesAt)
    return words("staff.candidacies.next.closes", { when: words.fromNow(line.closesAt, now) });
  if (line.state === "preparing" && line.movesOn)
    return words("staff.candidacies.next.moves", { day: dayInWords(words, line.movesOn) });
  const key = `staff.candidacies.next.${line.state}`;
  return words.has(key) ? words(key) : "";
}

export function CandidacyPages({
  filter,
  page,
  pages,
}: {
  filter: CandidacyFilter;
  page: number;
  pages: number;
}) {
  const words = useWords();
  if (pages === 1) return null;
  return (
    <nav className="row" aria-label={words("staff.candidacies.page", { page, pages })}>
      {page > 1 ? (
        <Link to={candidacyListPath({ ...filter, page: page - 1 })}>
          {words("staff.candidacies.previous")}
        </Link>
      ) : null}
      <span className="muted">{words("staff.candidacies.page", { page, pages })}</span>
      {page < pages ? (
        <Link to={candidacyListPath({ ...filter, page: page + 1 })}>
          {words("staff.candidacies.following")}
        </Link>
      ) : null}
    </nav>
  );
}
