/** A quarter as INSEE writes it. */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`;

export interface Unemployment {
  /** Percent of the working population (ILO). */
  percent: number;
  quarter: Quarter;
}

const entry = (code: string, percent: number, quarter: Quarter): [string, Unemployment] => [
  code,
  { percent, quarter },
];

/** Localised unemployment rates, INSEE, latest quarter that could be had for each region (they differ: the quarter is shown). Licence Ouverte. */
export const UNEMPLOYMENT_BY_REGION: ReadonlyMap<string, Unemployment> = new Map([
  entry("01", 17.4, "2023-Q3"),
  entry("02", 9.9, "2023-Q3"),
  entry("03", 12.1, "2023-Q3"),
  entry("11", 7.0, "2023-Q3"),
  entry("24", 6.8, "2024-Q4"),
  entry("27", 6.5, "2024-Q2"),
  entry("28", 7.0, "2023-Q3"),
  entry("32", 9.1, "2024-Q3"),
  entry("44", 7.4, "2024-Q3"),
  entry("52", 6.0, "2025-Q1"),
  entry("53", 6.0, "2025-Q1"),
  entry("75", 6.6, "2025-Q1"),
  entry("76", 8.9, "2023-Q3"),
  entry("84", 6.6, "2025-Q3"),
  entry("93", 8.2, "2023-Q4"),
  entry("94", 6.4, "2023-Q3"),
]);

/** The whole country, to compare with. */
export const UNEMPLOYMENT_FRANCE: Unemployment = { percent: 7.5, quarter: "2025-Q2" };
