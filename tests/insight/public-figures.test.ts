import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "~/db.server";
import type { BranchId } from "~/ids";
import { publicFigures } from "~/insight/public-figures.server";
import { shownOutside, shownParts } from "~/insight/small-groups";
import { newId } from "~/new-id.server";
import { beneficiaries, branches, duoMeetings, duos, volunteers } from "~db/schema";
import { later } from "~tests/support/duos";
import { savedBeneficiary, savedBranch, savedVolunteer } from "~tests/support/people";

const AT = new Date("2026-11-25T12:00:00Z");

beforeEach(() => {
  for (const table of [duoMeetings, duos, volunteers, beneficiaries, branches]) db.delete(table).run();
});

function openDuos(branchId: BranchId, count: number, state: "open" | "proposed" = "open") {
  const volunteerId = savedVolunteer(branchId, { state: "paused" }).volunteerId;
  return Array.from({ length: count }, () => {
    const id = newId<(typeof duos.$inferSelect)["id"]>("duo");
    db.insert(duos)
      .values({
        ...{ id, branchId, state, volunteerId, explanation: { score: 1, criteria: [] } },
        beneficiaryId: savedBeneficiary(branchId).beneficiaryId,
        ...{ createdAt: AT, visibleFrom: AT, askedBy: later(AT, 7), closesAt: later(AT, 14) },
      })
      .run();
    return id;
  });
}

test.each([
  [0, null],
  [1, null],
  [10, null],
  [11, 11],
  [759, 759],
])("a group of %d is shown as %s", (count, shown) => expect(shownOutside(count)).toBe(shown));

describe("parts beside their total", () => {
  test.each([
    [
      [20, 30],
      [20, 30],
    ],
    [
      [20, 0],
      [20, null],
    ],
    [
      [20, 5],
      [null, null],
    ],
    [
      [40, 20, 5, 2],
      [40, null, null, null],
    ],
    [
      [40, 20, 6, 5],
      [40, 20, null, null],
    ],
    [
      [5, 3],
      [null, null],
    ],
    [[], []],
  ])("%j is shown as %j", (parts, shown) => {
    const total = parts.reduce((sum, part) => sum + part, 0);
    expect(shownParts(parts, total)).toEqual(shown);
  });

  test("never give back one to ten people by subtraction", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { maxLength: 12 }), (parts) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        const shown = shownParts(parts, total);
        for (const [i, part] of shown.entries()) if (part !== null) expect(part).toBe(parts[i]);
        const hidden = total - shown.reduce<number>((sum, part) => sum + (part ?? 0), 0);
        if (shownOutside(total) !== null && hidden > 0) expect(hidden).toBeGreaterThan(10);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("on the home page", () => {
  test("an association of ten shows nothing; of eleven, its figures", () => {
    const branchId = savedBranch();
    openDuos(branchId, 10);
    openDuos(branchId, 5, "proposed");
    for (let i = 0; i < 10; i++) savedVolunteer(branchId);
    savedVolunteer(branchId, { state: "screening" });
    expect(publicFigures(db, AT)).toMatchObject({
      ...{ openDuos: null, volunteers: null, meetings: null, towns: [{ name: "Angers", openDuos: null }] },
    });
    openDuos(branchId, 1);
    savedVolunteer(branchId);
    expect(publicFigures(db, AT)).toMatchObject({
      ...{ openDuos: 11, volunteers: 11, towns: [{ name: "Angers", openDuos: 11 }] },
    });
  });

  test("a small town is hidden, and cannot be told from the others and their sum", () => {
    openDuos(savedBranch("Angers"), 12);
    openDuos(savedBranch("Lyon", "69383"), 14);
    openDuos(savedBranch("Nantes", "44109"), 3);
    const { openDuos: total, towns } = publicFigures(db, AT);
    expect(total).toBe(29);
    expect(towns.map(({ name, openDuos }) => [name, openDuos])).toEqual([
      ["Angers", null],
      ["Lyon", 14],
      ["Nantes", null],
    ]);
  });

  test("meetings of the last twelve months only", () => {
    const [duoId] = openDuos(savedBranch(), 1);
    if (!duoId) throw new Error("One duo");
    const { userId } = savedVolunteer(savedBranch());
    const log = (days: number, count: number) => {
      for (let i = 0; i < count; i++)
        db.insert(duoMeetings)
          .values({
            ...{ id: newId("mtg"), duoId, metAt: later(AT, -days), loggedAt: AT },
            ...{ what: "Promenade", loggedBy: userId },
          })
          .run();
    };
    log(364, 10);
    log(366, 30);
    expect(publicFigures(db, AT).meetings).toBeNull();
    log(2, 1);
    expect(publicFigures(db, AT).meetings).toBe(11);
  });
});
