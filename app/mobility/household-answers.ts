import type { IsoDay } from "../days";
import type { Member, SpokenLanguage } from "../mentoring/profile";
import { ORAL_LEVELS, type ReachWay, WRITTEN_LEVELS } from "../mentoring/profile-form";
import type { Adult, HouseholdMember, HouseholdWishes, Nearby } from "./household";
import type { AdultAnswer, HouseholdAnswers } from "./household-form";
import { adultsOf, isAdult, missingAnswers, toldMembers } from "./household-steps";

/** Everything that a finished form says, named like the columns it fills. */
export interface HouseholdFacts extends HouseholdWishes {
  firstName: string;
  lastName: string;
  members: HouseholdMember[];
  adults: Adult[];
  languages: SpokenLanguage[];
  communeCode: string;
  nearby: Nearby;
  roomsMinimum: number | null;
  accessibleNeeded: boolean;
  schoolNeeded: boolean | null;
  childcareNeeded: boolean | null;
  monthlyResourcesCents: number | null;
  rentLimitCents: number | null;
  moveFrom: IsoDay | null;
  moveUntil: IsoDay | null;
  ties: string | null;
  reachBy: ReachWay;
  phone: string | null;
}

const CENTS = 100;
const NEED = { ages: null, yes: true, no: false } as const;
const needOf = (needed: boolean | null) => (needed === null ? "ages" : needed ? "yes" : "no");
const cents = (euros: number | undefined): number | null => (euros === undefined ? null : euros * CENTS);
const euros = (given: number | null): number | undefined =>
  given === null ? undefined : Math.round(given / CENTS);

/** The facts in a form's answers; null while a step is missing (consents are no fact: pass `except` for a file that has them). */
export function factsOf(answers: HouseholdAnswers, year: number): HouseholdFacts | null {
  const missing = missingAnswers(answers, year).filter((step) => step !== "consents");
  const { who, languages, regions, where, home, means, dates, reach } = answers;
  if (missing.length > 0 || !who || !languages || !regions || !where || !home || !means || !dates || !reach)
    return null;
  const members = toldMembers(answers).map((member) => ({
    ...member,
    adult: isAdult(member.birthYear, year),
  }));
  const children = answers.children ?? { school: "ages", childcare: "ages" };
  return {
    ...{ firstName: who.firstName, lastName: who.lastName, members },
    adults: adultsOf(answers, year).map((member) =>
      adultFrom(member, answers.adults?.[member] as AdultAnswer),
    ),
    languages: languages.languages.map((one) => ({ ...one, written: one.written ?? "none" })),
    communeCode: where.communeCode,
    ...{ regionsWanted: regions.wanted, regionsAccepted: regions.accepted, regionsRefused: regions.refused },
    ...{ townWish: where.townWish, nearby: where.nearby },
    ...{ dwellingTypes: home.dwellingTypes, dwellingKinds: home.dwellingKinds },
    roomsMinimum: home.roomsMinimum ?? null,
    accessibleNeeded: home.accessible === "yes",
    schoolNeeded: NEED[children.school],
    childcareNeeded: NEED[children.childcare],
    monthlyResourcesCents: cents(means.monthlyResources),
    rentLimitCents: cents(means.rentLimit),
    moveFrom: dates.moveFrom ?? null,
    moveUntil: dates.moveUntil ?? null,
    bothNeedJob: dates.bothNeedJob && members.filter(({ adult }) => adult).length > 1,
    ties: dates.ties ?? null,
    reachBy: reach.reachBy,
    phone: reach.phone ?? null,
  };
}

