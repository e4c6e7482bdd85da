import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { findViewer, startSession } from "~/accounts/sessions.server";
import { findToken, issueToken } from "~/accounts/tokens.server";
import type { Viewer } from "~/accounts/viewer";
import { listHistory, recordAccess, recordMove } from "~/audit/history.server";
import { open, seal } from "~/audit/seal.server";
import { now } from "~/clock.server";
import { db } from "~/db.server";
import type {
  BeneficiaryId,
  BranchId,
  DraftId,
  DuoId,
  HouseholdId,
  InfoMeetingId,
  RoundId,
  UserId,
  VolunteerId,
} from "~/ids";
import { enqueue } from "~/mail/outbox.server";
import { listConsents } from "~/mentoring/consents.server";
import { mergePeople } from "~/mentoring/merge/merge.server";
import { listTwins, openCompared, searchRecords } from "~/mentoring/merge/twins.server";
import { notesPlace } from "~/mentoring/notes.server";
import { newId } from "~/new-id.server";
import { tx } from "~db/client";
import {
  accessLog,
  beneficiaries,
  blockedPairs,
  cards,
  consents,
  drafts,
  duoMeetings,
  duoReports,
  duos,
  households,
  infoMeetingBookings,
  infoMeetings,
  leftOuts,
  letters,
  passwords,
  rounds,
  sessions,
  users,
  volunteers,
} from "~db/schema";
import { sessionCookie } from "~tests/support/ask";
import { duoRow, propose } from "~tests/support/duos";
import { savedHousehold } from "~tests/support/mobility";
import { EARLIER, savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "~tests/support/people";

const AT = new Date("2026-03-02T10:00:00Z");
const LATER = new Date(AT.getTime() + 86_400_000);

async function viewerOf(user: { userId: UserId }): Promise<Viewer> {
  const viewer = await findViewer(db, await sessionCookie(user.userId), now());
  if (!viewer) throw new Error("No viewer");
  return viewer;
}

async function setting() {
  const branchId = savedBranch();
  const coordinator = savedStaff("coordinator", branchId);
  const kept = savedBeneficiary(branchId);
  const lost = savedBeneficiary(branchId);
  return { branchId, coordinator, viewer: await viewerOf(coordinator), kept, lost };
}
type Setting = Awaited<ReturnType<typeof setting>>;

const merge = ({ viewer, kept, lost }: Pick<Setting, "viewer" | "kept" | "lost">, at = LATER) =>
  mergePeople(db, viewer, "beneficiary", { keptId: kept.beneficiaryId, lostId: lost.beneficiaryId }, at);

const mergeVolunteers = (
  viewer: Viewer,
  kept: { volunteerId: VolunteerId },
  lost: { volunteerId: VolunteerId },
) => mergePeople(db, viewer, "volunteer", { keptId: kept.volunteerId, lostId: lost.volunteerId }, LATER);

function savedDuo(
  { branchId, coordinator }: Pick<Setting, "branchId" | "coordinator">,
  beneficiary: { beneficiaryId: BeneficiaryId },
  volunteer: { volunteerId: VolunteerId },
): DuoId {
  const made = propose({ branchId, coordinator, beneficiary, volunteer }, AT);
  if (!made.ok) throw new Error(made.refusal);
  return made.duoId;
}

function savedRound(branchId: BranchId, by: UserId, state: "drafted" | "published" | "running"): RoundId {
  const id = newId<RoundId>("rou");
  const settings = {
    ...{ weights: {}, minimumLanguageLevel: "A1" as const, floor: 0, objective: "people" as const },
  };
  db.insert(rounds)
    .values({ id, state, branchIds: [branchId], settings, startedBy: by, startedAt: AT })
    .run();
  return id;
}

function savedDraft(
  roundId: RoundId,
  branchId: BranchId,
  volunteerId: VolunteerId,
  beneficiaryId: BeneficiaryId,
) {
  const id = newId<DraftId>("dra");
  db.insert(drafts)
    .values({
      ...{ id, roundId, branchId, volunteerId, beneficiaryId, score: 5000, against: [] },
      explanation: { score: 5000, criteria: [] },
      alternatives: { forBeneficiary: [], forVolunteer: [] },
    })
    .run();
  return id;
}

const rowOf = (id: BeneficiaryId) => {
  const row = db.select().from(beneficiaries).where(eq(beneficiaries.id, id)).get();
  if (!row) throw new Error(`No beneficiary ${id}`);
  return row;
};
const userOf = (id: UserId) => {
  const row = db.select().from(users).where(eq(users.id, id)).get();
  if (!row) throw new Error(`No user ${id}`);
  return row;
};

describe("everything that pointed to the lost record", () => {
  test("duos, refusals, meetings, reports", async () => {
    const here = await setting();
    const [one, two] = [savedVolunteer(here.branchId), savedVolunteer(here.branchId)];
    const refused = savedDuo(here, here.lost, one);
    db.update(duos).set({ state: "refused", refusedBy: "beneficiary" }).where(eq(duos.id, refused)).run();
    const live = savedDuo(here, here.lost, two);
    const by = { loggedBy: here.lost.userId, loggedAt: AT };
    db.insert(duoMeetings)
      .values({ id: newId("mee"), duoId: live, metAt: AT, what: "Café", ...by })
      .run();
    db.insert(duoReports)
      .values({
        ...{ id: newId("rep"), duoId: live, words: seal("…", "x") },
        ...{ reportedBy: here.lost.userId, reportedAt: AT },
      })
      .run();
    expect(merge(here)).toEqual({ ok: true });
    expect(duoRow(live)).toMatchObject({ state: "proposed", beneficiaryId: here.kept.beneficiaryId });
    expect(duoRow(refused).beneficiaryId).toBe(here.kept.beneficiaryId);
    expect(db.select().from(duoMeetings).where(eq(duoMeetings.duoId, live)).get()?.loggedBy).toBe(
      here.kept.userId,
    );
    expect(db.select().from(duoReports).where(eq(duoReports.duoId, live)).get()?.reportedBy).toBe(
      here.kept.userId,
    );
    // A refusal survives: the same two people are not proposed again through the other record.
    const again = propose({ ...here, beneficiary: here.kept, volunteer: one }, LATER);
    expect(again).toMatchObject({ ok: false });
  });

  test("blocked pairs, also those that both records had", async () => {
    const here = await setting();
    const [one, two] = [savedVolunteer(here.branchId), savedVolunteer(here.branchId)];
    const block = (beneficiaryId: BeneficiaryId, volunteerId: VolunteerId, reason: string) =>
      db
        .insert(blockedPairs)
        .values({
          ...{ beneficiaryId, volunteerId, reason },
          ...{ blockedBy: here.coordinator.userId, blockedAt: AT },
        })
        .run();
    block(here.lost.beneficiaryId, one.volunteerId, "incident");
    block(here.lost.beneficiaryId, two.volunteerId, "perdu");
    block(here.kept.beneficiaryId, two.volunteerId, "gardé");
    expect(merge(here)).toEqual({ ok: true });
    const rows = db
      .select()
      .from(blockedPairs)
      .where(eq(blockedPairs.beneficiaryId, here.kept.beneficiaryId))
      .all();
    expect(rows.map(({ volunteerId, reason }) => [volunteerId, reason]).sort()).toEqual(
      [
        [one.volunteerId, "incident"],
        [two.volunteerId, "gardé"],
      ].sort(),
    );
    expect(propose({ ...here, beneficiary: here.kept, volunteer: one }, LATER)).toEqual({
      ok: false,
      refusal: "blocked",
    });
  });

  test("drafts: nobody is drafted twice in a round on the table; old rounds keep their rows", async () => {
    const here = await setting();
    const [one, two] = [savedVolunteer(here.branchId), savedVolunteer(here.branchId)];
    const by = here.coordinator.userId;
    const onTable = savedRound(here.branchId, by, "drafted");
    const own = savedDraft(onTable, here.branchId, one.volunteerId, here.kept.beneficiaryId);
    const rival = savedDraft(onTable, here.branchId, two.volunteerId, here.lost.beneficiaryId);
    const old = savedRound(here.branchId, by, "published");
    const single = savedDraft(old, here.branchId, one.volunteerId, here.lost.beneficiaryId);
    const twinRound = savedRound(here.branchId, by, "published");
    savedDraft(twinRound, here.branchId, one.volunteerId, here.kept.beneficiaryId);
    const twin = savedDraft(twinRound, here.branchId, one.volunteerId, here.lost.beneficiaryId);
    expect(merge(here)).toEqual({ ok: true });
    const draft = (id: DraftId) => db.select().from(drafts).where(eq(drafts.id, id)).get();
    expect(draft(own)).toMatchObject({ state: "kept", beneficiaryId: here.kept.beneficiaryId });
    expect(draft(rival)).toMatchObject({
      ...{ state: "dropped", beneficiaryId: here.kept.beneficiaryId, decidedBy: by },
    });
    expect(draft(single)).toMatchObject({ state: "kept", beneficiaryId: here.kept.beneficiaryId });
    expect(draft(twin)).toMatchObject({ state: "kept", beneficiaryId: here.lost.beneficiaryId });
  });

  test("reasons of rounds, letters, readings, history of the wish and of the account", async () => {
    const here = await setting();
    const roundId = savedRound(here.branchId, here.coordinator.userId, "published");
    const why = { reason: { key: "x", values: {} }, funnel: [], relaxation: null };
    db.insert(leftOuts)
      .values({
        ...{ id: newId("lef"), roundId, side: "beneficiary", personId: here.lost.beneficiaryId },
        ...{ eligible: true, why },
      })
      .run();
    const subject = { kind: "beneficiary" as const, id: here.lost.beneficiaryId };
    tx(db, (t) => {
      enqueue(t, {
        kind: "beneficiary_registered",
        to: here.lost.userId,
        values: { firstName: "A", referent: "B", link: "x" },
        at: AT,
        subject,
      });
      recordAccess(t, { viewer: here.coordinator.userId, person: here.lost.userId, page: "staff", at: AT });
      recordMove(t, { subject, move: "registered", actor: null, at: AT });
      recordMove(t, {
        subject: { kind: "user", id: here.lost.userId },
        move: "issue_card",
        actor: null,
        at: AT,
      });
    });
    expect(merge(here)).toEqual({ ok: true });
    expect(db.select().from(leftOuts).where(eq(leftOuts.roundId, roundId)).get()?.personId).toBe(
      here.kept.beneficiaryId,
    );
    expect(db.select().from(letters).where(eq(letters.userId, here.kept.userId)).get()).toMatchObject({
      ...{ kind: "beneficiary_registered", state: "waiting", subjectId: here.kept.beneficiaryId },
    });
    expect(db.select().from(accessLog).where(eq(accessLog.personId, here.kept.userId)).all()).toHaveLength(1);
    const moves = listHistory(db, { kind: "beneficiary", id: here.kept.beneficiaryId });
    expect(moves.map(({ move }) => move)).toEqual(["merge", "registered"]);
    expect(moves[0]?.details).toMatchObject({ lost: here.lost.beneficiaryId, moved: { letters: 1 } });
    expect(listHistory(db, { kind: "user", id: here.kept.userId })).toMatchObject([{ move: "issue_card" }]);
    expect(listHistory(db, { kind: "beneficiary", id: here.lost.beneficiaryId })).toMatchObject([
      { move: "merged_into", toState: "closed", details: { kept: here.kept.beneficiaryId } },
    ]);
  });

  test("consents: the newest word wins, and no consent means a pause", async () => {
    const here = await setting();
    db.update(consents).set({ withdrawnAt: AT }).where(eq(consents.userId, here.lost.userId)).run();
    expect(merge(here)).toEqual({ ok: true });
    const line = listConsents(db, here.kept.userId).find(({ purpose }) => purpose === "matching");
    expect(line).toMatchObject({ live: false, withdrawnAt: AT });
    expect(rowOf(here.kept.beneficiaryId).state).toBe("paused");
    expect(db.select().from(consents).where(eq(consents.userId, here.lost.userId)).all()).toEqual([]);
  });

  test("consents: given again after a withdrawal stays given", async () => {
    const here = await setting();
    db.update(consents)
      .set({ withdrawnAt: new Date(EARLIER.getTime() + 1) })
      .where(eq(consents.userId, here.lost.userId))
      .run();
    db.update(consents).set({ givenAt: AT }).where(eq(consents.userId, here.kept.userId)).run();
    expect(merge(here)).toEqual({ ok: true });
    expect(rowOf(here.kept.beneficiaryId).state).toBe("waiting");
  });
});

describe("the lost account", () => {
  test("sessions, cards and links end; a proposal's link goes on with its proposal", async () => {
    const here = await setting();
    const duoId = savedDuo(here, here.lost, savedVolunteer(here.branchId));
    const cookie = await startSession(db, here.lost.userId, {
      ...{ device: "x", secondFactor: false, at: now() },
    });
    db.insert(cards)
      .values({
        ...{ id: newId("car"), userId: here.lost.userId, codeHash: newId("hash") },
        ...{ createdAt: AT, createdBy: here.coordinator.userId },
      })
      .run();
    const expiresAt = new Date(LATER.getTime() + 86_400_000);
    const [signIn, answer] = tx(db, (t) => [
      issueToken(t, { kind: "sign_in", userId: here.lost.userId, at: LATER, expiresAt }),
      issueToken(t, { kind: "proposal", userId: here.lost.userId, subject: duoId, at: AT, expiresAt }),
    ]);
    expect(merge(here)).toEqual({ ok: true });
    expect(await findViewer(db, cookie, now())).toBeNull();
    expect(db.select().from(sessions).where(eq(sessions.userId, here.lost.userId)).all()).toEqual([]);
    expect(db.select().from(cards).where(eq(cards.userId, here.lost.userId)).get()?.revokedAt).toEqual(LATER);
    expect(findToken(db, signIn ?? "", "sign_in", LATER)).toBeNull();
    expect(findToken(db, answer ?? "", "proposal", LATER)).toMatchObject({
      ...{ userId: here.kept.userId, subject: duoId },
    });
    expect(userOf(here.lost.userId)).toMatchObject({ mergedInto: here.kept.userId, email: null });
  });

  test("a household of Clef de France goes over with its links; two that are going on refuse the merge", async () => {
    const here = await setting();
    const { householdId } = savedHousehold(here.branchId, { userId: here.lost.userId });
    const expiresAt = new Date(LATER.getTime() + 86_400_000);
    const link = {
      kind: "candidacy",
      userId: here.lost.userId,
      subject: "can_1",
      at: AT,
      expiresAt,
    } as const;
    const secret = tx(db, (t) => issueToken(t, link));
    const ownerOf = (id: HouseholdId) =>
      db.select().from(households).where(eq(households.id, id)).get()?.userId;
    expect(merge(here)).toEqual({ ok: true });
    expect(ownerOf(householdId)).toBe(here.kept.userId);
    expect(findToken(db, secret, "candidacy", LATER)?.userId).toBe(here.kept.userId);

    const there = await setting();
    savedHousehold(there.branchId, { userId: there.kept.userId });
    const second = savedHousehold(there.branchId, { userId: there.lost.userId });
    expect(merge(there)).toEqual({ ok: false, why: "two_households" });
    db.update(households).set({ state: "left" }).where(eq(households.id, second.householdId)).run();
    expect(merge(there)).toEqual({ ok: true });
    expect(ownerOf(second.householdId)).toBe(there.lost.userId);
  });

  test("its e-mail, password and phone go over only where the kept one has none", async () => {
    const here = await setting();
    const email = userOf(here.lost.userId).email;
    const keptEmail = userOf(here.kept.userId).email;
    expect(merge(here)).toEqual({ ok: true });
    expect(userOf(here.kept.userId).email).toBe(keptEmail);

    const there = await setting();
    const freed = userOf(there.lost.userId).email;
    const phone = seal("+33612345678", `users.phone:${there.lost.userId}`);
    db.update(users)
      .set({ email: null, emailConfirmedAt: null })
      .where(eq(users.id, there.kept.userId))
      .run();
    db.update(users).set({ phone }).where(eq(users.id, there.lost.userId)).run();
    db.insert(passwords).values({ userId: there.lost.userId, hash: "h", changedAt: AT }).run();
    expect(merge(there)).toEqual({ ok: true });
    const kept = userOf(there.kept.userId);
    expect(kept).toMatchObject({ email: freed, emailConfirmedAt: EARLIER });
    expect(kept.phone && open(kept.phone, `users.phone:${kept.id}`)).toBe("+33612345678");
    expect(db.select().from(passwords).where(eq(passwords.userId, kept.id)).get()?.hash).toBe("h");
    expect(freed).not.toBe(email);
  });

  test("what the kept record did not know yet: referent, protection, the longer wait, notes", async () => {
    const here = await setting();
    const referent = savedStaff("social_worker", here.branchId);
    const [kept, lost] = [here.kept.beneficiaryId, here.lost.beneficiaryId];
    db.update(beneficiaries)
      .set({
        ...{ state: "to_confirm", protectionConfirmedAt: null, waitingSince: null },
        notes: seal("Garde", notesPlace(kept)),
      })
      .where(eq(beneficiaries.id, kept))
      .run();
    db.update(beneficiaries)
      .set({ referentId: referent.userId, notes: seal("Perdu", notesPlace(lost)) })
      .where(eq(beneficiaries.id, lost))
      .run();
    expect(merge(here)).toEqual({ ok: true });
    const row = rowOf(kept);
    expect(row).toMatchObject({
      ...{ state: "waiting", referentId: referent.userId },
      ...{ protectionConfirmedAt: EARLIER, waitingSince: EARLIER },
    });
    expect(row.notes && open(row.notes, notesPlace(kept))).toBe("Garde\n\nPerdu");
    expect(rowOf(lost)).toMatchObject({ state: "closed", notes: null });
  });
});

describe("refused, with nothing changed", () => {
  test("two live duos with different people", async () => {
    const here = await setting();
    const first = savedDuo(here, here.kept, savedVolunteer(here.branchId));
    const second = savedDuo(here, here.lost, savedVolunteer(here.branchId));
    expect(merge(here)).toEqual({ ok: false, why: "two_duos" });
    expect([duoRow(first).state, duoRow(second).state]).toEqual(["proposed", "proposed"]);
    expect(userOf(here.lost.userId).mergedInto).toBeNull();
  });

  test("two live duos with the same person: the one that went further stays", async () => {
    const here = await setting();
    const volunteer = savedVolunteer(here.branchId, { maxDuos: 2 });
    const first = savedDuo(here, here.kept, volunteer);
    const second = savedDuo(here, here.lost, volunteer);
    db.update(duos).set({ state: "open" }).where(eq(duos.id, second)).run();
    expect(merge(here)).toEqual({ ok: true });
    expect(duoRow(first).state).toBe("withdrawn");
    expect(duoRow(second)).toMatchObject({ state: "open", beneficiaryId: here.kept.beneficiaryId });
  });

  test("a live duo with somebody whom the other record must not meet", async () => {
    const here = await setting();
    const volunteer = savedVolunteer(here.branchId);
    savedDuo(here, here.kept, volunteer);
    db.insert(blockedPairs)
      .values({
        ...{ volunteerId: volunteer.volunteerId, beneficiaryId: here.lost.beneficiaryId },
        ...{ reason: "incident", blockedBy: here.coordinator.userId, blockedAt: AT },
      })
      .run();
    expect(merge(here)).toEqual({ ok: false, why: "blocked_pair" });
  });

  test("while a round is being computed", async () => {
    const here = await setting();
    savedRound(here.branchId, here.coordinator.userId, "running");
    expect(merge(here)).toEqual({ ok: false, why: "round_running" });
  });

  test("with itself, twice, or with a record of another branch", async () => {
    const here = await setting();
    expect(merge({ ...here, lost: here.kept })).toEqual({ ok: false, why: "same" });
    expect(merge(here)).toEqual({ ok: true });
    expect(merge(here)).toEqual({ ok: false, why: "already_merged" });
    const elsewhere = savedBeneficiary(savedBranch("Nantes", "44109"));
    expect(merge({ ...here, lost: elsewhere })).toEqual({ ok: false, why: "not_there" });
    expect(userOf(elsewhere.userId).mergedInto).toBeNull();
  });
});

describe("volunteers", () => {
  test("screening steps and seats come together; a seat booked twice becomes one", async () => {
    const { branchId, coordinator, viewer } = await setting();
    const kept = savedVolunteer(branchId, {
      ...{ state: "screening", identitySeenAt: null, interviewAt: null, approvedAt: null },
    });
    const lost = savedVolunteer(branchId, { interviewBy: coordinator.userId });
    db.update(volunteers)
      .set({ interviewNotes: seal("Calme", `volunteers.interview_notes:${lost.volunteerId}`) })
      .where(eq(volunteers.id, lost.volunteerId))
      .run();
    const meetings = [newId<InfoMeetingId>("inf"), newId<InfoMeetingId>("inf")] as const;
    for (const id of meetings)
      db.insert(infoMeetings)
        .values({
          ...{ id, branchId, startsAt: AT, endsAt: AT, place: "Mairie", places: 9 },
          createdBy: coordinator.userId,
        })
        .run();
    const book = (meetingId: InfoMeetingId, volunteerId: VolunteerId, attendedAt: Date | null) =>
      db.insert(infoMeetingBookings).values({ meetingId, volunteerId, bookedAt: AT, attendedAt }).run();
    book(meetings[0], kept.volunteerId, null);
    book(meetings[0], lost.volunteerId, AT);
    book(meetings[1], lost.volunteerId, null);
    expect(mergeVolunteers(viewer, kept, lost)).toEqual({ ok: true });
    const row = db.select().from(volunteers).where(eq(volunteers.id, kept.volunteerId)).get();
    expect(row).toMatchObject({
      ...{ state: "approved", identitySeenAt: EARLIER, interviewBy: coordinator.userId },
    });
    expect(
      row?.interviewNotes && open(row.interviewNotes, `volunteers.interview_notes:${kept.volunteerId}`),
    ).toBe("Calme");
    const seats = db
      .select()
      .from(infoMeetingBookings)
      .where(and(eq(infoMeetingBookings.volunteerId, kept.volunteerId)))
      .all();
    expect(seats.map(({ meetingId, attendedAt }) => [meetingId, attendedAt]).sort()).toEqual(
      [
        [meetings[0], AT],
        [meetings[1], null],
      ].sort(),
    );
  });

  test("as many duos as the kept record allows, no more", async () => {
    const here = await setting();
    const duosFor = (maxDuos: number) => {
      const [kept, lost] = [savedVolunteer(here.branchId, { maxDuos }), savedVolunteer(here.branchId)];
      savedDuo(here, savedBeneficiary(here.branchId), kept);
      savedDuo(here, savedBeneficiary(here.branchId), lost);
      return mergeVolunteers(here.viewer, kept, lost);
    };
    expect(duosFor(1)).toEqual({ ok: false, why: "two_duos" });
    expect(duosFor(2)).toEqual({ ok: true });
  });

  test("a declined volunteer does not come back through another record", async () => {
    const { branchId, viewer } = await setting();
    const [declined, fresh] = [savedVolunteer(branchId, { state: "declined" }), savedVolunteer(branchId)];
    expect(mergeVolunteers(viewer, fresh, declined)).toEqual({ ok: false, why: "declined" });
    expect(mergeVolunteers(viewer, declined, fresh)).toEqual({ ok: true });
    const row = db.select().from(volunteers).where(eq(volunteers.id, declined.volunteerId)).get();
    expect(row?.state).toBe("declined");
  });
});

describe("finding the other record", () => {
  test("by name and year, whatever the order and accents; by phone in the branch", async () => {
    const { branchId, viewer } = await setting();
    const named = (firstName: string, lastName: string, birthYear: number, phone?: string) => {
      const person = savedBeneficiary(branchId, { members: [{ firstName, sex: "woman", birthYear }] });
      db.update(users)
        .set({
          ...{ firstName, lastName },
          phone: phone ? seal(phone, `users.phone:${person.userId}`) : null,
        })
        .where(eq(users.id, person.userId))
        .run();
      return person.beneficiaryId;
    };
    const one = named("Hélène", "Ben-Saïd", 1990, "+33612345678");
    const swapped = named("Ben Said", "Helene", 1990);
    const otherYear = named("Hélène", "Ben-Saïd", 1991);
    const samePhone = named("Leïla", "Autre", 1985, "+33612345678");
    const twins = listTwins(db, viewer, "beneficiary", one);
    expect(twins.map(({ id, because }) => [id, because]).sort()).toEqual(
      [
        [swapped, ["name_and_year"]],
        [samePhone, ["phone"]],
      ].sort(),
    );
    const found = searchRecords(db, viewer, "beneficiary", one, "ben said");
    expect(found.map(({ id }) => id).sort()).toEqual([swapped, otherYear].sort());
  });

  test("comparing is a reading that the person sees; a foreign record is not there", async () => {
    const here = await setting();
    const compared = openCompared(db, here.viewer, "beneficiary", here.lost.beneficiaryId, AT);
    expect(compared).toMatchObject({ birthYear: 1996, duos: 0, holds: [], merged: false });
    expect(db.select().from(accessLog).where(eq(accessLog.personId, here.lost.userId)).all()).toMatchObject([
      { page: "merge", viewerId: here.coordinator.userId },
    ]);
    const elsewhere = savedBeneficiary(savedBranch("Nantes", "44109"));
    expect(openCompared(db, here.viewer, "beneficiary", elsewhere.beneficiaryId, AT)).toBeNull();
  });
});
