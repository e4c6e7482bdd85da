import { and, eq, inArray, sql } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
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
import { findInRound, otherSide } from "./people.server";
import { type Beginning, draftsThatLeave } from "./replacement.server";
import { findRound, type Round } from "./scope.server";

const MOST_FOUND = 20;

export interface ReplacementView {
  round: Pick<Round, "id" | "state">;
  /** Null where somebody who has no draft is given a partner. */
  draft: DraftLine | null;
  /** The one who stays. */
  stays: Named & { id: string };
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
  from: Beginning;
  /** Of a draft; somebody without one is given a partner of the other side. */
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
    const begun = round && beginningOf(t, round, asked);
    if (!round || !begun) return null;
    const { personId } = asked;
    const { draft, line, side, stays } = begun;
    const pair = {
      volunteerId: (side === "volunteer" ? (personId ?? draft?.volunteerId) : stays.id) as VolunteerId,
      beneficiaryId: (side === "beneficiary"
        ? (personId ?? draft?.beneficiaryId)
        : stays.id) as BeneficiaryId,
    };
    const evaluation = personId ? evaluatePair(t, round, pair.volunteerId, pair.beneficiaryId, at) : null;
    const volunteer = evaluation && findFace(t, "volunteer", pair.volunteerId, at);
    const beneficiary = evaluation && findFace(t, "beneficiary", pair.beneficiaryId, at);
    const view: ReplacementView = {
      round: { id: round.id, state: round.state },
      ...{ draft: line, stays, side },
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

/** The draft and the one of it who stays, or the person who has none; null: not of this round. */
function beginningOf(db: Reader, round: Round, { from, side }: Asked) {
  if ("draftId" in from) {
    const line = findDraftLine(db, round, from.draftId);
    const draft = findDraftOf(db, round.id, from.draftId);
    if (!line || !draft) return null;
    return { draft, line, side, stays: side === "volunteer" ? line.beneficiary : line.volunteer };
  }
  const stays = findInRound(db, round, from.personId);
  if (!stays) return null;
  return { draft: null, line: null, side: otherSide(stays.side), stays };
}

function searchPeople(db: Reader, round: Round, side: Side, name: string) {
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
