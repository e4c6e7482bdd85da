import { and, eq, inArray, sql } from "drizzle-orm";
import { type Db, tx } from "~db/client";
import { beneficiaries, communes, users, volunteers } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordAccess } from "../audit/history.server";
import type { BeneficiaryId, VolunteerId } from "../ids";
import type { Side } from "../mentoring/duo-path";
import { BENEFICIARIES_IN_VIEW, VOLUNTEERS_IN_VIEW } from "../mentoring/eligibility";
import { findDraftOf } from "./draft-moves.server";
import { type DraftLine, findDraftLine, type Named, namesOf } from "./drafts.server";
import { type Evaluation, evaluatePair } from "./evaluation.server";
import { type Face, findFace } from "./faces.server";
import { draftsThatLeave } from "./replacement.server";
import { findRound, type Round } from "./scope.server";

const MOST_FOUND = 20;

export interface ReplacementView {
  round: Pick<Round, "id" | "state">;
  draft: DraftLine;
  /** Whom the search looks for; the other side stays. */
  side: Side;
  found: (Named & { id: string })[];
  /** The person looked at, and the pair that they would make. */
  candidate: {
    volunteerId: VolunteerId;
    beneficiaryId: BeneficiaryId;
    volunteer: Face;
    beneficiary: Face;
    evaluation: Evaluation;
    /** People whose present draft would be dropped; "held" when one of them is locked or forced. */
    frees: Named[] | "held";
  } | null;
}

interface Asked {
  roundId: string;
  draftId: string;
  side: Side;
  /** Part of a first or last name; empty: nobody is searched. */
  name: string;
  /** Whom one looks at, by id. */
  personId: string | null;
}

/** The search for somebody else in a pair, and the pair that one of those found would make. Null: not there, or not yours. */
export function openReplacement(db: Db, viewer: Viewer, asked: Asked, at: Date): ReplacementView | null {
  return tx(db, (t) => {
    const round = findRound(t, viewer, asked.roundId);
    const line = round && findDraftLine(t, round, asked.draftId);
    const draft = round && findDraftOf(t, round.id, asked.draftId);
    if (!round || !line || !draft) return null;
    const { side, personId } = asked;
    const pair = {
      volunteerId: (side === "volunteer" && personId ? personId : draft.volunteerId) as VolunteerId,
      beneficiaryId: (side === "beneficiary" && personId ? personId : draft.beneficiaryId) as BeneficiaryId,
    };
    const evaluation = personId ? evaluatePair(t, round, pair.volunteerId, pair.beneficiaryId, at) : null;
    const volunteer = evaluation && findFace(t, "volunteer", pair.volunteerId, at);
    const beneficiary = evaluation && findFace(t, "beneficiary", pair.beneficiaryId, at);
    const view: ReplacementView = {
      round: { id: round.id, state: round.state },
      draft: line,
      side,
      found: asked.name ? searchPeople(t, round, side, asked.name) : [],
      candidate: null,
    };
    if (!evaluation || !volunteer || !beneficiary) return view;
    for (const { userId } of [volunteer, beneficiary])
      recordAccess(t, { viewer: viewer.userId, person: userId, page: "staff.rounds.replacement", at });
    const leaving = draftsThatLeave(t, round, draft, pair);
    return { ...view, candidate: { ...pair, volunteer, beneficiary, evaluation, frees: freed() } };

    function freed(): Named[] | "held" {
      if (leaving === "held") return leaving;
      const left = leaving.flatMap((one) => [one.volunteerId, one.beneficiaryId]);
      const staying: string[] = [pair.volunteerId, pair.beneficiaryId];
      return [...namesOf(t, left).values()].filter(({ id }) => !staying.includes(id));
    }
  });
}

function searchPeople(db: Parameters<typeof namesOf>[0], round: Round, side: Side, name: string) {
  const table = side === "volunteer" ? volunteers : beneficiaries;
  const states: readonly string[] = side === "volunteer" ? VOLUNTEERS_IN_VIEW : BENEFICIARIES_IN_VIEW;
  const pattern = `%${name.replaceAll(/[\\%_]/g, "\\$&")}%`;
  return db
    .select({ id: table.id, firstName: users.firstName, lastName: users.lastName, town: communes.name })
    .from(table)
    .innerJoin(users, eq(users.id, table.userId))
    .leftJoin(communes, eq(communes.code, table.communeCode))
    .where(
      and(
        inArray(table.branchId, [...round.branchIds]),
        inArray(table.state, states as never[]),
        sql`${users.firstName} || ' ' || ${users.lastName} LIKE ${pattern} ESCAPE '\\'`,
      ),
    )
    .orderBy(users.firstName, users.lastName, table.id)
    .limit(MOST_FOUND)
    .all()
    .map((row) => ({ ...row, town: row.town ?? "" }));
}
