import { expect, test } from "vitest";
import { lostKey } from "~/cli/lost-key";

test.each([
  ['{"a":1,"a":2}', { path: [], key: "a" }],
  ['{"a":{"x":1},"b":[{"x":1},{"y":{"z":1,"q":[1,2],"\\u007a":2}}]}', { path: ["b", 1, "y"], key: "z" }],
  ['{"a":"b","b":{"__proto__":1}}', { path: ["b"], key: "__proto__" }],
])("finds what would be lost in %s", (text, found) => {
  expect(lostKey(text)).toEqual(found);
});

test.each([
  '{"a":{"a":{"a":1}},"b":["a","a"]}',
  '{"a":"x,\\"a\\":1","b":"{"}',
  "[1,[2,[]],{}]",
  '"a"',
  "null",
])("loses nothing in %s", (text) => {
  expect(lostKey(text)).toBeUndefined();
});
