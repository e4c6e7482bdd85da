import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { assign, assignIn, type Given } from "../support/assign";

const E = "person,volunteer,weight\n";
const C = "volunteer,capacity\n";
const P = "person,volunteer\n";
const SMALL = `${E}p1,v1,80\np1,v2,75\np2,v1,60\n`;

interface Accepted {
  given: Given;
  value: number;
  pairs: [string, string, number][];
}

const accepted: Record<string, Accepted> = {
  "the example of the help": {
    given: { edges: SMALL },
    value: 135,
    pairs: [
      ["p1", "v2", 75],
      ["p2", "v1", 60],
    ],
  },
  "a header alone": { given: { edges: E }, value: 0, pairs: [] },
  "a header alone without a line end": { given: { edges: E.trim() }, value: 0, pairs: [] },
  "headers alone everywhere": { given: { edges: E, capacity: C, lock: P, forbid: P }, value: 0, pairs: [] },
  "volunteers without edges": { given: { edges: E, capacity: `${C}v1,3\nv2,0\n` }, value: 0, pairs: [] },
  "CRLF, no last line end": {
    given: { edges: "person,volunteer,weight\r\np1,v1,5\r\np2,v2,6" },
    value: 11,
    pairs: [
      ["p1", "v1", 5],
      ["p2", "v2", 6],
    ],
  },
  "a BOM": { given: { edges: `\ufeff${E}p,v,5\n` }, value: 5, pairs: [["p", "v", 5]] },
  "a BOM before a quoted header": {
    given: { edges: '\ufeff"person","volunteer","weight"\r\np,v,5\r\n' },
    value: 5,
    pairs: [["p", "v", 5]],
  },
  "empty lines": { given: { edges: `${E}\n\np,v,5\n\r\n\n` }, value: 5, pairs: [["p", "v", 5]] },
  "quoted fields with commas, quotes and line ends": {
    given: { edges: `${E}"Nour, ""N""","Léa\nB",5\n` },
    value: 5,
    pairs: [['Nour, "N"', "Léa\nB", 5]],
  },
  "a quoted weight, leading zeros": { given: { edges: `${E}p,v,"007"\n` }, value: 7, pairs: [["p", "v", 7]] },
  "ids are texts": {
    given: { edges: `${E}7,v,1\n07,w,2\n 7,x,4\n` },
    value: 7,
    pairs: [
      [" 7", "x", 4],
      ["07", "w", 2],
      ["7", "v", 1],
    ],
  },
  "ids that objects have by birth": {
    given: { edges: `${E}__proto__,constructor,3\n` },
    value: 3,
    pairs: [["__proto__", "constructor", 3]],
  },
  "letters written in two ways are two ids": {
    given: { edges: `${E}\u00e9,v,1\ne\u0301,w,2\n` },
    value: 3,
    pairs: [
      ["e\u0301", "w", 2],
      ["\u00e9", "v", 1],
    ],
  },
  "text order is by code unit": {
    given: { edges: `${E}p2,a,1\np10,b,1\nP3,c,1\n` },
    value: 3,
    pairs: [
      ["P3", "c", 1],
      ["p10", "b", 1],
      ["p2", "a", 1],
    ],
  },
  "an id on both sides": {
    given: { edges: `${E}x,x,4\ny,x,3\n` },
    value: 4,
    pairs: [["x", "x", 4]],
  },
  "two places": {
    given: { edges: SMALL, capacity: `${C}v1,2\n` },
    value: 140,
    pairs: [
      ["p1", "v1", 80],
      ["p2", "v1", 60],
    ],
  },
  "no place": {
    given: { edges: SMALL, capacity: `${C}v1,0\n` },
    value: 75,
    pairs: [["p1", "v2", 75]],
  },
  "more places than anybody could fill": {
    given: { edges: SMALL, capacity: `${C}v1,${"9".repeat(400)}\n` },
    value: 140,
    pairs: [
      ["p1", "v1", 80],
      ["p2", "v1", 60],
    ],
  },
  "a weight of 0 is no pair for the score": { given: { edges: `${E}p,v,0\n` }, value: 0, pairs: [] },
  "a weight of 0 is a pair for cardinality": {
    given: { edges: `${E}p,v,0\n`, more: ["--objective", "cardinality"] },
    value: 0,
    pairs: [["p", "v", 0]],
  },
  "the score before people": {
    given: { edges: `${E}p1,v1,1\np1,v2,9\np2,v2,1\n`, more: ["--objective=score"] },
    value: 9,
    pairs: [["p1", "v2", 9]],
  },
  "people before the score": {
    given: { edges: `${E}p1,v1,1\np1,v2,9\np2,v2,1\n`, more: ["--objective=cardinality"] },
    value: 2,
    pairs: [
      ["p1", "v1", 1],
      ["p2", "v2", 1],
    ],
  },
  "a lock has its weight and takes its place": {
    given: { edges: SMALL, lock: `${P}p1,v1\n` },
    value: 80,
    pairs: [["p1", "v1", 80]],
  },
  "a lock without an edge counts 0": {
    given: { edges: SMALL, lock: `${P}p2,v2\n` },
    value: 80,
    pairs: [
      ["p1", "v1", 80],
      ["p2", "v2", 0],
    ],
  },
  "a lock with a volunteer who has only a capacity": {
    given: { edges: SMALL, capacity: `${C}v9,1\n`, lock: `${P}p2,v9\n` },
    value: 80,
    pairs: [
      ["p1", "v1", 80],
      ["p2", "v9", 0],
    ],
  },
  "locks fill a volunteer": {
    given: { edges: SMALL, capacity: `${C}v1,2\n`, lock: `${P}p2,v1\np1,v1\n` },
    value: 140,
    pairs: [
      ["p1", "v1", 80],
      ["p2", "v1", 60],
    ],
  },
  "a forbid": { given: { edges: SMALL, forbid: `${P}p1,v2\n` }, value: 80, pairs: [["p1", "v1", 80]] },
  "a forbid without an edge": {
    given: { edges: SMALL, forbid: `${P}p2,v2\n` },
    value: 135,
    pairs: [
      ["p1", "v2", 75],
      ["p2", "v1", 60],
    ],
  },
  "sums just below 2^53": {
    given: { edges: `${E}p,v,${2 ** 52 - 1}\n` },
    value: 2 ** 52 - 1,
    pairs: [["p", "v", 2 ** 52 - 1]],
  },
};

