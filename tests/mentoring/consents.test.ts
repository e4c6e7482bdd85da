import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findViewer } from "~/accounts/sessions.server";
import { listReadings } from "~/audit/access.server";
import { listHistory } from "~/audit/history.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import type { UserId } from "~/ids";
import { openFile } from "~/mentoring/beneficiary-file.server";
import { changeConsent, listConsents } from "~/mentoring/consents.server";
import { openNotes, writeNotes } from "~/mentoring/notes.server";
import { beneficiaries, consents } from "~db/schema";
import { sessionCookie } from "~tests/support/ask";
import { duoRow, savedProposal } from "~tests/support/duos";
import { savedBeneficiary, savedBranch, savedStaff } from "~tests/support/people";

const AT = new Date("2026-03-02T10:00:00Z");
const matching = { purpose: "matching", recipient: "", give: false } as const;

async function viewerOf(user: { userId: UserId }) {
  const viewer = await findViewer(db, await sessionCookie(user.userId), now());
  if (!viewer) throw new Error("No viewer");
  return viewer;
}

test("withdrawing the consent to be matched pauses the wish and takes the proposal back", async () => {
  const { beneficiary, duoId } = savedProposal(AT);
  const viewer = await viewerOf(beneficiary);
  expect(changeConsent(db, viewer, beneficiary.beneficiaryId, matching, AT)).toEqual({
    ok: true,
    paused: true,
  });
  expect(duoRow(duoId).state).toBe("withdrawn");
  const row = db.select().from(beneficiaries).where(eq(beneficiaries.id, beneficiary.beneficiaryId)).get();
  expect(row?.state).toBe("paused");
  const moves = listHistory(db, { kind: "beneficiary", id: beneficiary.beneficiaryId });
  expect(moves.map(({ move }) => move).sort()).toEqual(["pause", "withdraw_consent"]);
});

test("withdrawing and giving are dated, repeating changes nothing, the old row stays", async () => {
  const person = savedBeneficiary(savedBranch());
  const viewer = await viewerOf(person);
  const change = (give: boolean, at: Date) =>
    changeConsent(db, viewer, person.beneficiaryId, { ...matching, purpose: "photo", give }, at);
  change(true, AT);
  change(true, new Date(AT.getTime() + 1000));
  change(false, new Date(AT.getTime() + 2000));
  change(false, new Date(AT.getTime() + 3000));
  const rows = db.select().from(consents).where(eq(consents.userId, person.userId)).all();
  expect(rows.filter(({ purpose }) => purpose === "photo")).toMatchObject([
    { givenAt: AT, withdrawnAt: new Date(AT.getTime() + 2000), recordedBy: person.userId },
  ]);
  expect(listHistory(db, { kind: "beneficiary", id: person.beneficiaryId })).toHaveLength(2);
});

test("each recipient is a consent of its own", async () => {
  const person = savedBeneficiary(savedBranch());
  const viewer = await viewerOf(person);
  const photo = { purpose: "photo", give: true } as const;
  changeConsent(db, viewer, person.beneficiaryId, { ...photo, recipient: "Ville d’Angers" }, AT);
  changeConsent(db, viewer, person.beneficiaryId, { ...photo, recipient: "Radio locale" }, AT);
  changeConsent(db, viewer, person.beneficiaryId, { ...photo, recipient: "Radio locale", give: false }, AT);
  const lines = listConsents(db, person.userId).filter(({ purpose }) => purpose === "photo");
  expect(lines.map(({ recipient, live }) => [recipient, live])).toEqual(
    expect.arrayContaining([
      ["", false],
      ["Ville d’Angers", true],
      ["Radio locale", false],
    ]),
  );
});

test("a referent notes a consent on request, and the person sees who noted it", async () => {
  const branchId = savedBranch();
  const referent = savedStaff("social_worker", branchId);
  const person = savedBeneficiary(branchId, { referentId: referent.userId });
  const viewer = await viewerOf(referent);
  changeConsent(db, viewer, person.beneficiaryId, { ...matching, purpose: "messages", give: true }, AT);
  const line = listConsents(db, person.userId).find(({ purpose }) => purpose === "messages");
  expect(line).toMatchObject({ live: true, recordedBy: viewer.firstName });
});

test("a stranger changes nobody's consents", async () => {
  const branchId = savedBranch();
  const person = savedBeneficiary(branchId);
  for (const stranger of [savedStaff("social_worker", branchId), savedBeneficiary(branchId)])
    expect(changeConsent(db, await viewerOf(stranger), person.beneficiaryId, matching, AT)).toEqual({
      ok: false,
      why: "not_there",
    });
  expect(listConsents(db, person.userId).find(({ purpose }) => purpose === "matching")?.live).toBe(true);
});

test("without the consent to share, the referent reads name and state only; staff still read the file", async () => {
  const branchId = savedBranch();
  const referent = savedStaff("social_worker", branchId);
  const person = savedBeneficiary(branchId, { referentId: referent.userId });
  const viewer = await viewerOf(referent);
  expect(openFile(db, viewer, person.beneficiaryId, "people", AT)?.profile).toBeNull();
  const share = { purpose: "share_with_referent", recipient: "", give: true } as const;
  changeConsent(db, await viewerOf(person), person.beneficiaryId, share, AT);
  expect(openFile(db, viewer, person.beneficiaryId, "people", AT)?.profile).toMatchObject({ radiusKm: 20 });
  changeConsent(db, await viewerOf(person), person.beneficiaryId, { ...share, give: false }, AT);
  const coordinator = await viewerOf(savedStaff("coordinator", branchId));
  expect(openFile(db, coordinator, person.beneficiaryId, "staff", AT)?.profile).not.toBeNull();
});

test("every reading is shown to the person, once a day per reader", async () => {
  const branchId = savedBranch();
  const referent = savedStaff("social_worker", branchId);
  const person = savedBeneficiary(branchId, { referentId: referent.userId });
  const viewer = await viewerOf(referent);
  openFile(db, viewer, person.beneficiaryId, "people", AT);
  openNotes(db, viewer, person.beneficiaryId, new Date(AT.getTime() + 60_000));
  openFile(db, viewer, person.beneficiaryId, "people", new Date(AT.getTime() + 86_400_000));
  expect(listReadings(db, person.userId)).toEqual([
    { firstName: viewer.firstName, role: "social_worker", at: new Date(AT.getTime() + 86_400_000) },
    { firstName: viewer.firstName, role: "social_worker", at: new Date(AT.getTime() + 60_000) },
  ]);
});

test("notes are sealed, kept from strangers, and never overwritten by an old page", async () => {
  const branchId = savedBranch();
  const referent = savedStaff("social_worker", branchId);
  const person = savedBeneficiary(branchId, { referentId: referent.userId });
  const viewer = await viewerOf(referent);
  const id = person.beneficiaryId;
  expect(writeNotes(db, viewer, id, { notes: "Préfère le matin", version: 1 }, AT)).toBe("written");
  expect(writeNotes(db, viewer, id, { notes: "Autre page", version: 1 }, AT)).toBe("conflict");
  expect(openNotes(db, viewer, id, AT)).toMatchObject({ notes: "Préfère le matin", version: 2 });
  const stored = db.select().from(beneficiaries).where(eq(beneficiaries.id, id)).get();
  expect(stored?.notes).not.toContain("matin");
  const stranger = await viewerOf(savedStaff("social_worker", branchId));
  expect(openNotes(db, stranger, id, AT)).toBeNull();
  expect(writeNotes(db, stranger, id, { notes: "", version: 2 }, AT)).toBe("not_there");
});
