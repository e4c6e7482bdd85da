import { findCandidates } from "../candidates";
import type { Pool } from "./person";
import { language } from "./requirements/language";
import type { LanguageCost } from "./round";
import { MINIMUM_LEVELS } from "./settings";

/** What each minimum oral level of a common language leaves possible: the higher the level, the fewer people can be met. */
export function languageCost(pool: Pool): LanguageCost[] {
  // Every other level allows some of the pairs that the lowest one does.
  const candidates = findCandidates(pool, { minimumLanguageLevel: MINIMUM_LEVELS[0] });
  return MINIMUM_LEVELS.map((level) => {
    const stopped = new Uint8Array(candidates.count);
    language.stops(pool, { minimumLanguageLevel: level })(candidates, stopped, 1);
    const able = new Uint8Array(pool.beneficiaries.length);
    let pairs = 0;
    for (let n = 0; n < candidates.count; n++) {
      if (stopped[n] === 1) continue;
      able[candidates.beneficiary[n] as number] = 1;
      pairs += 1;
    }
    return { level, pairs, beneficiaries: able.reduce((sum, one) => sum + one, 0) };
  });
}
