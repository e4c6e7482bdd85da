import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import type { Balance, DuoStep, MobilityStep, StepCount } from "~/insight/pool-picture";
import type { PoolChoice } from "~/insight/pool-picture-scope.server";
import type { DepartementPlace } from "~/territory/departements.server";
import { isOnMap, onMap } from "~/territory/projection";
import { Button, ButtonLink } from "~/ui/button";
import { DepartementMap } from "~/ui/charts/departement-map";
import { FunnelChart } from "~/ui/charts/funnel-chart";
import { Histogram } from "~/ui/charts/histogram";
import { Empty, Page } from "~/ui/page";

interface FrameProps extends Pick<PoolChoice, "branches" | "chosen"> {
  title: string;
  /** The rounds of this programme, and the pool of the other one. */
  rounds: { to: string; label: string };
  other: { to: string; label: string };
  children: ReactNode;
}

/** A pool's page: whose it is, and the way to narrow it. */
export function PoolPage({ title, branches, chosen, rounds, other, children }: FrameProps) {
  const words = useWords();
  return (
    <Page
      title={title}
      width="wide"
      lead={words("staff.pool.lead", { chosen: chosen?.name ?? words("staff.pool.everywhere") })}
      action={
        <div className="row">
          <ButtonLink to={rounds.to} kind="quiet">
            {rounds.label}
          </ButtonLink>
          <ButtonLink to={other.to} kind="plain">
            {other.label}
          </ButtonLink>
        </div>
      }
    >
      {branches.length > 1 ? (
        <Form method="get" reloadDocument className="filters">
          <label>
            {words("staff.pool.branch")}
            <select name="branch" defaultValue={chosen?.id ?? ""}>
              <option value="">{words("staff.pool.anyBranch")}</option>
              {branches.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <Button kind="quiet">{words("staff.pool.show")}</Button>
        </Form>
      ) : null}
      {branches.length > 0 ? children : <Empty>{words("staff.pool.none")}</Empty>}
    </Page>
  );
}

/** What a figure counts, one click away. */
export function What({ children }: { children: ReactNode }) {
  const words = useWords();
  return (
    <details className="chart-more">
      <summary>{words("staff.pool.what")}</summary>
      <p className="small">{children}</p>
    </details>
  );
}

interface PathProps {
  title: string;
  steps: readonly StepCount<DuoStep | MobilityStep>[];
  /** Since when a step is known, where it is not counted now. */
  since?: string;
  what: string;
}

/** How far the people of one side came. */
export function PoolPath({ title, steps, since, what }: PathProps) {
  const words = useWords();
  return (
    <FunnelChart
      title={title}
      groups={[words("staff.pool.women"), words("staff.pool.men")]}
      hidden={words("staff.pool.hidden")}
      steps={steps.map(({ step, count, women, men }) => ({
        label: words(`staff.pool.step.${step}`),
        count,
        groups: [women, men],
      }))}
      note={
        <>
          {since ? <p className="chart-beside">{since}</p> : null}
          <What>
            {what} {words("staff.pool.sexWhat")}
          </What>
        </>
      }
    />
  );
}

interface MapProps {
  places: readonly DepartementPlace[];
  counts: readonly Balance<string>[];
  names: readonly [string, string];
  what: string;
}

/** Where those who look for something are, and where it is offered. */
export function PoolMap({ places, counts, names, what }: MapProps) {
  const words = useWords();
  const balances = new Map(counts.map((balance) => [balance.key, balance]));
  return (
    <DepartementMap
      title={words("staff.pool.map")}
      placeName={words("staff.pool.departement")}
      credit={words("home.map.credit")}
      reads={{ as: "two", names }}
      places={places.map(({ code, name, point }) => ({
        ...{ code, name },
        point: point && isOnMap(point) ? onMap(point) : null,
        values: [balances.get(code)?.demand ?? 0, balances.get(code)?.supply ?? 0],
      }))}
      note={<What>{what}</What>}
    />
  );
}

/** How long those who may take part in a round have waited. */
export function PoolWaiting({ months, who, what }: { months: readonly number[]; who: string; what: string }) {
  const words = useWords();
  const last = months.length - 1;
  return (
    <Histogram
      title={words("staff.pool.waiting")}
      axis={words("staff.pool.waiting.axis")}
      bins={months.map((_, month) => ({
        label: month === last ? words("staff.pool.waiting.last", { months: month }) : String(month),
      }))}
      series={[{ name: who, counts: months }]}
      note={<What>{what}</What>}
    />
  );
}
