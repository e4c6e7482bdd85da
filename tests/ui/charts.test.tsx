import { expect, test } from "vitest";
import { DepartementMap } from "~/ui/charts/departement-map";
import { FunnelChart } from "~/ui/charts/funnel-chart";
import { Histogram } from "~/ui/charts/histogram";
import { PairedBars } from "~/ui/charts/paired-bars";
import { WeekHeat } from "~/ui/charts/week-heat";
import { markup, wordsOf } from "../support/shown";

test("a histogram draws each series apart, and its table tells the same counts", () => {
  const html = markup(
    <Histogram
      title="Attente"
      axis="Mois"
      bins={[{ label: "0" }, { label: "1" }, { label: "2 et plus" }]}
      series={[
        { name: "Avant", counts: [3, 0, 7] },
        { name: "Après", counts: [5, 2, 1] },
      ]}
    />,
  );
  expect(drawn(html, "outlined")).toEqual([3, 0, 7]);
  expect(drawn(html, "filled")).toEqual([5, 2, 1]);
  expect(table(html)).toEqual([
    ["0", "3", "5"],
    ["1", "0", "2"],
    ["2 et plus", "7", "1"],
  ]);
  expect(heights(html, "outlined")[1]).toBe(0);
  const [five, two] = heights(html, "filled");
  expect((five ?? 0) / (two ?? 1)).toBeCloseTo(2.5, 1);
});

test("a funnel tells what each step keeps of the step before, and hides groups without a number", () => {
  const html = markup(
    <FunnelChart
      title="Chemin"
      groups={["femmes", "hommes"]}
      hidden="moins de 5"
      steps={[
        { label: "Inscrits", count: 40, groups: [20, 15] },
        { label: "Prêts", count: 10, groups: [8, null] },
        { label: "Possible", count: null },
        { label: "Duo", count: 2, groups: [null, null] },
      ]}
    />,
  );
  expect(drawn(html, "whole")).toEqual([40, 10, 2]);
  expect(drawn(html, "filled")).toEqual([20, 8]);
  expect(drawn(html, "outlined")).toEqual([15]);
  expect(table(html)).toEqual([
    ["Inscrits", "40", "–", "20", "15"],
    ["Prêts", "10", "25 %", "8", "moins de 5"],
    ["Possible", "–", "–", "–", "–"],
    ["Duo", "2", "–", "moins de 5", "moins de 5"],
  ]);
});

test("a map shows two counts as two halves; what it does not reach is told beside it", () => {
  const html = markup(
    <DepartementMap
      title="Où"
      placeName="Département"
      credit="Fond"
      reads={{ as: "two", names: ["demande", "offre"] }}
      places={[
        { code: "69", name: "Rhône", point: { x: 400, y: 300 }, values: [12, 4] },
        { code: "974", name: "La Réunion", point: null, values: [2, 0] },
        { code: "48", name: "Lozère", point: { x: 350, y: 380 }, values: [0, 0] },
      ]}
    />,
  );
  expect([drawn(html, "filled"), drawn(html, "outlined")]).toEqual([[12], [4]]);
  expect(wordsOf(html)).toContain("Hors de la carte : La Réunion 2 / 0");
  expect(table(html)).toEqual([
    ["Rhône (69)", "12", "4"],
    ["La Réunion (974)", "2", "0"],
  ]);
});

test("a signed map fills what is more and leaves hollow what is fewer", () => {
  const html = markup(
    <DepartementMap
      title="Écart"
      placeName="Département"
      credit="Fond"
      reads={{ as: "signed", name: "écart", more: "plus", fewer: "moins" }}
      places={[
        { code: "69", name: "Rhône", point: { x: 400, y: 300 }, values: [5] },
        { code: "35", name: "Ille-et-Vilaine", point: { x: 150, y: 190 }, values: [-3] },
      ]}
    />,
  );
  expect([drawn(html, "filled"), drawn(html, "outlined")]).toEqual([[5], [-3]]);
  expect(table(html)).toEqual([
    ["Rhône (69)", "+5"],
    ["Ille-et-Vilaine (35)", "-3"],
  ]);
});

test("a week frames the parts of days where supply is below demand", () => {
  const demand = Array.from({ length: 28 }, (_, bit) => bit);
  const supply = Array.from({ length: 28 }, (_, bit) => (bit === 27 ? 3 : bit));
  const html = markup(
    <WeekHeat title="Semaine" names={["demande", "offre"]} scarce="offre rare" {...{ demand, supply }} />,
  );
  expect(drawn(html, "filled")).toEqual(demand);
  expect(drawn(html, "outlined")).toEqual(supply);
  const rows = table(html);
  expect(rows).toHaveLength(28);
  expect(rows[27]).toEqual(["dimanche soir", "27", "3", "oui"]);
  expect(rows[1]).toEqual(["lundi midi", "1", "1", "–"]);
  expect(drawing(html).match(/class="framed"/g)).toHaveLength(1);
});

test("paired bars come largest first, and what is beyond the top is one line", () => {
  const html = markup(
    <PairedBars
      title="Langues"
      itemName="Langue"
      names={["parlées", "offertes"]}
      others="Autres"
      top={2}
      items={[
        { label: "turc", one: 1, other: 2 },
        { label: "dari", one: 9, other: 1 },
        { label: "russe", one: 0, other: 4 },
        { label: "somali", one: 2, other: 0 },
        { label: "grec", one: 0, other: 0 },
      ]}
    />,
  );
  expect(table(html)).toEqual([
    ["dari", "9", "1"],
    ["russe", "0", "4"],
    ["Autres", "3", "2"],
  ]);
  expect(drawn(html, "filled")).toEqual([9, 0, 3]);
  expect(drawn(html, "outlined")).toEqual([1, 4, 2]);
});

test("the drawing is for the eye only, the table is for everybody", () => {
  const html = markup(
    <Histogram
      title="Attente"
      axis="Mois"
      bins={[{ label: "0" }]}
      series={[{ name: "Tous", counts: [0] }]}
    />,
  );
  expect(html).toContain('aria-hidden="true"');
  expect(html).toMatch(/<caption[^>]*>Attente<\/caption>/);
  expect(html).not.toMatch(/NaN|undefined|Infinity/);
});

/** The drawing without its legend. */
const drawing = (html: string): string => html.match(/<svg [^>]*focusable[\s\S]*?<\/svg>/)?.[0] ?? "";
const shapes = (html: string, look: string): string[] =>
  drawing(html).match(new RegExp(`<(rect|path|circle) class="${look}"[^>]*>`, "g")) ?? [];

/** The numbers that shapes of one look were drawn with, in their order. */
const drawn = (html: string, look: string): number[] =>
  shapes(html, look).flatMap((shape) => {
    const count = shape.match(/data-count="(-?\d+)"/)?.[1];
    return count === undefined ? [] : [Number(count)];
  });
const heights = (html: string, look: string): number[] =>
  shapes(html, look).map((shape) => Number(shape.match(/height="([\d.]+)"/)?.[1]));

const table = (html: string): string[][] =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)]
    .map(([, row]) =>
      [...(row ?? "").matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell]) => wordsOf(cell ?? "")),
    )
    .filter((cells) => cells.length > 0);
