import { and, eq, inArray, ne, or } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { drafts, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordAccess } from "../audit/history.server";
import type { Alternative, Cost } from "../matching/duo/round";
import { DUOS } from "./book.server";
import { neighboursIn } from "./draft-decisions.server";
import { type DraftLine, findDraftLine, type Named, namesOf } from "./drafts.server";
import { type Face, findFace } from "./faces.server";
import { PUBLISHED_DRAFT_STATES } from "./round-path";
import { findRound, type Round } from "./scope.server";

export interface NamedAlternative extends Named {
  id: string;
  score: number;
  takenBy: Named | null;
  cost: Cost | null;
}
export interface PairView {
  round: Pick<Round, "id" | "state" | "version">;
  draft: DraftLine;
  volunteer: Face;
  beneficiary: Face;
  alternatives: { forBeneficiary: NamedAlternative[]; forVolunteer: NamedAlternative[] };
  /** What the whole would lose without this pair; null when it is not known (set by hand, or locked). */
  regret: Cost | null;
  forcedReason: string | null;
  decidedBy: string | null;
  previous: string | null;
  next: string | null;
}

/** A pair of a round face to face; opening it is written into both people's access log. */
export function openPair(
  db: Db,
  viewer: Viewer,
  roundId: string,
  draftId: string,
  at: Date,
): PairView | null {
  return tx(db, (t) => {
    const round = findRound(t, viewer, roundId);
    const draft = round && findDraftLine(t, round, draftId);
    if (!round || !draft) return null;
    const volunteer = findFace(t, "volunteer", draft.volunteer.id, at);
    const beneficiary = findFace(t, "beneficiary", draft.beneficiary.id, at);
    if (!volunteer || !beneficiary) return null;
    for (const { userId } of [volunteer, beneficiary])
      recordAccess(t, { viewer: viewer.userId, person: userId, page: "staff.rounds.pair", at });
    const { alternatives, forcedReason, decidedBy } = t
      .select({
        alternatives: drafts.alternatives,
        forcedReason: drafts.forcedReason,
        decidedBy: users.firstName,
      })
      .from(drafts)
      .leftJoin(users, eq(users.id, drafts.decidedBy))
      .where(eq(drafts.id, draft.id))
      .all()[0] ?? {
      alternatives: { forBeneficiary: [], forVolunteer: [] },
      forcedReason: null,
      decidedBy: null,
    };
    return {
      round: { id: round.id, state: round.state, version: round.version },
      ...{ draft, volunteer, beneficiary, forcedReason, decidedBy },
      alternatives: {
        forBeneficiary: named(t, draft, round, alternatives.forBeneficiary),
        forVolunteer: named(t, draft, round, alternatives.forVolunteer),
      },
      regret: alternatives.regret ?? null,
      ...neighboursIn(t, DUOS, round.id, draft),
    };
  });
}

/** Names of the alternatives, and with whom each of them stands in this round at this moment. */
function named(db: Reader, draft: DraftLine, round: Round, list: readonly Alternative[]): NamedAlternative[] {
  const ids = list.map((one) => one.id);
  const holders = new Map(
    db
      .select({ volunteerId: drafts.volunteerId, beneficiaryId: drafts.beneficiaryId })
      .from(drafts)
      .where(
        and(
          eq(drafts.roundId, round.id),
          ne(drafts.id, draft.id),
          inArray(drafts.state, [...PUBLISHED_DRAFT_STATES]),
          or(inArray(drafts.volunteerId, ids as never[]), inArray(drafts.beneficiaryId, ids as never[])),
        ),
      )
      .all()
      .flatMap(({ volunteerId, beneficiaryId }): [string, string][] => [
        [volunteerId, beneficiaryId],
        [beneficiaryId, volunteerId],
      ]),
  );
  const names = namesOf(db, [...ids, ...ids.map((id) => holders.get(id) ?? null)]);
  return list.flatMap(({ id, score, cost = null }) => {
    const person = names.get(id);
    const holder = holders.get(id);
    return person ? [{ ...person, id, score, cost, takenBy: (holder && names.get(holder)) || null }] : [];
  });
}
