import { eq } from "drizzle-orm";
import type { Reader, Tx } from "~db/client";
import { beneficiaries, consents, users, volunteers } from "~db/schema";
import { seal } from "../audit/seal.server";
import type { Language } from "../i18n/languages";
import type { BeneficiaryId, BranchId, UserId, VolunteerId } from "../ids";
import { newId } from "../new-id.server";
import { CHARTER_VERSION } from "./charter";
import type { ConsentPurpose } from "./consents";
import { sealHousehold } from "./household.server";
import type { ProfileFacts } from "./profile-answers";

/** Rows of a person who has just signed up or been registered; history and letters are the caller's move. */
interface NewPerson {
  facts: ProfileFacts;
  email: string | null;
  language: Language;
  branchId: BranchId;
  at: Date;
}

export const findAddressee = (db: Reader, email: string) =>
  db
    .select({ id: users.id, role: users.role, firstName: users.firstName })
    .from(users)
    .where(eq(users.email, email))
    .get() ?? null;

/** A volunteer whose screening begins; the charter was signed with the form. */
export function addVolunteer(t: Tx, person: NewPerson): { userId: UserId; volunteerId: VolunteerId } {
  const userId = addUser(t, "volunteer", person);
  const id = newId<VolunteerId>("vol");
  const { branchId, at, facts } = person;
  t.insert(volunteers)
    .values({
      ...{ id, userId, branchId, state: "screening", createdAt: at },
      ...profileColumns(facts, id),
      maxDuos: facts.maxDuos,
      charterVersion: CHARTER_VERSION,
      charterSignedAt: at,
    })
    .run();
  return { userId, volunteerId: id };
}

/** A beneficiary: waiting at once when their protection was confirmed, else still to be confirmed by the association. */
export function addBeneficiary(
  t: Tx,
  person: NewPerson & { referentId: UserId | null; protectionConfirmed: boolean },
): { userId: UserId; beneficiaryId: BeneficiaryId } {
  const userId = addUser(t, "beneficiary", person);
  const id = newId<BeneficiaryId>("ben");
  const { branchId, referentId, at, facts, protectionConfirmed } = person;
  t.insert(beneficiaries)
    .values({
      ...{ id, userId, branchId, referentId, createdAt: at },
      state: protectionConfirmed ? "waiting" : "to_confirm",
      ...profileColumns(facts, id),
      frenchOral: facts.frenchOral,
      frenchWritten: facts.frenchWritten,
      practiseFrench: facts.practiseFrench,
      protectionConfirmedAt: protectionConfirmed ? at : null,
      waitingSince: protectionConfirmed ? at : null,
    })
    .run();
  return { userId, beneficiaryId: id };
}

/** One row per purpose: each was asked for and ticked apart. */
export function addConsents(
  t: Tx,
  userId: UserId,
  purposes: readonly ConsentPurpose[],
  recordedBy: UserId,
  at: Date,
): void {
  for (const purpose of purposes)
    t.insert(consents)
      .values({ id: newId("con"), userId, purpose, givenAt: at, recordedBy })
      .run();
}

function addUser(
  t: Tx,
  role: "volunteer" | "beneficiary",
  { facts, email, language, at }: NewPerson,
): UserId {
  const id = newId<UserId>("usr");
  const { firstName, lastName, phone } = facts;
  t.insert(users)
    .values({
      ...{ id, role, firstName, lastName, email, language, createdAt: at },
      phone: phone === null ? null : seal(phone, `users.phone:${id}`),
    })
    .run();
  return id;
}

/** What the rows of both sides hold of a form, household sealed. */
export function profileColumns(facts: ProfileFacts, id: VolunteerId | BeneficiaryId) {
  const { communeCode, radiusKm, languages, freeHours, frequency, interests, dislikes, hopes } = facts;
  const { sexWish, ageWish, familyWish, reachBy } = facts;
  return {
    ...{ communeCode, radiusKm, freeHours, frequency, sexWish, familyWish, reachBy },
    household: sealHousehold(facts.members, id),
    languages: [...languages],
    interests: [...interests],
    dislikes: [...dislikes],
    hopes: [...hopes],
    ageWish: [...ageWish],
  };
}
