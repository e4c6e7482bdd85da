import { Link } from "@remix-run/react";
import { useWords } from "~/i18n/context";
import { reasonInWords } from "~/i18n/reasons";
import type { Words } from "~/i18n/words";
import type { MobilityLeftOut, MobilitySide } from "~/mobility/round";
import type { DraftPage } from "~/rounds/draft-list.server";
import type { Look } from "~/rounds/forms";
import type { MobilityDraftLine, MobilityLeftOutLine } from "~/rounds/mobility/drafts.server";
import { isInReview, type RoundState } from "~/rounds/round-path";
import { Empty, Tag } from "~/ui/page";
import { ROUNDS, requirementName } from "./mobility-rounds-words.part";
import { DraftRows } from "./rounds-choice.part";
import { DraftRow, WhyLeft } from "./rounds-lists.part";

interface RoundOf {
  id: string;
  state: RoundState;
}

interface DraftsProps {
  round: RoundOf;
  look: Look<MobilitySide>;
  list: { lines: readonly MobilityDraftLine[]; total: number; groups: DraftPage["groups"] };
  at: Date;
}

/** The drafts, dense: a household and where it would go. */
export function MobilityDrafts({ round, look, list, at }: DraftsProps) {
  const words = useWords();
  const base = `${ROUNDS}/${round.id}`;
  if (list.lines.length === 0) return <Empty>{words("staff.mobilityRounds.drafts.empty")}</Empty>;
  return (
    <DraftRows {...{ base, look, list }} inReview={isInReview(round.state)}>
      {list.lines.map((draft) => (
        <DraftRow
          key={draft.id}
          {...{ draft, look, at }}
          to={`${base}/drafts/${draft.id}`}
          one={`${draft.household.firstName} ${draft.household.lastName}`}
          other={draft.offer.town}
          spoken={`${draft.household.firstName} — ${draft.offer.town}`}
          place={words("staff.mobilityRounds.draft.place", {
            persons: draft.household.persons,
            town: draft.household.town,
            offer: draft.offer.title,
          })}
          inReview={isInReview(round.state)}
        />
      ))}
    </DraftRows>
  );
}

/** Households without a proposal and offers without a household: why, and what would unblock them. */
export function MobilityLeftOuts({
  round,
  look,
  lines,
}: {
  round: RoundOf;
  look: Look<MobilitySide>;
  lines: readonly MobilityLeftOutLine[];
}) {
  const words = useWords();
  if (lines.length === 0)
    return <Empty>{words(`staff.mobilityRounds.${look.view as "left" | "ineligible"}.empty`)}</Empty>;
  const byHand = isInReview(round.state) && look.view === "left";
  return (
    <ol className="left-list">
      {lines.map((line) => (
        <li key={line.id}>
          <div className="row">
            <Link to={`/staff/${line.side === "household" ? "households" : "offers"}/${line.subjectId}`}>
              <bdi>{line.name}</bdi>
            </Link>
            <span className="muted small">{line.town}</span>
            <Tag>{words(`staff.mobilityRounds.side.one.${line.side}`)}</Tag>
            {byHand && line.side === "household" ? (
              <Link className="small" to={`${ROUNDS}/${round.id}/households/${line.subjectId}`}>
                {words("staff.mobilityRounds.byHand.link")}
                <span className="visually-hidden">{` ${line.name}`}</span>
              </Link>
            ) : null}
          </div>
          <WhyLeft
            reason={hurdlesInWords(words, line.why) ?? reasonInWords(words, line.why.reason)}
            title={words("staff.mobilityRounds.funnel")}
            funnel={line.why.funnel}
            unblocks={line.why.relaxation?.because ?? null}
            nameOf={(id) => requirementName(words, id)}
          />
        </li>
      ))}
    </ol>
  );
}

/** What kept a household out, in words; null for one that took part. */
export function hurdlesInWords(words: Words, { reason }: MobilityLeftOut): string | null {
  const { hurdles } = reason.values;
  if (!Array.isArray(hurdles)) return null;
  return words.list(hurdles.map((hurdle) => words(`staff.mobilityRounds.hurdle.${hurdle}` as never)));
}
