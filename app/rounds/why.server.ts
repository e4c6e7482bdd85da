import { and, desc, eq } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { leftOuts, rounds } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordAccess } from "../audit/history.server";
import type { RoundId } from "../ids";
import type { PersonId } from "../matching/duo/one-side";
import type { LeftOut } from "../matching/duo/round";
import type { WhyAnswer } from "../matching/duo/unblock";
import type { Hurdle } from "../mentoring/eligibility";
import type { ScreeningStep } from "../mentoring/volunteer-path";
import type { Answering } from "./answers";
import { roundsOf } from "./book.server";
import { idsOf } from "./chain.server";
import { currentDraftOf } from "./draft-moves.server";
import { type Named, namesOf } from "./drafts.server";
import { type Face, findFace } from "./faces.server";
import { hurdlesIn, sideOf } from "./people.server";
import { askRound } from "./questions.server";
import { isInReview } from "./round-path";
import { findRound, type Round } from "./scope.server";

export interface WhyView {
  round: Pick<Round, "id" | "state" | "version">;
  person: Face;
  /** What the round wrote down about them; null when it had a pair for them, or did not know them. */
  left: LeftOut | null;
  /** What keeps them out at this moment; null when their file is no longer worked on. */
  now: { hurdles: Hurdle[]; steps: ScreeningStep[] } | null;
  /** A draft of the round that has them all the same: set since by hand. */
  draftId: string | null;
}

/** Somebody whom a round left without a partner; opening it is written into their access log. Null: not there, or not yours. */
export function openWhy(
  db: Db,
  viewer: Viewer,
  roundId: string,
  personId: PersonId,
  at: Date,
): WhyView | null {
  return tx(db, (t) => {
    const round = findRound(t, viewer, roundId);
    if (!round) return null;
    const left = findLeftOut(t, round, personId);
    const now = hurdlesIn(t, round, personId, at);
    const person = left || now ? findFace(t, sideOf(personId), personId, at) : null;
    if (!person) return null;
    recordAccess(t, { viewer: viewer.userId, person: person.userId, page: "staff.rounds.why", at });
    return {
      round: { id: round.id, state: round.state, version: round.version },
      ...{ person, left, now, draftId: currentDraftOf(t, round, personId)?.id ?? null },
    };
  });
}

export interface WhyNamed {
  answer: Answering<WhyAnswer>;
  /** Of everybody whom the answer speaks of. */
  names: Record<string, Named>;
}

/** Why, as the round would come out now, and what would unblock it; null when it cannot be asked. */
export async function askWhy(
  db: Db,
  { round, person, now, draftId }: WhyView,
  clock: () => Date,
): Promise<WhyNamed | null> {
  if (!isInReview(round.state) || draftId || now?.hurdles.length !== 0) return null;
  const question = { what: "why", side: person.side, personId: person.id } as const;
  const answer = await askRound(db, round, question, clock);
  const names = answer.state === "done" ? namesOf(db, spokenOf(answer.result)) : [];
  return { answer, names: Object.fromEntries(names) };
}

function spokenOf(answer: WhyAnswer): string[] {
  if (answer.kind === "matched") return answer.partners.map(({ id }) => id);
  if (answer.kind !== "alone") return [];
  return [
    ...answer.taken.flatMap((one) => [one.id, ...one.holders, ...idsOf(one.answer)]),
    ...answer.unblockings.flatMap(({ outcome }) =>
      outcome ? [outcome.id, ...idsOf({ kind: "chain", chain: outcome.chain })] : [],
    ),
  ];
}

const findLeftOut = (db: Reader, { id }: Round, personId: PersonId): LeftOut | null =>
  db
    .select({ why: leftOuts.why })
    .from(leftOuts)
    .where(and(eq(leftOuts.roundId, id), eq(leftOuts.personId, personId)))
    .get()?.why ?? null;

/** The round that left somebody without a partner last, among those that a viewer sees and that may still be decided upon. */
export const lastLeftBy = (db: Reader, viewer: Viewer, personId: PersonId): RoundId | null => {
  const last = db
    .select({ id: rounds.id, state: rounds.state })
    .from(leftOuts)
    .innerJoin(rounds, eq(rounds.id, leftOuts.roundId))
    .where(and(eq(leftOuts.personId, personId), roundsOf(viewer)))
    .orderBy(desc(rounds.startedAt))
    .limit(1)
    .get();
  return last && isInReview(last.state) ? last.id : null;
};
