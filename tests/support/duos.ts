import { eq } from "drizzle-orm";
import { organisationsOf } from "~/accounts/sessions.server";
import type { Viewer } from "~/accounts/viewer";
import { open } from "~/audit/seal.server";
import { db } from "~/db.server";
import type { BeneficiaryId, BranchId, DuoId, RoundId, SessionId, UserId, VolunteerId } from "~/ids";
import type { LetterKind, LetterValues } from "~/mail/letters";
import { answerDuo } from "~/mentoring/answers.server";
import type { Answer, DuoState, RefusalReason, Side } from "~/mentoring/duo-path";
import { type Opening, openDuo } from "~/mentoring/openings.server";
import { type NewProposal, proposeDuo } from "~/mentoring/proposals.server";
import type { Seat } from "~/mentoring/seats.server";
import { tx } from "~db/client";
import {
  beneficiaries,
  branchStaff,
  duos,
  history,
  households,
  letters,
  users,
  volunteers,
} from "~db/schema";
import { savedBeneficiary, savedBranch, savedStaff, savedVolunteer } from "./people";

const DAY = 86_400_000;
export const later = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY);

/** A branch with a coordinator, a social worker and two people who could meet. */
export function savedPair() {
  const branchId = savedBranch();
  const coordinator = savedStaff("coordinator", branchId);
  const socialWorker = savedStaff("social_worker", branchId);
  const volunteer = savedVolunteer(branchId);
  const beneficiary = savedBeneficiary(branchId, { referentId: socialWorker.userId });
  return { branchId, coordinator, socialWorker, volunteer, beneficiary };
}

export interface Proposable {
  branchId: BranchId;
  coordinator: { userId: UserId };
  volunteer: { volunteerId: VolunteerId };
  beneficiary: { beneficiaryId: BeneficiaryId };
}

export const propose = (pair: Proposable, at: Date, given: Partial<NewProposal> = {}) =>
  tx(db, (t) =>
    proposeDuo(t, {
      roundId: null,
      branchId: pair.branchId,
      volunteerId: pair.volunteer.volunteerId,
      beneficiaryId: pair.beneficiary.beneficiaryId,
      explanation: { score: 7200, criteria: [] },
      forcedReason: null,
      letterWords: "",
      visibleFrom: at,
      by: pair.coordinator.userId,
      at,
      ...given,
    }),
  );

/** A proposal that both sides can see from `at` on. */
export function savedProposal(at: Date, given: Partial<NewProposal> = {}) {
  const pair = savedPair();
  const proposed = propose(pair, at, given);
  if (!proposed.ok) throw new Error(`Not proposed: ${proposed.refusal}`);
  return { ...pair, duoId: proposed.duoId };
}

export function duoRow(duoId: DuoId) {
  const row = db.select().from(duos).where(eq(duos.id, duoId)).get();
  if (!row) throw new Error(`No duo ${duoId}`);
  return row;
}

export const movesOf = (duoId: DuoId): string[] =>
  db
    .select({ move: history.move })
    .from(history)
    .where(eq(history.subjectId, duoId))
    .all()
    .map((line) => line.move);

/** The letters about a duo, opened, oldest first. */
export const lettersOf = (duoId: DuoId) =>
  db
    .select()
    .from(letters)
    .where(eq(letters.subjectId, duoId))
    .orderBy(letters.createdAt)
    .all()
    .map((letter) => ({
      kind: letter.kind,
      to: letter.userId,
      state: letter.state,
      notBefore: letter.notBefore,
      values: JSON.parse(open(letter.values, `letters.values:${letter.id}`)) as Record<string, unknown>,
    }));

export function letterTo<K extends LetterKind>(duoId: DuoId, kind: K, to: { userId: UserId }) {
  const found = lettersOf(duoId).filter((letter) => letter.kind === kind && letter.to === to.userId);
  return found as unknown as { state: string; notBefore: Date; values: LetterValues[K] }[];
}

export const secretIn = (link: string): string => link.slice(link.lastIndexOf("/") + 1);
export const someRound = "rou_test" as RoundId;

type Saved = ReturnType<typeof savedProposal>;
export const seatOf = (saved: Saved, side: Side, mover: Seat["mover"] = side): Seat => ({
  duoId: saved.duoId,
  side,
  mover,
  by: (mover === "social_worker" ? saved.socialWorker : saved[side]).userId,
});

export const answer = (saved: Saved, side: Side, given: Answer, at: Date, reason: RefusalReason = "hours") =>
  answerDuo(
    db,
    seatOf(saved, side),
    {
      answer: given,
      reason: given === "no" ? reason : null,
      words: given === "no" ? "Trop tard le soir." : null,
    },
    at,
  );

/** The beneficiary of a fresh proposal says no. */
export function refuse(proposed: ReturnType<typeof propose>, { userId }: { userId: UserId }, at: Date): void {
  if (!proposed.ok) throw new Error(`Not proposed: ${proposed.refusal}`);
  const seat: Seat = { duoId: proposed.duoId, side: "beneficiary", mover: "beneficiary", by: userId };
  answerDuo(db, seat, { answer: "no", reason: "hours", words: null }, at);
}

/** A duo that both accepted. */
export function savedAgreement(at: Date, given: Partial<NewProposal> = {}) {
  const saved = savedProposal(at, given);
  answer(saved, "volunteer", "yes", later(at, 1));
  answer(saved, "beneficiary", "yes", later(at, 2));
  return saved;
}

/** An open duo, three days after its proposal, without a first meeting unless the test gives one. */
export function savedOpenDuo(at: Date, opening: Partial<Opening> = {}) {
  const saved = savedAgreement(at);
  const opened = openDuo(
    db,
    viewerOf(saved.coordinator.userId),
    saved.duoId,
    { tutorId: saved.coordinator.userId, firstMeetingAt: null, firstMeetingPlace: null, ...opening },
    later(at, 3),
  );
  if (!opened?.ok) throw new Error(`Not opened: ${opened?.refusal}`);
  return saved;
}

/** Puts a duo into a state directly: for tables of moves. */
export function savedDuoIn(state: DuoState, at: Date) {
  const saved = savedProposal(at);
  db.update(duos)
    .set({ state, openedAt: ["open", "completed", "cancelled"].includes(state) ? at : null })
    .where(eq(duos.id, saved.duoId))
    .run();
  return saved;
}

/** A viewer as the guard would make it. */
export function viewerOf(userId: UserId): Viewer {
  const user = db.select().from(users).where(eq(users.id, userId)).get();
  if (!user) throw new Error(`No user ${userId}`);
  const volunteer = db.select().from(volunteers).where(eq(volunteers.userId, userId)).get();
  const beneficiary = db.select().from(beneficiaries).where(eq(beneficiaries.userId, userId)).get();
  return {
    userId,
    role: user.role,
    firstName: user.firstName,
    language: user.language,
    sessionId: "test" as SessionId,
    branchIds: db
      .select()
      .from(branchStaff)
      .where(eq(branchStaff.userId, userId))
      .all()
      .map((row) => row.branchId),
    volunteerId: volunteer?.id ?? null,
    beneficiaryId: beneficiary?.id ?? null,
    householdId:
      db.select({ id: households.id }).from(households).where(eq(households.userId, userId)).get()?.id ??
      null,
    organisationIds: user.role === "partner" ? organisationsOf(db, userId) : [],
  };
}
