import type { Reader } from "~db/client";
import type { BeneficiaryId, VolunteerId } from "../ids";
import type { PersonId } from "../matching/duo/one-side";
import { listBeneficiariesInView, listVolunteersInView } from "../mentoring/candidates.server";
import type { Side } from "../mentoring/duo-path";
import { type Hurdle, hurdlesOf, stepsToDo } from "../mentoring/eligibility";
import type { ScreeningStep } from "../mentoring/volunteer-path";
import { type Named, namesOf } from "./drafts.server";
import type { Round } from "./scope.server";

/** Ids say of which side they are. */
export const sideOf = (personId: string): Side => (personId.startsWith("vol_") ? "volunteer" : "beneficiary");
export const otherSide = (side: Side): Side => (side === "volunteer" ? "beneficiary" : "volunteer");

/** Somebody of a round's branches whose file is being worked on, by name; null: not there, or not of this round. */
export function findInRound(
  db: Reader,
  round: Pick<Round, "branchIds">,
  personId: PersonId,
): (Named & { side: Side; id: string }) | null {
  const [found] = inView(db, round, personId);
  return found ? (namesOf(db, [found.id]).get(found.id) ?? null) : null;
}

/** What keeps somebody out of a round at this moment, and which steps of the screening are missing; null: not in view. */
export function hurdlesIn(
  db: Reader,
  round: Pick<Round, "branchIds">,
  personId: PersonId,
  at: Date,
): { hurdles: Hurdle[]; steps: ScreeningStep[] } | null {
  if (sideOf(personId) === "volunteer") {
    const [row] = listVolunteersInView(db, round.branchIds, personId as VolunteerId);
    return row ? { hurdles: hurdlesOf.volunteer(row, at), steps: stepsToDo(row) } : null;
  }
  const [row] = listBeneficiariesInView(db, round.branchIds, personId as BeneficiaryId);
  return row ? { hurdles: hurdlesOf.beneficiary(row), steps: [] } : null;
}

const inView = (db: Reader, { branchIds }: Pick<Round, "branchIds">, personId: PersonId) =>
  sideOf(personId) === "volunteer"
    ? listVolunteersInView(db, branchIds, personId as VolunteerId)
    : listBeneficiariesInView(db, branchIds, personId as BeneficiaryId);
