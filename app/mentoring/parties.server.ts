import { eq } from "drizzle-orm";
import type { Reader } from "~db/client";
import { beneficiaries, communes, users, volunteers } from "~db/schema";
import type { Language } from "../i18n/languages";
import type { BeneficiaryId, BranchId, UserId, VolunteerId } from "../ids";
import type { Side } from "./duo-path";

/** One side of a duo, as letters address it. */
export interface Party {
  side: Side;
  userId: UserId;
  firstName: string;
  language: Language;
  hasEmail: boolean;
  town: string;
  /** The social worker who answers with or for a beneficiary; volunteers have none. */
  referentId: UserId | null;
}
export interface Parties {
  branchId: BranchId;
  beneficiaryId: BeneficiaryId;
  volunteer: Party;
  beneficiary: Party;
}

interface Pair {
  branchId: BranchId;
  volunteerId: VolunteerId;
  beneficiaryId: BeneficiaryId;
}

export const otherSide = (side: Side): Side => (side === "volunteer" ? "beneficiary" : "volunteer");

/** Both sides of a duo, as letters address them. */
export function partiesOf(db: Reader, { branchId, volunteerId, beneficiaryId }: Pair): Parties {
  const volunteer = db
    .select(person)
    .from(volunteers)
    .innerJoin(users, eq(users.id, volunteers.userId))
    .leftJoin(communes, eq(communes.code, volunteers.communeCode))
    .where(eq(volunteers.id, volunteerId))
    .get();
  const beneficiary = db
    .select({ ...person, referentId: beneficiaries.referentId })
    .from(beneficiaries)
    .innerJoin(users, eq(users.id, beneficiaries.userId))
    .leftJoin(communes, eq(communes.code, beneficiaries.communeCode))
    .where(eq(beneficiaries.id, beneficiaryId))
    .get();
  if (!volunteer || !beneficiary) throw new Error(`No pair ${volunteerId}, ${beneficiaryId}`);
  return {
    branchId,
    beneficiaryId,
    volunteer: party("volunteer", { ...volunteer, referentId: null }),
    beneficiary: party("beneficiary", beneficiary),
  };
}

const person = {
  userId: users.id,
  firstName: users.firstName,
  language: users.language,
  email: users.email,
  town: communes.name,
};

const party = (
  side: Side,
  row: Omit<Party, "side" | "hasEmail" | "town"> & { email: string | null; town: string | null },
): Party => ({
  side,
  userId: row.userId,
  firstName: row.firstName,
  language: row.language,
  hasEmail: row.email !== null,
  town: row.town ?? "",
  referentId: row.referentId,
});
