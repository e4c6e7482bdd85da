import { Form, Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { reasonInWords } from "~/i18n/reasons";
import type { Words } from "~/i18n/words";
import type { PairExplanation } from "~/matching/score";
import type { DraftLine, LeftOutLine, Named } from "~/rounds/drafts.server";
import { type Look, lookQuery } from "~/rounds/forms";
import { type DraftMove, isInReview } from "~/rounds/round-path";
import type { RoundSummary } from "~/rounds/rounds.server";
import { Bar } from "~/ui/bar";
import { Button } from "~/ui/button";
import { Empty, Tag } from "~/ui/page";
import { Joined } from "~/ui/strokes";
import { Seen } from "./rounds-move.part";
import { DraftTag } from "./rounds-state.part";

/** The drafts, dense: a line each, its score, its strongest reasons, and what can be decided without opening it. */
export function Drafts({
  summary,
  look,
  lines,
}: {
  summary: RoundSummary;
  look: Look;
  lines: readonly DraftLine[];
}) {
  const words = useWords();
  if (lines.length === 0) return <Empty>{words("staff.rounds.drafts.empty")}</Empty>;
  const { round } = summary;
  return (
    <ol className="draft-list">
      {lines.map((draft) => {
        const to = `/staff/rounds/${round.id}/drafts/${draft.id}`;
        return (
          <li key={draft.id} id={draft.id} data-state={draft.state}>
            <div className="score">
              <strong>{words.number(Math.round(draft.score / 100))}</strong>
              <Bar value={draft.score} of={10_000} />
            </div>
            <div className="pair">
              <Link to={to}>
                <Joined as="span" one={nameOf(draft.volunteer)} other={nameOf(draft.beneficiary)} />
              </Link>
              <span className="muted small">{placesOf(words, draft)}</span>
            </div>
            <p className="because small">{strongest(words, draft.explanation)}</p>
            <div className="decide">
              <DraftTag state={draft.state} />
              {isInReview(round.state) ? (
                <Form method="post" action={to} className="row" reloadDocument>
                  <Seen version={draft.version} state={draft.state} />
                  <input type="hidden" name="back" value={`${lookQuery(look, { page: look.page })}#${draft.id}`} />
                  <DraftButtons draft={draft} />
                </Form>
              ) : null}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

const BUTTONS: Record<DraftLine["state"], readonly DraftMove[]> = {
  kept: ["lock", "drop", "forbid"],
  locked: ["keep", "drop", "forbid"],
  forced: ["drop", "forbid"],
  dropped: ["keep", "forbid"],
  forbidden: ["keep"],
};

/** The moves that a draft allows now, said with the pair's names for those who listen. */
export function DraftButtons({ draft, size = "small" }: { draft: DraftLine; size?: "small" | undefined }) {
  const words = useWords();
  return BUTTONS[draft.state].map((move) => (
    <Button key={move} kind="quiet" size={size} name="move" value={move}>
      {words(`staff.rounds.draft.move.${move}`)}
      <span className="visually-hidden">
        {` ${draft.volunteer.firstName} — ${draft.beneficiary.firstName}`}
      </span>
    </Button>
  ));
}

/** People without a proposal: why, what the requirements left of the others one after the other, and what would unblock them. */
export function LeftOuts({ look, lines }: { look: Look; lines: readonly LeftOutLine[] }) {
  const words = useWords();
  if (lines.length === 0) return <Empty>{words(`staff.rounds.${look.view as "left" | "ineligible"}.empty`)}</Empty>;
  return (
    <ol className="left-list">
      {lines.map((line) => (
        <li key={line.id}>
          <div className="row">
            <Link to={`/staff/${line.side === "volunteer" ? "volunteers" : "beneficiaries"}/${line.personId}`}>
              <bdi>{nameOf(line.person)}</bdi>
            </Link>
            <span className="muted small">{line.person.town}</span>
            <Tag>{words(`staff.rounds.side.one.${line.side}`)}</Tag>
          </div>
          <div className="stack" data-gap="small">
            <p>{hurdlesInWords(words, line) ?? reasonInWords(words, line.why.reason)}</p>
            {line.why.funnel.length > 0 ? (
              <ol className="funnel small" aria-label={words("staff.rounds.funnel")}>
                {line.why.funnel.map((step) => (
                  <li key={step.requirement} data-none={step.remaining === 0 || undefined}>
                    {requirementName(words, step.requirement)} <strong>{words.number(step.remaining)}</strong>
                  </li>
                ))}
              </ol>
            ) : null}
            {line.why.relaxation ? (
              <p className="unblock">
                {words("staff.rounds.unblock", {
                  because: reasonInWords(words, line.why.relaxation.because),
                  count: line.why.relaxation.candidates,
                })}
              </p>
            ) : null}
          </div>
        </li>
      ))}
    </ol>
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
