import { Form, Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { reasonInWords } from "~/i18n/reasons";
import type { ReplacementView } from "~/rounds/replacement-page.server";
import { isInReview } from "~/rounds/round-path";
import { Button } from "~/ui/button";
import { Actions, Ask, TextArea } from "~/ui/form";
import type { FormReply } from "~/ui/form-reply";
import { Empty, Notice, Page, Part } from "~/ui/page";
import { Joined } from "~/ui/strokes";
import { Face } from "./rounds-face.part";
import { nameOf } from "./rounds-lists.part";
import { type Conflicting, ConflictNotice, Seen } from "./rounds-move.part";
import { PairRefusal } from "./rounds-pair.part";
import { PairCriteria } from "./rounds-scores.part";

interface PageProps {
  title: string;
  view: ReplacementView;
  name: string;
  at: Date;
  reply: Conflicting | undefined;
}

/** The search for the other one of a pair, and the pair that one of those found would make. */
export function ReplacementPage({ title, view, name, at, reply }: PageProps) {
  const words = useWords();
  return (
    <Page
      title={title}
      width="wide"
      lead={words(`${view.draft ? "staff.rounds.replacement.lead" : "staff.why.pair.lead"}.${view.side}`, {
        name: view.stays.firstName,
      })}
    >
      <ConflictNotice
        conflict={reply?.conflict}
        prefix={isInReview(view.round.state) ? "staff.rounds.draft.state" : "round.state"}
      />
      {view.candidate ? null : <PairRefusal form={reply?.form} />}
      <ReplacementSearch view={view} name={name} />
      {view.candidate ? <Candidate {...{ view, candidate: view.candidate, at }} reply={reply?.form} /> : null}
    </Page>
  );
}

/** A name to search, and the people who bear it; each leads to the pair that they would make. */
function ReplacementSearch({ view, name }: { view: ReplacementView; name: string }) {
  const words = useWords();
  const { side, found, round, draft, stays } = view;
  const query = (personId: string) => `?${new URLSearchParams({ side, name, personId })}`;
  return (
    <Part title={words("staff.rounds.replacement.name")}>
      <Form method="get" className="round-filter" role="search" reloadDocument>
        <input type="hidden" name="side" value={side} />
        <label>
          <span>{words("staff.rounds.replacement.name")}</span>
          <input type="search" name="name" defaultValue={name} maxLength={60} />
        </label>
        <Button kind="quiet">{words("staff.rounds.replacement.search")}</Button>
      </Form>
      {name && found.length === 0 ? <Empty>{words("staff.rounds.replacement.nobody")}</Empty> : null}
      {found.length > 0 ? (
        <ul className="found-people" aria-label={words("staff.rounds.replacement.results")}>
          {found.map((person) => (
            <li key={person.id}>
              <Link to={query(person.id)}>
                <bdi>{nameOf(person)}</bdi>
              </Link>{" "}
              <span className="muted small">{person.town}</span>
            </li>
          ))}
        </ul>
      ) : null}
      <p>
        {draft ? (
          <Link to={`/staff/rounds/${round.id}/drafts/${draft.id}`}>{words("staff.rounds.backToPair")}</Link>
        ) : (
          <Link to={`/staff/rounds/${round.id}/people/${stays.id}`}>
            {words("staff.why.back", { name: stays.firstName })}
          </Link>
        )}
      </p>
    </Part>
  );
}

interface CandidateProps {
  view: ReplacementView;
  candidate: NonNullable<ReplacementView["candidate"]>;
  reply: FormReply | undefined;
  at: Date;
}

/** The pair that it would make: what is in the way, what it is worth, whom it would take from. */
function Candidate({ view, candidate, reply, at }: CandidateProps) {
  const words = useWords();
  const { volunteer, beneficiary, evaluation, frees } = candidate;
  const { draft } = view;
  const impossible = evaluation.hurdles.length > 0 || evaluation.never !== null || frees === "held";
  return (
    <>
      <Part title={words("staff.rounds.replacement.candidate")}>
        <Joined as="h3" one={volunteer.firstName} other={beneficiary.firstName} />
        {evaluation.hurdles.length > 0 ? (
          <Notice kind="alarm">
            {words("staff.rounds.replacement.hurdles", {
              hurdles: words.list(evaluation.hurdles.map((hurdle) => words(`staff.rounds.hurdle.${hurdle}`))),
            })}
          </Notice>
        ) : null}
        {evaluation.never ? (
          <Notice kind="alarm">{words(`staff.rounds.never.${evaluation.never}`)}</Notice>
        ) : null}
        {frees === "held" ? (
          <Notice kind="alarm">{words("staff.rounds.replacement.held")}</Notice>
        ) : frees.length > 0 ? (
          <Notice kind="wait">
            {words("staff.rounds.replacement.frees", {
              count: frees.length,
              names: words.list(frees.map(nameOf)),
            })}
          </Notice>
        ) : null}
        {evaluation.inTheWay.length > 0 ? (
          <Notice kind="wait">
            <p>{words("staff.rounds.replacement.inTheWay")}</p>
            <ul>
              {evaluation.inTheWay.map((reason) => (
                <li key={reason.key}>{reasonInWords(words, reason)}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        {impossible || !isInReview(view.round.state) ? null : (
          <Ask reply={reply}>
            <Seen version={draft?.version ?? 0} state={draft?.state ?? "none"} />
            <input type="hidden" name="volunteerId" value={candidate.volunteerId} />
            <input type="hidden" name="beneficiaryId" value={candidate.beneficiaryId} />
            {evaluation.against.length > 0 ? (
              <TextArea
                name="reason"
                label={words("staff.rounds.replacement.reason")}
                hint={words("staff.rounds.replacement.reason.hint")}
                maxLength={500}
              />
            ) : null}
            <Actions>
              <Button>{words(draft ? "staff.rounds.replacement.button" : "staff.why.pair.button")}</Button>
            </Actions>
          </Ask>
        )}
      </Part>
      <PairCriteria explanation={evaluation.explanation} />
      <section className="face-to-face" aria-label={words("staff.rounds.pair.sides")}>
        <Face face={volunteer} other={beneficiary} at={at} />
        <span className="between" aria-hidden="true" />
        <Face face={beneficiary} other={volunteer} at={at} />
      </section>
    </>
  );
}
