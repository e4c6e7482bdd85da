import type { ToldOffer, ToldPost } from "~/mobility/offer-told";

/** France Travail's own documented example, shortened where nothing is read. */
export const FRANCE_TRAVAIL = {
  resultats: [
    {
      id: "048KLTP",
      intitule: "Boulanger / Boulangère (H/F)",
      description:
        "Nous rechercons un/e Boulanger/ère. Appelez le 06 12 34 56 78 ou etienne@boulanger-austral.net",
      dateCreation: "2022-10-23T08:15:42Z",
      lieuTravail: {
        ...{ libelle: "74 - ANNECY", latitude: 45.901584, longitude: 6.125296 },
        ...{ codePostal: "74000", commune: "74010" },
      },
      romeCode: "D1102",
      appellationlibelle: "Boulanger / Boulangère",
      entreprise: { nom: "Le boulanger austral" },
      typeContrat: "CDD",
      typeContratLibelle: "CDD - 6 Mois",
      natureContrat: "Contrat travail",
      langues: [{ libelle: "Anglais", exigence: "E" }],
      permis: [{ libelle: "B - Véhicule léger", exigence: "S" }],
      salaire: { libelle: "Mensuel de 1923.00 Euros sur 12 mois", commentaire: "Selon expérience" },
      dureeTravailLibelle: "35H",
      dureeTravailLibelleConverti: "Temps plein",
      conditionExercice: "Travail de nuit",
      alternance: false,
      contact: {
        nom: "Etienne Dupont",
        telephone: "06 12 34 56 78",
        courriel: "etienne@boulanger-austral.net",
      },
      agence: { telephone: "06 12 34 56 78", courriel: "agence@francetravail.fr" },
      nombrePostes: 3,
      contexteTravail: { horaires: "35H Travail le samedi", conditionsExercice: "Port de tenue" },
    },
  ],
};

/** A page with job postings: one whole, one without an occupation, one block that is no JSON, one of another type. */
export const JOB_PAGE = `<html><head>
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"Organization","name":"X"},
{"@type":["JobPosting"],"title":"Soudeur","description":"<p>Atelier calme.</p><p>&Eacute;crire &agrave; rh@atelier.fr</p>",
"identifier":{"@type":"PropertyValue","value":"REF-7"},"occupationalCategory":"H2913 Soudage manuel",
"employmentType":["FULL_TIME","TEMPORARY"],"jobStartDate":"2027-01-04","totalJobOpenings":"2",
"jobLocation":[{"@type":"Place","address":{"addressLocality":"Laval","postalCode":"53000"}}],
"baseSalary":{"currency":"EUR","value":{"minValue":23400,"maxValue":26000,"unitText":"YEAR"}}}]}</script>
<script type='application/ld+json'>{"@type":"JobPosting","title":"Magicien","jobLocation":{"address":"Gap"}}</script>
<script type="application/ld+json">{broken</script>
<script type="application/ld+json">{"@type":"Recipe"}</script>
</head></html>`;

const post: ToldPost = {
  ...{ id: "pos_1", romeCode: "G1602", label: "Cuisinier", contract: "cdi", contractMonths: null },
  ...{ weeklyHours: 35, monthlyGrossCents: 195_000, schedules: ["weekend"], frenchOral: "A2" },
  ...{ licence: null, startsOn: "2027-03-01", number: 3, held: 1 },
};

/** An offer of ours as others are told of it. */
export const TOLD: ToldOffer = {
  ...{ id: "off_1", title: "Vivre à Angers", presentation: "Une équipe de douze.", organisation: "Ateliers" },
  publishedAt: new Date("2026-11-01T09:00:00Z"),
  confirmedAt: new Date("2026-11-20T09:00:00Z"),
  expiresAt: new Date("2027-02-01T09:00:00Z"),
  where: {
    ...{ communeCode: "49007", commune: "Angers", postalCodes: "49000 49100", departementCode: "49" },
    ...{ region: "Pays de la Loire", latitude: 47.47, longitude: -0.55 },
  },
  posts: [
    post,
    {
      ...post,
      ...{ id: "pos_2", romeCode: "K1302", label: "Aide à domicile", contract: "cdd", contractMonths: 12 },
      ...{
        weeklyHours: 24.5,
        monthlyGrossCents: null,
        schedules: ["split_day"],
        licence: "B",
        number: 1,
        held: 0,
      },
    },
    { ...post, id: "pos_3", contract: "apprenticeship", contractMonths: 24 },
  ],
  dwellings: [{ rooms: 2 }],
};
