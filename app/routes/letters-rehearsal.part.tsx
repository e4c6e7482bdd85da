import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { directionOf, LANGUAGE_NAMES } from "~/i18n/languages";
import { lettersQuery } from "~/rounds/choice";
import type { RehearsedLetter } from "~/rounds/rehearsal.server";
import { Empty, Notice, Page, Sheet, Tag } from "~/ui/page";
import { Joined } from "~/ui/strokes";
import type { LettersShown } from "./letters-rehearsal-handling.part";
import { known } from "./mobility-rounds-words.part";
import { ROUND_PATHS, ROUND_WORDS } from "./rounds-programme.part";

/** Each draft with its letters, as they will be read. */
export function LettersPage({ title, programme, roundId, choice, letterWords, rehearsal }: LettersShown) {
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
      <div
        className="letter-text"
        {...foreign}
        role="group"
        aria-label={`${subject}, ${reader}`}
        tabIndex={0}
      >
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
