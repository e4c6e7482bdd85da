import type { Amenity } from "../../app/mobility/offer";
import type { Chance } from "./chance";
import type { RegionTown } from "./mobility-places";
import { type OfferedPost, TRADE_NAMES } from "./posts";

/** "Soudeur ou soudeuse à Vesoul, avec logement"; several posts are called by their trade. */
export function titleOf(posts: readonly OfferedPost[], { name }: RegionTown): string {
  const [first] = posts;
  const what = posts.length === 1 && first ? first.label : first ? TRADE_NAMES[first.trade] : "Emploi";
  return `${what} ${placed(name)}, avec logement`;
}

/** "à Vesoul", "au Mans", "aux Herbiers". */
function placed(town: string): string {
  if (town.startsWith("Les ")) return `aux ${town.slice(4)}`;
  return town.startsWith("Le ") ? `au ${town.slice(3)}` : `à ${town}`;
}

const OPENINGS = {
  small: [
    "Une petite ville où l’on se salue, avec ses commerces et son marché.",
    "Un bourg vivant, entouré de campagne, où les gens se connaissent.",
    "Une commune calme ; les enfants y vont à l’école à pied.",
  ],
  middle: [
    "Une ville à taille humaine, avec tous les services et une gare.",
    "Une ville moyenne où le logement reste abordable et où l’on recrute.",
    "Une ville tranquille, avec un centre animé et des associations actives.",
  ],
  large: [
    "Une grande ville bien desservie, avec un réseau associatif important.",
    "Une métropole régionale : transports, formations, hôpital.",
  ],
} as const;
const WORK = [
  "L’équipe accueille déjà des personnes qui apprennent le français et prend le temps de montrer.",
  "Un tuteur ou une tutrice accompagne les premières semaines.",
  "L’employeur a besoin de renfort durable et connaît notre association.",
  "Une visite de l’entreprise est proposée avant toute décision.",
];
const HOME = [
  "Le logement est réservé pour la personne recrutée et sa famille.",
  "Le logement se visite le même jour que le lieu de travail.",
  "Le logement est à moins de vingt minutes du travail.",
];

export function presentation(chance: Chance, { population }: RegionTown): string {
  const size = population < 15_000 ? "small" : population < 70_000 ? "middle" : "large";
  return [chance.pick(OPENINGS[size]), chance.pick(WORK), chance.pick(HOME)].join(" ");
}

const ABOUT: Record<Amenity, readonly string[]> = {
  school: ["École et collège à dix minutes à pied.", "L’école a une classe pour les enfants qui arrivent."],
  childcare: ["La crèche garde des places pour les familles qui s’installent."],
  public_transport: ["Le bus passe toutes les demi-heures.", "Un car relie la gare matin et soir."],
  association: ["Des bénévoles proposent des cours de français deux fois par semaine."],
  doctor: ["La maison de santé prend de nouveaux patients."],
};

export const amenityWords = (chance: Chance, amenities: readonly Amenity[]): string =>
  chance
    .some(amenities, chance.whole(0, 2))
    .map((amenity) => chance.pick(ABOUT[amenity]))
    .join(" ");
