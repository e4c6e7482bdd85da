import fc from "fast-check";
import { expect, test } from "vitest";
import { reasonInWords } from "~/i18n/reasons";
import { wordsIn } from "~/i18n/words";
import { explainBundle, explainWhole } from "~/matching/mobility/explain";
import { mobilityOptions } from "~/matching/mobility/options";
import type { PoolHousehold, PoolOffer } from "~/matching/mobility/pool";
import { DEFAULT_MOBILITY_SETTINGS } from "~/matching/mobility/settings";
import { ABSTAINS } from "~/matching/score";
import type { Bundle } from "~/mobility/round";
import {
  adult,
  anyMobilityPool,
  couple,
  dwelling,
  household,
  ON,
  offer,
  post,
  training,
} from "~tests/support/mobility-pool";

const CONTEXT = { settings: DEFAULT_MOBILITY_SETTINGS, on: ON, never: null };

function criterion(id: string, home: PoolHousehold, place: PoolOffer, given: Partial<Bundle> = {}) {
  const bundle: Bundle = {
    offerId: place.id,
    postId: place.posts[0]?.id ?? null,
    postMember: place.posts[0] ? 0 : null,
    secondPostId: null,
    secondPostMember: null,
    dwellingId: place.dwellings[0]?.id ?? null,
    trainingId: null,
    trainingMember: null,
    ...given,
  };
  const found = explainBundle(home, place, bundle, CONTEXT).explanation.criteria.find((one) => one.id === id);
  if (!found) throw new Error(`No criterion ${id}`);
  const words =
    found.because && reasonInWords(wordsIn("fr"), found.because).replaceAll(/[\u2066-\u2069]/g, "");
  return { level: found.level, words: words?.replaceAll(/[\u00a0\u202f]/g, " ") ?? null };
}

const home = household;
const flat = (given: Parameters<typeof dwelling>[0]) => offer({ dwellings: [dwelling(given)] });
const cook = (given: Parameters<typeof adult>[0]) => household({ adults: [adult(given)] });
const TWO = { secondPostId: post().id, secondPostMember: 1 };
const SECOND_STUDY = { trainingId: training().id, trainingMember: 1 };
const STUDY = { trainingId: training().id, trainingMember: 0 };
const market = (unemployment: number | null, socialVacancy: number | null = null) =>
  offer({ market: { unemployment, socialHousing: null, socialVacancy } });
const north = (km: number) => offer({ point: { latitude: 48.8925 + km / 111.195, longitude: 2.3444 } });
const both = offer({
  posts: [post({ left: 2 })],
  trainings: [training({ romeCode: "G1602", what: "Titre de cuisine" })],
});
const french = offer({ trainings: [training()] });

