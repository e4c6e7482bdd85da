import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { environment } from "~/environment.server";
import { enter, notFound } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { listMailbox } from "~/mail/mailbox.server";
import { hasMailbox } from "~/mail/post.server";
import { Button, ButtonLink } from "~/ui/button";
import { Empty, Page } from "~/ui/page";
import { Moment } from "~/ui/time";
import { titled } from "~/ui/title";
import { LetterStateTag } from "./letters-state.part";

export const meta = titled;

/** What would have been sent: only where there is neither a key nor a real person. */
export async function loader({ request }: LoaderFunctionArgs) {
  const viewer = await enter(request, "mailbox._index");
  if (!hasMailbox(environment())) throw notFound();
  const { searchParams } = new URL(request.url);
  const search = searchParams.get("q")?.trim().slice(0, 200) || null;
  const person = searchParams.get("person");
  const mailbox = listMailbox(db, { search, person, after: searchParams.get("after") });
  return { ...mailbox, search, person, title: wordsFor(request, viewer)("letter.mailbox.title") };
}

export default function Mailbox() {
  const { letters, more, search, person } = useLoaderData<typeof loader>();
  const words = useWords();
  const filtered = search !== null || person !== null;
  const older = new URLSearchParams({
    ...(search ? { q: search } : {}),
    ...(person ? { person } : {}),
    after: letters.at(-1)?.id ?? "",
  });
  return (
    <Page title={words("letter.mailbox.title")} lead={words("letter.mailbox.lead")}>
      <Search />
      {letters.length > 0 ? (
        <Letters />
      ) : (
        <Empty>{words(filtered ? "letter.mailbox.noneFound" : "letter.mailbox.none")}</Empty>
      )}
      {more ? (
        <p>
          <Link to={`/mailbox?${older}`}>{words("letter.mailbox.older")}</Link>
        </p>
      ) : null}
    </Page>
  );
}

function Search() {
  const { search, person } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <Form method="get" action="/mailbox" className="mailbox-search" reloadDocument role="search">
      <div className="field">
        <label htmlFor="q">{words("letter.mailbox.search")}</label>
        <input id="q" name="q" type="search" dir="auto" defaultValue={search ?? ""} maxLength={200} />
      </div>
      <Button>{words("letter.mailbox.find")}</Button>
      {search !== null || person !== null ? (
        <ButtonLink to="/mailbox" kind="plain">
          {words("letter.mailbox.all")}
        </ButtonLink>
      ) : null}
    </Form>
  );
}

function Letters() {
  const { letters } = useLoaderData<typeof loader>();
  const words = useWords();
  return (
    <ul className="mailbox">
      {letters.map((letter) => (
        <li key={letter.id}>
          <Link to={`/mailbox/${letter.id}`} className="mailbox-letter">
            <strong className="mailbox-subject">{words(`letter.${letter.kind}.subject`)}</strong>
            <span className="mailbox-to">
              {letter.firstName ? <bdi>{letter.firstName}</bdi> : null} <bdi dir="ltr">{letter.address}</bdi>
            </span>
            <span className="mailbox-when">
              <LetterStateTag state={letter.state} />
              <span className="muted small">
                {letter.leavesAt ? (
                  <Moment at={letter.leavesAt}>
                    {words("letter.mailbox.leaves", { moment: words.moment(letter.leavesAt) })}
                  </Moment>
                ) : (
                  <Moment at={letter.createdAt}>{words.moment(letter.createdAt)}</Moment>
                )}
              </span>
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
