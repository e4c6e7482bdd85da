import { findOccupation, OCCUPATIONS, type Occupation } from "./occupations";
import { searchKey } from "./search-key";

/** What people call a job, where the official label uses other words. Everyday name → ROME codes. */
// biome-ignore format: one name a line
const EVERYDAY: Readonly<Record<string, string>> = {
  "aide a domicile": "K1302 K1304",
  "aide menagere": "K1304",
  "aide soignant": "J1501",
  agent: "K2204 K2503 N1105",
  barman: "G1801",
  boucher: "D1101",
  cariste: "N1101",
  carreleur: "F1608",
  chauffagiste: "F1603 I1308",
  chauffeur: "N4105 N4101 N4102 N4103",
  chef: "G1602",
  comptable: "M1203",
  couturier: "B1803 H2402",
  couturiere: "B1803 H2402",
  cuisinier: "G1602",
  developpeur: "M1805",
  eboueur: "K2303",
  electricien: "F1602 I1309",
  "femme de chambre": "G1501",
  "femme de menage": "K2204 K1304",
  informaticien: "M1805 M1810",
  infirmier: "J1506",
  infirmiere: "J1506",
  jardinier: "A1203",
  livreur: "N4105",
  logistique: "N1103 N1101 N1105",
  macon: "F1703",
  maraicher: "A1414",
  mecanicien: "I1604 I1310",
  menage: "K2204 K1304",
  menuisier: "H2206 F1503",
  nounou: "K1303",
  ouvrier: "F1704 H3302 H2102",
  patissier: "D1102 G1604",
  peintre: "F1606",
  plaquiste: "F1604 F1601",
  plombier: "F1603",
  plongeur: "G1605",
  preparateur: "N1103",
  secretaire: "M1607",
  serveur: "G1803",
  serveuse: "G1803",
  soudeur: "H2913",
  tailleur: "B1803",
  vendeur: "D1106 D1214",
  vendeuse: "D1106 D1214",
  vigile: "K2503",
};

const MOST = 8;

/**
 * Occupations of the reference that somebody may mean, the likeliest first, at most eight: by code, by label, by the
 * beginnings of its words in any order ("cuis rest"), or by an everyday name ("serveuse"). Accents and capitals are forgiven.
 */
export function searchOccupations(typed: string): Occupation[] {
  const byCode = codeIn(typed);
  if (byCode) return [byCode];
  const key = searchKey(typed);
  if (key.length < 3) return [];
  const named = everyday(key);
  const labelled = OCCUPATIONS.filter(({ label }) => isMeant(searchKey(label), key));
  return [...new Set([...named, ...labelled])].slice(0, MOST);
}

/** The one occupation that was meant: a code, a label as the list offers it, or words that only one occupation bears. */
export function occupationMeant(typed: string): Occupation | null {
  const key = searchKey(typed);
  const exact = OCCUPATIONS.find(({ label }) => searchKey(label) === key);
  if (exact) return exact;
  const found = searchOccupations(typed);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Its label; the code where the reference does not know it. */
export const occupationLabel = (rome: string): string => findOccupation(rome)?.label ?? rome;

const codeIn = (typed: string): Occupation | null => {
  const code = /\b[A-Za-z]\d{4}\b/.exec(typed)?.[0];
  return code ? findOccupation(code.toUpperCase()) : null;
};

function everyday(key: string): Occupation[] {
  const codes = Object.entries(EVERYDAY)
    .filter(([name]) => name === key || `${name}s` === key || (key.length >= 4 && name.startsWith(key)))
    .flatMap(([, romes]) => romes.split(" "));
  return codes.map(findOccupation).filter((one) => one !== null);
}

/** Every word typed begins a word of the label. */
const isMeant = (label: string, key: string): boolean => {
  const words = label.split(" ");
  return key.split(" ").every((typed) => words.some((word) => word.startsWith(typed)));
};
