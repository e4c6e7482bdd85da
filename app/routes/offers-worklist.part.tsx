import { Form, Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import type { Words } from "~/i18n/words";
import { OFFER_LISTS, type OfferFilter } from "~/mobility/offer-filter";
import type { OfferCounts, OfferRow } from "~/mobility/offer-list.server";
import { Button } from "~/ui/button";
import { Tag } from "~/ui/page";
import { Table } from "~/ui/table";
import { offerStateKind } from "./offers-file.part";
import type { OfferSpace } from "./offers-handling.part";

function holdsInWords(words: Words, { posts, dwellings, trainings }: OfferRow): string {
  const held = (
    [
      ["post", posts],
      ["dwelling", dwellings],
      ["training", trainings],
    ] as const
  ).filter(([, count]) => count > 0);
  if (held.length === 0) return words("staff.offers.column.nothing");
  return held.map(([name, count]) => words("staff.offers.column.holdsWords", { name, count })).join(", ");
}

/** Offers that somebody works on, one a line. */
export function OfferTable({
  caption,
  rows,
  base,
  at,
  brief,
}: {
  caption: string;
  rows: readonly OfferRow[];
  base: OfferSpace;
  at: Date;
  /** All of one organisation, in a narrow place. */
  brief?: boolean;
}) {
  const words = useWords();
  return (
    <Table
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words("staff.offers.column.title"),
          cell: ({ id, title }) => (
            <Link to={`${base}/${id}`}>
              <bdi>{title}</bdi>
            </Link>
          ),
        },
        { title: words("staff.offers.column.town"), cell: ({ town }) => <bdi>{town}</bdi> },
        ...(brief
          ? []
          : [
              {
                title: words("staff.offers.column.organisation"),
                cell: ({ organisation }: OfferRow) => <bdi>{organisation}</bdi>,
              },
            ]),
        {
          title: words("staff.offers.column.state"),
          cell: ({ state, toConfirm }) => (
            <span className="row">
              <Tag kind={offerStateKind(state)}>{words(`offer.state.${state}`)}</Tag>
              {toConfirm ? <Tag kind="wait">{words("staff.offers.column.toConfirm")}</Tag> : null}
            </span>
          ),
        },
        {
          title: words("staff.offers.column.holds"),
          cell: (row) => holdsInWords(words, row),
        },
        ...(brief
          ? []
          : [
              {
                title: words("staff.offers.column.held"),
                number: true,
                cell: ({ held }: OfferRow) => words.number(held),
              },
              {
                title: words("staff.offers.column.confirmed"),
                cell: ({ confirmedAt }: OfferRow) => (confirmedAt ? words.fromNow(confirmedAt, at) : "—"),
              },
            ]),
      ]}
    />
  );
}

/** A GET form: a filter is an address that one can keep and send. */
export function OfferFilters({ filter, counts }: { filter: OfferFilter; counts: OfferCounts }) {
  const words = useWords();
  const { states, toConfirm } = counts;
  const all = Object.values(states).reduce((sum, n) => sum + n, 0);
  const live = (states.draft ?? 0) + (states.open ?? 0) + (states.suspended ?? 0);
  const countOf = (list: (typeof OFFER_LISTS)[number]): number =>
    list === "all" ? all : list === "live" ? live : list === "to_confirm" ? toConfirm : (states[list] ?? 0);
  const nameOf = (list: (typeof OFFER_LISTS)[number]): string =>
    list === "all" || list === "live" || list === "to_confirm"
      ? words(`staff.offers.list.${list}`)
      : words(`offer.state.${list}`);
  return (
    <Form method="get" reloadDocument className="filters" role="search">
      <label>
        {words("staff.offers.list.search")}
        <input type="search" name="name" defaultValue={filter.name} maxLength={100} />
      </label>
      <label>
        {words("staff.offers.column.state")}
        <select name="list" defaultValue={filter.list}>
          {OFFER_LISTS.map((list) => (
            <option key={list} value={list}>
              {words("staff.offers.list.one", { name: nameOf(list), count: countOf(list) })}
            </option>
          ))}
        </select>
      </label>
      <Button>{words("staff.offers.list.filter")}</Button>
    </Form>
  );
}
