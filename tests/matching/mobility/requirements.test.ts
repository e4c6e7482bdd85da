import { expect, test } from "vitest";
import { reasonInWords } from "~/i18n/reasons";
import { wordsIn } from "~/i18n/words";
import { explainBundle } from "~/matching/mobility/explain";
import type { MobilityPool, PoolHousehold, PoolOffer } from "~/matching/mobility/pool";
import { DEFAULT_MOBILITY_SETTINGS } from "~/matching/mobility/settings";
import type { Bundle, MobilityRoundSettings } from "~/mobility/round";
import { adult, couple, dwelling, household, ON, offer, post, training } from "~tests/support/mobility-pool";

/** The dwelling with the post for the first adult, unless a test says otherwise. */
const bundleIn = ({ id, dwellings, posts }: PoolOffer, given: Partial<Bundle> = {}): Bundle => ({
  offerId: id,
  postId: posts[0]?.id ?? null,
  postMember: posts[0] ? 0 : null,
  secondPostId: null,
  secondPostMember: null,
  dwellingId: dwellings[0]?.id ?? null,
  trainingId: null,
  trainingMember: null,
  ...given,
});

interface Case {
  home?: PoolHousehold;
  place?: PoolOffer;
  bundle?: Partial<Bundle>;
  never?: MobilityPool["never"][number]["why"];
  settings?: Partial<MobilityRoundSettings>;
}

function against({ home = household(), place = offer(), bundle = {}, never, settings }: Case): string[] {
  const context = { settings: { ...DEFAULT_MOBILITY_SETTINGS, ...settings }, on: ON, never: never ?? null };
  return explainBundle(home, place, bundleIn(place, bundle), context).against.map(
    ({ requirement, because }) => {
      for (const language of ["en", "ar"] as const)
        expect(reasonInWords(wordsIn(language), because).length).toBeGreaterThan(5);
      return `${requirement}: ${reasonInWords(wordsIn("fr"), because).replaceAll(/[\u2066-\u2069]/g, "")}`;
    },
  );
}

const flat = (given: Parameters<typeof dwelling>[0]) => offer({ dwellings: [dwelling(given)] });
const job = (given: Parameters<typeof post>[0]) => offer({ posts: [post(given)] });
const cook = (given: Parameters<typeof adult>[0]) => household({ adults: [adult(given)] });
const both = couple({ bothNeedJob: true });
const TWO = { secondPostId: post().id, secondPostMember: 1 };
const STUDY = { trainingId: training().id, trainingMember: 0 };
const NO_POST = { postId: null, postMember: null };
const large = dwelling({ rooms: 2 });

