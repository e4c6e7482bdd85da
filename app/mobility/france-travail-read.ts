import { z } from "zod";
import type { Contract, Licence, Schedule } from "./offer";
import { LICENCES } from "./offer";
import type { ImportFault, OfferDraft, ReadOffers } from "./offer-draft";
import { MOST_OFFERS } from "./offer-draft";
import { OfferForm, PostForm, withoutContact } from "./offer-form";
import { reasonOf } from "./offer-reasons";

/** Offers as France Travail's API gives them (offres d'emploi v2); only what we use, whatever else stands there. Contacts are never read. */
const text = z.string().trim().max(20_000);
const FranceTravailOffer = z.object({
  id: text.min(1).max(60),
  intitule: text.min(1),
  description: text.default(""),
  lieuTravail: z.object({
    libelle: text.optional(),
    codePostal: text.max(10).optional(),
    commune: text.max(5).optional(),
  }),
  romeCode: text.max(5),
  appellationlibelle: text.optional(),
  typeContrat: text.max(10),
  typeContratLibelle: text.default(""),
  natureContrat: text.default(""),
  alternance: z.boolean().default(false),
  dureeTravailLibelle: text.default(""),
  salaire: z.object({ libelle: text.default("") }).default({ libelle: "" }),
  conditionExercice: text.default(""),
  contexteTravail: z.object({ horaires: z.union([text, z.array(text)]).default("") }).optional(),
  permis: z.array(z.object({ libelle: text, exigence: text.default("S") })).default([]),
  langues: z.array(z.object({ libelle: text, exigence: text.default("S") })).default([]),
  nombrePostes: z.number().int().min(1).max(500).default(1),
});
type FranceTravailOffer = z.output<typeof FranceTravailOffer>;

/** Whether a JSON value looks like France Travail's: a list of results, or one offer. */
export const looksLikeFranceTravail = (json: unknown): boolean =>
  listOf(json).some((one) => typeof one === "object" && one !== null && "romeCode" in one);

/** Reads the answer of the API, a list of offers, or one. `line` is the place of an offer in the list, from 1. */
export function readFranceTravail(json: unknown): ReadOffers {
  const offers: OfferDraft[] = [];
  const faults: ImportFault[] = [];
  const list = listOf(json);
  if (list.length === 0) faults.push({ line: 1, field: null, reason: "staff.offers.import.empty" });
  if (list.length > MOST_OFFERS)
    faults.push({ line: MOST_OFFERS + 1, field: null, reason: "staff.offers.import.tooMany" });
  list.slice(0, MOST_OFFERS).forEach((one, i) => {
    const draft = readOne(one, i + 1, faults);
    if (draft) offers.push(draft);
  });
  return { offers, faults };
}

const listOf = (json: unknown): unknown[] => {
  if (Array.isArray(json)) return json;
  const results = (json as { resultats?: unknown } | null)?.resultats;
  if (Array.isArray(results)) return results;
  return typeof json === "object" && json !== null ? [json] : [];
};

function readOne(json: unknown, line: number, faults: ImportFault[]): OfferDraft | null {
  const read = FranceTravailOffer.safeParse(json, { reportInput: true });
  if (!read.success) {
    for (const issue of read.error.issues)
      faults.push({ line, field: issue.path.join("."), ...reasonOf(issue) });
    return null;
  }
  const offer = read.data;
  const contract = contractOf(offer);
  if (!contract) {
    faults.push({ line, field: "typeContrat", reason: "staff.offers.import.contract" });
    return null;
  }
  const hours = weeklyHoursIn(offer.dureeTravailLibelle) ?? (isFullTime(offer) ? 35 : null);
  const post = PostForm.safeParse(
    {
      romeCode: offer.romeCode,
      label: withoutContact(offer.appellationlibelle ?? offer.intitule).slice(0, 120),
      contract,
      contractMonths: /(\d+)\s*mois/i.exec(offer.typeContratLibelle)?.[1],
      weeklyHours: hours?.toString(),
      monthlyGross: monthlyPay(offer.salaire.libelle, hours ?? 35)?.toFixed(2),
      schedules: schedulesIn(timesOf(offer)),
      frenchOral: offer.langues.some(isFrenchAsked) ? "B1" : "none",
      licence: licenceIn(offer),
      number: String(offer.nombrePostes),
    },
    { reportInput: true },
  );
  const { commune, codePostal, libelle } = offer.lieuTravail;
  const head = OfferForm.safeParse(
    {
      title: withoutContact(offer.intitule).slice(0, 120),
      presentation: withoutContact(
        [offer.description, offer.conditionExercice].filter(Boolean).join("\n\n"),
      ).slice(0, 4000),
      place: commune ?? codePostal ?? libelle,
    },
    { reportInput: true },
  );
  for (const issue of [...(post.error?.issues ?? []), ...(head.error?.issues ?? [])])
    faults.push({ line, field: FIELDS[String(issue.path[0])] ?? String(issue.path[0]), ...reasonOf(issue) });
  if (!post.success || !head.success) return null;
  const { title, presentation, place } = head.data;
  return {
    ...{ line, reference: `ft:${offer.id}`, title, presentation },
    place: { code: commune ?? null, typed: place },
    ...{ amenities: [], amenityWords: "", lines: [{ kind: "post", line, answers: post.data }] },
  };
}

