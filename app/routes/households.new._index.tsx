import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found, notFound } from "~/http/guards.server";
import { goOn } from "~/http/notice.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import type { UserId } from "~/ids";
import { beginForBeneficiary, listCandidatesNamed } from "~/mobility/household-candidates.server";
import { beginHousehold, throwHouseholdFormAway } from "~/mobility/household-forms.server";
import { listOpenHouseholdForms } from "~/mobility/household-list.server";
import { Button } from "~/ui/button";
import { Actions, Ask } from "~/ui/form";
import { Empty, Page, Part } from "~/ui/page";
import { titled } from "~/ui/title";
import { HouseholdDraft } from "./household-drafts.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "households.new._index");
  const at = now();
  const named = new URL(request.url).searchParams.get("name")?.trim().slice(0, 100) ?? null;
  return {
    title: wordsFor(request, viewer)("staff.households.new.title"),
    ...{ at, named },
    drafts: listOpenHouseholdForms(db, viewer, at),
    people: named === null ? [] : listCandidatesNamed(db, viewer, named),
  };
}

/** Begins a registration, for somebody new or for a beneficiary; or throws a begun one away. */
export async function action({ request }: ActionFunctionArgs) {
  const viewer = await enter(request, "households.new._index");
  const form = await request.formData();
  const at = now();
  const thrown = form.get("throwAway");
  if (typeof thrown === "string") {
    if (!throwHouseholdFormAway(db, { id: thrown, by: viewer.userId })) throw notFound();
    return goOn("/households/new", "staff.households.new.thrownAway");
  }
  const userId = form.get("userId");
  const id =
    typeof userId === "string"
      ? found(beginForBeneficiary(db, viewer, userId as UserId, at))
      : beginHousehold(db, viewer.userId, null, at);
  return goOn(`/households/new/${id}/who`);
}

export default function Register() {
  const { title, drafts, people, named, at } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Page title={title} lead={words("staff.households.new.lead")} width="narrow">
      <Part title={words("staff.households.new.ready")}>
        <p>{words("staff.households.new.readyWords")}</p>
        <Ask>
          <Actions>
            <Button>{words("staff.households.new.go")}</Button>
          </Actions>
        </Ask>
      </Part>
      <Part title={words("staff.households.new.known")}>
        <p>{words("staff.households.new.knownWords")}</p>
        <Form method="get" reloadDocument className="filters" role="search">
          <label>
            {words("staff.households.list.search")}
            <input type="search" name="name" defaultValue={named ?? ""} maxLength={100} />
          </label>
          <Button kind="quiet">{words("staff.households.new.find")}</Button>
        </Form>
        {named !== null && people.length === 0 ? <Empty>{words("staff.households.new.nobody")}</Empty> : null}
        <ul className="drafts">
          {people.map((person) => (
            <li key={person.userId} className="row" data-spread>
              <div>
                <strong>
                  <bdi>{person.name}</bdi>
                </strong>
                <p className="small muted">{person.town}</p>
              </div>
              <Ask>
                <input type="hidden" name="userId" value={person.userId} />
                <Button kind="quiet">
                  {words("staff.households.new.with")}{" "}
                  <span className="visually-hidden">
                    <bdi>{person.name}</bdi>
                  </span>
                </Button>
              </Ask>
            </li>
          ))}
        </ul>
      </Part>
      <Part title={words("staff.households.new.drafts")}>
        {drafts.length === 0 ? <Empty>{words("staff.households.new.noDrafts")}</Empty> : null}
        <ul className="drafts">
          {drafts.map((draft) => (
            <HouseholdDraft key={draft.id} draft={draft} at={at} />
          ))}
        </ul>
      </Part>
    </Page>
  );
}
