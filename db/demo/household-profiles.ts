import { dayAfter, type IsoDay } from "../../app/days";
import { LEVELS, type Level, levelRank, type Member, type SpokenLanguage } from "../../app/mentoring/profile";
import {
  ADULT_CONSTRAINTS,
  type Adult,
  type AdultConstraint,
  type HouseholdMember,
  type KnownOccupation,
} from "../../app/mobility/household";
import type { HouseholdFacts } from "../../app/mobility/household-answers";
import type { Licence } from "../../app/mobility/offer";
import type { Chance } from "./chance";
import { CONSTRAINTS, HOUSEHOLD, TIES } from "./household-shares";
import { OFFER_REGIONS, type RegionTown } from "./mobility-places";
import { OFFERED_POSTS } from "./posts";

const ADULT_AGE = 18;

/** Who they are, where they live, what they speak: invented, or what a beneficiary's file says. */
export interface Known {
  firstName: string;
  lastName: string;
  members: readonly Member[];
  languages: readonly SpokenLanguage[];
  frenchOral: Level;
  frenchWritten: Level;
}

/** What a household of Clef de France tells: the facts of its file. */
export function inventHousehold(
  chance: Chance,
  known: Known,
  town: RegionTown,
  towns: readonly RegionTown[],
  today: IsoDay,
): HouseholdFacts {
  const year = Number(today.slice(0, 4));
  const members = known.members
    .slice(0, 8)
    .map((member): HouseholdMember => ({ ...member, adult: year - member.birthYear >= ADULT_AGE }));
  const adults = adultsOf(chance, known, members, today);
  const works = adults.filter(({ wantsWork }) => wantsWork).length;
  const regions = regionsOf(chance, town);
  const moveFrom = chance.is(0.72) ? null : dayAfter(today, chance.whole(-20, 60));
  return {
    ...{ firstName: known.firstName, lastName: known.lastName, members, adults },
    bothNeedJob: works > 1 && chance.is(0.3),
    languages: spokenBesides(known.languages),
    communeCode: town.code,
    ...regions,
    townWish: chance.weighted(HOUSEHOLD.townWish),
    nearby: nearbyOf(chance, regions.regionsWanted, towns),
    dwellingTypes: chance.is(0.7) ? [] : ["flat", "house"],
    dwellingKinds: chance.is(0.78) ? [] : chance.is(0.5) ? ["social", "iml"] : ["social", "private", "iml"],
    roomsMinimum: members.length > 2 && chance.is(0.1) ? members.length - 1 : null,
    accessibleNeeded: chance.is(0.03),
    ...{ schoolNeeded: null, childcareNeeded: null },
    ...meansOf(chance, members),
    ...{ moveFrom, moveUntil: chance.is(0.12) ? dayAfter(moveFrom ?? today, chance.whole(120, 260)) : null },
    ties: chance.is(0.4) ? chance.pick(TIES) : null,
    reachBy: chance.weighted({ email: 60, sms: 20, phone: 12, referent: 8 }),
    phone: null,
  };
}

function adultsOf(
  chance: Chance,
  { frenchOral, frenchWritten }: Known,
  members: readonly HouseholdMember[],
  today: IsoDay,
): Adult[] {
  const grown = members.flatMap(({ adult }, member) => (adult ? [member] : []));
  const isAlone = grown.length === 1 && members.length > 1;
  const gained = Number(chance.weighted(HOUSEHOLD.progress));
  return grown.map((member): Adult => {
    const isOwner = member === 0;
    const wantsWork = chance.is(HOUSEHOLD.wantsWork[isOwner ? "owner" : "other"]);
    const oral = spoken(raised(frenchOral, isOwner ? gained : gained - chance.whole(0, 2)));
    const written = raised(frenchWritten, isOwner ? gained : gained - chance.whole(0, 2));
    return {
      ...{ member, wantsWork, ...occupationsOf(chance, wantsWork) },
      frenchOral: oral,
      // Nobody of the demonstration writes French better than they speak it.
      frenchWritten: levelRank(written) > levelRank(oral) ? oral : written,
      licences: licencesOf(chance),
      availableFrom: chance.is(0.85) ? null : dayAfter(today, chance.whole(10, 80)),
      constraints: wantsWork ? constraintsOf(chance, isAlone) : [],
    };
  });
}

