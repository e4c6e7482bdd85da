import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link } from "@remix-run/react";
import type { Viewer } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { directionOf, LANGUAGE_NAMES } from "~/i18n/languages";
import { lettersQuery, readLetters } from "~/rounds/letters-look";
import type { Programme } from "~/rounds/programme";
import type { RehearsedLetter } from "~/rounds/rehearsal.server";
import { rehearse } from "~/rounds/rehearsals.server";
import { Empty, Notice, Page, Sheet, Tag } from "~/ui/page";
import { Joined } from "~/ui/strokes";
import { known } from "./mobility-rounds-words.part";

const BASES: Readonly<Record<Programme, string>> = {
  duos: "/staff/rounds",
  mobilities: "/staff/mobility-rounds",
};
const REFUSALS: Readonly<Record<Programme, string>> = {
  duos: "staff.rounds.refusal",
  mobilities: "staff.mobilityRounds.refusal",
};

/** What would leave, a page of it. */
export async function showLetters(
  { request, params }: LoaderFunctionArgs,
  viewer: Viewer,
  programme: Programme,
) {
  const roundId = params.roundId ?? "";
  const look = readLetters(new URL(request.url).searchParams);
  const rehearsal = found(await rehearse(db, viewer, programme, { roundId, ...look }, now()));
  // Their layout is asked for one by one.
  const drafts = rehearsal.drafts.map((draft) => ({
    ...draft,
    letters: draft.letters.map(({ html: _html, ...letter }) => letter),
  }));
  return {
    title: wordsFor(request, viewer)("staff.rounds.letters.title"),
    ...{ programme, roundId, look, rehearsal: { ...rehearsal, drafts } },
  };
}

/** One letter as it will be laid out, for the frame of its page: app/http gives it a policy of its own. */
export async function letterLayout(
  { request, params }: LoaderFunctionArgs,
  viewer: Viewer,
  programme: Programme,
): Promise<Response> {
  const { roundId = "", draftId = "", number = "" } = params;
  const { letterWords } = readLetters(new URL(request.url).searchParams);
  const of = { roundId, letterWords, only: [draftId], page: 1 };
  const [draft] = found(await rehearse(db, viewer, programme, of, now())).drafts;
  const letter = found(draft?.letters[Number(number)]);
  return new Response(letter.html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

type Shown = Awaited<ReturnType<typeof showLetters>>;

/** Each draft with its letters, as they will be read. */
export function LettersPage({ title, programme, roundId, look, rehearsal }: Shown) {
  const words = useWords();
  const { drafts, page, pages, total } = rehearsal;
  const base = `${BASES[programme]}/${roundId}`;
  return (
    <Page title={title} width="wide" lead={words("staff.rounds.letters.lead", { count: total })}>
      <p>
        <Link to={`${base}/publication${lettersQuery(look, 1)}`}>{words("staff.rounds.letters.back")}</Link>
      </p>
      {drafts.length === 0 ? <Empty>{words("staff.rounds.letters.none")}</Empty> : null}
      <ol className="letter-drafts">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Joined as="h2" one={draft.one} other={draft.other} />
            {draft.refusal ? (
              <Notice kind="alarm">
                {words("staff.rounds.letters.refused")}{" "}
                {known(words, `${REFUSALS[programme]}.${draft.refusal}`, draft.refusal)}
              </Notice>
            ) : null}
            <div className="letter-pair">
              {draft.letters.map((letter, n) => (
                <Letter
                  key={`${letter.kind} ${letter.reader}`}
                  letter={letter}
                  layout={`${base}/letters/${draft.id}/${n}${lettersQuery({ ...look, only: null }, 1)}`}
                />
              ))}
            </div>
          </li>
        ))}
      </ol>
      {pages > 1 ? (
        <nav className="row" aria-label={words("staff.rounds.pages")}>
          {page > 1 ? <Link to={lettersQuery(look, page - 1)}>{words("staff.rounds.previous")}</Link> : null}
          <span>{words("staff.rounds.page", { page, pages })}</span>
          {page < pages ? <Link to={lettersQuery(look, page + 1)}>{words("staff.rounds.next")}</Link> : null}
        </nav>
      ) : null}
    </Page>
  );
}

function Letter({ letter, layout }: { letter: Omit<RehearsedLetter, "html">; layout: string }) {
  const words = useWords();
  const { reader, language, subject, text, kind } = letter;
  const foreign = { lang: language, dir: directionOf(language) };
  return (
    <Sheet>
      <p className="row">
        <strong>
          <bdi>{reader}</bdi>
        </strong>
        <Tag>{LANGUAGE_NAMES[language]}</Tag>
        {kind.endsWith("_referent") ? (
          <Tag kind="wait">{words("staff.rounds.letters.byReferent")}</Tag>
        ) : null}
      </p>
      <h3 {...foreign}>{subject}</h3>
      <div className="letter-text" {...foreign}>
        {text}
      </div>
      <details>
        <summary>{words("staff.rounds.letters.layout")}</summary>
        <iframe
          className="letter-frame"
          src={layout}
          title={words("staff.rounds.letters.layout.of", { reader })}
          loading="lazy"
          sandbox=""
        />
      </details>
    </Sheet>
  );
}
