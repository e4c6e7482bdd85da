import { Form, Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useWords } from "~/i18n/context";
import { reasonInWords } from "~/i18n/reasons";
import type { Words } from "~/i18n/words";
import type { Reason } from "~/matching/reason";
import type { PairExplanation } from "~/matching/score";
import type { DraftPage } from "~/rounds/draft-list.server";
import type { DraftLine, LeftOutLine, Named } from "~/rounds/drafts.server";
import { type Look, lookQuery } from "~/rounds/forms";
import {
  type DraftMove,
  type DraftState,
  isInReview,
  isPublishable,
  takenBackUntil,
} from "~/rounds/round-path";
import type { RoundSummary } from "~/rounds/rounds.server";
import { Bar } from "~/ui/bar";
import { Button } from "~/ui/button";
import { Empty, Tag } from "~/ui/page";
import { Joined } from "~/ui/strokes";
import { CHOICE_FORM, DraftRows, KEYS } from "./rounds-choice.part";
import { Seen } from "./rounds-move.part";
import { DraftTag } from "./rounds-state.part";

interface DraftsProps {
  summary: RoundSummary;
  look: Look;
  list: { lines: readonly DraftLine[]; total: number; groups: DraftPage["groups"] };
  at: Date;
}

/** The drafts, dense: a line each, its score, its strongest reasons, and what can be decided without opening it. */
export function Drafts({ summary, look, list, at }: DraftsProps) {
  const words = useWords();
  const { round } = summary;
  const base = `/staff/rounds/${round.id}`;
  if (list.lines.length === 0) return <Empty>{words("staff.rounds.drafts.empty")}</Empty>;
  return (
    <DraftRows {...{ base, look, list }} inReview={isInReview(round.state)}>
      {list.lines.map((draft) => (
        <DraftRow
          key={draft.id}
          {...{ draft, look, at }}
          to={`${base}/drafts/${draft.id}`}
          one={nameOf(draft.volunteer)}
          other={nameOf(draft.beneficiary)}
          spoken={spokenNames(draft)}
          place={placesOf(words, draft)}
          inReview={isInReview(round.state)}
        />
      ))}
    </DraftRows>
  );
}

interface RowProps<OfSide extends string> {
  draft: Pick<DraftLine, "state" | "score" | "version" | "explanation" | "proposedAt"> & { id: string };
  look: Look<OfSide>;
  /** The draft's page, which also takes the decision. */
  to: string;
  one: string;
  other: string;
  /** Both names, short, for those who listen. */
  spoken: string;
  place: ReactNode;
  inReview: boolean;
  at: Date;
}

/** One draft of either programme. */
export function DraftRow<OfSide extends string>(props: RowProps<OfSide>) {
  const { draft, look, to, one, other, spoken, place, inReview, at } = props;
  const words = useWords();
  const back = `${lookQuery(look, { page: look.page })}#${draft.id}`;
  const mayGo = inReview && isPublishable(draft.state) && draft.proposedAt === null;
  return (
    <li id={draft.id} data-state={draft.state} data-proposed={draft.proposedAt ? "" : undefined}>
      <div className="score">
        {mayGo ? (
          <label className="pick">
            <input type="checkbox" name="draft" value={draft.id} form={CHOICE_FORM} />
            <span className="visually-hidden">{words("staff.rounds.choose.one", { names: spoken })}</span>
          </label>
        ) : null}
        <strong>{words.number(Math.round(draft.score / 100))}</strong>
        <Bar value={draft.score} of={10_000} />
      </div>
      <div className="pair">
        <Link to={`${to}${lookQuery(look, { page: look.page })}`} data-open="">
          <Joined as="span" one={one} other={other} />
        </Link>
        <span className="muted small">{place}</span>
      </div>
      <p className="because small">{strongest(words, draft.explanation)}</p>
      <div className="decide">
        <DraftStanding {...{ draft, to, back, spoken, at, inReview }} />
      </div>
    </li>
  );
}

type StandingProps = Pick<RowProps<string>, "draft" | "to" | "spoken" | "at" | "inReview"> & {
  /** The list that one comes back to; absent: the draft's own page. */
  back?: string;
  size?: "small" | undefined;
};

/** What was decided about a draft, or that it is proposed; and what can be done about it now. */
export function DraftStanding({ draft, to, back, spoken, at, inReview, size = "small" }: StandingProps) {
  const words = useWords();
  const hidden = back ? <input type="hidden" name="back" value={back} /> : null;
  const { state, version, proposedAt } = draft;
  if (proposedAt === null)
    return (
      <>
        <DraftTag state={state} />
        {inReview ? (
          <Form method="post" action={to} className="row" data-decide="" reloadDocument>
            <Seen {...{ version, state }} />
            {hidden}
            <DraftButtons {...{ state, spoken, size }} />
          </Form>
        ) : null}
      </>
    );
  const until = takenBackUntil(proposedAt);
  return (
    <>
      <Tag kind="yes">{words("staff.rounds.draft.state.proposed")}</Tag>
      {at < until ? (
        <>
          <span className="muted small">
            {words("staff.rounds.draft.until", { moment: words.moment(until) })}
          </span>
          <Form method="post" action={`${to}/take-back`} data-decide="" reloadDocument>
            <Seen {...{ version, state }} />
            {hidden}
            <Button kind="quiet" size={size}>
              {words("staff.rounds.draft.takeBack")}
              <span className="visually-hidden">{` ${spoken}`}</span>
            </Button>
          </Form>
        </>
      ) : null}
    </>
  );
}

