import { type LanguageCode, type Level, levelRank } from "../../mentoring/profile";
import type { PoolPerson } from "./person";

/** Languages that both speak at this oral level or better, in the order of the first person. */
export function languagesInCommon(one: PoolPerson, other: PoolPerson, minimum: Level): LanguageCode[] {
  const least = Math.max(1, levelRank(minimum));
  return one.languages
    .filter(({ oral }) => levelRank(oral) >= least)
    .map(({ code }) => code)
    .filter((code) => other.languages.some((l) => l.code === code && levelRank(l.oral) >= least));
}
