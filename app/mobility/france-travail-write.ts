import { findOccupation } from "../territory/occupations";
import { type Contract, FULL_TIME_HOURS, type Licence, placesLeft, type Schedule } from "./offer";
import { firstPostalCode, type ToldOffer, type ToldPost } from "./offer-told";

/** The posts of an offer in France Travail's own format (offres d'emploi v2): one of theirs for each post with places left. `link`: our public page. */
export function writeFranceTravail(offer: ToldOffer, link: string) {
  const posts = offer.posts.filter((post) => placesLeft(post) > 0);
  return { resultats: posts.map((post) => writePost(offer, post, link)) };
}

function writePost(offer: ToldOffer, post: ToldPost, link: string) {
  const { where } = offer;
  const isDay = (at: Date | null) => (at ? { at: at.toISOString() } : null);
  return {
    id: post.id,
    intitule: post.label,
    description: [offer.title, offer.presentation].filter(Boolean).join("\n\n"),
    ...(offer.publishedAt && { dateCreation: isDay(offer.publishedAt)?.at }),
    ...(offer.confirmedAt && { dateActualisation: isDay(offer.confirmedAt)?.at }),
    lieuTravail: where && {
      libelle: `${where.departementCode} - ${where.commune.toUpperCase()}`,
      ...(where.latitude !== null && { latitude: where.latitude, longitude: where.longitude }),
      codePostal: firstPostalCode(where.postalCodes),
      commune: where.communeCode,
    },
    romeCode: post.romeCode,
    romeLibelle: findOccupation(post.romeCode)?.label ?? post.label,
    appellationlibelle: post.label,
    entreprise: { nom: offer.organisation },
    ...CONTRACTS[post.contract],
    typeContratLibelle: contractWords(post),
    dureeTravailLibelle: [hoursWords(post.weeklyHours), ...post.schedules.map((one) => TIMES[one])].join(" "),
    dureeTravailLibelleConverti: post.weeklyHours < FULL_TIME_HOURS ? "Temps partiel" : "Temps plein",
    ...(post.monthlyGrossCents !== null && {
      salaire: { libelle: `Mensuel de ${(post.monthlyGrossCents / 100).toFixed(2)} Euros sur 12 mois` },
    }),
    permis: post.licence ? [{ libelle: LICENCE_WORDS[post.licence], exigence: "E" }] : [],
    langues: post.frenchOral === "none" ? [] : [{ libelle: "Français", exigence: "E" }],
    nombrePostes: placesLeft(post),
    origineOffre: { origine: "2", urlOrigine: link },
  };
}

const CONTRACTS: Record<Contract, { typeContrat: string; natureContrat: string; alternance: boolean }> = {
  cdi: { typeContrat: "CDI", natureContrat: "Contrat travail", alternance: false },
  cdd: { typeContrat: "CDD", natureContrat: "Contrat travail", alternance: false },
  interim: { typeContrat: "MIS", natureContrat: "Contrat travail", alternance: false },
  apprenticeship: { typeContrat: "CDD", natureContrat: "Contrat apprentissage", alternance: true },
  professionalisation: { typeContrat: "CDD", natureContrat: "Cont. professionnalisation", alternance: true },
  siae: { typeContrat: "CDD", natureContrat: "Insertion par l'activ.éco.", alternance: false },
};

function contractWords({ contract, contractMonths }: ToldPost): string {
  const { typeContrat } = CONTRACTS[contract];
  const name = typeContrat === "MIS" ? "Mission intérimaire" : typeContrat;
  return contractMonths === null ? name : `${name} - ${contractMonths} Mois`;
}

function hoursWords(hours: number): string {
  const minutes = Math.round((hours % 1) * 60);
  return `${Math.floor(hours)}H${minutes === 0 ? "" : String(minutes).padStart(2, "0")}`;
}

const TIMES: Record<Schedule, string> = {
  night: "Travail de nuit",
  weekend: "Travail le week-end",
  shifts: "Travail en équipe",
  split_day: "Horaires avec coupures",
};

const LICENCE_WORDS: Record<Licence, string> = {
  AM: "AM - Cyclomoteur",
  A: "A - Motocyclette",
  B: "B - Véhicule léger",
  C: "C - Poids lourd",
  CE: "CE - Poids lourd + remorque",
  D: "D - Transport en commun",
};