const FIELDS: Record<string, string> = {
  ...{ romeCode: "romeCode", label: "appellationlibelle", contractMonths: "typeContratLibelle" },
  ...{ weeklyHours: "dureeTravailLibelle", monthlyGross: "salaire.libelle", title: "intitule" },
  ...{ place: "lieuTravail", number: "nombrePostes", presentation: "description" },
};

function contractOf({ typeContrat, natureContrat, alternance }: FranceTravailOffer): Contract | null {
  if (/insertion/i.test(natureContrat)) return "siae";
  if (/professionnalisation/i.test(natureContrat)) return "professionalisation";
  if (alternance || /apprentissage/i.test(natureContrat)) return "apprenticeship";
  const contracts: Record<string, Contract> = {
    CDI: "cdi",
    CDD: "cdd",
    SAI: "cdd",
    CCE: "cdd",
    MIS: "interim",
    DIN: "cdi",
  };
  return contracts[typeContrat.toUpperCase()] ?? null;
}

/** "35H", "24H30/semaine Travail le samedi" → hours a week; null when it says none. */
export function weeklyHoursIn(words: string): number | null {
  const found = /(\d{1,2}(?:[.,]\d+)?)\s*h(?:eures?)?\s*(\d{2})?/i.exec(words);
  return found ? Number((found[1] ?? "").replace(",", ".")) + Number(found[2] ?? 0) / 60 : null;
}

const isFullTime = ({ dureeTravailLibelle }: FranceTravailOffer): boolean =>
  dureeTravailLibelle === "" || /temps plein/i.test(dureeTravailLibelle);

/** Weeks in a month. */
const WEEKS = 52 / 12;

/** "Mensuel de 1923.00 Euros sur 12 mois", "Horaire de 12,02 Euros": euros a month, the lower figure; null when it says none. */
export function monthlyPay(words: string, weeklyHours: number): number | null {
  const figure = /(\d[\d\s]*(?:[.,]\d+)?)\s*(?:euros?|€)/i.exec(words)?.[1];
  if (!figure) return null;
  const euros = Number(figure.replaceAll(/\s/g, "").replace(",", "."));
  if (/annuel/i.test(words)) return euros / 12;
  return /horaire/i.test(words) ? Math.round(euros * weeklyHours * WEEKS * 100) / 100 : euros;
}

const timesOf = ({ dureeTravailLibelle, conditionExercice, contexteTravail }: FranceTravailOffer): string =>
  [dureeTravailLibelle, conditionExercice, contexteTravail?.horaires ?? ""].flat().join(" ");

const TIMES: readonly [RegExp, Schedule][] = [
  [/\bnuit/i, "night"],
  [/samedi|dimanche|week-?end/i, "weekend"],
  [/[23]\s*[x×]\s*[87]|en équipe|posté/i, "shifts"],
  [/coupure|fractionné/i, "split_day"],
];
/** Hours of work that words speak of. */
export const schedulesIn = (words: string): Schedule[] =>
  TIMES.flatMap(([pattern, schedule]) => (pattern.test(words) ? [schedule] : []));

const isFrenchAsked = ({ libelle, exigence }: { libelle: string; exigence: string }): boolean =>
  exigence === "E" && /français/i.test(libelle);

/** "B - Véhicule léger", only when it is required ("E"). */
const licenceIn = ({ permis }: FranceTravailOffer): Licence | undefined =>
  permis.flatMap(({ libelle, exigence }) => {
    const code = /^\s*([A-Z]{1,2})\b/.exec(libelle)?.[1];
    const licence = LICENCES.find((known) => known === code);
    return exigence === "E" && licence ? [licence] : [];
  })[0];
