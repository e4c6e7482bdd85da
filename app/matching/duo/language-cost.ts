import { candidatesOf } from "../candidates";
import type { Pool } from "./person";
import type { LanguageCost } from "./round";
import { MINIMUM_LEVELS } from "./settings";

/** What each minimum oral level of a common language leaves possible: the higher the level, the fewer people can be met. */
export const languageCost = (pool: Pool): LanguageCost[] =>
  MINIMUM_LEVELS.map((level) => {
    const candidates = candidatesOf(pool, { minimumLanguageLevel: level });
    return {
      level,
      pairs: candidates.length,
      beneficiaries: new Set(candidates.map(({ beneficiary }) => beneficiary)).size,
    };
  });
