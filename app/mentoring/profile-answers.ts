import type { Language as InterfaceLanguage } from "../i18n/languages";
import { DAY_PARTS, DAYS, FRENCH, type FreeHours, type Level, type Member, type Profile } from "./profile";
import { type Answers, ORAL_LEVELS, type ReachWay, WRITTEN_LEVELS } from "./profile-form";

/** Everything a finished form says, named like the columns it fills. */
export interface ProfileFacts extends Profile {
  firstName: string;
  lastName: string;
  reachBy: ReachWay;
  phone: string | null;
  /** A volunteer's only. */
  maxDuos: number;
  /** A beneficiary's only. */
  frenchOral: Level | null;
  frenchWritten: Level | null;
  practiseFrench: boolean | null;
  language: InterfaceLanguage | null;
}

/** The facts in a form's answers; null while a step that every profile needs is missing. */
export function factsOf(answers: Answers): ProfileFacts | null {
  const { where, languages, hours, interests, dislikes, hopes, wishes, reach, french } = answers;
  const person = answers.who ?? answers.household;
  if (!person || !where || !languages || !hours || !interests || !hopes || !wishes || !reach) return null;
  return {
    firstName: person.firstName,
    lastName: person.lastName,
    members: membersOf(answers),
    ...where,
    languages: spokenIn(languages, french),
    freeHours: hoursFrom(hours.freeHours),
    frequency: hours.frequency,
    interests: interests.interests,
    // Whoever changes their mind about what they like means the later answer.
    dislikes: (dislikes?.dislikes ?? []).filter((one) => !interests.interests.includes(one)),
    hopes: hopes.hopes,
    sexWish: wishes.sexWish,
    familyWish: wishes.familyWish,
    ageWish: wishes.ageWish,
    maxDuos: wishes.maxDuos ?? 1,
    reachBy: reach.reachBy,
    phone: reach.phone ?? null,
    language: reach.language ?? null,
    frenchOral: french?.frenchOral ?? null,
    frenchWritten: french?.frenchWritten ?? null,
    practiseFrench: french ? french.practiseFrench === "yes" : null,
  };
}

/** The answers that would have given these facts: what a form shows of a profile that is already there. */
export function answersFrom(facts: ProfileFacts, side: "volunteer" | "beneficiary"): Answers {
  const [owner, ...others] = facts.members;
  if (!owner) throw new Error("A household without anybody");
  const own = {
    firstName: facts.firstName,
    lastName: facts.lastName,
    birthYear: owner.birthYear,
    sex: owner.sex,
  };
  const spokenFrench = facts.languages.find(({ code }) => code === FRENCH);
  const frenchOral = facts.frenchOral ?? spokenFrench?.oral ?? "none";
  const frenchWritten = facts.frenchWritten ?? spokenFrench?.written ?? "none";
  const languages = facts.languages
    .filter(({ code }) => code !== FRENCH)
    .map(({ code, oral, written }) => ({
      code,
      oral: ORAL_LEVELS.find((level) => level === oral) ?? "below_A1",
      written: WRITTEN_LEVELS.find((level) => level === written),
    }));
  const wishes = { sexWish: facts.sexWish, familyWish: facts.familyWish, ageWish: [...facts.ageWish] };
  const shared: Answers = {
    where: { communeCode: facts.communeCode, radiusKm: facts.radiusKm },
    hours: { freeHours: slotsOf(facts.freeHours), frequency: facts.frequency },
    interests: { interests: [...facts.interests] },
    dislikes: { dislikes: [...facts.dislikes] },
    hopes: { hopes: [...facts.hopes] },
    reach: { reachBy: facts.reachBy, phone: facts.phone ?? undefined },
  };
  if (side === "volunteer") {
    return {
      ...shared,
      who: { ...own, ...partnerFrom(others[0]) },
      languages: { frenchOral, frenchWritten, languages },
      wishes: { ...wishes, maxDuos: facts.maxDuos },
    };
  }
  return {
    ...shared,
    household: { ...own, others },
    languages: { languages },
    french: { frenchOral, frenchWritten, practiseFrench: facts.practiseFrench ? "yes" : "no" },
    wishes,
  };
}

/** Names of the facts that differ: what history may say about a change. */
export const changedFacts = (before: ProfileFacts, after: ProfileFacts): (keyof ProfileFacts)[] =>
  (Object.keys(after) as (keyof ProfileFacts)[]).filter(
    (name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  );

/** Slots 0 (Monday morning) to 27 (Sunday evening) as the bits of a week. */
export const hoursFrom = (slots: readonly number[]): FreeHours =>
  slots.reduce((week, slot) => week | (1 << slot), 0);

export const slotsOf = (week: FreeHours): number[] =>
  Array.from({ length: DAYS.length * DAY_PARTS.length }, (_, slot) => slot).filter(
    (slot) => week & (1 << slot),
  );

/** Everyone present on this side; whoever signs up comes first. */
export function membersOf({ who, household }: Answers): Member[] {
  if (household) {
    const { firstName, sex, birthYear } = household;
    return [{ firstName, sex, birthYear }, ...household.others];
  }
  if (!who) return [];
  const owner = { firstName: who.firstName, sex: who.sex, birthYear: who.birthYear };
  if (who.together === "alone") return [owner];
  return [owner, { firstName: who.partnerFirstName, sex: who.partnerSex, birthYear: who.partnerBirthYear }];
}

/** A written level that was not said counts as none: nothing is ever matched on it by mistake. */
function spokenIn(
  { frenchOral, frenchWritten, languages }: NonNullable<Answers["languages"]>,
  french: Answers["french"],
) {
  const oral = french?.frenchOral ?? frenchOral ?? "none";
  const written = french?.frenchWritten ?? frenchWritten ?? "none";
  return [
    ...languages.map((spoken) => ({ ...spoken, written: spoken.written ?? ("none" as const) })),
    ...(oral === "none" && written === "none" ? [] : [{ code: FRENCH, oral, written }]),
  ];
}

const partnerFrom = (partner: Member | undefined) =>
  partner
    ? {
        together: "couple" as const,
        partnerFirstName: partner.firstName,
        partnerSex: partner.sex,
        partnerBirthYear: partner.birthYear,
      }
    : { together: "alone" as const };
