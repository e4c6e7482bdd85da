import type { Role } from "~/accounts/roles";
import { db } from "~/db.server";
import type { BeneficiaryId, BranchId, UserId, VolunteerId } from "~/ids";
import { sealHousehold } from "~/mentoring/household.server";
import { type Member, slotBit } from "~/mentoring/profile";
import { newId } from "~/new-id.server";
import { beneficiaries, branches, branchStaff, consents, users, volunteers } from "~db/schema";

/** People of tests: complete and matchable unless a test says otherwise. All in Angers (49007). */
export const EARLIER = new Date("2026-01-05T09:00:00Z");
let counter = 0;

export function savedBranch(name = "Angers", communeCode = "49007"): BranchId {
  const id = newId<BranchId>("bra");
  db.insert(branches).values({ id, name, communeCode, email: "angers@exemple.fr", createdAt: EARLIER }).run();
  return id;
}

export function savedUser(role: Role, given: Partial<typeof users.$inferInsert> = {}): { userId: UserId } {
  const id = newId<UserId>("usr");
  counter += 1;
  db.insert(users)
    .values({
      id,
      role,
      firstName: `Prénom${counter}`,
      lastName: `Nom${counter}`,
      email: `personne${counter}@exemple.fr`,
      emailConfirmedAt: EARLIER,
      createdAt: EARLIER,
      ...given,
    })
    .run();
  return { userId: id };
}

export function savedStaff(
  role: "coordinator" | "social_worker" | "admin" | "partner",
  ...branchIds: BranchId[]
): { userId: UserId } {
  const user = savedUser(role);
  for (const branchId of branchIds) db.insert(branchStaff).values({ userId: user.userId, branchId }).run();
  return user;
}

const profile = {
  communeCode: "49007",
  radiusKm: 20,
  freeHours: slotBit("saturday", "afternoon") | slotBit("sunday", "morning"),
  frequency: "weekly" as const,
  interests: ["walking" as const, "cooking" as const],
  dislikes: ["football" as const],
  hopes: ["speak_french" as const],
  ageWish: [],
  createdAt: EARLIER,
};

/** An approved volunteer, screening complete. */
export function savedVolunteer(
  branchId: BranchId,
  given: Partial<typeof volunteers.$inferInsert> & { members?: Member[] } = {},
) {
  const { members, ...columns } = given;
  const user = savedUser("volunteer");
  const id = newId<VolunteerId>("vol");
  db.insert(volunteers)
    .values({
      id,
      userId: user.userId,
      branchId,
      state: "approved",
      ...profile,
      languages: [{ code: "fra", oral: "C2", written: "C2" }],
      household: sealHousehold(
        members ?? [{ firstName: `Prénom${counter}`, sex: "woman", birthYear: 1980 }],
        id,
      ),
      charterVersion: "1",
      charterSignedAt: EARLIER,
      identitySeenAt: EARLIER,
      meetingAttendedAt: EARLIER,
      interviewAt: EARLIER,
      recordCheckSeenAt: EARLIER,
      approvedAt: EARLIER,
      ...columns,
    })
    .run();
  return { ...user, volunteerId: id };
}

/** A beneficiary who waits for a proposal, with the consent that it needs. */
export function savedBeneficiary(
  branchId: BranchId,
  given: Partial<typeof beneficiaries.$inferInsert> & { members?: Member[] } = {},
) {
  const { members, ...columns } = given;
  const user = savedUser("beneficiary");
  const id = newId<BeneficiaryId>("ben");
  db.insert(beneficiaries)
    .values({
      id,
      userId: user.userId,
      branchId,
      state: "waiting",
      ...profile,
      languages: [
        { code: "prs", oral: "C2", written: "B1" },
        { code: "fra", oral: "A2", written: "A1" },
      ],
      household: sealHousehold(
        members ?? [{ firstName: `Prénom${counter}`, sex: "man", birthYear: 1996 }],
        id,
      ),
      frenchOral: "A2",
      frenchWritten: "A1",
      practiseFrench: true,
      protectionConfirmedAt: EARLIER,
      waitingSince: EARLIER,
      ...columns,
    })
    .run();
  db.insert(consents)
    .values({
      id: newId("con"),
      userId: user.userId,
      purpose: "matching",
      givenAt: EARLIER,
      recordedBy: user.userId,
    })
    .run();
  return { ...user, beneficiaryId: id };
}
