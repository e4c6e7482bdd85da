import type { MobilityLeftOut, MobilityRoundSettings } from "../../mobility/round";
import type { Reason } from "../reason";
import type { FitContext, MobilityRequirementId } from "./criterion";
import { type MobilityMarket, neverIn } from "./options";
import type { LeftOutMobility } from "./outcome";
import { MOBILITY_REQUIREMENTS } from "./requirements";
import { emptySurvey, type Survey, surveyBundles } from "./survey";

/** Why each household without a bundle has none and each offer without a household found nobody, and the smallest change that would help. */
export function leftOutOf(
  { pool, options }: MobilityMarket,
  made: readonly { household: number; offer: number }[],
  settings: MobilityRoundSettings,
  step: (share: number) => void,
): LeftOutMobility[] {
  const never = neverIn(pool);
  const looked = (h: number, o: number, survey: Survey): void => {
    const household = pool.households[h];
    const offer = pool.offers[o];
    if (!household || !offer) return;
    const context: FitContext = { settings, on: pool.on, never: never(household, offer) };
    surveyBundles(survey, household, offer, context);
  };
  const placed = new Set(made.map(({ household }) => household));
  const used = new Set(made.map(({ offer }) => offer));
  const hasOptions = new Set(options.map(({ household }) => household));
  const wanted = new Set(options.map(({ offer }) => offer));
  const households = pool.households.flatMap(({ id, branchId }, h): LeftOutMobility[] => {
    if (h % 20 === 0) step(h / pool.households.length / 2);
    if (placed.has(h)) return [];
    const survey = emptySurvey();
    for (let o = 0; o < pool.offers.length; o++) looked(h, o, survey);
    return [
      { side: "household", subjectId: id, branchId, why: whyNothing(survey, hasOptions.has(h), "left") },
    ];
  });
  const offers = pool.offers.flatMap(({ id, branchId }, o): LeftOutMobility[] => {
    if (o % 20 === 0) step(0.5 + o / pool.offers.length / 2);
    if (used.has(o)) return [];
    const survey = emptySurvey();
    for (let h = 0; h < pool.households.length; h++) looked(h, o, survey);
    return [{ side: "offer", subjectId: id, branchId, why: whyNothing(survey, wanted.has(o), "leftOffer") }];
  });
  return [...households, ...offers];
}

export function whyNothing(survey: Survey, hasOptions: boolean, side: "left" | "leftOffer"): MobilityLeftOut {
  const all = survey.allowed + survey.stopped.reduce((sum, count) => sum + count, 0);
  let remaining = all;
  const funnel = MOBILITY_REQUIREMENTS.map(({ id }, n) => {
    remaining -= survey.stopped[n] ?? 0;
    return { requirement: id, remaining };
  });
  const because = (why: string): Reason => ({ key: `mobility.${side}.${why}`, values: {} });
  if (hasOptions) return { reason: because("taken"), funnel, relaxation: null };
  if (all === 0) return { reason: because("nothing"), funnel, relaxation: null };
  const stoppedAt = funnel.find((step) => step.remaining === 0)?.requirement;
  if (!stoppedAt) return { reason: because("floor"), funnel, relaxation: null };
  return { reason: because(STOPS[stoppedAt]), funnel, relaxation: relaxationOf(survey) };
}

/** Requirements that are told with the same words. */
const STOPS: Readonly<Record<MobilityRequirementId, string>> = {
  region: "region",
  before: "before",
  rooms: "dwelling",
  surface: "dwelling",
  "dwelling-kind": "dwelling",
  accessible: "dwelling",
  employable: "work",
  "both-jobs": "bothJobs",
  french: "french",
  licence: "licence",
  schedule: "schedule",
  dates: "dates",
  rent: "rent",
  employment: "work",
  consent: "consent",
  places: "taken",
};

/** What was said no to stays said: it is never offered as a way out. */
export const NEVER_RELAXED: readonly MobilityRequirementId[] = ["before"];

/** The one requirement that, let go, would make the most bundles possible; among equals the earlier one. */
function relaxationOf({ onlyBy, rentExcess }: Survey): MobilityLeftOut["relaxation"] {
  const open = onlyBy.map((bundles, n) =>
    NEVER_RELAXED.includes(MOBILITY_REQUIREMENTS[n]?.id as MobilityRequirementId) ? 0 : bundles,
  );
  const bundles = Math.max(...open);
  const best = MOBILITY_REQUIREMENTS[open.indexOf(bundles)];
  if (bundles === 0 || !best) return null;
  const values: Reason["values"] =
    best.id === "rent" ? { bundles, euros: Math.ceil(rentExcess / 100) } : { bundles };
  return { requirement: best.id, bundles, because: { key: `mobility.relax.${best.id}`, values } };
}
