import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { type AccompaniedPerson, mustAnswer } from "~/mentoring/people-list";
import { listAccompanied, listOpenForms } from "~/mentoring/people-list.server";
import { ButtonLink } from "~/ui/button";
import { Empty, Page, Part, Sheet, Tag } from "~/ui/page";
import { Table } from "~/ui/table";
import { titled } from "~/ui/title";
import { stateKind } from "./beneficiary-file.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "people._index");
  const at = now();
  const title = wordsFor(request, viewer)("staff.beneficiaries.people.title");
  return { title, people: listAccompanied(db, viewer, at), forms: listOpenForms(db, viewer, at), at };
}

export default function People() {
  const { people, forms, at, title } = useLoaderData<typeof loader>();
  const words = useWords();
  const toAnswer = people.filter(mustAnswer);
  return (
    <Page
      title={title}
      action={<ButtonLink to="/people/new">{words("staff.beneficiaries.people.register")}</ButtonLink>}
    >
      {toAnswer.length > 0 ? (
        <Part title={words("staff.beneficiaries.people.toAnswer")}>
          <div className="grid">
            {toAnswer.map((person) => (
              <ToAnswer key={person.id} person={person} at={at} />
            ))}
          </div>
        </Part>
      ) : null}
      {forms.length > 0 ? (
        <Part title={words("staff.beneficiaries.people.forms")}>
          <ul className="plain-list stack" data-gap="small">
            {forms.map((form) => (
              <li key={form.id} className="row">
                <span>
                  {form.name ? (
                    <>
                      <bdi>{form.name}</bdi> ·{" "}
                    </>
                  ) : null}
                  {words("staff.beneficiaries.people.form", {
                    created: words.day(form.createdAt),
                    touched: words.fromNow(form.touchedAt, at),
                  })}
                </span>
                <Link to={`/people/new/${form.id}/${form.step}`}>
                  {words("staff.beneficiaries.people.formGoOn")}
                </Link>
              </li>
            ))}
          </ul>
          <p className="muted small">{words("staff.beneficiaries.people.formRule")}</p>
        </Part>
      ) : null}
      <Part title={words("staff.beneficiaries.people.all")}>
        {people.length === 0 ? (
          <Empty>{words("staff.beneficiaries.people.empty")}</Empty>
        ) : (
          <Table
            caption={words("staff.beneficiaries.people.caption")}
            rows={people}
            rowKey={({ id }) => id}
            columns={[
              {
                title: words("staff.beneficiaries.column.name"),
                cell: (person) => (
                  <Link to={`/people/${person.id}`}>
                    <bdi>
                      {person.firstName} {person.lastName}
                    </bdi>
                  </Link>
                ),
              },
              {
                title: words("staff.beneficiaries.column.state"),
                cell: ({ state }) => <Tag kind={stateKind(state)}>{words(`beneficiary.state.${state}`)}</Tag>,
              },
              {
                title: words("staff.beneficiaries.column.wait"),
                number: true,
                cell: ({ state, since }) =>
                  state === "closed"
                    ? "—"
                    : words("staff.beneficiaries.days", { days: daysSince(since, at) }),
              },
              {
                title: words("staff.beneficiaries.column.duo"),
                cell: (person) => <DuoCell person={person} />,
              },
              { title: words("staff.beneficiaries.column.town"), cell: ({ town }) => town },
            ]}
          />
        )}
      </Part>
    </Page>
  );
}

function ToAnswer({ person, at }: { person: AccompaniedPerson; at: Date }) {
  const words = useWords();
  const { duo, firstName, lastName } = person;
  if (!duo) return null;
  return (
    <Sheet tight>
      <h3>
        <bdi>
          {firstName} {lastName}
        </bdi>
      </h3>
      <p>
        {words("staff.beneficiaries.people.deadline", {
          askedBy: words.day(duo.askedBy),
          closesAt: words.day(duo.closesAt),
          inDays: words.fromNow(duo.closesAt, at),
        })}
      </p>
      <p>
        <ButtonLink to={`/duos/${duo.id}`}>
          {words("staff.beneficiaries.people.answer", { firstName })}
        </ButtonLink>
      </p>
    </Sheet>
  );
}

function DuoCell({ person }: { person: AccompaniedPerson }) {
  const words = useWords();
  const { duo } = person;
  if (!duo) return "—";
  return (
    <Link to={`/duos/${duo.id}`}>
      {mustAnswer(person)
        ? words("staff.beneficiaries.duo.toAnswer", { date: words.day(duo.askedBy) })
        : words(
            duo.state === "proposed"
              ? "staff.beneficiaries.duo.proposedAnswered"
              : `staff.beneficiaries.duo.${duo.state}`,
          )}
    </Link>
  );
}

const daysSince = (since: Date, at: Date): number =>
  Math.max(0, Math.floor((at.getTime() - since.getTime()) / 86_400_000));
