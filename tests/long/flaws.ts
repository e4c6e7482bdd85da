import { eq } from "drizzle-orm";
import { db } from "~/db.server";
import type { BeneficiaryId, BranchId, DuoId, UserId, VolunteerId } from "~/ids";
import { newId } from "~/new-id.server";
import { beneficiaries, blockedPairs, consents, duos, users, volunteers } from "~db/schema";

/** What makes that somebody may not be proposed at this moment, one thing each. */
const AT = new Date("2026-11-23T09:00:00Z");
const EARLIER = new Date("2026-11-01T09:00:00Z");

export interface Couple {
  volunteerId: VolunteerId;
  beneficiaryId: BeneficiaryId;
}
interface Where {
  branchId: BranchId;
  by: UserId;
}

const volunteer = (set: Partial<typeof volunteers.$inferInsert>) => (id: VolunteerId) => {
  db.update(volunteers).set(set).where(eq(volunteers.id, id)).run();
};
const beneficiary = (set: Partial<typeof beneficiaries.$inferInsert>) => (id: BeneficiaryId) => {
  db.update(beneficiaries).set(set).where(eq(beneficiaries.id, id)).run();
};
const accountOf =
  (table: typeof volunteers | typeof beneficiaries, set: Partial<typeof users.$inferInsert>) =>
  (id: string) => {
    const row = db
      .select({ userId: table.userId })
      .from(table)
      .where(eq(table.id, id as never))
      .get();
    if (row) db.update(users).set(set).where(eq(users.id, row.userId)).run();
  };

export const VOLUNTEER_FLAWS: readonly ((id: VolunteerId) => void)[] = [
  volunteer({ identitySeenAt: null }),
  volunteer({ meetingAttendedAt: null }),
  volunteer({ interviewAt: null }),
  volunteer({ charterSignedAt: null }),
  volunteer({ recordCheckSeenAt: null }),
  volunteer({ recordCheckRenewalAt: EARLIER }),
  volunteer({ recordCheckRenewalAt: AT }),
  volunteer({ state: "screening" }),
  volunteer({ state: "paused" }),
  volunteer({ state: "declined" }),
  volunteer({ state: "left" }),
  accountOf(volunteers, { emailConfirmedAt: null }),
  accountOf(volunteers, { suspendedAt: EARLIER }),
];

export const BENEFICIARY_FLAWS: readonly ((id: BeneficiaryId) => void)[] = [
  beneficiary({ state: "to_confirm" }),
  beneficiary({ state: "paused" }),
  beneficiary({ state: "closed" }),
  beneficiary({ protectionConfirmedAt: null }),
  accountOf(beneficiaries, { suspendedAt: EARLIER }),
  (id) => {
    const row = db
      .select({ userId: beneficiaries.userId })
      .from(beneficiaries)
      .where(eq(beneficiaries.id, id))
      .get();
    if (row) db.update(consents).set({ withdrawnAt: EARLIER }).where(eq(consents.userId, row.userId)).run();
  },
];

const earlierDuo =
  (set: Partial<typeof duos.$inferInsert> & Pick<typeof duos.$inferInsert, "state">) =>
  (pair: Couple, { branchId }: Where): void => {
    const moments = { createdAt: EARLIER, visibleFrom: EARLIER, askedBy: EARLIER, closesAt: EARLIER };
    db.insert(duos)
      .values({
        id: newId<DuoId>("duo"),
        branchId,
        ...pair,
        ...moments,
        explanation: { score: 0, criteria: [] },
        ...set,
      })
      .run();
  };

/** What makes that two people may not be proposed to each other. */
export const PAIR_FLAWS: readonly ((pair: Couple, where: Where) => void)[] = [
  (pair, { by }) => {
    db.insert(blockedPairs)
      .values({ ...pair, reason: "incident", blockedBy: by, blockedAt: EARLIER })
      .run();
  },
  // Blocked, although staff had let an earlier refusal be forgotten.
  (pair, where) => {
    earlierDuo({ state: "refused", refusedBy: "volunteer", reopenedAt: EARLIER })(pair, where);
    db.insert(blockedPairs)
      .values({ ...pair, reason: "incident", blockedBy: where.by, blockedAt: EARLIER })
      .run();
  },
  earlierDuo({ state: "refused", refusedBy: "volunteer" }),
  earlierDuo({ state: "refused", refusedBy: "beneficiary" }),
  earlierDuo({ state: "withdrawn", refusedBy: "beneficiary" }),
  earlierDuo({ state: "expired" }),
  earlierDuo({ state: "completed", openedAt: EARLIER, endedAt: EARLIER }),
  earlierDuo({ state: "cancelled", openedAt: EARLIER, endedAt: EARLIER }),
];
