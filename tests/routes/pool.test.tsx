import { expect, test } from "vitest";
import DuoPool, { loader as duos } from "~/routes/staff.pool.duos";
import MobilityPool, { loader as mobilities } from "~/routes/staff.pool.mobilities";
import Rounds, { loader as rounds } from "~/routes/staff.rounds._index";
import { ask } from "~tests/support/ask";
import { savedMobilityRound, savedReadyHousehold, savedWholeOffer } from "~tests/support/mobility-rounds";
import { pageMarkup, pageShown } from "~tests/support/page";
import { savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "~tests/support/people";

const DUOS = "/staff/pool/duos";
const MOBILITIES = "/staff/pool/mobilities";

test("a coordinator sees the pool of their branches in pictures and in tables", async () => {
  const [mine, other] = [savedBranch(), savedBranch("Gap", "05061")];
  const as = savedStaff("coordinator", mine);
  for (let i = 0; i < 6; i++) savedBeneficiary(mine);
  savedVolunteer(mine, { maxDuos: 2 });
  savedBeneficiary(other, { communeCode: "05061" });
  const answer = await ask(duos, { as, path: DUOS });
  const page = pageShown(DuoPool, answer);
  expect(page).toContain("Le vivier des duos");
  expect(page).toContain("Inscrits 6 – masqué 6");
  expect(page).toContain("Avec un partenaire possible 6 100 % masqué 6");
  expect(page).toContain("Maine-et-Loire (49) 6 2");
  expect(page).toContain("samedi après-midi 6 1 oui");
  expect(page).toContain("dari 6 0");
  expect(page).not.toContain("Hautes-Alpes");
  expect(pageMarkup(DuoPool, answer)).not.toContain('name="branch"');
});

test("one's own branch narrows the pool, another one is not there", async () => {
  const [one, two, other] = [savedBranch(), savedBranch("Lyon", "69381"), savedBranch("Gap", "05061")];
  const as = savedStaff("coordinator", one, two);
  savedBeneficiary(one);
  savedBeneficiary(two, { communeCode: "69381" });
  for (const [loader, path] of [
    [duos, DUOS],
    [mobilities, MOBILITIES],
  ] as const) {
    const narrowed = await ask(loader, { as, path: `${path}?branch=${two}` });
    expect(narrowed.data.chosen.name).toBe("Lyon");
    expect((await ask(loader, { as, path: `${path}?branch=${other}` })).status).toBe(404);
    expect((await ask(loader, { as: savedStaff("admin"), path: `${path}?branch=${other}` })).status).toBe(
      200,
    );
  }
  const page = pageShown(DuoPool, await ask(duos, { as, path: `${DUOS}?branch=${two}` }));
  expect(page).toContain("Rhône (69) 1 0");
  expect(page).not.toContain("Maine-et-Loire");
});

test("the pool of Clef de France tells which round says who has a possible offer", async () => {
  const mine = savedBranch();
  const as = savedStaff("coordinator", mine);
  savedReadyHousehold(mine);
  savedWholeOffer(mine);
  const shown = async () => pageShown(MobilityPool, await ask(mobilities, { as, path: MOBILITIES }));
  expect(await shown()).toContain("Aucun tour n’est encore terminé");
  savedMobilityRound(as, [mine], { finishedAt: new Date("2026-02-03T10:00:00Z") });
  const page = await shown();
  expect(page).toContain("s’est terminé le mardi 3 février 2026");
  expect(page).toContain("Prêts pour un tour 1 100 %");
  expect(page).toContain("Avec une offre possible 0 0 %");
  expect(page).toContain("Paris (75) 1 0");
});

test("who works in no branch yet is told so; the rounds lead to the pool", async () => {
  const answer = await ask(duos, { as: savedStaff("coordinator"), path: DUOS });
  expect(pageShown(DuoPool, answer)).toContain("Aucune antenne ne vous est confiée");
  const list = await ask(rounds, { as: savedStaff("coordinator", savedBranch()), path: "/staff/rounds" });
  expect(pageMarkup(Rounds, list)).toContain('href="/staff/pool/duos"');
});
