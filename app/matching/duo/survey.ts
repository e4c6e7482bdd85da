import { type Couples, measures } from "../columns";
import type { Neighbourhood, Side } from "../neighbours";
import { PairSet } from "../pair-set";
import type { Pool, PoolPerson } from "./person";
import { REQUIREMENTS } from "./requirements";
import type { RoundSettings } from "./round";
import { stoppedBy } from "./stopped-by";

/** Farther than this is not a small change. */
export const FARTHEST_KM = 30;
const DISTANCE = REQUIREMENTS.findIndex(({ id }) => id === "distance");

/** What stands between one person and everybody of the other side; arrays in the order of the requirements. */
export interface Survey {
  /** Pairs that come past every earlier requirement and not past this one; by distance only those looked at. */
  stopped: number[];
  /** Pairs that would be candidates if this requirement alone were let go; by distance within thirty kilometres. */
  onlyBy: number[];
  /** Pairs that come past all. */
  allowed: number;
  /** Kilometres to the nearest person whom distance alone keeps away. */
  nearest: number;
}

/**
 * Surveys of some people of one side, place by place. Distance comes first among the requirements: whoever lives out of
 * reach and beyond thirty kilometres is stopped by it and would not be a small change: nobody looks at them.
 */
export function eachSurvey(
  pool: Pool,
  settings: RoundSettings,
  neighbourhood: Neighbourhood,
  side: Side,
  isSurveyed: (person: number) => boolean,
  tell: (person: number, survey: Survey) => void,
): void {
  const people: readonly PoolPerson[] = side === "beneficiary" ? pool.beneficiaries : pool.volunteers;
  const reach = measures(people, ({ radiusKm }) => Math.max(radiusKm, FARTHEST_KM)).map((km, n) =>
    isSurveyed(n) ? km : -1,
  );
  const never = new PairSet(pool, pool.never)[side === "beneficiary" ? "ofBeneficiary" : "ofVolunteer"];
  const stopped = stoppedBy(pool, settings);
  neighbourhood.eachWithin(side, reach, (person, couples) => {
    const without = never.get(person);
    const partners = side === "beneficiary" ? couples.volunteer : couples.beneficiary;
    tell(
      person,
      surveyed(couples, stopped(couples), (n) => without?.has(partners[n] as number) ?? false),
    );
  });
}

function surveyed(couples: Couples, stopped: Uint8Array, isNever: (n: number) => boolean): Survey {
  const none = REQUIREMENTS.map(() => 0);
  const survey: Survey = { stopped: none, onlyBy: [...none], allowed: 0, nearest: Number.POSITIVE_INFINITY };
  for (let n = 0; n < couples.count; n++) {
    if (isNever(n)) continue;
    const bits = stopped[n] as number;
    if (bits === 0) {
      survey.allowed += 1;
      continue;
    }
    const first = 31 - Math.clz32(bits & -bits);
    survey.stopped[first] = (survey.stopped[first] as number) + 1;
    if (bits !== 1 << first) continue;
    const kilometres = couples.kilometres[n] as number;
    if (first === DISTANCE && kilometres > FARTHEST_KM) continue;
    survey.onlyBy[first] = (survey.onlyBy[first] as number) + 1;
    if (first === DISTANCE) survey.nearest = Math.min(survey.nearest, kilometres);
  }
  return survey;
}
