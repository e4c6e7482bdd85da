import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { reasonInWords } from "~/i18n/reasons";
import { type Look, lookQuery } from "~/rounds/forms";
import type { PairView } from "~/rounds/pair.server";
import { isInReview } from "~/rounds/round-path";
import { Bar } from "~/ui/bar";
import type { FormReply } from "~/ui/form-reply";
import { Notice } from "~/ui/page";
import { Joined } from "~/ui/strokes";
import { PairKeys } from "./rounds-choice.part";
import { regretInWords } from "./rounds-costs.part";
import { Face } from "./rounds-face.part";
import { DraftStanding, nameOf, requirementName, spokenNames } from "./rounds-lists.part";

/** The two names and the stroke, the score, what was decided and what can be. */
export function PairHead({ pair, look, at }: { pair: PairView; look: Look; at: Date }) {
  const words = useWords();
  const { draft, round, previous, next, decidedBy } = pair;
  const list = `/staff/rounds/${round.id}`;
  return (
    <div className="pair-head stack">
      <DraftNav {...{ list, look, previous, next }} id={draft.id} label={words("staff.rounds.pair.nav")} />
      <div className="row" data-spread>
        <Joined as="h2" one={nameOf(draft.volunteer)} other={nameOf(draft.beneficiary)} />
        <div className="pair-score">
          <strong>{words.number(draft.score / 100, { maximumFractionDigits: 0 })}</strong>
          <span className="muted small">{words("staff.rounds.outOf")}</span>
          <Bar value={draft.score} of={10_000} />
        </div>
      </div>
      <div className="row">
        <DraftStanding
          {...{ draft, at }}
          to={`${list}/drafts/${draft.id}`}
          spoken={spokenNames(draft)}
          inReview={isInReview(round.state)}
          size={undefined}
        />
        {decidedBy ? (
          <span className="muted small">{words("staff.rounds.pair.decided", { name: decidedBy })}</span>
        ) : null}
      </div>
      {pair.regret || isInReview(round.state) ? (
        <p className="muted small">
          {pair.regret ? regretInWords(words, pair.regret) : null}{" "}
          {isInReview(round.state) ? (
            <Link to={`${list}/drafts/${draft.id}/chain`}>{words("staff.chain.see")}</Link>
          ) : null}
        </p>
      ) : null}
      <Against pair={pair} />
    </div>
  );
}

interface NavProps<OfSide extends string> {
  list: string;
  look: Look<OfSide>;
  previous: string | null;
  next: string | null;
  id: string;
  label: string;
}

/** From draft to draft in the order of the list that one came from, and back to it. */
export function DraftNav<OfSide extends string>({ list, look, previous, next, id, label }: NavProps<OfSide>) {
  const words = useWords();
  const query = lookQuery(look, { page: look.page });
  return (
    <nav className="row" aria-label={label} data-rows="">
      <Link to={`${list}${query}#${id}`}>{words("staff.rounds.backToRound")}</Link>
      {previous ? (
        <Link to={`${list}/drafts/${previous}${query}`} data-key="p">
          {words("staff.rounds.pair.previous")}
        </Link>
      ) : null}
      {next ? (
        <Link to={`${list}/drafts/${next}${query}`} data-key="n">
          {words("staff.rounds.pair.next")}
        </Link>
      ) : null}
      <PairKeys />
    </nav>
  );
}

/** What is in the way, and why somebody set the pair all the same. */
export function Against({ pair: { draft, inTheWay, forcedReason } }: { pair: PairView }) {
  const words = useWords();
  if (draft.against.length === 0 && !forcedReason)
    return <p className="muted small">{words("staff.rounds.pair.nothingAgainst")}</p>;
  return (
    <Notice kind="wait">
      <p>
        {words("staff.rounds.pair.against", {
          requirements: words.list(draft.against.map((id) => requirementName(words, id))),
        })}
      </p>
      {inTheWay.length > 0 ? (
        <ul>
          {inTheWay.map((reason) => (
            <li key={reason.key}>{reasonInWords(words, reason)}</li>
          ))}
        </ul>
      ) : null}
      {forcedReason ? <p>{words("staff.rounds.pair.forced", { reason: forcedReason })}</p> : null}
    </Notice>
  );
}

export function PairSides({ pair: { volunteer, beneficiary }, at }: { pair: PairView; at: Date }) {
  const words = useWords();
  return (
    <section className="face-to-face" aria-label={words("staff.rounds.pair.sides")}>
      <Face face={volunteer} other={beneficiary} at={at} />
      <span className="between" aria-hidden="true" />
      <Face face={beneficiary} other={volunteer} at={at} />
    </section>
  );
}

export function PairRefusal({ form }: { form: FormReply | undefined }) {
  const messages = Object.values(form?.errors ?? {});
  return messages.length > 0 ? (
    <Notice kind="alarm">
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </Notice>
  ) : null;
}
