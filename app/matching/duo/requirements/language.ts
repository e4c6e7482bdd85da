import { levelRank } from "../../../mentoring/profile";
import type { Requirement } from "../../criterion";
import { languagesInCommon } from "../languages";

/** A language, French included, that both speak at the minimum oral level of the settings. */
export const language: Requirement = {
  id: "language",
  allows: (b, v, { settings }) => languagesInCommon(b, v, settings.minimumLanguageLevel).length > 0,
  because: (b, _v, { settings }) => ({
    key: "requirement.language.not",
    values: {
      level: settings.minimumLanguageLevel,
      languages: b.languages.filter(({ oral }) => levelRank(oral) > 0).map(({ code }) => code),
    },
  }),
};
