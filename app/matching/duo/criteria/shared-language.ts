import { FRENCH } from "../../../mentoring/profile";
import type { Criterion } from "../../criterion";
import { languagesInCommon } from "../languages";

/** 1 when they share a language other than French, 0.5 when only French. */
export const sharedLanguage: Criterion = {
  id: "shared-language",
  defaultWeight: 20,
  neutral: 0.5,
  level(b, v, { settings }) {
    const common = languagesInCommon(b, v, settings.minimumLanguageLevel);
    if (common.length === 0) return null;
    return common.some((code) => code !== FRENCH) ? 1 : 0.5;
  },
  because(b, v, { settings }) {
    const languages = languagesInCommon(b, v, settings.minimumLanguageLevel);
    return languages.length === 0 ? null : { key: "criterion.sharedLanguage.words", values: { languages } };
  },
};