test.each<[string, Case, string | null]>([
  ["nothing in the way", {}, null],
  ["a refused region", { place: offer({ regionCode: "93" }) }, "region: Le foyer refuse cette région."],
  ["a region of no list", { place: offer({ regionCode: "27" }) }, null],
  ["refused before", { never: "refused" }, "before: Le foyer a déjà refusé cette offre."],
  [
    "an expired proposal",
    { never: "expired" },
    "before: Une proposition de cette offre a déjà expiré sans réponse.",
  ],
  [
    "a candidacy under way",
    { never: "already_candidate" },
    "before: Une candidature à cette offre est en cours.",
  ],
  ["two rooms for two", { home: couple(), place: flat({ rooms: 2 }) }, null],
  ["one room for two", { home: couple() }, "rooms: Le logement a une pièce, il en faut 2."],
  ["rooms by a setting", { home: couple(), settings: { roomsByPersons: [1, 1] } }, null],
  [
    "rooms as they say",
    { home: household({ roomsMinimum: 2 }) },
    "rooms: Le logement a une pièce, il en faut 2.",
  ],
  [
    "a bed too few",
    { home: couple(), place: flat({ rooms: 2, capacity: 1 }) },
    "rooms: Le logement accueille une personne, le foyer en compte 2.",
  ],
  ["no dwelling", { bundle: { dwellingId: null } }, "rooms: Il n’y a pas de logement."],
  ["9 m² for one", { place: flat({ surfaceM2: 9 }) }, null],
  [
    "8 m² for one",
    { place: flat({ surfaceM2: 8 }) },
    "surface: Le logement mesure 8 m², il en faut 9 pour l’aide au logement.",
  ],
  ["16 m² for two", { home: couple(), place: flat({ rooms: 2, surfaceM2: 16 }) }, null],
  [
    "24 m² for three",
    { home: couple({ persons: 3 }), place: flat({ rooms: 3, surfaceM2: 24, capacity: 3 }) },
    "surface: Le logement mesure 24 m², il en faut 25 pour l’aide au logement.",
  ],
  ["a surface that nobody said", { place: flat({ surfaceM2: null }) }, null],
  ["a type they take", { home: household({ dwellingTypes: ["flat"], dwellingKinds: ["social"] }) }, null],
  [
    "a type they do not take",
    { home: household({ dwellingTypes: ["house"] }) },
    "dwelling-kind: Le foyer n’accepte pas ce type de logement.",
  ],
  [
    "a kind they do not take",
    { home: household({ dwellingKinds: ["private"] }) },
    "dwelling-kind: Le foyer n’accepte pas ce type de logement.",
  ],
  [
    "stairs for somebody who cannot climb them",
    { home: household({ accessibleNeeded: true }) },
    "accessible: Le logement n’est pas accessible.",
  ],
  [
    "a flat that can be reached",
    { home: household({ accessibleNeeded: true }), place: flat({ accessible: true }) },
    null,
  ],
  ["a known occupation", { home: cook({ wanted: [], known: [{ rome: "G1602", years: 0 }] }) }, null],
  [
    "a close move",
    {
      home: cook({ wanted: ["D1103"], known: [{ rome: "G1801", years: 2 }] }),
      place: job({ romeCode: "G1603" }),
    },
    null,
  ],
  ["open to everything", { home: cook({ wanted: [] }) }, null],
  [
    "an occupation far away",
    { home: cook({ wanted: ["M1805"] }) },
    "employable: Le poste « Cuisine » n’est ni souhaité, ni connu, ni proche d’un métier de cet adulte.",
  ],
  [
    "an adult who does not want to work",
    { home: cook({ wantsWork: false }) },
    "employable: Le poste « Cuisine » n’est ni souhaité, ni connu, ni proche d’un métier de cet adulte.",
  ],
  [
    "a dwelling alone",
    { place: flat({ needsEmployment: false }), bundle: NO_POST },
    "employable: Aucun adulte n’aurait de poste ni de formation menant à un métier.",
  ],
  [
    "a training that leads to their occupation stands for a post",
    {
      place: offer({
        trainings: [training({ romeCode: "G1602" })],
        dwellings: [dwelling({ rentCents: 15_000 })],
      }),
      bundle: { ...NO_POST, ...STUDY },
    },
    null,
  ],
  [
    "a French course does not",
    {
      place: offer({ trainings: [training()], dwellings: [dwelling({ rentCents: 15_000 })] }),
      bundle: { ...NO_POST, ...STUDY },
    },
    "employable: Aucun adulte n’aurait de poste ni de formation menant à un métier.",
  ],
  [
    "one job where both ask",
    { home: both, place: offer({ dwellings: [large] }) },
    "both-jobs: Les deux adultes demandent un emploi, un seul en aurait un.",
  ],
  [
    "two jobs where both ask",
    { home: both, place: offer({ dwellings: [large], posts: [post({ left: 2 })] }), bundle: TWO },
    null,
  ],
  [
    "a job and a training that leads to one, where both ask",
    {
      home: both,
      place: offer({ dwellings: [large], trainings: [training({ romeCode: "G1602" })] }),
      bundle: { ...STUDY, trainingMember: 1 },
    },
    null,
  ],
  [
    "only one of them wants to work",
    {
      home: couple({ bothNeedJob: true, adults: [adult(), adult({ member: 1, wantsWork: false })] }),
      place: offer({ dwellings: [large] }),
    },
    null,
  ],
  ["the French that is asked", { place: job({ frenchOral: "A2", frenchWritten: "A1" }) }, null],
  [
    "spoken French a level below",
    { place: job({ frenchOral: "B1" }) },
    "french: Le français demandé n’est pas atteint. À l’oral : je communique (B1). À l’écrit : pas du tout.",
  ],
  [
    "written French a level below",
    { place: job({ frenchWritten: "A2" }) },
    "french: Le français demandé n’est pas atteint. À l’oral : messages simples (A2). À l’écrit : messages simples (A2).",
  ],
  [
    "the French of a training",
    { place: offer({ trainings: [training({ frenchOral: "B2" })] }), bundle: STUDY },
    "french: Le français demandé n’est pas atteint. À l’oral : avec aisance (B2). À l’écrit : pas du tout.",
  ],
  ["no licence", { place: job({ licence: "B" }) }, "licence: Il faut le permis B."],
  ["a licence that includes it", { home: cook({ licences: ["C"] }), place: job({ licence: "B" }) }, null],
  [
    "the licence below",
    { home: cook({ licences: ["B"] }), place: job({ licence: "C" }) },
    "licence: Il faut le permis C.",
  ],
  [
    "nights",
    { home: cook({ constraints: ["no_night"] }), place: job({ schedules: ["night"] }) },
    "schedule: L’adulte ne peut pas prendre ces horaires : pas la nuit.",
  ],
  [
    "weekends when nights are the matter",
    { home: cook({ constraints: ["no_night"] }), place: job({ schedules: ["weekend"] }) },
    null,
  ],
  [
    "full time for somebody who needs part time",
    { home: cook({ constraints: ["part_time_only"] }) },
    "schedule: L’adulte ne peut pas prendre ces horaires : temps partiel seulement.",
  ],
  [
    "34 hours for somebody who needs full time",
    { home: cook({ constraints: ["full_time_only"] }), place: job({ weeklyHours: 34 }) },
    "schedule: L’adulte ne peut pas prendre ces horaires : temps plein seulement.",
  ],
  ["35 hours for somebody who needs full time", { home: cook({ constraints: ["full_time_only"] }) }, null],
  [
    "their last day is the flat’s first",
    { home: household({ moveUntil: "2027-01-15" }), place: flat({ availableFrom: "2027-01-15" }) },
    null,
  ],
  [
    "the flat is free a day too late",
    { home: household({ moveUntil: "2027-01-14" }), place: flat({ availableFrom: "2027-01-15" }) },
    "dates: Aucun jour de déménagement ne convient à la fois au foyer, au logement, au poste et à la formation.",
  ],
  [
    "a post that waits a month for the flat",
    {
      place: offer({
        posts: [post({ startsOn: "2026-12-16" })],
        dwellings: [dwelling({ availableFrom: "2027-01-15" })],
      }),
    },
    null,
  ],
  [
    "a post that would have to wait longer",
    {
      place: offer({
        posts: [post({ startsOn: "2026-12-15" })],
        dwellings: [dwelling({ availableFrom: "2027-01-15" })],
      }),
    },
    "dates: Aucun jour de déménagement ne convient à la fois au foyer, au logement, au poste et à la formation.",
  ],
  [
    "an adult who is free too late for the post",
    { home: cook({ availableFrom: "2027-02-01" }), place: job({ startsOn: "2027-01-01" }) },
    "dates: Aucun jour de déménagement ne convient à la fois au foyer, au logement, au poste et à la formation.",
  ],
  [
    "an adult who is free within the month",
    { home: cook({ availableFrom: "2027-01-31" }), place: job({ startsOn: "2027-01-01" }) },
    null,
  ],
  [
    "a post to be filled soon does not wait half a year",
    { home: household({ moveFrom: "2027-06-01" }) },
    "dates: Aucun jour de déménagement ne convient à la fois au foyer, au logement, au poste et à la formation.",
  ],
  [
    "a training that has begun",
    { place: offer({ trainings: [training({ startsOn: "2026-11-25" })] }), bundle: STUDY },
    "dates: Aucun jour de déménagement ne convient à la fois au foyer, au logement, au poste et à la formation.",
  ],
  [
    "a training that ends before their post begins",
    {
      place: offer({
        posts: [post({ startsOn: "2027-01-20" })],
        trainings: [training({ startsOn: "2027-01-04", endsOn: "2027-01-20" })],
      }),
      bundle: STUDY,
    },
    null,
  ],
  [
    "a training in the middle of their post",
    {
      place: offer({
        posts: [post({ startsOn: "2027-01-20" })],
        trainings: [training({ startsOn: "2027-01-04", endsOn: "2027-01-21" })],
      }),
      bundle: STUDY,
    },
    "dates: Aucun jour de déménagement ne convient à la fois au foyer, au logement, au poste et à la formation.",
  ],
  // A wage of 1,900 € gross is 1,482 € net: a third of it is 489.06 €, and no housing aid for somebody alone.
  ["the last euro within the means", { place: flat({ rentCents: 48_906 }) }, null],
  [
    "a cent above the means",
    { place: flat({ rentCents: 48_907 }) },
    "rent: Il resterait 490 € de loyer après l’aide au logement, 489 € au plus sont possibles.",
  ],
  ["Visale goes further", { place: flat({ rentCents: 74_100, visale: true }) }, null],
  [
    "but not for ever",
    { place: flat({ rentCents: 74_101, visale: true }) },
    "rent: Il resterait 742 € de loyer après l’aide au logement, 741 € au plus sont possibles.",
  ],
  ["a share by a setting", { place: flat({ rentCents: 55_000 }), settings: { rentShare: 40 } }, null],
  [
    "their own limit",
    { home: household({ rentLimitCents: 39_900 }) },
    "rent: Il resterait 400 € de loyer après l’aide au logement, 399 € au plus sont possibles.",
  ],
  [
    "no work for a dwelling that asks for it",
    { bundle: NO_POST },
    "employment: Ce logement demande un emploi ou une formation.",
  ],
  [
    "an employer who may not see the file",
    {
      home: household({
        consents: { employers: false, landlords: true, trainings: true, organisations: {} },
      }),
    },
    "consent: Le foyer n’a pas donné son accord pour montrer son dossier à ce partenaire.",
  ],
  [
    "an organisation that they named comes before its kind",
    {
      home: household({
        consents: {
          employers: false,
          landlords: false,
          trainings: false,
          organisations: { [post().organisationId]: true },
        },
      }),
    },
    null,
  ],
  [
    "an organisation that they refused",
    {
      home: household({
        consents: {
          employers: true,
          landlords: true,
          trainings: true,
          organisations: { [post().organisationId]: false },
        },
      }),
    },
    "consent: Le foyer n’a pas donné son accord pour montrer son dossier à ce partenaire.",
  ],
  ["no place left", { place: flat({ left: 0 }) }, "places: Il ne reste plus de place."],
  [
    "one place for two",
    { home: both, place: offer({ dwellings: [large] }), bundle: TWO },
    "places: Il ne reste plus de place.",
  ],
])("%s", (_title, given, words) => {
  if (words === null) expect(against(given)).toEqual([]);
  else expect(against(given)).toContain(words);
});

test("a bundle that names what is not there is a bug", () => {
  const context = { settings: DEFAULT_MOBILITY_SETTINGS, on: ON, never: null };
  const elsewhere = bundleIn(offer(), { dwellingId: "dwe_9" as Bundle["dwellingId"] });
  expect(() => explainBundle(household(), offer(), elsewhere, context)).toThrow("dwe_9");
  expect(() => explainBundle(household(), offer(), bundleIn(offer(), { postMember: 4 }), context)).toThrow(
    "adult 4",
  );
});