test.each(Object.entries(accepted))("%s", async (_name, { given, value, pairs }) => {
  const { code, out, err, written } = await assign(given);
  expect(err).toBe("");
  expect(code).toBe(0);
  const answer = JSON.parse(out);
  expect(Object.keys(answer)).toEqual(["value", "matched", "gap", "milliseconds", "pairs"]);
  expect(answer).toMatchObject({ value, matched: pairs.length, gap: 0, pairs });
  expect(answer.milliseconds).toBeGreaterThanOrEqual(0);
  expect(out).toMatch(/^[^\n]+\n$/);
  expect(written).toEqual({});
});

const weight = (text: string, told = JSON.stringify(text)) =>
  [
    { edges: `${E}p1,v1,5\np2,v2,${text}\n` },
    `edges.csv, line 3, weight: ${told} is not a whole number ≥ 0 (digits only)`,
  ] as const;

const header = (text: string, why: string) =>
  [{ edges: text }, `edges.csv, line 1: the header must be person,volunteer,weight (${why})`] as const;

const quote = (text: string, why: string) =>
  [{ edges: `${E}p1,v1,5\n${text}` }, `edges.csv, line 3: ${why}; the rest was not read`] as const;

/** Each with the whole standard error, `✗` and line ends left out. */
const refused: Record<string, readonly [Given, ...string[]]> = {
  "weight 5.0": weight("5.0"),
  "weight 1e3": weight("1e3"),
  "weight +5": weight("+5"),
  "weight -5": weight("-5"),
  "weight -0": weight("-0"),
  "weight NaN": weight("NaN"),
  "weight Infinity": weight("Infinity"),
  "weight 0x10": weight("0x10"),
  "weight of 1,000 in quotes": weight('"1,000"', '"1,000"'),
  "weight with a space": weight(" 5"),
  "weight with a line end": weight('"5\n"', '"5\\n"'),
  "no weight": weight(""),
  "weight in Arabic digits": weight("٥"),
  "weight with an invisible sign": weight("5\u202e", '"5\\u{202e}"'),
  "weight with NUL": weight("5\0", '"5\\u0000"'),
  "weight of a hundred letters": weight("x".repeat(100), `"${"x".repeat(60)}…"`),
  "weight of 2^53": [
    { edges: `${E}p,v,9007199254740992\n` },
    'edges.csv, line 2, weight: "9007199254740992" is above 9007199254740991, the largest number held exactly',
  ],
  "sums of 2^53": [
    { edges: `${E}p,v,${2 ** 52}\n` },
    "edges.csv: sums could pass 2^53 and lose their last digits: 2 persons and volunteers × the largest weight 4503599627370496; divide the weights",
  ],
  "sums of 2^53 by volunteers without edges": [
    { edges: `${E}p,v,${2 ** 51}\n`, capacity: `${C}w,1\nx,0\n` },
    "edges.csv: sums could pass 2^53 and lose their last digits: 4 persons and volunteers × the largest weight 2251799813685248; divide the weights",
  ],
  "an empty file": [
    { edges: "" },
    "edges.csv: the file is empty; its first line must be person,volunteer,weight",
  ],
  "a BOM alone": [
    { edges: "\ufeff" },
    "edges.csv: the file is empty; its first line must be person,volunteer,weight",
  ],
  "no header": header(
    "p1,v1,5\n",
    'person is missing, volunteer is missing, weight is missing, "p1" is unknown, "v1" is unknown, "5" is unknown',
  ),
  "an empty line before the header": header(
    `\n${E}`,
    'person is missing, volunteer is missing, weight is missing, "" is unknown',
  ),
  "a column missing": header("person,weight\n", "volunteer is missing"),
  "a column twice": header("person,volunteer,weight,person\n", "person is there twice"),
  "a column too many": header("person,volunteer,weight,note\n", '"note" is unknown'),
  "columns in another order": header("volunteer,person,weight\n", "the columns stand in another order"),
  "a header in capitals": header("Person,volunteer,weight\n", 'person is missing, "Person" is unknown'),
  semicolons: header(
    "person;volunteer;weight\n",
    'person is missing, volunteer is missing, weight is missing, "person;volunteer;weight" is unknown',
  ),
  "a field missing": [
    { edges: `${E}p1,v1\n` },
    "edges.csv, line 2: 2 fields instead of person,volunteer,weight",
  ],
  "a line of spaces": [
    { edges: `${E}  \n` },
    "edges.csv, line 2: 1 field instead of person,volunteer,weight",
  ],
  "a field too many": [
    { edges: `${E}p1,v1,5,6\n` },
    "edges.csv, line 2: 4 fields instead of person,volunteer,weight",
  ],
  "empty ids": [
    { edges: `${E},v1,5\np1,"",5\n` },
    "edges.csv, line 2, person: is empty",
    "edges.csv, line 3, volunteer: is empty",
  ],
  "NUL in an id": [
    { edges: `${E}p\0,v1,5\n` },
    'edges.csv, line 2, person: "p\\u0000" holds a NUL character',
  ],
  "CR in an id": [
    { edges: `${E}p1,v\r1,5\n` },
    'edges.csv, line 2, volunteer: "v\\r1" holds a carriage return; lines end with LF or CRLF',
  ],
  "the line after fields with line ends": [
    { edges: `${E}"p\n1","v\n\n1",5\np2,v2,x\n` },
    'edges.csv, line 6, weight: "x" is not a whole number ≥ 0 (digits only)',
  ],
  "a quote never closed": quote('"p2,v2,5\np3,v3,6\n', "a quote is opened and never closed"),
  "a quote never closed in a long file": quote(
    `"p2,v2,5\n${"p3,v3,6\n".repeat(140_000)}`,
    "a record of more than 1 MiB; is a quote opened and never closed?",
  ),
  "something after a closing quote": quote(
    '"p2"x,v2,5\n',
    "something follows a closing quote (a quote within quotes is written twice)",
  ),
  "a quote within a field": quote('p"2,v2,5\n', "a quote in the middle of a field without quotes around it"),
  "a line of 3 MB": [
    { edges: E + "x".repeat(3e6) },
    "edges.csv: a line of more than 1 MiB; is this a CSV file?",
  ],
  "Latin-1": [
    { edges: Buffer.from(`${E}p1,v1,5\nZo\u00e9,v2,5\n`, "latin1") },
    "edges.csv, line 3: is not UTF-8 text; save the file as “CSV UTF-8”",
  ],
  "Latin-1 at the very end": [
    { edges: Buffer.from(`${E}p1,v1,5\nZo\u00e9`, "latin1") },
    "edges.csv, line 3: is not UTF-8 text; save the file as “CSV UTF-8”",
  ],
  "UTF-16": [
    { edges: Buffer.from(`\ufeff${E}p1,v1,5\n`, "utf16le") },
    "edges.csv, line 1: is not UTF-8 text; save the file as “CSV UTF-8”",
  ],
  "an edge twice": [
    { edges: `${E}p2,v1,5\np1,v1,5\np1,v1,6\np2,v1,5\n` },
    'edges.csv, line 4: "p1" and "v1" have an edge already, on line 3',
    'edges.csv, line 5: "p2" and "v1" have an edge already, on line 2',
  ],
  "a capacity twice": [
    { edges: SMALL, capacity: `${C}v1,1\nv1,1\n` },
    'capacity.csv, line 3, volunteer: "v1" has a capacity already, on line 2',
  ],
  "capacities that are no whole numbers": [
    { edges: SMALL, capacity: `${C}v1,-1\nv2,1.5\n,3\n` },
    'capacity.csv, line 2, capacity: "-1" is not a whole number ≥ 0 (digits only)',
    'capacity.csv, line 3, capacity: "1.5" is not a whole number ≥ 0 (digits only)',
    "capacity.csv, line 4, volunteer: is empty",
  ],
  "the wrong file": [
    { edges: SMALL, capacity: SMALL },
    'capacity.csv, line 1: the header must be volunteer,capacity (capacity is missing, "person" is unknown, "weight" is unknown)',
  ],
  "a lock twice": [
    { edges: SMALL, lock: `${P}p1,v1\np1,v1\n` },
    'lock.csv, line 3: "p1" and "v1" stand together already on line 2',
  ],
  "a forbid twice": [
    { edges: SMALL, forbid: `${P}p1,v1\np1,v1\n` },
    'forbid.csv, line 3: "p1" and "v1" stand together already on line 2',
  ],
  "a person locked twice": [
    { edges: SMALL, lock: `${P}p1,v1\np1,v2\n` },
    'lock.csv, line 3: "p1" is locked already, on line 2',
  ],
  "locks of unknown people": [
    { edges: SMALL, lock: `${P}p9,v1\np1,v9\nv1,p1\n` },
    'lock.csv, line 2, person: "p9" has no edge',
    'lock.csv, line 3, volunteer: "v9" has neither an edge nor a capacity',
    'lock.csv, line 4, person: "v1" has no edge',
    'lock.csv, line 4, volunteer: "p1" has neither an edge nor a capacity',
  ],
  "forbids of unknown people": [
    { edges: SMALL, forbid: `${P}p9,v1\n,v1\np1,\n` },
    'forbid.csv, line 2, person: "p9" has no edge',
    "forbid.csv, line 3, person: is empty",
    "forbid.csv, line 4, volunteer: is empty",
  ],
  "a pair both locked and forbidden": [
    { edges: SMALL, lock: `${P}p1,v1\n`, forbid: `${P}p2,v1\np1,v1\n` },
    'lock.csv, line 2: "p1" and "v1" are forbidden as well, in forbid.csv, line 3',
  ],
  "a lock beyond capacity": [
    { edges: SMALL, lock: `${P}p1,v1\np2,v1\n` },
    'lock.csv, line 3: "v1" has no place left for this lock: capacity 1',
  ],
  "a lock on capacity 0": [
    { edges: SMALL, capacity: `${C}v2,0\n`, lock: `${P}p1,v2\n` },
    'lock.csv, line 2: "v2" has no place left for this lock: capacity 0',
  ],
  "more than ten faults": [
    { edges: E + "p,v,x\n".repeat(12), capacity: `${C}v,x\n` },
    ...Array.from(
      { length: 10 },
      (_, i) => `edges.csv, line ${i + 2}, weight: "x" is not a whole number ≥ 0 (digits only)`,
    ),
    "… and 3 more",
  ],
  "no edges": [{}, "--edges is missing: the file of who may be paired with whom"],
  "an unknown option": [
    { edges: SMALL, more: ["--lcok", "x"] },
    "there is no option --lcok",
    '"x" is not an option (options come after “npm run -s assign --”)',
  ],
  "an unknown letter": [{ edges: SMALL, more: ["-x"] }, "there is no option -x"],
  "an option twice": [{ edges: SMALL, more: ["--edges", "x"] }, "--edges is given 2 times"],
  "an option without its value": [{ edges: SMALL, more: ["--lock"] }, "--lock needs a value after it"],
  "an option in place of a value": [
    { edges: SMALL, more: ["--lock", "--help-me"] },
    "--lock needs a value after it",
  ],
  "an empty value": [{ edges: SMALL, more: ["--prices="] }, "--prices needs a value after it"],
  "an unknown objective": [
    { edges: SMALL, more: ["--objective", "people"] },
    '--objective is score or cardinality, not "people"',
  ],
  "a missing file": [
    { more: ["--edges", "nowhere.csv"] },
    "nowhere.csv cannot be read: there is no such file or folder",
  ],
  "a folder in place of a file": [{ more: ["--edges", "."] }, ". cannot be read: it is a folder"],
  "two missing files": [
    { more: ["--edges", "a.csv", "--capacity", "b.csv"] },
    "a.csv cannot be read: there is no such file or folder",
    "b.csv cannot be read: there is no such file or folder",
  ],
};

