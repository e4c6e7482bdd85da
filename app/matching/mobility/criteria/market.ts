import type { Reason } from "../../reason";
import { between, type MobilityCriterion } from "../criterion";
import type { Whole } from "../whole";

/** Where each figure is worst and best among the regions, départements and occupations of the sources (2023–2025). */
const UNEMPLOYMENT = { worst: 12, best: 6 };
const VACANCY = { worst: 1, best: 5 };
const DIFFICULTY = { worst: 0.3, best: 0.8 };

/**
 * The mean of what is known of the place: few people without work, social dwellings that stand free, and employers who look
 * hard for these occupations (whoever loses a post finds another). Abstains when nothing is known.
 */
export const market: MobilityCriterion = {
  id: "market",
  defaultWeight: 5,
  neutral: 0.5,
  looksAt: "work",
  level(whole) {
    const { unemployment, socialVacancy } = whole.offer.market;
    const known = difficulties(whole).map((share) => between(share, DIFFICULTY.worst, DIFFICULTY.best));
    if (unemployment !== null) known.push(between(unemployment, UNEMPLOYMENT.worst, UNEMPLOYMENT.best));
    if (socialVacancy !== null) known.push(between(socialVacancy, VACANCY.worst, VACANCY.best));
    return known.length === 0 ? null : known.reduce((sum, level) => sum + level, 0) / known.length;
  },
  because(whole): Reason | null {
    const [share] = difficulties(whole);
    if (share !== undefined)
      return { key: "mobility.criterion.market.hiring", values: { percent: Math.round(100 * share) } };
    const { unemployment } = whole.offer.market;
    return unemployment === null
      ? null
      : { key: "mobility.criterion.market.unemployment", values: { percent: unemployment } };
  },
};

const difficulties = ({ jobs }: Whole): number[] =>
  jobs.map(({ post }) => post.hiringDifficulty).filter((share) => share !== null);
