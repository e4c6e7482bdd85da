import { beforeAll, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { BranchId } from "~/ids";
import { balanceOf, funnelOf, monthsOf } from "~/insight/pool-picture";
import { drawDuoPool } from "~/insight/pool-picture.server";
import { type DuoPoolPicture, duoPoolPicture } from "~/insight/pool-picture-duos.server";
import { findPool } from "~/insight/pool-picture-scope.server";
import { languageCost } from "~/matching/duo/language-cost";
import { readFilter } from "~/mentoring/beneficiary-filter";
import { listBeneficiaries } from "~/mentoring/beneficiary-list.server";
import { listVolunteersInView } from "~/mentoring/candidates.server";
import { placesLeft, volunteerHurdles } from "~/mentoring/eligibility";
import { loadPool } from "~/mentoring/pool.server";
import { overviewOf } from "~/rounds/overview.server";
import { fillDemonstration } from "~db/demo/fill";
import { savedStaff } from "~tests/support/people";
import { staffViewer } from "~tests/support/rounds";

const AT = new Date();
const branchIds: BranchId[] = [];
const viewerOf = (...ids: BranchId[]) =>
  staffViewer(savedStaff("coordinator", ...ids), "coordinator", ...ids);

beforeAll(() => {
  branchIds.push(...fillDemonstration(db, { people: 500, seed: 7, at: AT }).map(({ id }) => id));
});

describe("the pool of Duos de demain", () => {
  let mine: BranchId[];
  let picture: DuoPoolPicture;
  beforeAll(() => {
    mine = branchIds.slice(0, 2);
    picture = duoPoolPicture(db, { viewer: viewerOf(...mine), branchIds: mine }, AT);
  });

  test("each step of the beneficiaries agrees with a list", () => {
    const lines = everyBeneficiary(mine);
    const holding = lines.filter(({ duo }) => duo !== null).length;
    const overview = overviewOf(db, mine, AT).beneficiaries;
    const able = languageCost(loadPool(db, mine, AT)).find(({ level }) => level === "A1")?.beneficiaries ?? 0;
    expect(counts(picture.beneficiaries)).toEqual([
      lines.length,
      overview.eligible + holding,
      able + holding,
      holding,
      lines.filter(({ duo }) => duo === "open").length,
    ]);
    expect(counts(picture.beneficiaries).every((count) => count > 0)).toBe(true);
  });

  test("each step of the volunteers agrees with those who are worked on", () => {
    const rows = listVolunteersInView(db, mine);
    const ready = rows.filter((row) => row.held > 0 || volunteerHurdles(row, AT).length === 0);
    const [registered, eligible, possible = 0, proposed, open = 0] = counts(picture.volunteers);
    expect([registered, eligible, proposed]).toEqual([
      rows.length,
      ready.length,
      rows.filter(({ held }) => held > 0).length,
    ]);
    expect(possible).toBeLessThanOrEqual(ready.length);
    expect(possible).toBeGreaterThanOrEqual(proposed ?? 0);
    expect(open).toBeLessThanOrEqual(proposed ?? 0);
  });

  test("map, wait and week count those who may take part now", () => {
    const { beneficiaries, volunteers } = overviewOf(db, mine, AT);
    const free = listVolunteersInView(db, mine).filter((row) => volunteerHurdles(row, AT).length === 0);
    expect(sum(picture.departements.map(({ demand }) => demand))).toBe(beneficiaries.eligible);
    expect(sum(picture.departements.map(({ supply }) => supply))).toBe(sum(free.map(placesLeft)));
    expect(sum(picture.waiting)).toBe(beneficiaries.eligible);
    expect(Math.max(...picture.week.supply)).toBeLessThanOrEqual(volunteers.eligible);
    const saturday = loadPool(db, mine, AT).beneficiaries.filter(({ freeHours }) => freeHours & (1 << 22));
    expect(picture.week.demand[22]).toBe(saturday.length);
    expect(picture.places.map(({ code }) => code).sort()).toEqual(
      picture.departements.map(({ key }) => key).sort(),
    );
  });

  test("languages count once per person who speaks them, French left out", () => {
    const { beneficiaries } = loadPool(db, mine, AT);
    const speak = beneficiaries.filter(({ languages }) =>
      languages.some(({ code, oral }) => code === "prs" && oral !== "none"),
    );
    expect(picture.languages.find(({ key }) => key === "prs")?.demand).toBe(speak.length);
    expect(picture.languages.some(({ key }) => key === "fra")).toBe(false);
  });

  test("a large pool is counted beside the web thread, to the same figures", async () => {
    const scope = { viewer: viewerOf(...mine), branchIds: mine };
    expect(await drawDuoPool(db, scope, AT, 0)).toEqual(picture);
  });
});

test("a pool is narrowed to a branch of one's own; another one is not there", () => {
  const [one, two, three] = branchIds as [BranchId, BranchId, BranchId];
  const viewer = viewerOf(one, two);
  expect([...(findPool(db, viewer, null)?.scope.branchIds ?? [])].sort()).toEqual([one, two].sort());
  expect(findPool(db, viewer, two)?.scope.branchIds).toEqual([two]);
  expect(findPool(db, viewer, three)).toBeNull();
});

describe("women and men of a step", () => {
  const people = (women: number, men: number, others = 0) => [
    ...Array.from({ length: women }, () => ({ sex: "woman" as const, reached: "a" as const })),
    ...Array.from({ length: men }, () => ({ sex: "man" as const, reached: "a" as const })),
    ...Array.from({ length: others }, () => ({ sex: "other" as const, reached: "a" as const })),
  ];
  const step = (...given: Parameters<typeof people>) => funnelOf(["a", "b"] as const, people(...given))[0];

  test("are shown from five persons on", () => {
    expect(step(5, 12)).toMatchObject({ count: 17, women: 5, men: 12 });
  });
  test("are hidden when they are fewer, and when they would come back by subtraction", () => {
    expect(step(4, 12)).toMatchObject({ count: 16, women: null, men: null });
    expect(step(20, 30, 2)).toMatchObject({ count: 52, women: null, men: 30 });
    expect(step(4, 12, 6)).toMatchObject({ count: 22, women: null, men: 12 });
  });
});

test("months are whole ones of thirty days; the last bin holds the longer waits", () => {
  const bins = monthsOf([0, 29, 30, 359, 360, 2_000, -1]);
  expect([bins[0], bins[1], bins[11], bins[12]]).toEqual([3, 1, 1, 2]);
});

test("a balance sums each side by key and leaves out what nobody has", () => {
  expect(
    balanceOf(
      [
        ["x", 1],
        ["x", 1],
        ["z", 0],
      ],
      [
        ["x", 3],
        ["y", 2],
      ],
    ),
  ).toEqual([
    { key: "x", demand: 2, supply: 3 },
    { key: "y", demand: 0, supply: 2 },
  ]);
});

const counts = (steps: DuoPoolPicture["beneficiaries"]): number[] => steps.map(({ count }) => count ?? -1);
const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);

function everyBeneficiary(ids: BranchId[]) {
  const viewer = viewerOf(...ids);
  const lines = [];
  for (let page = 1; ; page++) {
    const search = new URLSearchParams({ state: "active", page: String(page) });
    const { lines: more, total } = listBeneficiaries(db, viewer, readFilter(search), AT);
    lines.push(...more);
    if (lines.length >= total) return lines;
  }
}
