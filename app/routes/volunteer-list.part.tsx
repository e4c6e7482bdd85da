import { Form, Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { BranchId } from "~/ids";
import { VOLUNTEER_STATE_FILTERS, type VolunteerFilter } from "~/mentoring/volunteer-filter";
import { NEXT_STEPS, type NextStep } from "~/mentoring/volunteer-journey";
import type { VolunteerLine } from "~/mentoring/volunteer-list.server";
import type { VolunteerState } from "~/mentoring/volunteer-path";
import { Button, ButtonLink } from "~/ui/button";
import { Tag } from "~/ui/page";
import { Table } from "~/ui/table";

export const volunteerStateKind = (state: VolunteerState) =>
  state === "screening" ? "wait" : state === "approved" ? "yes" : undefined;

export function VolunteerTable({
  caption,
  lines,
  at,
}: {
  caption: string;
  lines: readonly VolunteerLine[];
  at: Date;
}) {
  const words = useWords();
  const isOver = (state: VolunteerState) => state === "left" || state === "declined";
  return (
    <Table
      caption={caption}
      rows={lines}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words("staff.volunteers.column.name"),
          cell: ({ id, firstName, lastName }) => (
            <Link to={`/staff/volunteers/${id}`}>
              <bdi>
                {lastName} {firstName}
              </bdi>
            </Link>
          ),
        },
        { title: words("staff.volunteers.column.town"), cell: ({ town }) => town },
        {
          title: words("staff.volunteers.column.state"),
          cell: ({ state }) => (
            <Tag kind={volunteerStateKind(state)}>{words(`volunteer.state.${state}`)}</Tag>
          ),
        },
        {
          title: words("staff.volunteers.column.next"),
          cell: ({ next }) => (next ? words(`staff.volunteers.step.${next}`) : "—"),
        },
        {
          title: words("staff.volunteers.column.wait"),
          number: true,
          cell: ({ state, since }) =>
            isOver(state) ? "—" : words("staff.volunteers.days", { days: daysSince(since, at) }),
        },
        {
          title: words("staff.volunteers.column.duos"),
          number: true,
          cell: ({ duos, maxDuos, state }) =>
            isOver(state) ? "—" : words("staff.volunteers.duosOf", { duos, maxDuos }),
        },
        { title: words("staff.volunteers.column.branch"), cell: ({ branch }) => branch },
      ]}
    />
  );
}

interface FiltersProps {
  filter: VolunteerFilter;
  counts: {
    states: Partial<Record<VolunteerState, number>>;
    steps: Partial<Record<NextStep, number>>;
    refusedTwice: number;
  };
  branches: readonly { id: BranchId; name: string }[];
}

/** A GET form: a filter is an address that one can keep and send. */
export function VolunteerFilters({ filter, counts, branches }: FiltersProps) {
  const words = useWords();
  const { screening = 0, approved = 0, paused = 0, declined = 0, left = 0 } = counts.states;
  const active = screening + approved + paused;
  const labelOf = (state: (typeof VOLUNTEER_STATE_FILTERS)[number]): string => {
    if (state === "active") return words("staff.volunteers.list.active", { count: active });
    if (state === "all") return words("staff.volunteers.list.all", { count: active + declined + left });
    if (state === "refused_twice")
      return words("staff.volunteers.list.refused_twice", { count: counts.refusedTwice });
    const count = counts.states[state] ?? 0;
    return words("staff.volunteers.list.one", { name: words(`volunteer.state.${state}`), count });
  };
  return (
    <Form method="get" reloadDocument className="filters" role="search">
      <label>
        {words("staff.volunteers.list.search")}
        <input type="search" name="name" defaultValue={filter.name} maxLength={100} />
      </label>
      <label>
        {words("staff.volunteers.list.state")}
        <select name="state" defaultValue={filter.state}>
          {VOLUNTEER_STATE_FILTERS.map((state) => (
            <option key={state} value={state}>
              {labelOf(state)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words("staff.volunteers.list.step")}
        <select name="step" defaultValue={filter.step ?? ""}>
          <option value="">{words("staff.volunteers.list.anyStep")}</option>
          {NEXT_STEPS.map((step) => (
            <option key={step} value={step}>
              {words("staff.volunteers.list.one", {
                name: words(`staff.volunteers.step.${step}`),
                count: counts.steps[step] ?? 0,
              })}
            </option>
          ))}
        </select>
      </label>
      {branches.length > 1 ? (
        <label>
          {words("staff.volunteers.list.branch")}
          <select name="branch" defaultValue={filter.branchId ?? ""}>
            <option value="">{words("staff.volunteers.list.anyBranch")}</option>
            {branches.map((branch) => (
              <option key={branch.id} value={branch.id}>
                {branch.name}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <div className="row">
        <Button>{words("staff.volunteers.list.filter")}</Button>
        <ButtonLink to="/staff/volunteers" kind="plain">
          {words("staff.volunteers.list.reset")}
        </ButtonLink>
      </div>
    </Form>
  );
}

const daysSince = (since: Date, at: Date): number =>
  Math.max(0, Math.floor((at.getTime() - since.getTime()) / 86_400_000));
