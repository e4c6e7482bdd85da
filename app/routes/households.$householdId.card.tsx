import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { cardPath } from "~/accounts/cards";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { HouseholdId } from "~/ids";
import { linkTo } from "~/links.server";
import { listCards } from "~/mentoring/person-cards.server";
import { findHouseholdHeadline } from "~/mobility/household-file.server";
import { householdPath } from "~/mobility/household-scope.server";
import { printHouseholdCard, takeHouseholdCardBack } from "~/mobility/household-team.server";
import { Button, ButtonLink } from "~/ui/button";
import { Notice, Page } from "~/ui/page";
import { titled } from "~/ui/title";
import { type CardToPrint, PersonalCard } from "./beneficiary-card.part";
import { CardList } from "./person-cards.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "households.$householdId.card");
  const household = found(findHouseholdHeadline(db, viewer, params.householdId as HouseholdId));
  const { id, state, userId } = household;
  const name = `${household.firstName} ${household.lastName}`;
  const title = wordsFor(request, viewer)("staff.households.card.title", { name });
  return { title, id, state, file: householdPath(viewer, id), cards: listCards(db, userId), at: now() };
}

/** The one answer that holds the code: it is shown here, to be printed, and cannot be asked for again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const viewer = await enter(request, "households.$householdId.card");
  const id = params.householdId as HouseholdId;
  if ((await request.formData()).get("move") === "revoke") {
    if (!takeHouseholdCardBack(db, viewer, id, now())) throw notFound();
    return goOn(`/households/${id}/card`, "staff.beneficiaries.card.revokeDone");
  }
  const { firstName, lastName, language } = found(findHouseholdHeadline(db, viewer, id));
  const printed = found(printHouseholdCard(db, viewer, id, now()));
  if (printed === "left") return data({ card: null }, { status: 409 });
  const { code } = printed;
  const card: CardToPrint = {
    ...{ name: `${firstName} ${lastName}`, language, code, referent: viewer.firstName },
    ...{ link: linkTo(cardPath(code)), address: linkTo("/code") },
  };
  return data({ card });
}

export default function Card() {
  const { title, id, state, file, cards, at } = useLoaderData<typeof loader>();
  const printed = useActionData<{ card: CardToPrint | null }>();
  const words = useWords();
  if (printed?.card)
    return (
      <Page title={title}>
        <div className="no-print stack">
          <Notice kind="wait">{words("staff.beneficiaries.card.once")}</Notice>
          <p>
            <ButtonLink to={`/households/${id}/card`} kind="quiet">
              {words("staff.beneficiaries.card.back")}
            </ButtonLink>
          </p>
        </div>
        <PersonalCard card={printed.card} />
      </Page>
    );
  return (
    <Page title={title} lead={words("staff.beneficiaries.card.lead")}>
      {printed ? (
        <Notice kind="alarm">
          {words("staff.households.conflict", { state: words("household.state.left") })}
        </Notice>
      ) : null}
      {state === "left" ? null : (
        <Form method="post" reloadDocument className="stack">
          <p>{words("staff.beneficiaries.card.newWords")}</p>
          <p>
            <Button>{words("staff.beneficiaries.card.new")}</Button>
          </p>
        </Form>
      )}
      <CardList cards={cards} at={at} />
      <p>
        <ButtonLink to={file} kind="plain">
          {words("staff.households.backToFile")}
        </ButtonLink>
      </p>
    </Page>
  );
}
