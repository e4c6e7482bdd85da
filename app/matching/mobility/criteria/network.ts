import { FRENCH } from "../../../mentoring/profile";
import { kilometresBetween } from "../../../territory/distance";
import type { Reason } from "../../reason";
import type { MobilityCriterion } from "../criterion";
import type { Whole } from "../whole";

/** Great-circle kilometres within which one visits family on a Sunday. */
const NEAR_KM = 50;
const WORTH = { family: 0.5, association: 0.25, language: 0.25 } as const;
type Tie = keyof typeof WORTH;

/** Half for family or friends near there, a quarter each for an association and for people who speak their language; abstains when nothing of it is known. */
export const network: MobilityCriterion = {
  id: "network",
  defaultWeight: 10,
  neutral: 0.2,
  looksAt: "place",
  level(whole) {
    const ties = tiesOf(whole);
    const { points, departements } = whole.household.nearby;
    const isKnown = points.length + departements.length > 0 || whole.offer.languagesNearby !== null;
    return ties.length === 0 && !isKnown ? null : ties.reduce((sum, tie) => sum + WORTH[tie], 0);
  },
  because(whole): Reason | null {
    const network = tiesOf(whole);
    return network.length === 0 ? null : { key: "mobility.criterion.network.words", values: { network } };
  },
};

function tiesOf({ household: { nearby, languages }, offer }: Whole): Tie[] {
  const ties: Tie[] = [];
  if (
    nearby.departements.includes(offer.departementCode) ||
    nearby.points.some((point) => kilometresBetween(point, offer.point) <= NEAR_KM)
  )
    ties.push("family");
  if (offer.amenities.includes("association")) ties.push("association");
  if (languages.some(({ code }) => code !== FRENCH && offer.languagesNearby?.includes(code)))
    ties.push("language");
  return ties;
}
