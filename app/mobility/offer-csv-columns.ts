/**
 * Offers as a spreadsheet writes them: one row for each line of an offer, rows with the same reference are one offer.
 * Semicolons or commas, quotes doubled within quotes; the first row holds these names, in any order.
 */
export const CSV_COLUMNS = [
  "reference",
  "titre",
  "commune",
  "presentation",
  "atouts",
  "precisions",
  "type",
  "nombre",
  "rome",
  "intitule",
  "contrat",
  "duree_mois",
  "heures_semaine",
  "salaire_brut_mensuel",
  "horaires",
  "permis",
  "francais_oral",
  "francais_ecrit",
  "debut",
  "fin",
  "heures_total",
  "logement",
  "nature",
  "pieces",
  "surface_m2",
  "personnes",
  "loyer_mensuel",
  "si_emploi",
  "visale",
  "accessible",
] as const;
export type CsvColumn = (typeof CSV_COLUMNS)[number];
export type CsvCells = Record<CsvColumn, string>;
/** A row of the file, with its line. */
export interface CsvRow {
  line: number;
  cells: CsvCells;
}

/** A file to fill in: two offers, one of them with a post, a dwelling and a training. A spreadsheet opens it as it is. */
export function csvTemplate(): string {
  const rows: Partial<Record<CsvColumn, string>>[] = [
    {
      ...{ reference: "OFFRE-1", titre: "Cuisine et logement à Angers", commune: "49007" },
      presentation: "Une équipe de douze personnes, un restaurant ouvert le midi.",
      ...{ atouts: "école, transports, médecin", precisions: "Ligne de tramway à 300 m." },
      ...{ type: "poste", nombre: "2", rome: "G1602", contrat: "CDI", heures_semaine: "35" },
      ...{ salaire_brut_mensuel: "1950", horaires: "week-end", francais_oral: "A2", debut: "01/03/2027" },
    },
    {
      ...{ reference: "OFFRE-1", type: "logement", nombre: "2", logement: "appartement", nature: "social" },
      ...{ pieces: "3", surface_m2: "62", personnes: "4", loyer_mensuel: "480,50", si_emploi: "oui" },
      ...{ visale: "oui", accessible: "non", debut: "01/03/2027" },
    },
    {
      ...{ reference: "OFFRE-1", type: "formation", nombre: "4", intitule: "Français de la cuisine" },
      ...{ heures_total: "120", debut: "08/03/2027", fin: "30/04/2027" },
    },
    {
      ...{ reference: "OFFRE-2", titre: "Aide à domicile à Laval", commune: "Laval (53000)", type: "poste" },
      ...{ nombre: "1", rome: "K1302", contrat: "CDD", duree_mois: "12", heures_semaine: "28" },
      ...{ permis: "B", francais_oral: "B1" },
    },
  ];
  return csvText([CSV_COLUMNS, ...rows.map((row) => CSV_COLUMNS.map((column) => row[column] ?? ""))]);
}

/** Semicolons, CRLF and a mark at the beginning: what French spreadsheets open without a question. Formulas are quoted away. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.map(cell).join(";")).join("\r\n")}\r\n`;

function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