/** The answers that would have given these facts: what the forms show of a file that is already there. */
export function answersFrom(facts: HouseholdFacts): HouseholdAnswers {
  const [owner, ...others] = facts.members;
  if (!owner) throw new Error("A household without anybody");
  const { firstName, lastName } = facts;
  return {
    who: {
      ...{ firstName, lastName, birthYear: owner.birthYear, sex: owner.sex },
      others: others.map(({ firstName, sex, birthYear }) => ({ firstName, sex, birthYear })),
    },
    languages: { languages: facts.languages.map(spokenAnswer) },
    adults: Object.fromEntries(facts.adults.map((adult) => [adult.member, adultAnswer(adult)])),
    regions: {
      wanted: [...facts.regionsWanted],
      accepted: [...facts.regionsAccepted],
      refused: [...facts.regionsRefused],
    },
    where: { communeCode: facts.communeCode, townWish: facts.townWish, nearby: facts.nearby },
    home: {
      roomsMinimum: facts.roomsMinimum ?? undefined,
      dwellingTypes: [...facts.dwellingTypes],
      dwellingKinds: [...facts.dwellingKinds],
      accessible: facts.accessibleNeeded ? "yes" : "no",
    },
    children: { school: needOf(facts.schoolNeeded), childcare: needOf(facts.childcareNeeded) },
    means: {
      monthlyResources: euros(facts.monthlyResourcesCents),
      rentLimit: euros(facts.rentLimitCents),
    },
    dates: {
      moveFrom: facts.moveFrom ?? undefined,
      moveUntil: facts.moveUntil ?? undefined,
      bothNeedJob: facts.bothNeedJob,
      ties: facts.ties ?? undefined,
    },
    reach: { reachBy: facts.reachBy, phone: facts.phone ?? undefined },
  };
}

/**
 * What was told about each adult, found again after the list of members changed: by who they are (someone above them was
 * taken out), else by their place when one fact about them was put right. Whoever is new or no adult has nothing told.
 */
export function carryAdults(
  before: HouseholdAnswers,
  after: HouseholdAnswers,
  year: number,
): Record<number, AdultAnswer> {
  const places = placesBefore(before, after);
  const carried: Record<number, AdultAnswer> = {};
  for (const member of adultsOf(after, year)) {
    const told = before.adults?.[places[member] ?? -1];
    if (told) carried[member] = told;
  }
  return carried;
}

/** Whether these members stand where they stood: a candidacy names them by their place. */
export function keepPlaces(
  before: HouseholdAnswers,
  after: HouseholdAnswers,
  members: readonly number[],
): boolean {
  const places = placesBefore(before, after);
  return members.every((member) => places[member] === member);
}

/** Names of the facts that differ: what history may say about a change, never the values. */
export const changedFacts = (before: HouseholdFacts, after: HouseholdFacts): (keyof HouseholdFacts)[] =>
  (Object.keys(after) as (keyof HouseholdFacts)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );

/** For each member now, the place where they stood before; -1 for somebody new. */
function placesBefore(before: HouseholdAnswers, after: HouseholdAnswers): number[] {
  const [old, now] = [toldMembers(before), toldMembers(after)];
  const agree = (a: Member, b: Member): number =>
    Number(a.firstName === b.firstName) + Number(a.birthYear === b.birthYear) + Number(a.sex === b.sex);
  const taken = new Set<number>();
  const places = now.map((member) => {
    const at = old.findIndex((one, i) => !taken.has(i) && agree(one, member) === 3);
    if (at >= 0) taken.add(at);
    return at;
  });
  return places.map((at, i) => {
    const [one, member] = [old[i], now[i]];
    return at < 0 && one && member && !taken.has(i) && agree(one, member) === 2 ? i : at;
  });
}

const adultFrom = (member: number, told: AdultAnswer): Adult => ({
  member,
  wantsWork: told.wantsWork === "yes",
  wanted: told.wanted,
  known: told.known,
  frenchOral: told.frenchOral,
  frenchWritten: told.frenchWritten,
  licences: told.licences,
  availableFrom: told.availableFrom ?? null,
  constraints: told.constraints,
});

const adultAnswer = ({ wantsWork, availableFrom, member: _member, ...told }: Adult): AdultAnswer => ({
  ...told,
  wantsWork: wantsWork ? "yes" : "no",
  availableFrom: availableFrom ?? undefined,
});

/** A level that the lists do not offer is shown as the nearest one below. */
const spokenAnswer = ({ code, oral, written }: SpokenLanguage) => ({
  code,
  oral: ORAL_LEVELS.find((level) => level === oral) ?? ("below_A1" as const),
  written: WRITTEN_LEVELS.find((level) => level === written),
});
