import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readProblem } from "~/cli/bundle-problem.server";

const folder = mkdtempSync(join(tmpdir(), "bundle-"));
afterAll(() => rmSync(folder, { recursive: true }));

function read(content: string | Uint8Array) {
  const file = join(folder, "p.json");
  writeFileSync(file, content);
  return readProblem(file, "p.json");
}

const one = (option: string, resources = '{"flat":1}') => `{"resources":${resources},"options":[${option}]}`;

test("reads a problem; numbers count by their value, a byte order mark is no part of it", () => {
  expect(read(`\uFEFF${one('{"household":"h","score":5.0,"uses":{"flat":1e0}}')}`)).toEqual({
    resources: { flat: 1 },
    options: [{ household: "h", score: 5, uses: { flat: 1 } }],
  });
});

const large = 2 ** 53 - 1;

test.each([
  ["{", "is not JSON"],
  ["[]", "the file is not an object with resources and options"],
  ['{"options":[]}', "resources is missing"],
  ['{"resources":{}}', "options is missing"],
  ['{"resources":{},"options":{}}', "options is not a list"],
  ['{"resources":{},"options":[],"more":1}', 'the file: there is no field "more"'],
  [one("", '{"flat":-1}'), 'resources, "flat" is not a whole number from 0 to 2^53 − 1'],
  [one("", '{"flat":"1"}'), 'resources, "flat" is not a number'],
  [one("", '{"flat":1,"flat":2}'), 'resources has "flat" twice'],
  [one("7"), "option 0 is not an object"],
  [one('{"score":5,"uses":{}}'), "option 0, household is missing"],
  [one('{"household":"","score":5,"uses":{}}'), "option 0, household is empty"],
  [one('{"household":7,"score":5,"uses":{}}'), "option 0, household is not a text"],
  [one('{"household":"h","score":5.5,"uses":{}}'), "option 0, score is not a whole number"],
  [one('{"household":"h","score":-5,"uses":{}}'), "option 0, score is not a whole number"],
  [one('{"household":"h","score":null,"uses":{}}'), "option 0, score is not a number"],
  [one('{"household":"h","score":1e999,"uses":{}}'), "option 0, score is not a"],
  [one('{"household":"h","score":9007199254740992,"uses":{}}'), "option 0, score is not a whole number"],
  [one('{"household":"h","score":5}'), "option 0, uses is missing"],
  [one('{"household":"h","score":5,"uses":{"flat":0.5}}'), 'option 0, uses, "flat" is not a whole number'],
  [one('{"household":"h","score":5,"uses":{"house":1}}'), 'option 0 uses "house", which is not in resources'],
  [one('{"household":"h","score":5,"uses":{"toString":1}}'), 'option 0 uses "toString", which is not in'],
  [one('{"household":"h","score":5,"uses":{"flat":1,"flat":1}}'), 'option 0, uses has "flat" twice'],
  [one('{"household":"h","score":5,"uses":{"__proto__":1}}'), 'option 0, uses has "__proto__" as a name'],
  [
    one(`{"household":"h","score":${large},"uses":{}},{"household":"i","score":1,"uses":{}}`),
    "the scores together could pass 2^53",
  ],
  [
    one(
      `{"household":"h","score":1,"uses":{"flat":${large}}},{"household":"i","score":1,"uses":{"flat":1}}`,
      `{"flat":${large}}`,
    ),
    'amounts of "flat" together could pass 2^53',
  ],
])("refuses %s", (text, words) => {
  expect(() => read(text)).toThrow(`p.json: ${words}`);
});

test("two scores of one household are never added, and what can never be taken is no sum", () => {
  const options = [large, large - 1].map((score) => ({ household: "h", score, uses: { flat: large } }));
  const problem = { resources: { flat: 1 }, options };
  expect(read(JSON.stringify(problem))).toEqual(problem);
});

test("refuses bytes that are no UTF-8, a folder, and a file that is not there", () => {
  expect(() => read(Uint8Array.of(0x22, 0xff, 0x22))).toThrow("p.json: cannot be read");
  expect(() => readProblem(folder, "here")).toThrow("here: is a folder, not a file");
  expect(() => readProblem(join(folder, "none"), "none")).toThrow("none: there is no such file");
});
