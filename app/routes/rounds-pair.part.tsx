import { Form, Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { reasonInWords } from "~/i18n/reasons";
import type { PairView } from "~/rounds/pair.server";
import { isInReview } from "~/rounds/round-path";
import { Bar } from "~/ui/bar";
import type { FormReply } from "~/ui/form-reply";
import { Notice } from "~/ui/page";
import { Joined } from "~/ui/strokes";
import { regretInWords } from "./rounds-costs.part";
import { Face } from "./rounds-face.part";
import { DraftButtons, nameOf, requirementName, spokenNames } from "./rounds-lists.part";
import { Seen } from "./rounds-move.part";
import { DraftTag } from "./rounds-state.part";

/** The two names and the stroke, the score, what was decided and what can be. */
export function PairHead({ pair }: { pair: PairView }) {
  const words = useWords();
  const { draft, round, previous, next, decidedBy } = pair;
  const list = `/staff/rounds/${round.id}`;
  return (
    <div className="pair-head stack">
      <nav className="row" aria-label={words("staff.rounds.pair.nav")}>
        <Link to={list}>{words("staff.rounds.backToRound")}</Link>
        {previous ? (
          <Link to={`${list}/drafts/${previous}`}>{words("staff.rounds.pair.previous")}</Link>
        ) : null}
        {next ? <Link to={`${list}/drafts/${next}`}>{words("staff.rounds.pair.next")}</Link> : null}
      </nav>
      <div className="row" data-spread>
        <Joined as="h2" one={nameOf(draft.volunteer)} other={nameOf(draft.beneficiary)} />
        <div className="pair-score">
          <strong>{words.number(draft.score / 100, { maximumFractionDigits: 0 })}</strong>
          <span className="muted small">{words("staff.rounds.outOf")}</span>
          <Bar value={draft.score} of={10_000} />
        </div>
      </div>
      <div className="row">
        <DraftTag state={draft.state} />
        {decidedBy ? (
          <span className="muted small">{words("staff.rounds.pair.decided", { name: decidedBy })}</span>
        ) : null}
        {isInReview(round.state) ? (
          <Form method="post" className="row" reloadDocument>
            <Seen version={draft.version} state={draft.state} />
            <DraftButtons state={draft.state} spoken={spokenNames(draft)} size={undefined} />
          </Form>
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
