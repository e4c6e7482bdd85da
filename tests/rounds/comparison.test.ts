import { expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "~/matching/duo/settings";
import { type Asker, figuresOfRun, type RunPair } from "~/matching/scenario-figures";
import { comparedRuns, KEPT, ON_THE_PAGE, type Run } from "~/rounds/comparison";
import { differingFields, originalOf, readMention, writeMention } from "~/rounds/scenario";

const settings = { programme: "duos" as const, ...DEFAULT_SETTINGS };
const askers: Asker[] = [
  ["ben_a", 10, "49"],
  ["ben_b", 40, "49"],
  ["ben_c", 20, "35"],
  ["ben_d", 30, null],
].map(([id, waitingDays, departement]) => ({
  ...{ id: String(id), waitingDays: Number(waitingDays), sex: "woman", frenchOral: "A1" },
  departement: departement === null ? null : String(departement),
}));

function run(name: string, ...pairs: [string, string][]): Run {
  const made = pairs.map(([asking, given]): RunPair => ({ asking, given, score: 5_000, kilometres: 1 }));
  const figures = figuresOfRun(askers, made, { value: 0, bound: 0 }, { sexes: [], levels: [] });
  return { name, settings, pairs: made, figures };
}
/** A pair is worth more when both end alike. */
const explain = (_: unknown, asking: string, given: string) => ({
  score: asking.at(-1) === given.at(-1) ? 9_000 : 5_000,
  criteria: [
    { id: "distance", level: 200, weight: 1, points: 1_000, because: null },
    { id: "interests", level: 200, weight: 1, points: 4_000, because: null },
    { id: "hopes", level: 0, weight: 1, points: 0, because: null },
  ],
});

test("counts pairs and people against the first scenario, and lists who is sometimes alone first", () => {
  const runs = [
    run("avant", ["ben_a", "vol_a"], ["ben_b", "vol_b"], ["ben_d", "vol_d"]),
    run("après", ["ben_a", "vol_d"], ["ben_c", "vol_b"], ["ben_d", "vol_d"]),
  ];
  const compared = comparedRuns(askers, runs, explain, ON_THE_PAGE);
  expect(compared.scenarios[0]).toMatchObject({ gained: 0, lost: 0, placed: 0, displaced: 0 });
  expect(compared.scenarios[1]).toMatchObject({ gained: 2, lost: 2, placed: 1, displaced: 1 });
  expect(compared.differs).toBe(3);
  expect(compared.differing.map(({ asking }) => asking)).toEqual(["ben_b", "ben_c", "ben_a"]);
  expect(compared.differing[0]?.given).toMatchObject([{ id: "vol_b", score: 5_000 }, null]);
  // Points first, and nothing that gave none.
  expect(compared.differing[0]?.given[0]?.reasons.map(({ criterion }) => criterion)).toEqual([
    "interests",
    "distance",
  ]);
  expect(compared.departements).toEqual([
    { code: "35", asking: 1, matched: [0, 1] },
    { code: "49", asking: 2, matched: [2, 1] },
  ]);
  expect(compared.pairs).toBeUndefined();
});

test("every scenario is measured with the weights of every other", () => {
  const compared = comparedRuns(
    askers,
    [run("avant", ["ben_a", "vol_a"]), run("après", ["ben_a", "vol_b"])],
    explain,
    ON_THE_PAGE,
  );
  // Its own mean comes from its figures, the other from the ruler.
  expect(compared.scenarios.map(({ ruled }) => ruled)).toEqual([
    [5_000, 9_000],
    [5_000, 5_000],
  ]);
});

test("what is kept holds every pair", () => {
  const compared = comparedRuns(askers, [run("un", ["ben_a", "vol_a"]), run("deux")], explain, KEPT);
  expect(compared.pairs).toEqual([[["ben_a", "vol_a", 5_000]], []]);
});

test("a scenario is written into an address and read again; what nobody wrote is nothing", () => {
  for (const programme of ["duos", "mobilities"] as const) {
    const original = originalOf(programme);
    const tried = {
      ...original,
      floor: 35,
      weights: { ...original.weights, waiting: 77 },
    } as typeof original;
    const read = readMention(programme, writeMention({ name: "Essai & co", settings: tried }));
    expect(read).toEqual({ name: "Essai & co", settings: tried });
    expect(differingFields(original, tried).sort()).toEqual(["floor", "weights.waiting"]);
    expect(readMention(programme, "original")).toEqual({ version: "original" });
    for (const text of ["", "set_1", "name=x", "name=x&floor=200&objective=people"])
      expect(readMention(programme, text)).toBeNull();
  }
});
