/**
 * The shares from which the demonstration's people are drawn.
 * Published: age, sex, household and work of people protected in France (OFII and ELIPA 2 surveys), volunteers' habits
 * (France Bénévolat 2024). Assumed, where nothing is published: origins beyond the first ones, languages, French at entry.
 */
export const BENEFICIARY = {
  sex: { man: 64, woman: 36 },
  age: { "18-25": 27, "26-33": 35, "34-39": 19, "40-49": 13, "50-72": 6 },
  household: { "1": 68, "2": 9, "3": 8, "4": 7, "5": 5, "6": 3 },
  french: { none: 9, non_reader: 9, below_A1: 30, A1: 24, A2: 16, B1: 8, B2: 4 },
  origin: {
    afghanistan: 30,
    turkey: 6,
    guinea: 5,
    syria: 6,
    sudan: 6,
    congo: 5,
    somalia: 5,
    ukraine: 4,
    eritrea: 4,
    ivory: 4,
    bangladesh: 4,
    russia: 3,
    srilanka: 3,
    haiti: 3,
    mali: 2,
    iraq: 2,
    iran: 2,
    ethiopia: 2,
    tibet: 1.5,
  },
  frequency: { weekly: 52, fortnightly: 33, monthly: 15 },
  radius: { "5": 40, "10": 38, "20": 18, "50": 4 },
  withoutEmail: 0.22,
} as const;

export const VOLUNTEER = {
  sex: { woman: 60, man: 40 },
  age: { "18-34": 29, "35-64": 42, "65-79": 29 },
  frequency: { weekly: 44, fortnightly: 26, monthly: 30 },
  radius: { "5": 30, "10": 35, "20": 25, "50": 10 },
  couple: 0.12,
  /** Chance of speaking each language besides French. */
  languages: {
    eng: 0.45,
    spa: 0.14,
    ara: 0.09,
    deu: 0.07,
    fas: 0.012,
    prs: 0.008,
    pus: 0.004,
    rus: 0.014,
    ukr: 0.006,
  },
} as const;

export type Origin = keyof typeof BENEFICIARY.origin;

/** First language(s) by origin, as shares; the origin itself is never written down anywhere. */
export const SPOKEN: Readonly<Record<Origin, Readonly<Record<string, number>>>> = {
  afghanistan: { prs: 50, pus: 38, uzb: 6, haz: 6 },
  turkey: { tur: 55, kmr: 45 },
  guinea: { ful: 45, man: 30, sus: 25 },
  syria: { ara: 85, kmr: 15 },
  sudan: { ara: 100 },
  congo: { lin: 80, swa: 20 },
  somalia: { som: 100 },
  ukraine: { ukr: 75, rus: 25 },
  eritrea: { tir: 90, ara: 10 },
  ivory: { dyu: 70, fra: 30 },
  bangladesh: { ben: 100 },
  russia: { rus: 60, che: 40 },
  srilanka: { tam: 85, sin: 15 },
  haiti: { hat: 100 },
  mali: { bam: 75, snk: 25 },
  iraq: { ara: 60, ckb: 40 },
  iran: { fas: 100 },
  ethiopia: { amh: 60, orm: 40 },
  tibet: { bod: 100 },
};

/** Origins where French is a language of school: two levels up. */
export const FRENCH_SPEAKING: readonly Origin[] = ["guinea", "congo", "ivory", "haiti", "mali"];
