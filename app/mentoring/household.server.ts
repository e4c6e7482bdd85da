import { z } from "zod";
import type { Sealed } from "~db/schema/columns";
import { open, seal } from "../audit/seal.server";
import type { BeneficiaryId, VolunteerId } from "../ids";
import { type Member, SEXES } from "./profile";

const Members = z.array(z.object({ firstName: z.string(), sex: z.enum(SEXES), birthYear: z.number().int() }));
const place = (id: VolunteerId | BeneficiaryId): string => `household:${id}`;

/** Everyone on one side of a duo, as kept in the sealed `household` column; the first is the account's owner. */
export const sealHousehold = (members: readonly Member[], id: VolunteerId | BeneficiaryId): Sealed =>
  seal(JSON.stringify(members), place(id));

export const openHousehold = (closed: Sealed | null, id: VolunteerId | BeneficiaryId): Member[] =>
  closed === null ? [] : Members.parse(JSON.parse(open(closed, place(id))));
