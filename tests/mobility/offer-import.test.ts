import { describe, expect, test } from "vitest";
import { wordsIn } from "~/i18n/words";
import {
  looksLikeFranceTravail,
  monthlyPay,
  readFranceTravail,
  weeklyHoursIn,
} from "~/mobility/france-travail-read";
import { writeFranceTravail } from "~/mobility/france-travail-write";
import { jsonLdIn, plainText, postingsIn, readJobPostings } from "~/mobility/job-posting-read";
import { writeJobPostings } from "~/mobility/job-posting-write";
import { readOfferCsv } from "~/mobility/offer-csv";
import { csvTemplate, csvText } from "~/mobility/offer-csv-columns";
import type { ImportFault } from "~/mobility/offer-draft";
import { holdsContact, readNumber, withoutContact } from "~/mobility/offer-form";
import { FRANCE_TRAVAIL, JOB_PAGE, TOLD } from "~tests/support/offers";

const HEAD =
  "reference;titre;commune;type;nombre;rome;contrat;heures_semaine;loyer_mensuel;logement;nature;pieces;personnes";
const POST = "A;Cuisine à Angers;Angers (49000);poste;2;G1602;CDI;35;;;;;";
const csv = (...rows: string[]) => readOfferCsv([HEAD, ...rows].join("\n"));
const told = ({ line, field, reason }: ImportFault) => `${line} ${field ?? "-"} ${reason}`;

test.each([
  ["1 923,50", 1923.5],
  ["1\u202f923.5 €", 1923.5],
  ["35", 35],
  ["-1", -1],
  ["12h", null],
  ["", null],
  ["1e9", null],
  ["1,2,3", null],
] as const)("the number in %j is %s", (text, number) => expect(readNumber(text)).toBe(number));

test.each([
  "écrivez à marie@ateliers.fr",
  "tél. 06 12 34 56 78",
  "06.12.34.56.78",
  "+33 6 12 34 56 78",
  "0612345678",
])("a contact is found in %j, and taken out", (text) => {
  expect(holdsContact(text)).toBe(true);
  expect(holdsContact(withoutContact(text))).toBe(false);
});

test.each([
  "1 950 € brut, 35 h",
  "à 300 m du tramway, ligne 12",
  "49000 Angers, 2026-12-01",
  "SIRET 73282932000074",
])("no contact is seen in %j", (text) => expect(holdsContact(text)).toBe(false));

