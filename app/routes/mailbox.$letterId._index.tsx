import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { db } from "~/db.server";
import { environment } from "~/environment.server";
import { enter, found, notFound } from "~/http/guards.server";
import { useWords } from "~/i18n/context";
import { directionOf, isOffered, LANGUAGE_NAMES } from "~/i18n/languages";
import { openMailboxLetter } from "~/mail/mailbox.server";
import { hasMailbox } from "~/mail/post.server";
import { Notice, Page, Part } from "~/ui/page";
import { Facts } from "~/ui/table";
import { Moment } from "~/ui/time";
import { titled } from "~/ui/title";
import { LetterStateTag } from "./letters-state.part";

export const meta = titled;

export async function loader({ request, params }: LoaderFunctionArgs) {
  await enter(request, "mailbox.$letterId._index");
  if (!hasMailbox(environment())) throw notFound();
  const { letter, content } = found(await openMailboxLetter(db, String(params.letterId)));
  return { letter, subject: content?.subject ?? null, text: content?.text ?? null, title: content?.subject };
}

export default function MailboxLetter() {
  const { letter, subject, text } = useLoaderData<typeof loader>();
  const words = useWords();
  const language = isOffered(letter.language) ? letter.language : "fr";
  const foreign = { lang: language, dir: directionOf(language) };
  return (
    <Page title={subject ?? words(`letter.${letter.kind}.subject`)}>
      <Link to="/mailbox">{words("letter.mailbox.all")}</Link>
      <About />
      {text === null ? (
        <Notice kind="wait">{words("letter.mailbox.forgotten")}</Notice>
      ) : (
        <div className="letter-twins">
          <Part title={words("letter.mailbox.html")}>
            <iframe
              className="letter-frame"
              src={`/mailbox/${letter.id}/html`}
              title={words("letter.mailbox.html")}
              sandbox="allow-popups allow-popups-to-escape-sandbox"
            />
          </Part>
          <Part title={words("letter.mailbox.text")}>
            <div className="letter-text" {...foreign}>
              <WithLinks text={text} />
            </div>
          </Part>
        </div>
      )}
    </Page>
  );
}

function About() {
  const { letter } = useLoaderData<typeof loader>();
  const words = useWords();
  const reader = letter.firstName && <bdi>{letter.firstName}</bdi>;
  return (
    <Facts
      facts={[
        [
          words("letter.mailbox.to"),
          <span key="to" className="row">
            {reader} <bdi dir="ltr">{letter.address}</bdi>
            {letter.userId ? (
              <Link to={`/mailbox?person=${letter.userId}`}>{words("letter.mailbox.theirs")}</Link>
            ) : null}
          </span>,
        ],
        [
          words("letter.mailbox.state"),
          <span key="state" className="row">
            <LetterStateTag state={letter.state} />
            {letter.leavesAt ? (
              <Moment at={letter.leavesAt}>
                {words("letter.mailbox.leaves", { moment: words.moment(letter.leavesAt) })}
              </Moment>
            ) : null}
          </span>,
        ],
        [
          words("letter.mailbox.language"),
          isOffered(letter.language) ? LANGUAGE_NAMES[letter.language] : letter.language,
        ],
        [
          words("letter.mailbox.written"),
          <Moment key="written" at={letter.createdAt}>
            {words.moment(letter.createdAt)}
          </Moment>,
        ],
      ]}
    />
  );
}

/** The plain text as a mail program shows it: web addresses can be followed. */
function WithLinks({ text }: { text: string }) {
  return text.split(/(https?:\/\/[^\s<>"]+)/).map((part, i) =>
    i % 2 === 1 ? (
      <a key={i} href={part} dir="ltr">
        {part}
      </a>
    ) : (
      part
    ),
  );
}
