import { z } from "zod";

/** What a household that has moved answers when it is offered a duo in its new town. Words: `household.duo.<answer>`. */
export const DUO_ANSWERS = ["yes", "later", "no"] as const;
export type DuoAnswer = (typeof DUO_ANSWERS)[number];

/** Days after which "later" is asked again. */
export const ASK_AGAIN_DAYS = 30;

export const DuoAnswerForm = z.object({
  answer: z.enum(DUO_ANSWERS),
  consents: z.boolean().default(false),
});
