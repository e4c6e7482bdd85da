import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { publicListPath, readPublicFilter } from "~/mobility/offer-filter";
import { listOpenOffers, PUBLIC_OFFERS_A_PAGE, publicChoices } from "~/mobility/public-offers.server";
import { Empty, Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { OfferCard, OfferSearch, OffersMap } from "./offers-list.part";

export const meta = titled;
export const handle = { tone: "public" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "offers._index");
  const filter = readPublicFilter(new URL(request.url).searchParams);
  const at = now();
  const found = listOpenOffers(db, filter, at);
  return {
    title: wordsFor(request, viewer)("offer.list.title"),
    ...{ filter, ...found, choices: publicChoices(db, at) },
    pages: Math.max(1, Math.ceil(found.total / PUBLIC_OFFERS_A_PAGE)),
  };
}

export default function Offers() {
  const { title, filter, lines, total, places, choices, pages } = useLoaderData<typeof loader>();
  const words = useWords();
  const isFiltered = Boolean(filter.region || filter.rome);
  return (
    <Page title={title} lead={words("offer.list.lead")}>
      <OfferSearch filter={filter} choices={choices} />
      <div className="offers">
        <div className="stack">
          <div className="row" data-spread>
            <h2>{words("offer.list.count", { count: total })}</h2>
            {isFiltered ? <Link to="/offers">{words("offer.list.all")}</Link> : null}
          </div>
          {filter.rome ? <p className="muted">{words("offer.list.close")}</p> : null}
          {lines.length === 0 ? (
            <Empty>{words(isFiltered ? "offer.list.empty" : "offer.list.none")}</Empty>
          ) : (
            <ul className="offer-cards">
              {lines.map((offer) => (
                <OfferCard key={offer.id} offer={offer} />
              ))}
            </ul>
          )}
          {pages > 1 ? <Pages filter={filter} pages={pages} /> : null}
        </div>
        {places.length > 0 ? <OffersMap places={places} /> : null}
      </div>
    </Page>
  );
}

function Pages({ filter, pages }: { filter: ReturnType<typeof readPublicFilter>; pages: number }) {
  const words = useWords();
  const here = words("offer.list.page", { page: filter.page, pages });
  return (
    <nav className="row" aria-label={here}>
      {filter.page > 1 ? (
        <Link to={publicListPath({ ...filter, page: filter.page - 1 })}>{words("offer.list.previous")}</Link>
      ) : null}
      <span>{here}</span>
      {filter.page < pages ? (
        <Link to={publicListPath({ ...filter, page: filter.page + 1 })}>{words("offer.list.next")}</Link>
      ) : null}
    </nav>
  );
}