function occupationsOf(chance: Chance, wantsWork: boolean): { wanted: string[]; known: KnownOccupation[] } {
  if (!wantsWork) return { wanted: [], known: [] };
  const shares = Object.fromEntries(OFFERED_POSTS.map(({ rome, wished }) => [rome, wished]));
  const draw = (count: number) => [...new Set(Array.from({ length: count }, () => chance.weighted(shares)))];
  const wanted = draw(chance.pick([1, 2, 2, 3]));
  const known = chance.is(0.6) ? wanted.slice(0, 1) : chance.is(0.5) ? draw(1) : [];
  return { wanted, known: known.map((rome) => ({ rome, years: chance.whole(1, 12) })) };
}

function licencesOf(chance: Chance): Licence[] {
  if (!chance.is(HOUSEHOLD.licence)) return [];
  return chance.is(HOUSEHOLD.heavyLicence) ? ["B", "CE"] : ["B"];
}

function constraintsOf(chance: Chance, isAlone: boolean): AdultConstraint[] {
  const drawn = ADULT_CONSTRAINTS.filter((one) => chance.is(CONSTRAINTS[one][isAlone ? 1 : 0]));
  return drawn.includes("part_time_only") ? drawn.filter((one) => one !== "full_time_only") : drawn;
}

/** Wished, accepted and refused regions: never the one where they live, never one twice. */
function regionsOf(chance: Chance, { region }: RegionTown) {
  const left: Record<string, number> = Object.fromEntries(
    Object.entries(HOUSEHOLD.wished).filter(([code]) => code !== region),
  );
  const draw = (count: number): string[] =>
    Array.from({ length: Math.min(count, Object.keys(left).length) }, () => {
      const code = chance.weighted(left);
      delete left[code];
      return code;
    });
  return {
    regionsWanted: draw(chance.pick([1, 1, 2, 2, 3])),
    regionsAccepted: draw(chance.whole(1, 5)),
    regionsRefused: chance.is(0.35) ? draw(chance.whole(1, 2)) : [],
  };
}

/** Family or friends, for one household in four: a town of a region that they wish for, or only its département. */
function nearbyOf(
  chance: Chance,
  wanted: readonly string[],
  towns: readonly RegionTown[],
): HouseholdFacts["nearby"] {
  const region = wanted.find((code) => code in OFFER_REGIONS);
  if (!region || !chance.is(0.25)) return { communes: [], departements: [] };
  const there = chance.pick(towns.filter((town) => town.region === region && town.population > 25_000));
  return chance.is(0.6)
    ? { communes: [there.code], departements: [] }
    : { communes: [], departements: [there.departement] };
}

/** Benefits for most, a small wage for the others; more with children. Euros become cents. */
function meansOf(chance: Chance, members: readonly HouseholdMember[]) {
  const adults = members.filter(({ adult }) => adult).length;
  const children = members.length - adults;
  const benefits = (adults > 1 ? 860 : 570) + 190 * children;
  const wage = chance.is(0.22) ? chance.whole(500, 1_250) : 0;
  const euros = Math.round((Math.max(benefits, wage + benefits * 0.45) + chance.whole(-40, 60)) / 10) * 10;
  return {
    monthlyResourcesCents: chance.is(0.93) ? euros * 100 : null,
    rentLimitCents: chance.is(0.3) ? chance.whole(8, 14) * 5_000 : null,
  };
}

/** French has its levels with each adult; who speaks nothing else keeps it. */
function spokenBesides(languages: readonly SpokenLanguage[]): SpokenLanguage[] {
  const others = languages.filter(({ code }) => code !== "fra");
  return (others.length > 0 ? others : languages).map((language) => ({ ...language }));
}

/** Spoken French knows no "non_reader". */
const spoken = (level: Level): Level => (level === "non_reader" ? "below_A1" : level);

const raised = (level: Level, by: number): Level =>
  LEVELS[Math.max(0, Math.min(LEVELS.length - 1, levelRank(level) + by))] ?? level;