describe("a spreadsheet", () => {
  test("our own template reads without a fault: two offers, four lines", () => {
    const { offers, faults } = readOfferCsv(csvTemplate());
    expect(faults).toEqual([]);
    expect(offers.map(({ reference, lines }) => [reference, lines.map(({ kind }) => kind)])).toEqual([
      ["OFFRE-1", ["post", "dwelling", "training"]],
      ["OFFRE-2", ["post"]],
    ]);
    const [first] = offers;
    expect(first).toMatchObject({
      line: 2,
      place: { code: null, typed: "49007" },
      amenities: ["school", "public_transport", "doctor"],
    });
    expect(first?.lines[0]?.answers).toMatchObject({
      ...{ romeCode: "G1602", label: "Personnel de cuisine", contract: "cdi", contractMonths: null },
      ...{ number: 2, weeklyHours: 35, monthlyGrossCents: 195_000, schedules: ["weekend"] },
      ...{ frenchOral: "A2", startsOn: "2027-03-01", licence: null },
    });
    expect(first?.lines[1]?.answers).toMatchObject({
      ...{ type: "flat", kind: "social", rooms: 3, surfaceM2: 62, capacity: 4, rentCents: 48_050 },
      ...{ needsEmployment: true, visale: true, accessible: false },
    });
  });

  test.each([
    [
      "commas, CRLF and a mark at the beginning",
      `\uFEFF${HEAD.replaceAll(";", ",")}\r\n${POST.replaceAll(";", ",")}\r\n`,
    ],
    [
      "columns in another order, capitals, accents",
      `Titre;Référence;COMMUNE;Type;Nombre;ROME;contrat;heures semaine\nCuisine à Angers;A;Angers;POSTE;1;g1602;cdi;35`,
    ],
    [
      "quotes, a line break within a field",
      `${HEAD}\n"A";"Cuisine ""chez nous""";"Angers";poste;2;G1602;CDI;35;;;;;\n`,
    ],
    ["empty lines", `${HEAD}\n\n;;;;;;;;;;;;\n${POST}\n\n`],
    ["old line ends", `${HEAD}\r${POST}\r`],
  ])("is read with %s", (_, text) => {
    const { offers, faults } = readOfferCsv(text);
    expect(faults).toEqual([]);
    expect(offers).toHaveLength(1);
    expect(offers[0]?.lines).toHaveLength(1);
  });

  test.each([
    ["", "1 - staff.offers.import.empty"],
    ["a;b", "1 reference staff.offers.import.noColumn"],
    [`${HEAD};couleur\n${POST}`, "1 couleur staff.offers.import.unknownColumn"],
    [`${HEAD};titre\n${POST}`, "1 titre staff.offers.import.twice"],
    [`${HEAD}\n${POST};de trop`, "2 - staff.offers.import.tooManyCells"],
    [`${HEAD}\n"A;Cuisine`, "2 - staff.offers.import.quotes"],
    [`${HEAD}\n;${POST.slice(2)}`, "2 reference form.required"],
    [`${HEAD}\n${POST.replace("poste", "bateau")}`, "2 type staff.offers.import.lineType"],
    [`${HEAD}\n${POST.replace(";35;", ";beaucoup;")}`, "2 heures_semaine form.number"],
    [`${HEAD}\n${POST.replace(";35;", ";90;")}`, "2 heures_semaine form.tooBig"],
    [`${HEAD}\n${POST.replace("G1602", "1602")}`, "2 rome staff.offers.form.rome"],
    [`${HEAD}\n${POST.replace("CDI", "stage")}`, "2 contrat form.choice"],
    [`${HEAD}\n${POST.replace(";2;", ";0;")}`, "2 nombre form.tooSmall"],
    [`${HEAD}\n${POST.replace(";2;", ";1,5;")}`, "2 nombre form.number"],
    [
      `${HEAD}\n${POST.replace("Cuisine à Angers", "Appelez le 06 12 34 56 78")}`,
      "2 titre staff.offers.form.contact",
    ],
    [`${HEAD}\n${POST}\n${POST.replace("Angers (49000)", "Laval")}`, "3 commune staff.offers.import.differs"],
    [`${HEAD}\nA;Un logement;Angers;logement;1;;;;-5;flat;social;2;2`, "2 loyer_mensuel form.tooSmall"],
    [`${HEAD}\nA;Un logement;Angers;logement;1;;;;;flat;social;2;2`, "2 loyer_mensuel form.required"],
  ])("%j is refused at its line and field", (text, fault) => {
    const { offers, faults } = readOfferCsv(text);
    expect(faults.map(told)).toContain(fault);
    expect(offers).toEqual([]);
    for (const { reason } of faults) expect(wordsIn("fr").has(reason), reason).toBe(true);
  });

  test("a line break within a field does not shift the numbers of later lines", () => {
    const { faults } = csv(
      'A;"Cuisine\nà Angers";Angers;poste;1;G1602;CDI;35;;;;;',
      "B;;Angers;poste;1;G1602;CDI;35;;;;;",
    );
    expect(faults.map(told)).toContain("4 titre form.required");
  });

  test("one bad line leaves its whole offer out, and the others in", () => {
    const { offers, faults } = csv(POST, "A;;;logement;x;;;;500;flat;social;2;2", POST.replace("A;", "B;"));
    expect(offers.map(({ reference }) => reference)).toEqual(["B"]);
    expect(faults.map(told)).toEqual(["3 nombre form.number"]);
  });

  test("three thousand lines are read, one more is refused", () => {
    const many = (n: number) => csv(...Array.from({ length: n }, (_, i) => POST.replace("A;", `R${i};`)));
    expect(many(3000).offers).toHaveLength(3000);
    expect(many(3001)).toMatchObject({ offers: [], faults: [{ reason: "staff.offers.import.tooMany" }] });
  });

  test("cells that a spreadsheet would run as formulas are quoted away", () => {
    expect(csvText([["=1+1", "+33", "-2", "@a", 'a"b;c']])).toBe("\uFEFF'=1+1;'+33;'-2;'@a;\"a\"\"b;c\"\r\n");
  });
});

