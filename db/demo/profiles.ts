import {
  type AgeBand,
  DAY_PARTS,
  type FreeHours,
  HOPES,
  type Hope,
  INTERESTS,
  type Interest,
  LEVELS,
  type Level,
  levelRank,
  type Member,
  type Profile,
  type Sex,
  type SpokenLanguage,
} from "../../app/mentoring/profile";
import type { Chance } from "./chance";
import { BENEFICIARY, FRENCH_SPEAKING, type Origin, SPOKEN, VOLUNTEER } from "./distributions";
import { FRENCH_LAST, FRENCH_NAMES, NAMES } from "./names";

export interface Person {
  firstName: string;
  lastName: string;
  profile: Omit<Profile, "communeCode">;
}
export type BeneficiaryPerson = Person & { frenchOral: Level; frenchWritten: Level; practiseFrench: boolean };
export type VolunteerPerson = Person & { maxDuos: number };

/** `year` is the demonstration's present year: ages become years of birth. */
export function inventVolunteer(chance: Chance, year: number): VolunteerPerson {
  const band = chance.weighted(VOLUNTEER.age);
  const sex = chance.weighted(VOLUNTEER.sex);
  const age = ageIn(chance, band);
  const names = FRENCH_NAMES[band === "18-34" ? "young" : band === "35-64" ? "middle" : "old"];
  const firstName = chance.pick(names[sex]);
  const members: Member[] = [{ firstName, sex, birthYear: year - age }];
  if (chance.is(VOLUNTEER.couple)) {
    const otherSex: Sex = sex === "woman" ? "man" : "woman";
    members.push({
      firstName: chance.pick(names[otherSex]),
      sex: otherSex,
      birthYear: year - Math.max(18, age + chance.whole(-5, 5)),
    });
  }
  const languages: SpokenLanguage[] = [{ code: "fra", oral: "C2", written: "C2" }];
  for (const [code, share] of Object.entries(VOLUNTEER.languages)) {
    if (chance.is(share))
      languages.push({ code, oral: chance.pick(["A2", "B1", "B2", "C1", "C2"] as const), written: "B1" });
  }
  return {
    firstName,
    lastName: chance.pick(FRENCH_LAST).replaceAll("-", " "),
    maxDuos: chance.is(0.12) ? 2 : 1,
    profile: {
      members,
      languages,
      radiusKm: Number(chance.weighted(VOLUNTEER.radius)),
      frequency: chance.weighted(VOLUNTEER.frequency),
      freeHours: freeHours(chance, age >= 65 ? 0.45 : 0.12),
      ...tastes(chance),
      ...wishes(chance, 0.08),
    },
  };
}

export function inventBeneficiary(chance: Chance, year: number): BeneficiaryPerson {
  const origin = chance.weighted(BENEFICIARY.origin) as Origin;
  const sex = chance.weighted(BENEFICIARY.sex);
  const age = ageIn(chance, chance.weighted(BENEFICIARY.age));
  const names = NAMES[origin];
  const firstName = chance.pick(names[sex]);
  const frenchOral = frenchAtEntry(chance, origin);
  const frenchWritten: Level =
    levelRank(frenchOral) <= 1
      ? chance.pick(["none", "non_reader"] as const)
      : lower(frenchOral, chance.whole(0, 1));
  const code = chance.weighted(SPOKEN[origin]);
  const languages: SpokenLanguage[] = [
    { code, oral: "C2", written: chance.pick(["non_reader", "A2", "B1", "B2", "C2"] as const) },
  ];
  if (code !== "eng" && chance.is(0.28))
    languages.push({ code: "eng", oral: chance.pick(["A1", "A2", "B1", "B2"] as const), written: "A2" });
  if (frenchOral !== "none" && code !== "fra")
    languages.push({ code: "fra", oral: frenchOral, written: frenchWritten });
  return {
    firstName,
    lastName: chance.pick(names.last).replaceAll("-", " "),
    frenchOral: code === "fra" ? "C2" : frenchOral,
    frenchWritten: code === "fra" ? "B1" : frenchWritten,
    practiseFrench: chance.is(0.86),
    profile: {
      members: [{ firstName, sex, birthYear: year - age }, ...family(chance, names, sex, age, year)],
      languages,
      radiusKm: Number(chance.weighted(BENEFICIARY.radius)),
      frequency: chance.weighted(BENEFICIARY.frequency),
      freeHours: freeHours(chance, 0.3),
      ...tastes(chance),
      ...wishes(chance, 0.16),
    },
  };
}

function family(
  chance: Chance,
  names: (typeof NAMES)[Origin],
  sex: Sex,
  age: number,
  year: number,
): Member[] {
  const size = Number(chance.weighted(BENEFICIARY.household));
  return Array.from({ length: size - 1 }, (_, i): Member => {
    const isPartner = i === 0 && age >= 22 && chance.is(0.75);
    const memberSex: Sex = isPartner
      ? sex === "woman"
        ? "man"
        : "woman"
      : chance.pick(["woman", "man"] as const);
    const memberAge = isPartner
      ? Math.max(18, age + chance.whole(-6, 6))
      : Math.max(0, Math.min(17, age - 20 - chance.whole(0, 8)));
    return {
      firstName: chance.pick(memberSex === "woman" ? names.woman : names.man),
      sex: memberSex,
      birthYear: year - memberAge,
    };
  });
}

function tastes(chance: Chance): { interests: Interest[]; dislikes: Interest[]; hopes: Hope[] } {
  const shuffled = chance.some(INTERESTS, INTERESTS.length);
  const likes = chance.whole(3, 8);
  return {
    interests: shuffled.slice(0, likes),
    dislikes: shuffled.slice(likes, likes + chance.whole(0, 3)),
    hopes: chance.some(HOPES, chance.whole(1, 4)),
  };
}

function wishes(chance: Chance, particular: number): Pick<Profile, "sexWish" | "ageWish" | "familyWish"> {
  const near: AgeBand[][] = [
    ["18-25", "26-35"],
    ["26-35", "36-49"],
    ["36-49", "50-64"],
    ["50-64", "65+"],
  ];
  return {
    sexWish: chance.is(particular) ? chance.pick(["women", "men"] as const) : "any",
    ageWish: chance.is(0.1) ? chance.pick(near) : [],
    familyWish: chance.is(0.15) ? chance.pick(["alone", "family"] as const) : "any",
  };
}

/** Evenings and week-ends for most; a share `weekdays` of the days too. */
function freeHours(chance: Chance, weekdays: number): FreeHours {
  let bits = 0;
  for (let slot = 0; slot < 28; slot++) {
    const part = DAY_PARTS[slot % 4];
    const share = slot >= 20 ? 0.42 : part === "evening" ? 0.3 : part === "midday" ? weekdays / 2 : weekdays;
    if (chance.is(share)) bits |= 1 << slot;
  }
  return bits === 0 ? 1 << (20 + chance.whole(0, 7)) : bits;
}

function frenchAtEntry(chance: Chance, origin: Origin): Level {
  const drawn = chance.weighted(BENEFICIARY.french);
  const oral: Level = drawn === "non_reader" ? "below_A1" : drawn;
  return FRENCH_SPEAKING.includes(origin)
    ? (LEVELS[Math.min(8, Math.max(3, levelRank(oral) + 2))] ?? oral)
    : oral;
}

const lower = (level: Level, by: number): Level => LEVELS[Math.max(1, levelRank(level) - by)] ?? level;

function ageIn(chance: Chance, band: string): number {
  const [from = 18, to = 60] = band.split("-").map(Number);
  return chance.whole(from, to);
}
