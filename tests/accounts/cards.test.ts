import fc from "fast-check";
import { expect, test } from "vitest";
import { CODE_ALPHABET, readCode } from "~/accounts/cards";
import { checkCard, findCard, issueCard, revokeCard } from "~/accounts/cards.server";
import { findViewer, startSession } from "~/accounts/sessions.server";
import { listHistory } from "~/audit/history.server";
import { db } from "~/db.server";
import { cardHolder } from "~/mentoring/card-holder.server";
import { tx } from "~db/client";
import { cards } from "~db/schema";
import { emailOf, lettersOf } from "~tests/support/accounts";
import { savedBeneficiary, savedBranch, savedStaff } from "~tests/support/people";

const AT = new Date("2026-06-01T10:00:00Z");
const branch = savedBranch();

function withCard() {
  const worker = savedStaff("social_worker", branch);
  const person = savedBeneficiary(branch, { referentId: worker.userId });
  const { code } = tx(db, (t) => issueCard(t, { userId: person.userId, by: worker.userId, at: AT }));
  const tryIt = (birthYear: number, typed = code) =>
    checkCard(db, { code: typed, birthYear }, cardHolder, AT);
  return { ...person, worker, code, tryIt };
}

test("opens with the code and the year of birth, as often as one likes", () => {
  const { userId, tryIt } = withCard();
  expect(tryIt(1996)).toBe(userId);
  expect(tryIt(1996)).toBe(userId);
});

test("the code alone, the year alone or another one's year opens nothing", () => {
  const { tryIt } = withCard();
  expect(tryIt(1997)).toBeNull();
  expect(tryIt(1996, "0000-0000")).toBeNull();
  expect(tryIt(1996, "n’importe quoi")).toBeNull();
});

test("five wrong years revoke the card; the referent and the person are told, with the person's first name", () => {
  const { userId, worker, tryIt } = withCard();
  for (let i = 0; i < 5; i++) expect(tryIt(1950 + i)).toBeNull();
  expect(tryIt(1996)).toBeNull();
  expect(findCard(db, userId)).toBeNull();
  expect(listHistory(db, { kind: "user", id: userId })[0]).toMatchObject({
    move: "lock_card",
    actorId: null,
  });
  const told = lettersOf("account_changed").filter((letter) => letter.to === emailOf(worker));
  expect(told).toHaveLength(1);
  expect(told[0]?.values).toMatchObject({ what: "card", personFirstName: expect.stringContaining("Prénom") });
});

test("a right answer forgets earlier slips", () => {
  const { userId, tryIt } = withCard();
  for (let i = 0; i < 4; i++) tryIt(1950);
  expect(tryIt(1996)).toBe(userId);
  for (let i = 0; i < 4; i++) tryIt(1950);
  expect(tryIt(1996)).toBe(userId);
});

test("a new card replaces the old one", () => {
  const { userId, worker, tryIt } = withCard();
  const { code } = tx(db, (t) => issueCard(t, { userId, by: worker.userId, at: AT }));
  expect(tryIt(1996)).toBeNull();
  expect(tryIt(1996, code)).toBe(userId);
});

test("a revoked card opens nothing, and what it opened is closed", async () => {
  const { userId, worker, tryIt } = withCard();
  const now = new Date();
  const cookie = await startSession(db, userId, { device: "", secondFactor: false, at: now });
  expect(tx(db, (t) => revokeCard(t, { userId, by: worker.userId, at: AT }))).toBe(true);
  expect(tryIt(1996)).toBeNull();
  expect(await findViewer(db, cookie.split(";")[0] ?? "", now)).toBeNull();
  expect(tx(db, (t) => revokeCard(t, { userId, by: worker.userId, at: AT }))).toBe(false);
});

test("a code has forty random bits and is kept as a keyed fingerprint only", () => {
  const { code } = withCard();
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(CODE_ALPHABET).toHaveLength(32);
  expect(JSON.stringify(db.select().from(cards).all())).not.toContain(code);
});

test("a code is read however a hand writes it", () => {
  expect(readCode(" 7k2m 9qxa ")).toBe("7K2M-9QXA");
  expect(readCode("7K2M–9QXA")).toBe("7K2M-9QXA");
  expect(readCode("oil1-0000")).toBe("0111-0000");
  expect(readCode("7K2M-9QX")).toBeNull();
  expect(readCode("7K2M-9QXU")).toBeNull();
  const codes = fc.string({ unit: fc.constantFrom(...CODE_ALPHABET), minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(codes, (code) => readCode(code.toLowerCase()) === `${code.slice(0, 4)}-${code.slice(4)}`),
  );
});
