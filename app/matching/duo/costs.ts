import type { Change, Session } from "../assign/session";
import { costOfWish, regretOf } from "../assign/worth";
import type { MadePair } from "./pairs";
import type { Alternatives, Cost } from "./round";

/** What a pair's absence and each of its alternatives would cost the whole round, exactly. Positions of the pool, by id. */
export function costsOf(
  session: Session,
  { beneficiary, volunteer }: Pick<MadePair, "beneficiary" | "volunteer">,
  { forBeneficiary, forVolunteer }: Alternatives,
  positions: { beneficiaries: ReadonlyMap<string, number>; volunteers: ReadonlyMap<string, number> },
): Alternatives {
  const wish = (one: number | undefined, other: number | undefined) =>
    one === undefined || other === undefined ? null : costOf(costOfWish(session, one, other));
  return {
    regret: costOf(regretOf(session, beneficiary)),
    forBeneficiary: forBeneficiary.map((other) => ({
      ...other,
      cost: wish(beneficiary, positions.volunteers.get(other.id)),
    })),
    forVolunteer: forVolunteer.map((other) => ({
      ...other,
      cost: wish(positions.beneficiaries.get(other.id), volunteer),
    })),
  };
}

/** Losses are told as what they are: −0 as 0. */
const costOf = (change: Change | null): Cost | null =>
  change && { people: 0 - change.people, score: 0 - change.value, moves: change.moves.length };
