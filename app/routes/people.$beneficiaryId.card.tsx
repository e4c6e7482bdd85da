import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { cardPath } from "~/accounts/cards";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { BeneficiaryId } from "~/ids";
import { linkTo } from "~/links.server";
import { findHeadline } from "~/mentoring/beneficiary-file.server";
import { listCards, printCard, takeCardBack } from "~/mentoring/person-cards.server";
import { Button, ButtonLink } from "~/ui/button";
import { Notice, Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { type CardToPrint, PersonalCard } from "./beneficiary-card.part";
import { CardList } from "./person-cards.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "people.$beneficiaryId.card");
  const person = found(findHeadline(db, viewer, params.beneficiaryId as BeneficiaryId));
  const name = `${person.firstName} ${person.lastName}`;
  const title = wordsFor(request, viewer)("staff.beneficiaries.card.title", { name });
  return { title, id: person.id, state: person.state, cards: listCards(db, person.userId), at: now() };
}

/** The one answer that holds the code: it is shown here, to be printed, and cannot be asked for again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "people.$beneficiaryId.card");
  const id = params.beneficiaryId as BeneficiaryId;
  if ((await request.formData()).get("move") === "revoke") {
    if (!takeCardBack(db, viewer, id, now())) throw notFound();
    return goOn(`/people/${id}/card`, "staff.beneficiaries.card.revokeDone");
  }
  const { firstName, lastName, language } = found(findHeadline(db, viewer, id));
  const printed = found(printCard(db, viewer, id, now()));
  if (printed === "closed") return data({ card: null }, { status: 409 });
  const { code } = printed;
  const card: CardToPrint = {
    ...{ name: `${firstName} ${lastName}`, language, code, referent: viewer.firstName },
    ...{ link: linkTo(cardPath(code)), address: linkTo("/code") },
  };
  return data({ card });
}

export default function Card() {
  const { id, title, state, cards, at } = useLoaderData<typeof loader>();
  const printed = useActionData<{ card: CardToPrint | null }>();
  const words = useWords();
  if (printed?.card) {
    return (
      <Page title={title}>
        <div className="no-print stack">
          <Notice kind="wait">{words("staff.beneficiaries.card.once")}</Notice>
          <p>
            <ButtonLink to={`/people/${id}/card`} kind="quiet">
              {words("staff.beneficiaries.card.back")}
            </ButtonLink>
          </p>
        </div>
        <PersonalCard card={printed.card} />
      </Page>
    );
  }
  return (
    <Page title={title} lead={words("staff.beneficiaries.card.lead")}>
      {printed ? (
        <Notice kind="alarm">
          {words("staff.beneficiaries.conflict", { state: words("beneficiary.state.closed") })}
        </Notice>
      ) : null}
      {state === "closed" ? null : (
        <Form method="post" reloadDocument className="stack">
          <p>{words("staff.beneficiaries.card.newWords")}</p>
          <p>
            <Button>{words("staff.beneficiaries.card.new")}</Button>
          </p>
        </Form>
      )}
      <CardList cards={cards} at={at} />
      <p>
        <ButtonLink to={`/people/${id}`} kind="plain">
          {words("staff.beneficiaries.backToFile")}
        </ButtonLink>
      </p>
    </Page>
  );
}
