import { eq } from "drizzle-orm";
import { createElement } from "react";
import { describe, expect, test } from "vitest";
import { checkCard } from "~/accounts/cards.server";
import { db } from "~/db.server";
import type { BeneficiaryId, UserId } from "~/ids";
import { cardHolder } from "~/mentoring/card-holder.server";
import { beginRegistration } from "~/mentoring/sign-up.server";
import { PersonalCard } from "~/routes/beneficiary-card.part";
import { loader as list } from "~/routes/people._index";
import { loader as file } from "~/routes/people.$beneficiaryId._index";
import { action as cardAction, loader as cardLoader } from "~/routes/people.$beneficiaryId.card";
import { action as close, loader as closeLoader } from "~/routes/people.$beneficiaryId.close";
import { action as consent, loader as consentsLoader } from "~/routes/people.$beneficiaryId.consents";
import { action as notes, loader as notesLoader } from "~/routes/people.$beneficiaryId.notes";
import { action as pause, loader as pauseLoader } from "~/routes/people.$beneficiaryId.pause";
import { action as resume, loader as resumeLoader } from "~/routes/people.$beneficiaryId.resume";
import { accessLog, beneficiaries, cards, duos, history, users } from "~db/schema";
import { ask } from "~tests/support/ask";
import { propose, savedPair, savedProposal } from "~tests/support/duos";
import { savedBeneficiary, savedBranch, savedStaff } from "~tests/support/people";
import { markup, shown } from "~tests/support/shown";

const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY);

function savedAccompanied() {
  const branchId = savedBranch();
  const referent = savedStaff("social_worker", branchId);
  const person = savedBeneficiary(branchId, { referentId: referent.userId });
  return { branchId, referent, person, params: { beneficiaryId: person.beneficiaryId } };
}

describe("the list of a social worker", () => {
  test("their own people only: a proposal to answer first, then the longest wait", async () => {
    const pair = savedPair();
    const { branchId, socialWorker } = pair;
    const referentId = socialWorker.userId;
    const recent = savedBeneficiary(branchId, { referentId, waitingSince: ago(3) });
    const longest = savedBeneficiary(branchId, { referentId, waitingSince: ago(300) });
    const closed = savedBeneficiary(branchId, { referentId, state: "closed" });
    savedBeneficiary(branchId);
    savedBeneficiary(branchId, { referentId: savedStaff("social_worker", branchId).userId });
    propose(pair, ago(1));
    const { data } = await ask(list, { as: socialWorker, path: "/people" });
    expect(data.people.map(({ id }: { id: string }) => id)).toEqual([
      pair.beneficiary.beneficiaryId,
      ...[longest.beneficiaryId, recent.beneficiaryId, closed.beneficiaryId],
    ]);
    expect(data.people[0].duo).toMatchObject({ state: "proposed", answered: false });
    expect(JSON.stringify(data)).not.toContain("volunteerAnswer");
  });

  test("a proposal that nobody sees yet is not on the list", async () => {
    const { socialWorker } = savedProposal(ago(0), { visibleFrom: new Date(Date.now() + 600_000) });
    const { data } = await ask(list, { as: socialWorker, path: "/people" });
    expect(data.people[0].duo).toBeNull();
  });

  test("their own unfinished registrations, with the step to go on at", async () => {
    const { referent, branchId } = savedAccompanied();
    const id = beginRegistration(db, referent.userId, "fr", new Date());
    beginRegistration(db, savedStaff("social_worker", branchId).userId, "fr", new Date());
    const { data } = await ask(list, { as: referent, path: "/people" });
    expect(data.forms).toMatchObject([{ id, step: "household", name: null }]);
  });
});

describe("somebody else's person is not there", () => {
  const pages = [
    ["file", file, null],
    ["card", cardLoader, cardAction],
    ["close", closeLoader, close],
    ["consents", consentsLoader, consent],
    ["notes", notesLoader, notes],
    ["pause", pauseLoader, pause],
    ["resume", resumeLoader, resume],
  ] as const;

  test.each(pages)("%s", async (name, load, act) => {
    const { branchId, params } = savedAccompanied();
    const path = `/people/${params.beneficiaryId}/${name}`;
    const colleague = savedStaff("social_worker", branchId);
    const before = JSON.stringify([db.select().from(beneficiaries).all(), db.select().from(history).all()]);
    expect(await ask(load, { as: colleague, path, params })).toMatchObject({ status: 404 });
    expect(await ask(load, { as: colleague, path, params: { beneficiaryId: "ben_none" } })).toMatchObject({
      status: 404,
    });
    const form = { notes: "x", version: 1, purpose: "matching", give: "no" };
    if (act) expect(await ask(act, { as: colleague, path, params, form })).toMatchObject({ status: 404 });
    expect(JSON.stringify([db.select().from(beneficiaries).all(), db.select().from(history).all()])).toBe(
      before,
    );
  });
});

