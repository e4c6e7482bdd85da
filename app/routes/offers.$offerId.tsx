import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { SPACES } from "~/accounts/spaces";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { useWords } from "~/i18n/context";
import type { OfferId } from "~/ids";
import { linkTo } from "~/links.server";
import { writeJobPostings } from "~/mobility/job-posting-write";
import { distanceFor, findPublicOffer } from "~/mobility/public-offers.server";
import { hiringDifficulty } from "~/territory/market";
import { ButtonLink } from "~/ui/button";
import { Page, Sheet } from "~/ui/page";
import { PlacePart } from "./offers-place.part";
import { Whole } from "./offers-whole.part";

export const handle = { tone: "public" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "offers.$offerId");
  const at = now();
  const offer = found(findPublicOffer(db, params.offerId as OfferId, at));
  const { where, posts } = offer;
  const difficulties = posts.flatMap(({ id, romeCode }) => {
    const share = hiringDifficulty(romeCode, where.regionCode);
    return share !== null && share >= 0.5 ? [[id, Math.round(share * 100)] as const] : [];
  });
  return {
    ...{ title: offer.title, offer, at, difficulties: Object.fromEntries(difficulties) },
    distance: distanceFor(db, viewer, where),
    space: viewer && SPACES[viewer.role],
    jobs: writeJobPostings(offer, linkTo(`/offers/${offer.id}`)),
  };
}

/** Search engines read the posts of the offer beside its title. */
export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [{ title: "Trait d’union" }];
  const { title, offer, jobs } = data;
  const where = `${offer.where.commune}, ${offer.where.departement}`;
  return [
    { title: `${title} · Trait d’union` },
    { name: "description", content: `${title} — ${where}` },
    ...(jobs ? [{ "script:ld+json": jobs }] : []),
  ];
};

export default function OfferPage() {
  const { title, offer, distance, difficulties, space, at } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page title={title} lead={<bdi>{words("offer.page.by", { organisation: offer.organisation })}</bdi>}>
      <PlacePart offer={offer} distance={distance} />
      <section className="stack">
        <h2>{words("offer.page.together")}</h2>
        <p className="muted">{words("offer.page.togetherWords")}</p>
        <Whole offer={offer} difficulties={difficulties} />
      </section>
      {offer.presentation ? (
        <section className="stack">
          <h2>{words("offer.page.told")}</h2>
          <p dir="auto" lang="fr" className="written">
            {offer.presentation}
          </p>
        </section>
      ) : null}
      <Sheet>
        <h2>{words("offer.page.how")}</h2>
        <p>{words("offer.page.howWords")}</p>
        <div className="row">
          <ButtonLink to={space ?? "/sign-in"}>
            {words(space ? "offer.page.mySpace" : "offer.page.signIn")}
          </ButtonLink>
          <Link to="/offers">{words("offer.page.back")}</Link>
        </div>
        <p className="muted small">
          {offer.confirmedAt
            ? words("offer.page.confirmed", { ago: words.fromNow(offer.confirmedAt, at) })
            : null}
          {offer.confirmedAt && offer.expiresAt ? " · " : null}
          {offer.expiresAt ? words("offer.page.until", { day: words.day(offer.expiresAt) }) : null}
        </p>
      </Sheet>
    </Page>
  );
}
