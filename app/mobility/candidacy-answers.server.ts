import { type Db, type Tx, tx } from "~db/client";
import type { Answer, RefusalReason } from "./candidacy";
import { askPartners } from "./candidacy-asking.server";
import { endCandidacy, listOtherLive, supersede, withdraw } from "./candidacy-endings.server";
import { tellCompanions } from "./candidacy-letters.server";
import { type Candidacy, getCandidacy, type Moved, moveCandidacy, notNow } from "./candidacy-moves.server";
import { candidacyParties } from "./candidacy-parties.server";
import { type CandidacyState, isCommitted, isLive } from "./candidacy-path";
import type { CandidacySeat } from "./candidacy-seats.server";

export interface HouseholdAnswer {
  answer: Answer;
  /** Why not; nothing when the answer is yes. */
  reason: RefusalReason | null;
  /** Words beside the reason, for the team only. */
  words: string | null;
}
export type HouseholdAnswered =
  | { ok: true; became: "accepted" | "refused" | "unchanged" }
  | { ok: false; refusal: "too_late"; state: CandidacyState }
  | { ok: false; refusal: "committed_elsewhere" };

/**
 * The household's answer to a proposal. A yes takes the places that were reserved, closes its other candidacies and asks the
 * employer, the landlord and the training body; a no frees the places at once. The same answer twice is a success once.
 */
export function answerCandidacy(
  db: Db,
  seat: CandidacySeat,
  given: HouseholdAnswer,
  at: Date,
): HouseholdAnswered {
  return tx(db, (t): HouseholdAnswered => {
    const candidacy = getCandidacy(t, seat.candidacyId);
    const waits = candidacy.state === "proposed" && candidacy.closesAt !== null && at < candidacy.closesAt;
    if (given.answer === "yes") {
      if (waits) return accept(t, candidacy, seat, at);
      if (candidacy.householdAnswer === "yes" && isGoingOn(candidacy.state))
        return { ok: true, became: "unchanged" };
    } else {
      if (waits) return refuse(t, candidacy, seat, given, at);
      if (candidacy.state === "refused") return { ok: true, became: "unchanged" };
    }
    return { ok: false, refusal: "too_late", state: candidacy.state };
  });
}

/** The household stops it, at any step before the move. Stopping twice is stopping once. */
export function withdrawHousehold(
  db: Db,
  seat: CandidacySeat,
  { reason, words }: Pick<HouseholdAnswer, "words"> & { reason: RefusalReason },
  at: Date,
): Moved {
  return tx(db, (t): Moved => {
    const candidacy = getCandidacy(t, seat.candidacyId);
    if (candidacy.state === "withdrawn" && candidacy.refusedBy === "household") return { ok: true };
    if (!isLive(candidacy.state)) return notNow(candidacy);
    const { mover, by } = seat;
    return withdraw(t, candidacy, { mover, by, at }, { party: "household", reason, words });
  });
}

function accept(t: Tx, candidacy: Candidacy, { mover, by }: CandidacySeat, at: Date): HouseholdAnswered {
  const others = listOtherLive(t, candidacy);
  if (others.some(({ state }) => isCommitted(state))) return { ok: false, refusal: "committed_elsewhere" };
  const columns = { householdAnswer: "yes", householdAnsweredAt: at, householdAnsweredBy: by } as const;
  const moved = moveCandidacy(t, candidacy, "accept", { mover, by, at }, columns);
  if (!moved.ok) return { ok: false, refusal: "too_late", state: moved.state };
  for (const other of others) supersede(t, other, candidacy.id, at);
  askPartners(t, getCandidacy(t, candidacy.id), at);
  return { ok: true, became: "accepted" };
}

function refuse(
  t: Tx,
  candidacy: Candidacy,
  { mover, by }: CandidacySeat,
  { reason, words }: HouseholdAnswer,
  at: Date,
): HouseholdAnswered {
  const ending = { party: "household", reason: reason ?? "other", words } as const;
  const moved = endCandidacy(
    t,
    candidacy,
    "refuse",
    { mover, by, at },
    ending,
    {},
    {
      householdAnswer: "no",
      householdAnsweredAt: at,
      householdAnsweredBy: by,
    },
  );
  if (!moved.ok) return { ok: false, refusal: "too_late", state: moved.state };
  const parties = candidacyParties(t, candidacy);
  if (parties.household.referentId && parties.household.referentId !== by)
    tellCompanions(t, candidacy, parties, "refused", { at });
  return { ok: true, became: "refused" };
}

const isGoingOn = (state: CandidacyState): boolean =>
  isCommitted(state) || state === "moved" || state === "closed";
