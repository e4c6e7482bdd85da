import { eq } from "drizzle-orm";
import { open } from "~/audit/seal.server";
import { db } from "~/db.server";
import type { BeneficiaryId, BranchId, DuoId, RoundId, UserId, VolunteerId } from "~/ids";
import type { LetterKind, LetterValues } from "~/mail/letters";
import { type NewProposal, proposeDuo } from "~/mentoring/proposals.server";
import { tx } from "~db/client";
import { duos, history, letters } from "~db/schema";
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
