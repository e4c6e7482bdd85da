import type { Db } from "~db/client";
import type { Viewer } from "../accounts/viewer";
import type { ChainAnswer } from "../matching/duo/chain";
import type { PersonId } from "../matching/duo/one-side";
import type { Pair } from "../matching/duo/person";
import type { Answering } from "./answers";
import { type DraftLine, findDraftLine, type Named, namesOf } from "./drafts.server";
import { sideOf } from "./people.server";
import { askRound } from "./questions.server";
import { isInReview } from "./round-path";
import { findRound, type Round } from "./scope.server";

export interface ChainView {
  round: Pick<Round, "id" | "state">;
  draft: Pick<DraftLine, "id">;
  /** The pair that is asked about: the draft, or what the wish would make of it. */
  pair: Pair;
  /** Who would be put into the pair; null: what the pair's absence changes. */
  wished: PersonId | null;
  /** Null when the round is no longer being decided upon. */
  answer: Answering<ChainAnswer> | null;
  /** Of everybody whom the answer speaks of. */
  names: Record<string, Named>;
}

/** What a draft's absence, or another person in it, would change elsewhere, one change after the other. Null: not there, or not yours. */
export async function openChain(
  db: Db,
  viewer: Viewer,
  { roundId, draftId, wished }: { roundId: string; draftId: string; wished: PersonId | null },
  clock: () => Date,
): Promise<ChainView | null> {
  const round = findRound(db, viewer, roundId);
  const draft = round && findDraftLine(db, round, draftId);
  if (!round || !draft) return null;
  const pair: Pair = {
    volunteerId: draft.volunteer.id,
    beneficiaryId: draft.beneficiary.id,
    ...(wished && { [sideOf(wished) === "volunteer" ? "volunteerId" : "beneficiaryId"]: wished }),
  };
  const question = { what: wished ? "with" : "without", ...pair } as const;
  const answer = isInReview(round.state) ? await askRound(db, round, question, clock) : null;
  // Only those whom the answer knows are named: they are of the round's branches.
  const spoken = answer?.state === "done" ? idsOf(answer.result) : [];
  const names = namesOf(db, [draft.volunteer.id, draft.beneficiary.id, ...spoken]);
  return {
    round: { id: round.id, state: round.state },
    ...{ draft: { id: draft.id }, pair, wished, answer, names: Object.fromEntries(names) },
  };
}

/** Everybody whom a chain names. */
export const idsOf = (answer: ChainAnswer): string[] =>
  answer.kind === "chain"
    ? answer.chain.steps.flatMap(({ beneficiaryId, before, after }) => [
        beneficiaryId,
        ...[before, after].flatMap((held) => (held ? [held.volunteerId] : [])),
      ])
    : [];
