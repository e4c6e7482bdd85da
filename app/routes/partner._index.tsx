import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { readOfferFilter } from "~/mobility/offer-filter";
import { listAwaitedAnswers, listWorkOffers } from "~/mobility/offer-list.server";
import { listPublishers } from "~/partners/organisation-list.server";
import { ButtonLink } from "~/ui/button";
import { Empty, Notice, Page, Part } from "~/ui/page";
import { titled } from "~/ui/title";
import { Way, Ways } from "~/ui/ways";
import { OfferFilters, OfferTable } from "./offers-worklist.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "partner._index");
  const filter = readOfferFilter(new URL(request.url).searchParams);
  const at = now();
  return {
    title: wordsFor(request, viewer)("staff.partner.title"),
    ...{ at, filter, ...listWorkOffers(db, viewer, filter, at) },
    answers: listAwaitedAnswers(db, viewer, at),
    organisations: listPublishers(db, viewer).map(({ name }) => name),
  };
}

export default function PartnerHome() {
  const { title, organisations, lines, counts, filter, at } = useLoaderData<typeof loader>();
  const words = useWords();
  const isNew = Object.keys(counts.states).length === 0;
  return (
    <Page
      title={title}
      lead={<bdi>{words.list(organisations)}</bdi>}
      width="wide"
      action={<ButtonLink to="/partner/offers/new">{words("staff.offers.new.title")}</ButtonLink>}
    >
      {organisations.length === 0 ? (
        <Notice kind="wait">{words("staff.partner.nobody")}</Notice>
      ) : (
        <Awaiting />
      )}
      <Part
        title={words("staff.partner.offers")}
        action={<Link to="/partner/import">{words("staff.offers.import.title")}</Link>}
      >
        {isNew ? (
          <Empty>{words("staff.partner.none")}</Empty>
        ) : (
          <>
            <OfferFilters filter={filter} counts={counts} />
            {lines.length === 0 ? (
              <Empty>{words("staff.offers.list.empty")}</Empty>
            ) : (
              <OfferTable
                caption={words("staff.partner.offers")}
                rows={lines}
                base="/partner/offers"
                at={at}
              />
            )}
          </>
        )}
      </Part>
    </Page>
  );
}

/** What needs them: households to answer, and offers that nobody confirmed for a month. */
function Awaiting() {
  const words = useWords();
  const { answers, counts, at } = useLoaderData<typeof loader>();
  const { toConfirm } = counts;
  return (
    <Part title={words("staff.partner.waiting")}>
      {answers.length === 0 && toConfirm === 0 ? <Empty>{words("staff.partner.nothing")}</Empty> : null}
      <Ways>
        {answers.map((answer) => (
          <Way
            key={answer.id}
            to={`/partner/candidacies/${answer.id}`}
            title={words(`staff.partner.answer.${answer.party}`, { offer: answer.offerTitle })}
            hint={words("staff.partner.answerBy", {
              day: words.day(answer.closesAt),
              in: words.fromNow(answer.closesAt, at),
            })}
          />
        ))}
        {toConfirm > 0 ? (
          <Way
            to="/partner?list=to_confirm"
            title={words("staff.partner.toConfirm", { count: toConfirm })}
            hint={words("staff.partner.toConfirmHint")}
          />
        ) : null}
      </Ways>
    </Part>
  );
}
