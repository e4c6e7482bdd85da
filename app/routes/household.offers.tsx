import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { z } from "zod";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { parse, refuseField } from "~/http/forms.server";
import { enter, found, ownHousehold } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { reasonInWords } from "~/i18n/reasons";
import type { OfferId } from "~/ids";
import { showInterest } from "~/mobility/candidacy-interest.server";
import { listFittingOffers } from "~/mobility/household-offers.server";
import { ButtonLink } from "~/ui/button";
import { Empty, Notice, Page, Part } from "~/ui/page";
import { titled } from "~/ui/title";
import { OfferCard } from "./household-offer.part";

export const meta = titled;
export const handle = { tone: "person" };

const Interest = z.object({
  offerId: z
    .string()
    .max(40)
    .transform((id) => id as OfferId),
});

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "household.offers");
  const words = wordsFor(request, viewer);
  const offers = listFittingOffers(db, ownHousehold(viewer), now()).map(({ reasons, ...offer }) => ({
    ...offer,
    reasons: reasons.filter(({ key }) => words.has(key)).map((reason) => reasonInWords(words, reason)),
  }));
  return { title: words("household.offers.title"), offers };
}

/** "This offer interests us": it reserves nothing. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "household.offers");
  const words = wordsFor(request, viewer);
  const householdId = ownHousehold(viewer);
  const form = await request.formData();
  const read = parse(form, Interest, words);
  if (!read.ok) return read.refused();
  const interest = found(showInterest(db, viewer, householdId, read.value.offerId, now()));
  if (interest.ok) return goOn("/household", "household.offers.done");
  return refuseField(form, "", words(`household.offers.refused.${interest.refusal}`), 409);
}

export default function OffersForUs() {
  const { title, offers } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>()?.form.errors[""];
  const words = useWords();
  return (
    <Page title={title} lead={words("household.offers.lead")} width="narrow">
      {refused ? <Notice kind="alarm">{refused}</Notice> : null}
      <Part title={words("household.offers.fit")}>
        {offers.length === 0 ? <Empty>{words("household.offers.none")}</Empty> : null}
        {offers.map((offer) => (
          <OfferCard key={offer.offerId} offer={offer} />
        ))}
      </Part>
      <p>
        <ButtonLink to="/offers" kind="quiet" size="large">
          {words("household.offers.more")}
        </ButtonLink>
      </p>
    </Page>
  );
}