describe("the file", () => {
  test("opening it is noted once for the person to read", async () => {
    const { referent, person, params } = savedAccompanied();
    await ask(file, { as: referent, path: "/people/x", params });
    expect(db.select().from(accessLog).where(eq(accessLog.personId, person.userId)).all()).toMatchObject([
      { viewerId: referent.userId, page: "people" },
    ]);
  });

  test("never tells the other side's answer nor its contact", async () => {
    const { socialWorker, beneficiary, volunteer, duoId } = savedProposal(ago(1));
    const params = { beneficiaryId: beneficiary.beneficiaryId };
    const read = async () => {
      const { at: _, file: opened } = (await ask(file, { as: socialWorker, path: "/people/x", params })).data;
      return JSON.stringify(opened);
    };
    const before = await read();
    db.update(duos).set({ volunteerAnswer: "no" }).where(eq(duos.id, duoId)).run();
    expect(await read()).toBe(before);
    const other = db.select().from(users).where(eq(users.id, volunteer.userId)).get();
    expect(before).toContain(other?.firstName);
    expect(before).not.toContain(other?.lastName);
    expect(before).not.toContain(other?.email);
  });
});

describe("the personal card", () => {
  const print = (as: { userId: UserId }, params: { beneficiaryId: BeneficiaryId }) =>
    ask(cardAction, { as, path: `/people/${params.beneficiaryId}/card`, params, form: { move: "print" } });

  test("shows its code once, in the person's language, and only that code opens the account", async () => {
    const { referent, person, params } = savedAccompanied();
    db.update(users).set({ language: "ar" }).where(eq(users.id, person.userId)).run();
    const { card } = (await print(referent, params)).data;
    const html = markup(createElement(PersonalCard, { card }));
    expect(html).toContain('dir="rtl"');
    expect(html).toContain(card.code);
    expect(html).toContain("<path");
    expect(shown(createElement(PersonalCard, { card }))).toContain("احتفظوا بهذه البطاقة");
    expect(card.link).toBe(`http://localhost:3000/code?c=${card.code}`);
    expect(checkCard(db, { code: card.code, birthYear: 1996 }, cardHolder, new Date())).toBe(person.userId);
    const again = await ask(cardLoader, { as: referent, path: "/people/x/card", params });
    expect(JSON.stringify(again.data)).not.toContain(card.code);
    const stored = db.select().from(cards).where(eq(cards.userId, person.userId)).get();
    expect(JSON.stringify(stored)).not.toContain(card.code);
  });

  test("a new one ends the old one; revoking ends the last", async () => {
    const { referent, person, params } = savedAccompanied();
    const first = (await print(referent, params)).data.card;
    const second = (await print(referent, params)).data.card;
    const opens = (code: string) => checkCard(db, { code, birthYear: 1996 }, cardHolder, new Date());
    expect(opens(first.code)).toBeNull();
    expect(opens(second.code)).toBe(person.userId);
    const revoked = await ask(cardAction, {
      ...{ as: referent, path: "/people/x/card", params },
      form: { move: "revoke" },
    });
    expect(revoked).toMatchObject({ status: 303, location: `/people/${person.beneficiaryId}/card` });
    expect(opens(second.code)).toBeNull();
    const { data } = await ask(cardLoader, { as: referent, path: "/people/x/card", params });
    expect(data.cards).toHaveLength(2);
    expect(data.cards.every(({ revokedAt }: { revokedAt: Date | null }) => revokedAt !== null)).toBe(true);
  });

  test("none for a wish that has ended", async () => {
    const { referent, person, params } = savedAccompanied();
    db.update(beneficiaries).set({ state: "closed" }).where(eq(beneficiaries.id, person.beneficiaryId)).run();
    expect(await print(referent, params)).toMatchObject({ status: 409 });
    expect(db.select().from(cards).where(eq(cards.userId, person.userId)).all()).toEqual([]);
  });
});

describe("moves and notes", () => {
  test("pause, then a second click: the present state, kindly", async () => {
    const { referent, params } = savedAccompanied();
    const question = { as: referent, path: "/people/x/pause", params, form: {} };
    expect(await ask(pause, question)).toMatchObject({ status: 303 });
    expect(await ask(pause, question)).toMatchObject({ status: 409, data: { state: "paused" } });
    expect(await ask(resume, question)).toMatchObject({ status: 303 });
    expect(await ask(close, question)).toMatchObject({ status: 303 });
  });

  test("notes from an old page come back as typed", async () => {
    const { referent, params } = savedAccompanied();
    const write = (text: string) =>
      ask(notes, { as: referent, path: "/people/x/notes", params, form: { notes: text, version: 1 } });
    expect(await write("Première")).toMatchObject({ status: 303 });
    const late = await write("Seconde");
    expect(late).toMatchObject({ status: 409, data: { form: { values: { notes: ["Seconde"] } } } });
    const { data } = await ask(notesLoader, { as: referent, path: "/people/x/notes", params });
    expect(data.notes).toBe("Première");
  });
});
