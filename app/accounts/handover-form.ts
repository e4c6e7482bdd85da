import { z } from "zod";
import { isDay } from "../days";
import type { UserId } from "../ids";

const day = z.string().refine(isDay, "staff.handovers.refused.day");
const words = z
  .string()
  .trim()
  .max(2000)
  .optional()
  .transform((text) => text || null);
const person = z.string().transform((id) => id as UserId);

/** `fromUser` is asked of administrators only: others hand over their own work. */
export const NewHandoverForm = z.object({
  fromUser: person.optional(),
  toUser: person,
  startsOn: day,
  endsOn: day,
  words,
});
export const ChangeHandoverForm = z.object({ version: z.number().int(), endsOn: day, words });
export const ReturnForm = z.object({ version: z.number().int() });

/** At which field a refusal is shown. */
export const REFUSED_AT = {
  not_a_coordinator: "fromUser",
  not_a_colleague: "toUser",
  colleague_away: "toUser",
  past: "startsOn",
  overlaps: "startsOn",
  backwards: "endsOn",
  too_long: "endsOn",
} as const;
