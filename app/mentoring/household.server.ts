import { z } from "zod";
import type { beneficiaries, volunteers } from "~db/schema";
import type { Sealed } from "~db/schema/columns";
import { open, seal } from "../audit/seal.server";
import type { BeneficiaryId, VolunteerId } from "../ids";
import { type Member, type Profile, SEXES } from "./profile";

const Members = z.array(z.object({ firstName: z.string(), sex: z.enum(SEXES), birthYear: z.number().int() }));
const place = (id: VolunteerId | BeneficiaryId): string => `household:${id}`;

/** Everyone on one side of a duo, as kept in the sealed `household` column; the first is the account's owner. */
export const sealHousehold = (members: readonly Member[], id: VolunteerId | BeneficiaryId): Sealed =>
  seal(JSON.stringify(members), place(id));

/** What one side said, opened: the row of a volunteer or of a beneficiary. */
export function profileOf(row: typeof volunteers.$inferSelect | typeof beneficiaries.$inferSelect): Profile {
  const { communeCode, radiusKm, languages, freeHours, frequency, interests, dislikes, hopes } = row;
  const { sexWish, ageWish, familyWish } = row;
  const members = openHousehold(row.household, row.id);
  return {
    ...{ members, communeCode, radiusKm, languages, freeHours, frequency, interests, dislikes, hopes },
    ...{ sexWish, ageWish, familyWish },
  };
}

export const openHousehold = (closed: Sealed, id: VolunteerId | BeneficiaryId): Member[] =>
  Members.parse(JSON.parse(open(closed, place(id))));