test.each(Object.entries(refused))("refused: %s", async (_name, [given, ...lines]) => {
  const asked = given.more?.some((text) => text.startsWith("--prices")) ? [] : ["--prices", "prices.csv"];
  const done = await assign({ ...given, more: [...asked, ...(given.more ?? [])] });
  expect(done.err).toBe(lines.map((line) => `✗ ${line}\n`).join(""));
  expect(done).toMatchObject({ code: 2, out: "", written: {} });
});

const unwritable: Record<string, [path: string, why: string]> = {
  "a folder that does not exist": ["nowhere/prices.csv", "there is no such file or folder"],
  "a folder": [".", "it is a folder"],
  "a file in place of a folder": ["edges.csv/prices.csv", "a part of its path is not a folder"],
  "a device": ["/dev/null", "it is not an ordinary file"],
  "a name that is too long": [`${"x".repeat(300)}.csv`, "its name is too long"],
  "the file of edges": ["edges.csv", "it is read as edges.csv"],
  "the file of edges by another way": ["./other/../edges.csv", "it is read as edges.csv"],
};

test.each(Object.entries(unwritable))("prices cannot go to %s", async (_name, [path, why]) => {
  // Edges that are wrong as well: what is said is said before they are read.
  const done = await assign({ edges: "nothing", more: ["--prices", path] });
  expect(done).toEqual({ code: 2, out: "", err: `✗ ${path} cannot be written: ${why}\n`, written: {} });
});

