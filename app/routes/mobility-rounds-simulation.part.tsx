import { Form, Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { Words } from "~/i18n/words";
import type { Compared } from "~/matching/mobility/worth-of-more";
import type { OpenLine } from "~/rounds/mobility/open-lines.server";
import type { MorePlaces } from "~/rounds/mobility/simulation";
import type { NamedSimulation } from "~/rounds/mobility/simulations.server";
import { Button } from "~/ui/button";
import { Empty, Notice, Part, Sheet } from "~/ui/page";
import { Table } from "~/ui/table";
import { dwellingInWords, dwellingName, postInWords } from "./mobility-rounds-words.part";

interface FormProps {
  place: string;
  more: MorePlaces | null;
  lines: readonly OpenLine[];
}

/** More places of one line: a plain form that changes nothing. */
export function SimulationForm({ place, more, lines }: FormProps) {
  const words = useWords();
  return (
    <Form method="get" className="stack" data-gap="large" reloadDocument>
      <Part title={words("staff.mobilityRounds.simulation.more")}>
        <Sheet>
          <p className="muted small">{words("staff.mobilityRounds.simulation.more.lead")}</p>
          <div className="field">
            <label htmlFor="simulation-place">{words("staff.mobilityRounds.simulation.place")}</label>
            <input id="simulation-place" type="search" name="place" defaultValue={place} maxLength={60} />
          </div>
          {lines.length === 0 ? <p>{words("staff.mobilityRounds.simulation.noLine")}</p> : null}
          <div className="field">
            <label htmlFor="simulation-line">{words("staff.mobilityRounds.simulation.line")}</label>
            <select id="simulation-line" name="line" defaultValue={more?.lineId ?? ""}>
              <option value="">{words("staff.mobilityRounds.simulation.noMore")}</option>
              {lines.map((one) => (
                <option key={one.id} value={one.id}>
                  {lineInWords(words, one)}
                </option>
              ))}
            </select>
          </div>
          <div className="field">
            <label htmlFor="simulation-places">{words("staff.mobilityRounds.simulation.places")}</label>
            <input
              id="simulation-places"
              type="number"
              name="places"
              min={1}
              max={20}
              defaultValue={more?.more ?? 1}
              data-short
            />
          </div>
        </Sheet>
      </Part>
      <div>
        <Button>{words("staff.mobilityRounds.simulation.run")}</Button>
      </div>
    </Form>
  );
}

/** Figures before and after, who would be placed besides, who no longer, who differently. */
export function SimulationResult({ simulation }: { simulation: NamedSimulation | null }) {
  const words = useWords();
  if (!simulation) return <Empty>{words("staff.mobilityRounds.simulation.empty")}</Empty>;
  if (simulation.state === "running")
    return (
      <Notice kind="wait">
        <p>{words("staff.mobilityRounds.simulation.running")}</p>
        <progress className="round-progress" aria-label={words("staff.mobilityRounds.simulation.running")} />
      </Notice>
    );
  if (simulation.state !== "done")
    return <Notice kind="alarm">{words(`staff.mobilityRounds.simulation.${simulation.state}`)}</Notice>;
  const { compared, households, offers, at } = simulation;
  const name = (id: string): string => {
    const household = households[id];
    return household ? `${household.firstName} ${household.lastName}` : "";
  };
  const place = (id: string): string => {
    const offer = offers[id];
    return offer ? `${offer.town} · ${offer.title}` : "";
  };
  const nowhere = words("staff.mobilityRounds.simulation.nowhere");
  const { placed, displaced, moved } = compared;
  return (
    <div className="stack" data-gap="large">
      <Part title={words("staff.mobilityRounds.simulation.result")}>
        <p>
          <strong>{words("staff.mobilityRounds.simulation.would", { count: placed.length })}</strong>{" "}
          {words("staff.mobilityRounds.simulation.others", {
            displaced: displaced.length,
            moved: moved.length,
          })}
        </p>
        <BeforeAfter compared={compared} />
        <p className="muted small">
          {words(
            compared.gap === 0
              ? "staff.mobilityRounds.simulation.exact"
              : "staff.mobilityRounds.simulation.within",
            {
              gap: words.number(compared.gap, { style: "percent", maximumFractionDigits: 2 }),
            },
          )}{" "}
          {words("staff.mobilityRounds.simulation.at", { moment: words.moment(at) })}
        </p>
      </Part>
      <People
        title={words("staff.mobilityRounds.simulation.placed", { count: placed.length })}
        rows={placed.map(({ householdId, bundle }) => ({
          ...{ id: householdId, name: name(householdId) },
          ...{ was: nowhere, is: place(bundle.offerId) },
        }))}
      />
      <People
        title={words("staff.mobilityRounds.simulation.displaced", { count: displaced.length })}
        rows={displaced.map((id) => ({ id, name: name(id), was: "", is: nowhere }))}
      />
      <People
        title={words("staff.mobilityRounds.simulation.moved", { count: moved.length })}
        rows={moved.map(({ householdId, from, to }) => ({
          ...{ id: householdId, name: name(householdId), was: place(from.offerId) },
          is:
            from.offerId === to.offerId
              ? words("staff.mobilityRounds.simulation.sameOffer")
              : place(to.offerId),
        }))}
      />
    </div>
  );
}

function BeforeAfter({ compared: { before, after } }: { compared: Compared }) {
  const words = useWords();
  const figures = [
    ["placed", before.placed, after.placed],
    ["persons", before.persons, after.persons],
    ["mean", Math.round(before.meanScore / 100), Math.round(after.meanScore / 100)],
    ["minimum", Math.round(before.minimumScore / 100), Math.round(after.minimumScore / 100)],
  ] as const;
  return (
    <div className="before-after">
      {figures.map(([figure, was, is]) => (
        <div key={figure} data-better={is > was || undefined} data-worse={is < was || undefined}>
          <strong>{words("staff.mobilityRounds.simulation.change", { before: was, after: is })}</strong>
          <span className="muted small">{words(`staff.mobilityRounds.simulation.figure.${figure}`)}</span>
        </div>
      ))}
    </div>
  );
}

interface Changed {
  id: string;
  name: string;
  was: string;
  is: string;
}

function People({ title, rows }: { title: string; rows: Changed[] }) {
  const words = useWords();
  if (rows.length === 0) return null;
  return (
    <Part title={title}>
      <Table
        caption={title}
        rows={rows}
        rowKey={({ id }) => id}
        columns={[
          {
            title: words("staff.mobilityRounds.simulation.household"),
            cell: ({ id, name }) => (
              <Link to={`/staff/households/${id}`}>
                <bdi>{name}</bdi>
              </Link>
            ),
          },
          { title: words("staff.mobilityRounds.simulation.was"), cell: ({ was }) => was || "–" },
          { title: words("staff.mobilityRounds.simulation.is"), cell: ({ is }) => is },
        ]}
      />
    </Part>
  );
}

function lineInWords(words: Words, { line, offer, left }: OpenLine): string {
  const what =
    line.kind === "dwelling"
      ? `${dwellingName(words, line.row)} · ${dwellingInWords(words, line.row)}`
      : line.kind === "post"
        ? `${line.row.label} · ${postInWords(words, line.row)}`
        : line.row.what;
  return words("staff.mobilityRounds.simulation.option", { town: offer.town, what, left });
}