describe("France Travail", () => {
  test("its documented example becomes one draft with one post, without anybody's name or number", () => {
    expect(looksLikeFranceTravail(FRANCE_TRAVAIL)).toBe(true);
    const { offers, faults } = readFranceTravail(FRANCE_TRAVAIL);
    expect(faults).toEqual([]);
    expect(offers).toHaveLength(1);
    expect(offers[0]).toMatchObject({
      ...{ line: 1, reference: "ft:048KLTP", title: "Boulanger / Boulangère (H/F)" },
      place: { code: "74010" },
    });
    expect(offers[0]?.lines[0]?.answers).toMatchObject({
      ...{ romeCode: "D1102", contract: "cdd", contractMonths: 6, weeklyHours: 35, number: 3 },
      ...{ monthlyGrossCents: 192_300, schedules: ["night", "weekend"], licence: null },
    });
    expect(JSON.stringify(offers)).not.toMatch(/Dupont|06 12|boulanger-austral|francetravail\.fr/);
  });

  test("what we write is read back as it was", () => {
    const written = writeFranceTravail(TOLD, "https://trait-dunion.exemple/offers/off_1");
    const { offers, faults } = readFranceTravail(JSON.parse(JSON.stringify(written)));
    expect(faults).toEqual([]);
    expect(offers.map(({ lines }) => lines[0]?.answers)).toMatchObject([
      {
        ...{ romeCode: "G1602", label: "Cuisinier", contract: "cdi", weeklyHours: 35, number: 2 },
        ...{ monthlyGrossCents: 195_000, schedules: ["weekend"], licence: null },
      },
      {
        ...{ romeCode: "K1302", contract: "cdd", contractMonths: 12, weeklyHours: 24.5, number: 1 },
        ...{ monthlyGrossCents: null, licence: "B", schedules: ["split_day"] },
      },
      { contract: "apprenticeship", contractMonths: 24, weeklyHours: 35 },
    ]);
    expect(offers[0]?.place.code).toBe("49007");
  });

  test.each([
    ["35H", 35],
    ["24H30/semaine Travail le samedi", 24.5],
    ["39 heures", 39],
    ["Temps plein", null],
  ] as const)("%s are %s hours a week", (words, hours) => expect(weeklyHoursIn(words)).toBe(hours));

  test.each([
    ["Mensuel de 1923.00 Euros sur 12 mois", 1923],
    ["Mensuel de 1 923,50 Euros à 2 100 Euros", 1923.5],
    ["Horaire de 12 Euros", (12 * 35 * 52) / 12],
    ["Annuel de 24000.0 Euros à 26000.0 Euros sur 12 mois", 2000],
    ["À négocier", null],
  ] as const)("%s: %s a month", (words, euros) => expect(monthlyPay(words, 35)).toBe(euros));

  const [one] = FRANCE_TRAVAIL.resultats;
  test.each([
    [{}, "1 id form.required"],
    [{ ...one, romeCode: "boulanger" }, "1 romeCode form.tooLong"],
    [{ ...one, romeCode: "11025" }, "1 romeCode staff.offers.form.rome"],
    [
      { ...one, typeContrat: "FRA", natureContrat: "Franchise" },
      "1 typeContrat staff.offers.import.contract",
    ],
    [{ ...one, nombrePostes: 0 }, "1 nombrePostes form.tooSmall"],
    [{ ...one, lieuTravail: {} }, "1 lieuTravail form.required"],
    [{ ...one, intitule: 7 }, "1 intitule form.invalid"],
  ])("refuses %#", (json, fault) => {
    const { offers, faults } = readFranceTravail(json);
    expect(faults.map(told)).toContain(fault);
    expect(offers).toEqual([]);
  });

  test.each([null, 7, "x", [], [null], { resultats: [] }, { resultats: [7] }])("survives %j", (json) =>
    expect(readFranceTravail(json).offers).toEqual([]),
  );
});

describe("job postings", () => {
  test("those in a page's source are found, alone, in a list or in a graph; broken blocks are passed over", () => {
    const found = jsonLdIn(JOB_PAGE).flatMap((json) => postingsIn(json));
    expect(found).toHaveLength(2);
  });

  test("a page becomes drafts without tags and contacts", () => {
    const { offers, faults } = readJobPostings(jsonLdIn(JOB_PAGE));
    expect(faults.map(told)).toEqual(["2 occupationalCategory form.required"]);
    expect(offers).toHaveLength(1);
    expect(offers[0]).toMatchObject({
      ...{ reference: "jp:REF-7", title: "Soudeur", presentation: "Atelier calme.\nÉcrire à …" },
      place: { typed: "Laval (53000)" },
    });
    expect(offers[0]?.lines[0]?.answers).toMatchObject({
      ...{ romeCode: "H2913", contract: "cdd", weeklyHours: 35, number: 2, startsOn: "2027-01-04" },
      monthlyGrossCents: 195_000,
    });
  });

  test("what we write is read back as it was", () => {
    const written = writeJobPostings(TOLD, "https://trait-dunion.exemple/offers/off_1");
    const { offers, faults } = readJobPostings(JSON.parse(JSON.stringify(written)));
    expect(faults).toEqual([]);
    expect(offers.map(({ lines }) => lines[0]?.answers)).toMatchObject([
      {
        romeCode: "G1602",
        label: "Cuisinier",
        contract: "cdi",
        weeklyHours: 35,
        number: 2,
        monthlyGrossCents: 195_000,
      },
      { romeCode: "K1302", contract: "cdd", weeklyHours: 24.5, number: 1 },
      { contract: "cdd" },
    ]);
  });

  test("a full post is not told", () => {
    const posts = TOLD.posts.map((post) => ({ ...post, held: post.number }));
    expect(writeJobPostings({ ...TOLD, posts }, "https://x.exemple")).toBeNull();
    expect(writeFranceTravail({ ...TOLD, posts }, "https://x.exemple").resultats).toEqual([]);
  });

  test("deep nesting and foreign types give nothing", () => {
    const deep = Array.from({ length: 50 }).reduce((inner) => ({ "@graph": [inner] }), {
      "@type": "JobPosting",
    });
    expect(postingsIn(deep)).toEqual([]);
    expect(readJobPostings({ "@type": "Recipe" }).faults).toMatchObject([
      { reason: "staff.offers.import.noPosting" },
    ]);
  });

  test("words without tags", () =>
    expect(plainText("<p>Un&nbsp;lieu</p><script>x</script><ul><li>a &lt;b&gt;</li></ul>")).toBe(
      "Un lieu\nx a <b>",
    ));
});
