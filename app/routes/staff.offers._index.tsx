import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { readOfferFilter } from "~/mobility/offer-filter";
import { listWorkOffers, OFFERS_A_PAGE } from "~/mobility/offer-list.server";
import { ButtonLink } from "~/ui/button";
import { Empty, Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { OfferFilters, OfferTable } from "./offers-worklist.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.offers._index");
  const filter = readOfferFilter(new URL(request.url).searchParams);
  const at = now();
  const found = listWorkOffers(db, viewer, filter, at);
  return {
    title: wordsFor(request, viewer)("staff.offers.list.title"),
    ...{ at, filter, ...found, pages: Math.max(1, Math.ceil(found.total / OFFERS_A_PAGE)) },
  };
}

export default function Offers() {
  const { title, lines, total, pages, counts, filter, at } = useLoaderData<typeof loader>();
  const words = useWords();
  const pagePath = (page: number) => {
    const search = new URLSearchParams({ list: filter.list, page: String(page) });
    if (filter.name) search.set("name", filter.name);
    return `/staff/offers?${search}`;
  };
  return (
    <Page
      title={title}
      lead={words("staff.offers.list.lead", { total })}
      width="wide"
      action={
        <div className="row">
          <Link to="/staff/offers/import">{words("staff.offers.import.title")}</Link>
          <ButtonLink to="/staff/offers/new">{words("staff.offers.new.title")}</ButtonLink>
        </div>
      }
    >
      <OfferFilters filter={filter} counts={counts} />
      {lines.length === 0 ? (
        <Empty>{words("staff.offers.list.empty")}</Empty>
      ) : (
        <OfferTable caption={title} rows={lines} base="/staff/offers" at={at} />
      )}
      {pages > 1 ? (
        <nav className="row" aria-label={words("offer.list.page", { page: filter.page, pages })}>
          {filter.page > 1 ? (
            <Link to={pagePath(filter.page - 1)}>{words("offer.list.previous")}</Link>
          ) : null}
          <span>{words("offer.list.page", { page: filter.page, pages })}</span>
          {filter.page < pages ? (
            <Link to={pagePath(filter.page + 1)}>{words("offer.list.next")}</Link>
          ) : null}
        </nav>
      ) : null}
    </Page>
  );
}