export const spokenNames = ({ volunteer, beneficiary }: DraftLine): string =>
  `${volunteer.firstName} — ${beneficiary.firstName}`;

const BUTTONS: Record<DraftState, readonly DraftMove[]> = {
  kept: ["lock", "drop", "forbid"],
  locked: ["keep", "drop", "forbid"],
  forced: ["drop", "forbid"],
  dropped: ["keep", "forbid"],
  forbidden: ["keep"],
};

/** The moves that a draft allows now, said with the names for those who listen. */
export function DraftButtons({
  state,
  spoken,
  size = "small",
}: {
  state: DraftState;
  spoken: string;
  size?: "small" | undefined;
}) {
  const words = useWords();
  return BUTTONS[state].map((move) => (
    <Button key={move} kind="quiet" size={size} name="move" value={move} shortcut={KEYS[move]}>
      {words(`staff.rounds.draft.move.${move}`)}
      <span className="visually-hidden">{` ${spoken}`}</span>
    </Button>
  ));
}

/** People without a proposal: why, what the requirements left of the others one after the other, and what would unblock them. */
export function LeftOuts({
  roundId,
  look,
  lines,
}: {
  roundId: string;
  look: Look;
  lines: readonly LeftOutLine[];
}) {
  const words = useWords();
  if (lines.length === 0)
    return <Empty>{words(`staff.rounds.${look.view as "left" | "ineligible"}.empty`)}</Empty>;
  return (
    <ol className="left-list">
      {lines.map((line) => (
        <li key={line.id}>
          <div className="row">
            <Link
              to={`/staff/${line.side === "volunteer" ? "volunteers" : "beneficiaries"}/${line.personId}`}
            >
              <bdi>{nameOf(line.person)}</bdi>
            </Link>
            <span className="muted small">{line.person.town}</span>
            <Tag>{words(`staff.rounds.side.one.${line.side}`)}</Tag>
          </div>
          <WhyLeft
            reason={hurdlesInWords(words, line) ?? reasonInWords(words, line.why.reason)}
            title={words("staff.rounds.funnel")}
            funnel={line.why.funnel}
            unblocks={line.why.relaxation?.because ?? null}
            nameOf={(id) => requirementName(words, id)}
            more={
              <Link to={`/staff/rounds/${roundId}/people/${line.personId}`}>
                {words("staff.why.link")}
                <span className="visually-hidden">{` ${nameOf(line.person)}`}</span>
              </Link>
            }
          />
        </li>
      ))}
    </ol>
  );
}

interface WhyProps {
  reason: string;
  title: string;
  funnel: readonly { requirement: string; remaining: number }[];
  unblocks: Reason | null;
  nameOf: (requirement: string) => string;
  /** Where more is told. */
  more?: ReactNode;
}

/** The reason, what each requirement left, and the smallest change that would help. */
export function WhyLeft({ reason, title, funnel, unblocks, nameOf, more }: WhyProps) {
  const words = useWords();
  return (
    <div className="stack" data-gap="small">
      <p>{reason}</p>
      {funnel.length > 0 ? (
        <ol className="funnel small" aria-label={title}>
          {funnel.map((step) => (
            <li key={step.requirement} data-none={step.remaining === 0 || undefined}>
              {nameOf(step.requirement)} <strong>{words.number(step.remaining)}</strong>
            </li>
          ))}
        </ol>
      ) : null}
      {unblocks ? (
        <p className="unblock">
          {words("staff.rounds.unblock", { because: reasonInWords(words, unblocks) })}
        </p>
      ) : null}
      {more ? <p>{more}</p> : null}
    </div>
  );
}

export const nameOf = ({ firstName, lastName }: Named): string => `${firstName} ${lastName}`;

function hurdlesInWords(words: Words, { why }: LeftOutLine): string | null {
  const { hurdles, steps } = why.reason.values;
  if (!Array.isArray(hurdles)) return null;
  const missing = Array.isArray(steps) ? steps : [];
  return words.list([
    ...hurdles.map((hurdle) => words(`staff.rounds.hurdle.${hurdle}` as never)),
    ...missing.map((step) => words(`staff.rounds.step.${step}` as never)),
  ]);
}

const placesOf = (words: Words, { volunteer, beneficiary }: DraftLine): string =>
  volunteer.town === beneficiary.town
    ? volunteer.town
    : words("staff.rounds.towns", { one: volunteer.town, other: beneficiary.town });

/** The three criteria that gave most points, in words. */
const strongest = (words: Words, { criteria }: PairExplanation): string =>
  criteria
    .filter((criterion) => criterion.points > 0 && criterion.because)
    .sort((a, b) => b.points - a.points)
    .slice(0, 3)
    .map((criterion) => (criterion.because ? reasonInWords(words, criterion.because) : ""))
    .join(" · ");

export function requirementName(words: Words, id: string): string {
  const key = `requirement.${id}`;
  return words.has(key) ? words(key) : id;
}
