import type { AdultConstraint, TownWish } from "../../app/mobility/household";

/**
 * The shares from which households of Clef de France are drawn, besides those of all beneficiaries. Published: sizes, French,
 * licences (OFII, ELIPA 2). Assumed: wishes for regions, constraints, consents, resources.
 */
export const HOUSEHOLD = {
  /** Most live around the capital, the others in the branches' towns. */
  nearParis: 0.58,
  /** Of those outside the branch near Paris, who already has a file in Duos de demain. */
  known: 0.35,
  licence: 0.12,
  /** Of who holds a licence, who drives a lorry as well. */
  heavyLicence: 0.12,
  wantsWork: { owner: 0.96, other: 0.78 },
  /** Levels gained since the person came: a year of courses and of daily life. */
  progress: { "0": 15, "1": 45, "2": 40 },
  townWish: { any: 62, town: 26, country: 12 } satisfies Record<TownWish, number>,
  wished: {
    ...{ "52": 15, "53": 14, "84": 16, "76": 14, "75": 14, "44": 8 },
    ...{ "32": 7, "28": 8, "93": 10, "24": 6, "27": 5, "94": 1 },
  },
  consents: { full: 80, partial: 20 },
} as const;

/** Chance of each constraint, and for who raises children alone. */
export const CONSTRAINTS: Readonly<Record<AdultConstraint, readonly [usual: number, alone: number]>> = {
  no_night: [0.12, 0.75],
  no_weekend: [0.05, 0.45],
  no_shifts: [0.04, 0.3],
  no_split_day: [0.06, 0.35],
  part_time_only: [0.02, 0.12],
  full_time_only: [0.1, 0],
};

export const TIES = [
  "Ma sœur habite à côté et garde les enfants le mercredi.",
  "Le suivi de mon fils à l’école se passe bien, nous voudrions partir l’été.",
  "J’ai un contrat jusqu’à la fin du trimestre.",
  "Mes amis sont ici, mais le logement est trop petit.",
  "Rien ne nous retient, nous sommes prêts à partir.",
  "Je finis ma formation de français.",
];
export const TEAM_NOTES = [
  "Projet bien mûri, deux entretiens. Préfère une ville avec une gare.",
  "A déjà passé une semaine dans la région souhaitée.",
  "Le permis est en cours, examen prévu au printemps.",
  "Attend la réponse de l’école avant de fixer une date.",
];