test("prices stand by side and text order, with ids quoted where they must be", async () => {
  const edges = `${E}"p, ""1""",v1,80\n" p2",v1,60\n`;
  const done = await assign({ edges, capacity: `${C}"v\n2",1\n`, more: ["--prices", "prices.csv"] });
  const lines = 'side,id,price\nperson," p2",0\nperson,"p, ""1""",20\nvolunteer,"v\n2",0\nvolunteer,v1,60\n';
  expect(done.written).toEqual({ "prices.csv": lines });
  expect(done.code).toBe(0);
});

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "trait-dunion-assign-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const typed = (cwd: string, ...args: string[]) =>
  spawnSync("npm", ["--prefix", process.cwd(), "run", "-s", "assign", "--", ...args], {
    cwd,
    encoding: "utf8",
  });

test("a bad file leaves the prices of before in place; a link to them is followed", async () => {
  const prices = join(folder, "before.csv");
  writeFileSync(prices, "of yesterday");
  symlinkSync(prices, join(folder, "link.csv"));
  expect((await assignIn(folder, { edges: "x", more: ["--prices", "link.csv"] })).code).toBe(2);
  expect(readFileSync(prices, "utf8")).toBe("of yesterday");
  expect((await assignIn(folder, { edges: E, more: ["--prices", "link.csv"] })).code).toBe(0);
  expect(readFileSync(prices, "utf8")).toBe("side,id,price\n");
});