test.each<[string, string, PoolHousehold, PoolOffer, Partial<Bundle>, number, string | null]>([
  ["region", "wanted", home(), offer(), {}, 200, "C’est une région que vous souhaitez."],
  ["region", "accepted", home(), offer({ regionCode: "53" }), {}, 120, "C’est une région que vous acceptez."],
  ["region", "of no list", home(), offer({ regionCode: "27" }), {}, 40, null],
  ["region", "no list", home({ regionsWanted: [], regionsAccepted: [] }), offer(), {}, ABSTAINS, null],
  ["job", "wanted", home(), offer(), {}, 160, "Le poste « Cuisine » est un métier que vous souhaitez."],
  [
    "job",
    "wanted and known for long",
    cook({ known: [{ rome: "G1602", years: 3 }] }),
    offer(),
    {},
    200,
    "Le poste « Cuisine » est un métier que vous souhaitez et que vous avez exercé 3 ans.",
  ],
  [
    "job",
    "known",
    cook({ wanted: ["M1805"], known: [{ rome: "G1602", years: 1 }] }),
    offer(),
    {},
    113,
    "Vous connaissez le métier du poste « Cuisine » : un an d’expérience.",
  ],
  [
    "job",
    "close",
    cook({ wanted: ["G1605"] }),
    offer({ posts: [post({ romeCode: "G1603" })] }),
    {},
    60,
    "Le poste « Cuisine » est proche de vos métiers.",
  ],
  ["job", "far", cook({ wanted: ["M1805"] }), offer(), {}, 0, null],
  ["job", "open to all", cook({ wanted: [] }), offer(), {}, ABSTAINS, "Un poste vous attend : « Cuisine »."],
  [
    "job",
    "only a training",
    home(),
    offer({ trainings: [training({ romeCode: "G1602", what: "Titre de cuisine" })] }),
    { postId: null, postMember: null, ...STUDY },
    80,
    "Une formation mène à un métier qui vous convient : « Titre de cuisine ».",
  ],
  [
    "job",
    "the better of two",
    couple({ adults: [adult({ wanted: ["G1605"] }), adult({ member: 1 })] }),
    offer({ posts: [post({ left: 2 })] }),
    TWO,
    160,
    "Le poste « Cuisine » est un métier que vous souhaitez.",
  ],
  ["second-job", "alone", home(), offer(), {}, ABSTAINS, null],
  [
    "second-job",
    "nothing",
    couple(),
    offer(),
    {},
    0,
    "Le deuxième adulte devra encore chercher un travail sur place.",
  ],
  [
    "second-job",
    "a post",
    couple(),
    both,
    TWO,
    160,
    "Il y a aussi un poste pour le deuxième adulte : « Cuisine ».",
  ],
  [
    "second-job",
    "a training",
    couple(),
    both,
    SECOND_STUDY,
    80,
    "Le deuxième adulte peut se former : « Titre de cuisine ».",
  ],
  [
    "second-job",
    "does not want to work",
    couple({ adults: [adult(), adult({ member: 1, wantsWork: false })] }),
    offer(),
    {},
    ABSTAINS,
    null,
  ],
  ["training", "none", home(), offer(), {}, ABSTAINS, null],
  [
    "training",
    "French",
    home(),
    french,
    STUDY,
    120,
    "Une place de formation est comprise : « Français professionnel ».",
  ],
  [
    "training",
    "leads to the post",
    home(),
    both,
    STUDY,
    200,
    "Une place de formation est comprise : « Titre de cuisine ».",
  ],
  [
    "training",
    "leads elsewhere",
    home(),
    offer({ trainings: [training({ romeCode: "M1805" })] }),
    STUDY,
    20,
    null,
  ],
  ["housing", "exactly", home(), offer(), {}, 200, "Le logement a une pièce pour une personne."],
  [
    "housing",
    "a room more",
    home(),
    flat({ rooms: 2 }),
    {},
    176,
    "Le logement a 2 pièces pour une personne.",
  ],
  ["housing", "far too large", home(), flat({ rooms: 5 }), {}, 116, null],
  ["housing", "with somebody", home(), flat({ kind: "hosted", type: "room" }), {}, 152, null],
  [
    "housing",
    "as they asked",
    home({ dwellingTypes: ["room"], dwellingKinds: ["hosted"] }),
    flat({ kind: "hosted", type: "room" }),
    {},
    200,
    null,
  ],
  // A third of 1,482 € net is 489.06 €; half of that is as easy as it gets.
  [
    "rent",
    "easy",
    home(),
    flat({ rentCents: 24_453 }),
    {},
    200,
    "Avec l’aide au logement, il resterait environ 245 € de loyer par mois : à peu près 17 % de vos ressources.",
  ],
  ["rent", "at the limit", home(), flat({ rentCents: 48_906 }), {}, 0, null],
  ["rent", "between", home(), flat({ rentCents: 36_680 }), {}, 100, null],
  [
    "rent",
    "unknown means",
    home({ monthlyResourcesCents: null }),
    offer({ trainings: [training({ romeCode: "G1602" })] }),
    { postId: null, postMember: null, ...STUDY },
    ABSTAINS,
    null,
  ],
  ["school", "not needed", home(), offer(), {}, ABSTAINS, null],
  [
    "school",
    "there",
    home({ schoolNeeded: true }),
    offer(),
    {},
    200,
    "Vous trouverez sur place : une école.",
  ],
  [
    "school",
    "half of it",
    home({ schoolNeeded: true, childcareNeeded: true }),
    offer(),
    {},
    100,
    "Vous trouverez sur place : une école.",
  ],
  [
    "school",
    "missing",
    home({ childcareNeeded: true }),
    offer(),
    {},
    0,
    "L’école ou la garde d’enfants reste à trouver.",
  ],
  ["network", "unknown", home(), offer(), {}, ABSTAINS, null],
  ["network", "known to be empty", home(), offer({ languagesNearby: [] }), {}, 0, null],
  [
    "network",
    "language",
    home(),
    offer({ languagesNearby: ["prs", "ara"] }),
    {},
    50,
    "Près de là, il y a : des personnes qui parlent votre langue.",
  ],
  [
    "network",
    "French is nobody’s tie",
    home({ languages: [{ code: "fra", oral: "C2", written: "C2" }] }),
    offer({ languagesNearby: ["fra"] }),
    {},
    0,
    null,
  ],
  [
    "network",
    "family in the département",
    home({ nearby: { points: [], departements: ["49"] } }),
    offer(),
    {},
    100,
    "Près de là, il y a : de la famille ou des amis à vous.",
  ],
  [
    "network",
    "family in the next town",
    home({ nearby: { points: [{ latitude: 47.2184, longitude: -1.5536 }], departements: [] } }),
    offer(),
    {},
    0,
    null,
  ],
  [
    "network",
    "all of it",
    home({ nearby: { points: [{ latitude: 47.5, longitude: -0.5 }], departements: [] } }),
    offer({ languagesNearby: ["prs"], amenities: ["association"] }),
    {},
    200,
    "Près de là, il y a : de la famille ou des amis à vous, une association et des personnes qui parlent votre langue.",
  ],
  ["town", "no wish", home(), offer(), {}, ABSTAINS, null],
  [
    "town",
    "a town",
    home({ townWish: "town" }),
    offer({ population: 20_000 }),
    {},
    200,
    "C’est une ville de 20 000 habitants, comme vous le souhaitez.",
  ],
  ["town", "nearly a town", home({ townWish: "town" }), offer({ population: 19_999 }), {}, 100, null],
  ["town", "a village", home({ townWish: "town" }), offer({ population: 9_999 }), {}, 0, null],
  [
    "town",
    "the country",
    home({ townWish: "country" }),
    offer({ population: 19_999 }),
    {},
    200,
    "C’est une commune de 19 999 habitants, comme vous le souhaitez.",
  ],
  ["town", "a large town", home({ townWish: "country" }), offer({ population: 50_000 }), {}, 0, null],
  ["market", "unknown", home(), market(null), {}, ABSTAINS, null],
  ["market", "few without work", home(), market(6), {}, 200, "Dans cette région, le chômage est de 6 %."],
  [
    "market",
    "many without work",
    home(),
    market(12.5),
    {},
    0,
    "Dans cette région, le chômage est de 12,5 %.",
  ],
  ["market", "the mean of what is known", home(), market(6, 1), {}, 100, null],
  [
    "market",
    "employers look hard",
    home(),
    { ...market(null), posts: [post({ hiringDifficulty: 0.55 })] },
    {},
    100,
    "Dans cette région, 55 % des embauches pour ce métier sont difficiles : les employeurs cherchent.",
  ],
  [
    "effort",
    "next door, any day",
    home(),
    { ...north(0), posts: [] },
    {},
    200,
    "C’est à environ 0 km de chez vous.",
  ],
  [
    "effort",
    "across France",
    home(),
    { ...north(900), posts: [] },
    {},
    100,
    "C’est à environ 900 km de chez vous.",
  ],
  [
    "effort",
    "fifteen days to choose from",
    home({ moveUntil: "2026-12-11" }),
    { ...north(450), posts: [] },
    {},
    100,
    "C’est à environ 450 km de chez vous. Vous pourriez déménager entre le jeudi 26 novembre 2026 et le vendredi 11 décembre 2026.",
  ],
  ["waiting", "three months", home({ waitingDays: 90 }), offer(), {}, 100, null],
  ["waiting", "a year", home({ waitingDays: 365 }), offer(), {}, 200, null],
])("%s: %s", (id, _title, one, place, bundle, level, words) => {
  const found = criterion(id, one, place, bundle);
  expect(found.level).toBe(level);
  if (words !== null) expect(found.words).toBe(words);
});

