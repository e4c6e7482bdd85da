import { levelRank } from "../../../mentoring/profile";
import type { Requirement } from "../../criterion";
import { languageBits, languagesInCommon } from "../languages";

/** A language, French included, that both speak at the minimum oral level of the settings. */
export const language: Requirement = {
  id: "language",
  allows: (b, v, { settings }) => languagesInCommon(b, v, settings.minimumLanguageLevel).length > 0,
  stops(people, settings) {
    const { words, b, v } = languageBits(people, settings.minimumLanguageLevel);
    return ({ beneficiary, volunteer, count }, stopped, bit) => {
      for (let n = 0; n < count; n++) {
        const one = (beneficiary[n] as number) * words;
        const other = (volunteer[n] as number) * words;
        let common = 0;
        for (let w = 0; w < words; w++) common |= (b[one + w] as number) & (v[other + w] as number);
        if (common === 0) (stopped[n] as number) |= bit;
      }
    };
  },
  because: (b, _v, { settings }) => ({
    key: "requirement.language.not",
    values: {
      level: settings.minimumLanguageLevel,
      languages: b.languages.filter(({ oral }) => levelRank(oral) > 0).map(({ code }) => code),
    },
  }),
};
