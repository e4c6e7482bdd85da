import { eq } from "drizzle-orm";
import { seal } from "~/audit/seal.server";
import { db } from "~/db.server";
import type { BeneficiaryId, BranchId, UserId, VolunteerId } from "~/ids";
import { notesPlace } from "~/mentoring/notes.server";
import type { Member } from "~/mentoring/profile";
import { interviewNotesPlace } from "~/mentoring/screening-notes.server";
import { newId } from "~/new-id.server";
import { beneficiaries, consents, users, volunteers } from "~db/schema";
import { EARLIER, savedBeneficiary, savedStaff, savedVolunteer } from "./people";

/** What is sensitive about a person; `wished` is the way by which they want to be reached, `unwished` the other one. */
export const FIELDS = [
  "last name",
  "wished way",
  "unwished way",
  "birth year",
  "child's name",
  "interview notes",
  "referent's notes",
  "refusal words",
  "report words",
  "end words",
] as const;
export type Field = (typeof FIELDS)[number];

export interface Marked {
  userId: UserId;
  kind: "volunteer" | "beneficiary" | "staff";
  branchId: BranchId;
  referentId?: UserId;
  /** False when their social worker may not read their profile. */
  openProfile?: boolean;
  volunteerId?: VolunteerId;
  beneficiaryId?: BeneficiaryId;
  /** A string that stands nowhere else, in each field that this person has. */
  canaries: Partial<Record<Field, string>>;
}

let counter = 10;
const word = (what: string, n: number) => `Kanari${what}${n}z`;

export function markedVolunteer(branchId: BranchId): Marked & { volunteerId: VolunteerId } {
  const n = ++counter;
  const saved = savedVolunteer(branchId, { members: household(n), reachBy: "phone", maxDuos: 2 });
  const notes = word("interview", n);
  db.update(volunteers)
    .set({ interviewNotes: seal(notes, interviewNotesPlace(saved.volunteerId)) })
    .where(eq(volunteers.id, saved.volunteerId))
    .run();
  const { lastName, email, phone } = markUser(saved.userId, n);
  return {
    ...{ userId: saved.userId, kind: "volunteer", branchId, volunteerId: saved.volunteerId },
    canaries: {
      ...{ "last name": lastName, "wished way": phone, "unwished way": email },
      ...{ "birth year": String(birthYear(n)), "child's name": word("enfant", n), "interview notes": notes },
    },
  };
}

/** `openProfile`: they let their social worker read what they told about themselves. */
export function markedBeneficiary(
  branchId: BranchId,
  referentId: UserId,
  openProfile = true,
): Marked & { beneficiaryId: BeneficiaryId } {
  const n = ++counter;
  const saved = savedBeneficiary(branchId, { members: household(n), reachBy: "email", referentId });
  const notes = word("referent", n);
  db.update(beneficiaries)
    .set({ notes: seal(notes, notesPlace(saved.beneficiaryId)) })
    .where(eq(beneficiaries.id, saved.beneficiaryId))
    .run();
  if (openProfile)
    db.insert(consents)
      .values({
        id: newId("con"),
        userId: saved.userId,
        purpose: "share_with_referent",
        givenAt: EARLIER,
        recordedBy: saved.userId,
      })
      .run();
  const { lastName, email, phone } = markUser(saved.userId, n);
  return {
    ...{
      userId: saved.userId,
      kind: "beneficiary",
      branchId,
      referentId,
      beneficiaryId: saved.beneficiaryId,
      openProfile,
    },
    canaries: {
      ...{ "last name": lastName, "wished way": email, "unwished way": phone },
      ...{ "birth year": String(birthYear(n)), "child's name": word("enfant", n), "referent's notes": notes },
    },
  };
}

export function markedStaff(
  role: "coordinator" | "social_worker" | "admin" | "partner",
  branchId: BranchId,
): Marked {
  const n = ++counter;
  const { userId } = savedStaff(role, ...(role === "admin" || role === "partner" ? [] : [branchId]));
  const { lastName, email, phone } = markUser(userId, n);
  return {
    ...{ userId, kind: "staff", branchId },
    canaries: { "last name": lastName, "wished way": email, "unwished way": phone },
  };
}

/** Which canaries stand in a text. Telephone numbers are found as they are kept and as they are read. */
export function canariesIn(text: string, of: Marked): Field[] {
  const spaceless = text.replaceAll(/[\s\u00a0\u202f]/g, "");
  return FIELDS.filter((field) => {
    const canary = of.canaries[field];
    if (canary === undefined) return false;
    if (field === "birth year") return new RegExp(`(?<![\\w.-])${canary}(?![\\w.:-])`).test(text);
    if (canary.startsWith("+33")) return spaceless.includes(canary.slice(3));
    return text.toLowerCase().includes(canary.toLowerCase());
  });
}

/** An odd year of birth that nobody else has, and that no page says for another reason. */
const birthYear = (n: number): number => 1901 + 2 * n;

const household = (n: number): Member[] => [
  { firstName: `Adulte${n}`, sex: "woman", birthYear: birthYear(n) },
  { firstName: word("enfant", n), sex: "man", birthYear: 2019 },
];

function markUser(userId: UserId, n: number): { lastName: string; email: string; phone: string } {
  const lastName = word("nom", n);
  const email = `${word("adresse", n).toLowerCase()}@exemple.fr`;
  const phone = `+3361847${String(5000 + n * 37)}`;
  db.update(users)
    .set({ lastName, email, phone: seal(phone, `users.phone:${userId}`) })
    .where(eq(users.id, userId))
    .run();
  return { lastName, email, phone };
}