test("points add up exactly to the score, which is the option’s, whatever the weights", () => {
  const ids = Object.keys(DEFAULT_MOBILITY_SETTINGS.weights);
  fc.assert(
    fc.property(
      anyMobilityPool({ households: 3, offers: 3 }),
      fc
        .array(fc.integer({ min: 0, max: 100 }), { minLength: ids.length, maxLength: ids.length })
        .filter((all) => all.some(Boolean)),
      (pool, weights) => {
        const settings = {
          ...DEFAULT_MOBILITY_SETTINGS,
          weights: Object.fromEntries(ids.map((id, i) => [id, weights[i] ?? 0])),
        };
        const market = mobilityOptions(pool, settings);
        for (const { household: h, offer: o, dwelling, work, score } of market.options) {
          const whole = {
            household: market.pool.households[h] as PoolHousehold,
            offer: market.pool.offers[o] as PoolOffer,
            ...{ dwelling, ...work },
          };
          const { explanation, against } = explainWhole(whole, { settings, on: pool.on, never: null });
          expect(against).toEqual([]);
          expect(explanation.score).toBe(score);
          expect(explanation.criteria.reduce((sum, { points }) => sum + points, 0)).toBe(score);
          expect(score).toBeGreaterThanOrEqual(0);
          expect(score).toBeLessThanOrEqual(10_000);
          for (const { points, weight } of explanation.criteria) if (weight === 0) expect(points).toBe(0);
        }
      },
    ),
    { numRuns: 200, seed: 3 },
  );
});

test("every reason has words in every language", () => {
  const names = new Set<string>();
  fc.assert(
    fc.property(anyMobilityPool({ households: 3, offers: 3 }), (pool) => {
      for (const one of pool.households)
        for (const place of pool.offers)
          for (const line of place.dwellings) {
            const work = {
              jobs: place.posts
                .slice(0, 1)
                .flatMap((each) => one.adults.slice(0, 1).map((who) => ({ adult: who, post: each }))),
              study: null,
            };
            const { explanation, against } = explainWhole(
              { household: one, offer: place, dwelling: line, ...work },
              CONTEXT,
            );
            for (const { id, because } of [
              ...explanation.criteria,
              ...against.map((each) => ({ id: each.requirement, ...each })),
            ])
              for (const language of ["fr", "en", "ar"] as const) {
                names.add(because?.key ?? "");
                expect(
                  wordsIn(language).has(`mobility.criterion.${id}`) ||
                    wordsIn(language).has(`mobility.requirement.${id}`),
                ).toBe(true);
                if (because)
                  expect(reasonInWords(wordsIn(language), because)).not.toMatch(/undefined|null|NaN|\{/);
              }
          }
    }),
    { numRuns: 60, seed: 5 },
  );
  expect(names.size).toBeGreaterThan(25);
});
