import { LEVELS, type Level, levelRank } from "../../mentoring/profile";
import type { PairContext, RequirementId } from "../criterion";
import type { Side } from "../neighbours";
import type { Reason } from "../reason";
import type { PoolBeneficiary, PoolPerson, PoolVolunteer } from "./person";
import { ageWish } from "./requirements/age-wish";
import { sexWish } from "./requirements/sex-wish";

/** What can be let go: a requirement, or the round's least score. */
export type Relaxed = RequirementId | "floor";

/** From this size on nobody would call a change small: it is told last. */
export const LARGE = 100;

/** The smallest change that a pair needs. `size` compares within one thing let go. */
export interface LeastChange {
  takes: Reason;
  size: number;
}

interface Asked {
  context: PairContext;
  /** Of the person for whom it is asked. */
  side: Side;
  /** 0–10,000. */
  score: number;
}

/** The least that would have to be otherwise for this thing not to be in the way of a pair. */
export function leastChange(
  lets: Relaxed,
  b: PoolBeneficiary,
  v: PoolVolunteer,
  { context, side, score }: Asked,
): LeastChange {
  const key = `staff.why.takes.${lets}`;
  const [own, other] = side === "beneficiary" ? [b, v] : [v, b];
  switch (lets) {
    case "distance": {
      const more = Math.ceil(context.kilometres - Math.min(b.radiusKm, v.radiusKm));
      const whose = own.radiusKm >= context.kilometres ? "theirs" : "own";
      return { takes: { key: `${key}.${whose}`, values: { kilometres: more } }, size: more };
    }
    case "language": {
      const level = bestCommonLevel(b, v);
      if (!level) return { takes: { key: `${key}.none`, values: {} }, size: LARGE };
      const size = levelRank(context.settings.minimumLanguageLevel) - levelRank(level);
      return { takes: { key, values: { level } }, size };
    }
    case "hours":
      return { takes: { key, values: { hours: other.freeHours } }, size: 1 };
    case "sex-wish":
    case "age-wish": {
      const isOwn = (lets === "sex-wish" ? sexWish : ageWish).allows(...wishless(b, v, side), context);
      return { takes: { key: `${key}.${isOwn ? "own" : "theirs"}`, values: {} }, size: isOwn ? 1 : 2 };
    }
    case "floor":
      return { takes: { key, values: { score: Math.floor(score / 100) } }, size: -score };
  }
}

/** The pair as if the person for whom it is asked wished nothing. */
function wishless(b: PoolBeneficiary, v: PoolVolunteer, side: Side): [PoolBeneficiary, PoolVolunteer] {
  const none = { sexWish: "any", ageWish: [] } as const;
  return side === "beneficiary" ? [{ ...b, ...none }, v] : [b, { ...v, ...none }];
}

/** The best oral level at which both speak one language; null when they have none. */
function bestCommonLevel(one: PoolPerson, other: PoolPerson): Level | null {
  const common = one.languages.flatMap(({ code, oral }) => {
    const theirs = other.languages.find((language) => language.code === code);
    return theirs ? [Math.min(levelRank(oral), levelRank(theirs.oral))] : [];
  });
  const best = Math.max(0, ...common);
  return best > 0 ? (LEVELS[best] as Level) : null;
}
