import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { enter, found } from "~/http/guards.server";
import { useWords } from "~/i18n/context";
import type { OrganisationId } from "~/ids";
import { phoneInWords } from "~/mentoring/phone";
import { listOffersBy } from "~/mobility/offer-list.server";
import { openOrganisationFile, type PartnerPerson } from "~/partners/organisation-list.server";
import { ButtonLink } from "~/ui/button";
import { Empty, Notice, Page, Part, Sheet, Tag } from "~/ui/page";
import { Facts } from "~/ui/table";
import { titled } from "~/ui/title";
import { OfferTable } from "./offers-worklist.part";

export const meta = titled;
export const handle = { tone: "staff" };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const viewer = await enter(request, "staff.organisations.$organisationId._index");
  const at = now();
  const file = found(openOrganisationFile(db, viewer, params.organisationId as OrganisationId));
  const phone = file.contactPhone ? phoneInWords(file.contactPhone) : null;
  return { title: file.name, file, phone, offers: listOffersBy(db, viewer, file.id, at), at };
}

export default function OrganisationFile() {
  const { title, file, offers, at } = useLoaderData<typeof loader>();
  const words = useWords();
  const path = `/staff/organisations/${file.id}`;
  return (
    <Page
      title={title}
      width="wide"
      action={
        <div className="row">
          <ButtonLink to={`${path}/edit`} kind="quiet" size="small">
            {words("staff.organisations.edit")}
          </ButtonLink>
          <ButtonLink to={`${path}/archive`} kind={file.archivedAt ? "quiet" : "alarm"} size="small">
            {words(file.archivedAt ? "staff.organisations.back" : "staff.organisations.archive")}
          </ButtonLink>
        </div>
      }
    >
      {file.archivedAt ? (
        <Notice kind="wait">
          {words("staff.organisations.archivedOn", { day: words.day(file.archivedAt) })}
        </Notice>
      ) : null}
      <div className="file">
        <div className="stack" data-gap="large">
          <Identity />
          <Part title={words("staff.offers.list.title")}>
            {offers.length === 0 ? (
              <Empty>{words("staff.organisations.noOffers")}</Empty>
            ) : (
              <OfferTable
                caption={words("staff.offers.list.title")}
                rows={offers}
                base="/staff/offers"
                at={at}
                brief
              />
            )}
          </Part>
        </div>
        <div className="stack" data-gap="large">
          <People path={path} />
          <Trace />
        </div>
      </div>
    </Page>
  );
}

function Identity() {
  const words = useWords();
  const { file, phone } = useLoaderData<typeof loader>();
  const none = <span className="muted">{words("staff.organisations.unknown")}</span>;
  const email = file.contactEmail && <a href={`mailto:${file.contactEmail}`}>{file.contactEmail}</a>;
  const name = file.contactName && <bdi>{file.contactName}</bdi>;
  const call = phone && (
    <a href={`tel:${file.contactPhone}`} dir="ltr">
      {phone}
    </a>
  );
  return (
    <Sheet>
      {file.warning ? (
        <Notice kind="wait">{words(`staff.organisations.warning.${file.warning}`)}</Notice>
      ) : null}
      <Facts
        facts={[
          [
            words("staff.organisations.kinds"),
            words.list(file.kinds.map((kind) => words(`organisation.kind.${kind}`))),
          ],
          [
            words("staff.offers.form.place"),
            file.where ? `${file.where.commune}, ${file.where.departement}` : file.communeCode,
          ],
          [words("staff.organisations.siret"), file.siret ?? none],
          [words("staff.organisations.branch"), file.branch],
          [words("staff.organisations.contactName"), name || none],
          [words("staff.organisations.contactEmail"), email || none],
          [words("staff.organisations.contactPhone"), call || none],
        ]}
      />
    </Sheet>
  );
}

function People({ path }: { path: string }) {
  const words = useWords();
  const { file } = useLoaderData<typeof loader>();
  return (
    <Part
      title={words("staff.organisations.people")}
      action={
        file.archivedAt ? null : (
          <ButtonLink to={`${path}/people`} kind="quiet" size="small">
            {words("staff.organisations.invite")}
          </ButtonLink>
        )
      }
    >
      {file.people.length === 0 ? (
        <Empty>{words("staff.organisations.noPeople")}</Empty>
      ) : (
        <ul className="work-lines">
          {file.people.map((person) => (
            <Person key={person.userId} person={person} path={path} />
          ))}
        </ul>
      )}
    </Part>
  );
}

function Person({ person, path }: { person: PartnerPerson; path: string }) {
  const words = useWords();
  const state = person.isSuspended ? "suspended" : person.hasCome ? "active" : "invited";
  const kinds = { suspended: "alarm", active: "yes", invited: "wait" } as const;
  return (
    <li>
      <div className="row" data-spread>
        <strong>
          <bdi>
            {person.firstName} {person.lastName}
          </bdi>
        </strong>
        <Tag kind={kinds[state]}>{words(`staff.organisations.person.${state}`)}</Tag>
      </div>
      <p className="muted">
        <bdi dir="ltr">{person.email}</bdi>
      </p>
      <Form method="post" action={`${path}/people`} className="row" reloadDocument>
        <input type="hidden" name="userId" value={person.userId} />
        {state === "invited" ? (
          <button
            type="submit"
            className="button"
            data-kind="quiet"
            data-size="small"
            name="do"
            value="invite"
          >
            {words("staff.organisations.inviteAgain")}
          </button>
        ) : null}
        <button type="submit" className="button" data-kind="plain" data-size="small" name="do" value="remove">
          {words("staff.organisations.remove")}
        </button>
      </Form>
    </li>
  );
}

function Trace() {
  const words = useWords();
  const { file } = useLoaderData<typeof loader>();
  const moveWords = (move: string) => {
    const key = `staff.organisations.history.${move}`;
    return words(words.has(key) ? key : "staff.organisations.history.other");
  };
  return (
    <Part title={words("staff.offers.file.history")}>
      <ul className="trace">
        {file.history.map((line) => (
          <li key={line.id}>
            <span className="muted small">{words.moment(line.at)}</span> {moveWords(line.move)}
          </li>
        ))}
      </ul>
      {file.history.length === 0 ? (
        <p className="muted">{words("staff.organisations.history.none")}</p>
      ) : null}
      <p>
        <Link to="/staff/organisations">{words("staff.organisations.all")}</Link>
      </p>
    </Part>
  );
}
