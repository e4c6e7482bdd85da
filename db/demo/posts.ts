import type { Level } from "../../app/mentoring/profile";
import type { Contract, Licence, Schedule } from "../../app/mobility/offer";
import type { Trade } from "./partners";

/** A post as employers of such places offer it. */
export interface OfferedPost {
  rome: string;
  trade: Trade;
  label: string;
  /** Least French, spoken and written. */
  oral: Level;
  written: Level;
  /** Gross pay of a full-time month beside the minimum wage, from and to. */
  pay: readonly [number, number];
  schedules?: readonly Schedule[];
  licence?: Licence;
  /** Share of these posts that are part-time. */
  partTime?: number;
  /** How many in a hundred households wish for it: assumed, after the trades in which people protected in France work. */
  wished: number;
}

/** Hours, pay and French as job advertisements of these occupations say them; every one at or above the minimum wage. */
// biome-ignore format: one post a line
export const OFFERED_POSTS: readonly OfferedPost[] = [
  { rome: "G1602", trade: "hospitality", label: "Cuisinier ou cuisinière", oral: "A2", written: "A1", pay: [1.05, 1.25], schedules: ["split_day", "weekend"], wished: 10 },
  { rome: "G1603", trade: "hospitality", label: "Employé·e polyvalent·e de restauration", oral: "A2", written: "A1", pay: [1, 1.06], schedules: ["weekend"], partTime: 0.2, wished: 8 },
  { rome: "G1605", trade: "hospitality", label: "Plongeur ou plongeuse, aide de cuisine", oral: "A1", written: "none", pay: [1, 1.04], schedules: ["split_day"], partTime: 0.2, wished: 5 },
  { rome: "G1501", trade: "hospitality", label: "Employé·e d’étage en hôtellerie", oral: "A1", written: "none", pay: [1, 1.05], schedules: ["weekend"], partTime: 0.3, wished: 5 },
  { rome: "G1803", trade: "hospitality", label: "Serveur ou serveuse", oral: "B1", written: "A2", pay: [1.02, 1.15], schedules: ["split_day", "weekend"], wished: 3 },
  { rome: "D1102", trade: "food", label: "Boulanger ou boulangère", oral: "A2", written: "A1", pay: [1.08, 1.3], schedules: ["night"], wished: 4 },
  { rome: "D1101", trade: "food", label: "Boucher ou bouchère", oral: "A2", written: "A1", pay: [1.1, 1.4], wished: 2 },
  { rome: "H2102", trade: "food", label: "Conducteur ou conductrice de ligne agroalimentaire", oral: "A2", written: "A2", pay: [1.05, 1.2], schedules: ["shifts"], wished: 5 },
  { rome: "H3301", trade: "food", label: "Agent de conditionnement", oral: "A1", written: "none", pay: [1, 1.06], schedules: ["shifts"], wished: 6 },
  { rome: "H3302", trade: "food", label: "Ouvrier ou ouvrière de tri et d’emballage", oral: "A1", written: "none", pay: [1, 1.05], schedules: ["shifts"], wished: 5 },
  { rome: "A1402", trade: "land", label: "Ouvrier maraîcher ou ouvrière maraîchère", oral: "A1", written: "none", pay: [1, 1.05], wished: 3 },
  { rome: "A1401", trade: "land", label: "Ouvrier ou ouvrière en arboriculture et vigne", oral: "A1", written: "none", pay: [1, 1.05], wished: 2 },
  { rome: "A1403", trade: "land", label: "Agent d’élevage laitier", oral: "A2", written: "A1", pay: [1.03, 1.15], schedules: ["weekend"], licence: "B", wished: 2 },
  { rome: "A1203", trade: "land", label: "Ouvrier ou ouvrière paysagiste", oral: "A1", written: "none", pay: [1.02, 1.12], wished: 4 },
  { rome: "F1703", trade: "building", label: "Maçon ou maçonne", oral: "A2", written: "A1", pay: [1.08, 1.35], wished: 8 },
  { rome: "F1606", trade: "building", label: "Peintre en bâtiment", oral: "A2", written: "none", pay: [1.05, 1.3], wished: 8 },
  { rome: "F1602", trade: "building", label: "Électricien ou électricienne du bâtiment", oral: "A2", written: "A2", pay: [1.12, 1.4], licence: "B", wished: 6 },
  { rome: "F1603", trade: "building", label: "Plombier-chauffagiste", oral: "A2", written: "A2", pay: [1.12, 1.4], licence: "B", wished: 4 },
  { rome: "F1704", trade: "building", label: "Manœuvre de chantier", oral: "A1", written: "none", pay: [1.02, 1.12], wished: 6 },
  { rome: "F1610", trade: "building", label: "Couvreur ou couvreuse", oral: "A2", written: "none", pay: [1.1, 1.35], wished: 1 },
  { rome: "H2913", trade: "industry", label: "Soudeur ou soudeuse", oral: "A2", written: "A1", pay: [1.1, 1.4], wished: 4 },
  { rome: "H2903", trade: "industry", label: "Opérateur ou opératrice sur machine d’usinage", oral: "B1", written: "A2", pay: [1.1, 1.35], schedules: ["shifts"], wished: 2 },
  { rome: "H2902", trade: "industry", label: "Chaudronnier ou chaudronnière", oral: "B1", written: "A2", pay: [1.12, 1.4], wished: 1 },
  { rome: "H2402", trade: "industry", label: "Couturier ou couturière d’atelier", oral: "A1", written: "none", pay: [1, 1.1], wished: 4 },
  { rome: "N1103", trade: "logistics", label: "Préparateur ou préparatrice de commandes", oral: "A2", written: "A1", pay: [1.02, 1.12], schedules: ["shifts"], wished: 9 },
  { rome: "N1105", trade: "logistics", label: "Manutentionnaire", oral: "A1", written: "none", pay: [1, 1.06], schedules: ["shifts"], wished: 6 },
  { rome: "N1101", trade: "logistics", label: "Cariste", oral: "A2", written: "A1", pay: [1.04, 1.15], schedules: ["shifts"], wished: 4 },
  { rome: "N4101", trade: "logistics", label: "Conducteur ou conductrice de poids lourd", oral: "B1", written: "A2", pay: [1.15, 1.35], licence: "CE", wished: 2 },
  { rome: "N4105", trade: "logistics", label: "Chauffeur-livreur ou chauffeuse-livreuse", oral: "A2", written: "A2", pay: [1.02, 1.12], licence: "B", wished: 4 },
  { rome: "K1304", trade: "care", label: "Aide à domicile", oral: "A2", written: "A1", pay: [1, 1.08], schedules: ["split_day"], licence: "B", partTime: 0.5, wished: 5 },
  { rome: "K1302", trade: "care", label: "Auxiliaire de vie", oral: "B1", written: "A2", pay: [1.03, 1.12], schedules: ["weekend"], partTime: 0.3, wished: 4 },
  { rome: "J1501", trade: "care", label: "Aide-soignant·e", oral: "B1", written: "B1", pay: [1.1, 1.25], schedules: ["shifts", "weekend"], wished: 3 },
  { rome: "K2204", trade: "upkeep", label: "Agent d’entretien", oral: "A1", written: "none", pay: [1, 1.05], schedules: ["split_day"], partTime: 0.4, wished: 9 },
  { rome: "K2304", trade: "upkeep", label: "Agent de tri et de recyclage", oral: "A1", written: "none", pay: [1, 1.05], wished: 2 },
  { rome: "I1203", trade: "upkeep", label: "Agent de maintenance des bâtiments", oral: "A2", written: "A2", pay: [1.05, 1.2], wished: 3 },
  { rome: "I1604", trade: "upkeep", label: "Mécanicien ou mécanicienne automobile", oral: "A2", written: "A2", pay: [1.08, 1.3], licence: "B", wished: 4 },
];

/** Contracts of a hundred such posts. */
export const CONTRACT_SHARES: Record<Contract, number> = {
  ...{ cdi: 52, cdd: 24, siae: 9, interim: 7, professionalisation: 6, apprenticeship: 2 },
};

/** What a trade's posts are called together, in a title. */
export const TRADE_NAMES: Record<Trade, string> = {
  hospitality: "Hôtellerie et restauration",
  food: "Métiers de bouche et agroalimentaire",
  land: "Agriculture et espaces verts",
  building: "Bâtiment",
  industry: "Industrie",
  logistics: "Logistique et transport",
  care: "Aide à la personne",
  upkeep: "Entretien et maintenance",
};
