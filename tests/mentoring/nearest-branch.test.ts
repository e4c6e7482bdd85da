import { expect, test } from "vitest";
import { db } from "~/db.server";
import { nearestBranch } from "~/mentoring/nearest-branch.server";
import { savedBranch } from "~tests/support/people";

test("the nearest branch takes people in; among some, the nearest of those; without any, none", () => {
  expect(nearestBranch(db, "49007")).toBeNull();
  const angers = savedBranch("Angers", "49007");
  const lyon = savedBranch("Lyon", "69381");
  const unknown = savedBranch("Ailleurs", "99999");
  expect(nearestBranch(db, "44109")).toBe(angers);
  expect(nearestBranch(db, "42218")).toBe(lyon);
  expect(nearestBranch(db, "44109", [lyon, unknown])).toBe(lyon);
  expect(nearestBranch(db, "44109", [unknown])).toBe(unknown);
});
