import { FRENCH } from "../../../mentoring/profile";
import type { Criterion } from "../../criterion";
import { levelByte } from "../../score";
import { FRENCH_BIT, languageBits, languagesInCommon } from "../languages";

/** 1 when they share a language other than French, 0.5 when only French. */
export const sharedLanguage: Criterion = {
  id: "shared-language",
  defaultWeight: 20,
  neutral: 0.5,
  level(b, v, { settings }) {
    const common = languagesInCommon(b, v, settings.minimumLanguageLevel);
    return given(
      common.includes(FRENCH),
      common.some((code) => code !== FRENCH),
    );
  },
  levels(people, settings) {
    const { words, b, v } = languageBits(people, settings.minimumLanguageLevel);
    return ({ beneficiary, volunteer, count }, bytes) => {
      for (let n = 0; n < count; n++) {
        const one = (beneficiary[n] as number) * words;
        const other = (volunteer[n] as number) * words;
        const first = (b[one] as number) & (v[other] as number);
        let others = first & ~FRENCH_BIT;
        for (let w = 1; w < words; w++) others |= (b[one + w] as number) & (v[other + w] as number);
        bytes[n] = levelByte(given((first & FRENCH_BIT) !== 0, others !== 0));
      }
    };
  },
  because(b, v, { settings }) {
    const languages = languagesInCommon(b, v, settings.minimumLanguageLevel);
    return languages.length === 0 ? null : { key: "criterion.sharedLanguage.words", values: { languages } };
  },
};

const given = (french: boolean, another: boolean): number | null => (another ? 1 : french ? 0.5 : null);
