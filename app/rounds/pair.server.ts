import { and, eq, inArray, ne, or } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { drafts, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordAccess } from "../audit/history.server";
import type { Alternative, Cost } from "../matching/duo/round";
import type { Reason } from "../matching/reason";
import { neighboursIn } from "./draft-list.server";
import { type DraftLine, DUO_LIST, findDraftLine, type Named, namesOf } from "./drafts.server";
import { evaluatePair } from "./evaluation.server";
import { type Face, findFace } from "./faces.server";
import { type Look, readLook } from "./forms";
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
  /** What is in the way of a pair set by hand, as the files stand now. */
  inTheWay: Reason[];
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
  look: Look = readLook(new URLSearchParams()),
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
    const name = namer(t, draft, round, [...alternatives.forBeneficiary, ...alternatives.forVolunteer]);
    const evaluation =
      draft.against.length > 0 ? evaluatePair(t, round, draft.volunteer.id, draft.beneficiary.id, at) : null;
    return {
      round: { id: round.id, state: round.state, version: round.version },
      ...{ draft, volunteer, beneficiary, forcedReason, decidedBy },
      inTheWay: evaluation?.inTheWay ?? [],
      alternatives: {
        forBeneficiary: alternatives.forBeneficiary.flatMap(name),
        forVolunteer: alternatives.forVolunteer.flatMap(name),
      },
      regret: alternatives.regret ?? null,
      ...neighboursIn(t, DUO_LIST, round.id, look, draft.id),
    };
  });
}

/** Names alternatives, and with whom each of them stands in this round at this moment. */
function namer(db: Reader, draft: DraftLine, round: Round, list: readonly Alternative[]) {
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
  return ({ id, score, cost = null }: Alternative): NamedAlternative[] => {
    const person = names.get(id);
    const holder = holders.get(id);
    return person ? [{ ...person, id, score, cost, takenBy: (holder && names.get(holder)) || null }] : [];
  };
}
