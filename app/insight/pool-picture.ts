import { FRENCH, type LanguageCode, levelRank, type Sex, type SpokenLanguage } from "../mentoring/profile";
import { SMALLEST_SHOWN_INSIDE, shownParts } from "./small-groups";

/** How far people of the pool came; whoever reached a step has reached those before. Words: `staff.pool.step.<step>`. */
export const DUO_STEPS = ["registered", "eligible", "possible", "proposed", "open"] as const;
export type DuoStep = (typeof DUO_STEPS)[number];
export const MOBILITY_STEPS = [
  "registered",
  "ready",
  "possible_offer",
  "proposed",
  "accepted",
  "moved",
] as const;
export type MobilityStep = (typeof MOBILITY_STEPS)[number];

export interface StepCount<Step> {
  step: Step;
  /** Null: no round has told it yet. */
  count: number | null;
  /** Null: too few to show, or not known. */
  women: number | null;
  men: number | null;
}

/** Somebody of one side of Duos de demain. */
export interface PersonInPool {
  sex: Sex;
  reached: DuoStep;
  /** May take part in a round now, with so many places; 0: may not. */
  places: number;
  languages: readonly SpokenLanguage[];
  freeHours: number;
  departement: string | null;
  /** Null: not waiting. */
  waitingDays: number | null;
}

/** Two counts of the same thing: of those who look for something, and of those who offer it. */
export interface Balance<Key> {
  key: Key;
  demand: number;
  supply: number;
}

export interface DuoPicture {
  beneficiaries: StepCount<DuoStep>[];
  volunteers: StepCount<DuoStep>[];
  departements: Balance<string>[];
  /** Beneficiaries who may take part, by whole months (of 30 days); the last bin holds the longer ones. */
  waiting: number[];
  week: { demand: number[]; supply: number[] };
  languages: Balance<LanguageCode>[];
}

/** What the people of a pool look like. */
export function duoPicture({
  beneficiaries,
  volunteers,
}: Record<"beneficiaries" | "volunteers", readonly PersonInPool[]>): DuoPicture {
  const mayTakePart = ({ places }: PersonInPool) => places > 0;
  const [demand, supply] = [beneficiaries.filter(mayTakePart), volunteers.filter(mayTakePart)];
  const placesIn = ({ departement, places }: PersonInPool) =>
    departement ? [[departement, places] as const] : [];
  const spoken = ({ languages }: PersonInPool) =>
    languages
      .filter(({ code, oral }) => code !== FRENCH && levelRank(oral) > 0)
      .map(({ code }) => [code, 1] as const);
  return {
    beneficiaries: funnelOf(DUO_STEPS, beneficiaries),
    volunteers: funnelOf(DUO_STEPS, volunteers),
    departements: balanceOf(demand.flatMap(placesIn), supply.flatMap(placesIn)),
    waiting: monthsOf(demand.flatMap(({ waitingDays }) => waitingDays ?? [])),
    week: { demand: weekOf(demand), supply: weekOf(supply) },
    languages: balanceOf(demand.flatMap(spoken), supply.flatMap(spoken)),
  };
}

/** How many reached each step, and how many women and men among them where these groups are not too small. */
export function funnelOf<Step extends string>(
  steps: readonly Step[],
  people: readonly { sex: Sex; reached: Step }[],
  unknown: Step | null = null,
): StepCount<Step>[] {
  return steps.map((step, i) => {
    if (step === unknown) return { step, count: null, women: null, men: null };
    const there = people.filter(({ reached }) => steps.indexOf(reached) >= i);
    const of = (sex: Sex) => there.filter((person) => person.sex === sex).length;
    const [women = null, men = null] = shownParts(
      [of("woman"), of("man")],
      there.length,
      SMALLEST_SHOWN_INSIDE,
    );
    return { step, count: there.length, women, men };
  });
}

/** Sums by key of both sides; keys that have nothing on either are left out. */
export function balanceOf<Key extends string | number>(
  demand: readonly (readonly [Key, number])[],
  supply: readonly (readonly [Key, number])[],
): Balance<Key>[] {
  const found = new Map<Key, Balance<Key>>();
  const add = (side: "demand" | "supply", list: typeof demand) => {
    for (const [key, count] of list) {
      const balance = found.get(key) ?? { key, demand: 0, supply: 0 };
      balance[side] += count;
      found.set(key, balance);
    }
  };
  add("demand", demand);
  add("supply", supply);
  return [...found.values()].filter(({ demand, supply }) => demand + supply > 0);
}

/** Bins of the waiting time: less than one month, one, two … and twelve or more. */
export const WAITING_MONTHS = 12;
const MONTH_DAYS = 30;
export function monthsOf(days: readonly number[]): number[] {
  const bins = new Array<number>(WAITING_MONTHS + 1).fill(0);
  for (const one of days) {
    const bin = Math.min(WAITING_MONTHS, Math.max(0, Math.floor(one / MONTH_DAYS)));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  return bins;
}

/** How many are free in each of the 28 parts of a week. */
const weekOf = (people: readonly PersonInPool[]): number[] =>
  Array.from({ length: 28 }, (_, bit) => people.filter(({ freeHours }) => freeHours & (1 << bit)).length);