test("typed in another folder, paths start there", () => {
  const place = join(folder, "typed here");
  mkdirSync(place);
  writeFileSync(join(place, "e.csv"), SMALL);
  const done = typed(place, "--edges", "e.csv", "--prices", "p.csv");
  expect(done.stderr).toBe("");
  expect(JSON.parse(done.stdout)).toMatchObject({ value: 135, matched: 2 });
  expect(readFileSync(join(place, "p.csv"), "utf8")).toMatch(/^side,id,price\nperson,p1,/);
  expect(done.status).toBe(0);
}, 60_000);

test("typed: bad input ends with 2, and nothing on the standard output", () => {
  const done = typed(folder, "--edges", "nowhere.csv");
  expect(done).toMatchObject({
    status: 2,
    stdout: "",
    stderr: "✗ nowhere.csv cannot be read: there is no such file or folder\n",
  });
}, 60_000);

test("typed: the help names every option and every file's header", () => {
  const done = typed(folder, "--help");
  expect(done.status).toBe(0);
  for (const word of ["edges", "capacity", "lock", "forbid", "objective", "prices"])
    expect(done.stdout).toContain(`--${word}`);
  for (const header of ["person,volunteer,weight", "volunteer,capacity", "side,id,price"])
    expect(done.stdout).toContain(header);
}, 60_000);
