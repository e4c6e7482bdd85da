import type { LoaderFunctionArgs } from "@remix-run/node";
import { Link } from "@remix-run/react";
import type { Viewer } from "~/accounts/viewer";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import { found } from "~/http/guards.server";
import { wordsFor } from "~/http/reader.server";
import { useWords } from "~/i18n/context";
import { directionOf, LANGUAGE_NAMES } from "~/i18n/languages";
import { lettersQuery, readChoice, readLetters } from "~/rounds/choice";
import { chosenIds } from "~/rounds/draft-list.server";
import type { Programme } from "~/rounds/programme";
import { ROUND_PROGRAMMES } from "~/rounds/programmes.server";
import type { RehearsedLetter } from "~/rounds/rehearsal.server";
import { rehearse } from "~/rounds/rehearsals.server";
import { Empty, Notice, Page, Sheet, Tag } from "~/ui/page";
import { Joined } from "~/ui/strokes";
import { known } from "./mobility-rounds-words.part";
import { ROUND_PATHS, ROUND_WORDS } from "./rounds-programme.part";

/** What would leave, a page of it. */
export async function showLetters(
  { request, params }: LoaderFunctionArgs,
  viewer: Viewer,
  programme: Programme,
) {
  const roundId = params.roundId ?? "";
  const query = new URL(request.url).searchParams;
  const { list, sides } = ROUND_PROGRAMMES[programme];
  const choice = readChoice(query, sides);
  const { letterWords, page } = readLetters(query);
  const only = chosenIds(db, list, roundId, choice);
  const of = { roundId, letterWords: letterWords ?? "", only, page };
  const rehearsal = found(await rehearse(db, viewer, programme, of, now()));
  // Their layout is asked for one by one.
  const drafts = rehearsal.drafts.map((draft) => ({
    ...draft,
    letters: draft.letters.map(({ html: _html, ...letter }) => letter),
  }));
  return {
    title: wordsFor(request, viewer)("staff.rounds.letters.title"),
    ...{ programme, roundId, choice, letterWords, rehearsal: { ...rehearsal, drafts } },
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
  const of = { roundId, letterWords: letterWords ?? "", only: [draftId], page: 1 };
  const [draft] = found(await rehearse(db, viewer, programme, of, now())).drafts;
  const letter = found(draft?.letters[Number(number)]);
  return new Response(letter.html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}

type Shown = Awaited<ReturnType<typeof showLetters>>;

/** Each draft with its letters, as they will be read. */
export function LettersPage({ title, programme, roundId, choice, letterWords, rehearsal }: Shown) {
  const words = useWords();
  const { drafts, page, pages, total } = rehearsal;
  const base = `${ROUND_PATHS[programme]}/${roundId}`;
  const at = (number: number) => lettersQuery(choice, letterWords, number);
  return (
    <Page title={title} width="wide" lead={words("staff.rounds.letters.lead", { count: total })}>
      <p>
        <Link to={`${base}/publication${at(1)}`}>{words("staff.rounds.letters.back")}</Link>
      </p>
      {drafts.length === 0 ? <Empty>{words("staff.rounds.letters.none")}</Empty> : null}
      <ol className="letter-drafts">
        {drafts.map((draft) => (
          <li key={draft.id}>
            <Joined as="h2" one={draft.one} other={draft.other} />
            {draft.refusal ? (
              <Notice kind="alarm">
                {words("staff.rounds.letters.refused")}{" "}
                {known(words, `${ROUND_WORDS[programme]}.refusal.${draft.refusal}`, draft.refusal)}
              </Notice>
            ) : null}
            <div className="letter-pair">
              {draft.letters.map((letter, n) => (
                <Letter
                  key={`${letter.kind} ${letter.reader}`}
                  letter={letter}
                  layout={`${base}/letters/${draft.id}/${n}${lettersQuery(null, letterWords, 1)}`}
                />
              ))}
            </div>
          </li>
        ))}
      </ol>
      {pages > 1 ? (
        <nav className="row" aria-label={words("staff.rounds.pages")}>
          {page > 1 ? <Link to={at(page - 1)}>{words("staff.rounds.previous")}</Link> : null}
          <span>{words("staff.rounds.page", { page, pages })}</span>
          {page < pages ? <Link to={at(page + 1)}>{words("staff.rounds.next")}</Link> : null}
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
