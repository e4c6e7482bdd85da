import { z } from "zod";
import { isDay } from "../days";
import {
  ANSWERS,
  CLOSE_REASONS,
  EMPLOYER_REASONS,
  HOUSEHOLD_REASONS,
  LANDLORD_REASONS,
  PARTIES,
  REASONS_OF,
  REFUSAL_REASONS,
  RETURN_REASONS,
  TRAINING_REASONS,
  VISIT_OUTCOMES,
} from "./candidacy";
import { DOERS } from "./checklist";
import { FOLLOWUP_HOUSINGS, FOLLOWUP_JOBS } from "./followup";

const words = z.string().trim().max(600).optional();
const day = z.string().refine(isDay, "form.date");
const localMoment = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/, "form.date");

/** A yes needs nothing else; a no needs the closest of the short reasons. */
export const HouseholdAnswerForm = z
  .object({ answer: z.enum(ANSWERS), reason: z.enum(HOUSEHOLD_REASONS).optional(), words })
  .refine(({ answer, reason }) => answer === "yes" || reason !== undefined, {
    path: ["reason"],
    message: "candidacy.refusal.required",
  });

/** The same of a partner: each party has its own short reasons. */
export const PARTNER_REASONS = {
  employer: EMPLOYER_REASONS,
  landlord: LANDLORD_REASONS,
  training: TRAINING_REASONS,
} as const;
export const PartnerAnswerForm = z
  .object({ answer: z.enum(ANSWERS), reason: z.enum(REFUSAL_REASONS).optional(), words })
  .refine(({ answer, reason }) => answer === "yes" || reason !== undefined, {
    path: ["reason"],
    message: "candidacy.refusal.required",
  });

export const HouseholdWithdrawalForm = z.object({ reason: z.enum(HOUSEHOLD_REASONS), words });
export const PartnerWithdrawalForm = z.object({ reason: z.enum(REFUSAL_REASONS), words });

/** Staff note whoever stopped it; the reason is of that party's list. */
export const StaffWithdrawalForm = z
  .object({ party: z.enum(PARTIES), reason: z.enum(REFUSAL_REASONS), words })
  .refine(({ party, reason }) => (REASONS_OF[party] as readonly string[]).includes(reason), {
    path: ["reason"],
    message: "form.choice",
  });

/** Ticks, or takes a tick back: a task's identity under one of two names. */
export const TickForm = z.object({
  tick: z.string().max(60).optional(),
  untick: z.string().max(60).optional(),
});

export const VisitForm = z
  .object({
    startsAt: localMoment,
    endsAt: localMoment,
    place: z.string().trim().min(1).max(200),
    accompaniedBy: z.string().max(60).optional(),
    companion: z.string().trim().max(100).optional(),
  })
  .refine(({ startsAt, endsAt }) => startsAt < endsAt, {
    path: ["endsAt"],
    message: "staff.candidacies.visit.order",
  });

export const VisitNoteForm = z
  .object({
    outcome: z.enum(VISIT_OUTCOMES),
    notes: z.string().trim().max(2000).optional(),
    reason: z.enum(HOUSEHOLD_REASONS).optional(),
  })
  .refine(({ outcome, reason }) => outcome === "keeps" || reason !== undefined, {
    path: ["reason"],
    message: "candidacy.refusal.required",
  });

export const PreparationForm = z.object({ movesOn: day });
export const ArrivalForm = z.object({ movedOn: day, despiteOpen: z.boolean().default(false) });
export const TaskForm = z.object({
  words: z.string().trim().min(1).max(200),
  who: z.enum(DOERS),
  dueOn: day,
});

export const FollowupForm = z
  .object({
    there: z.enum(ANSWERS),
    job: z.enum(FOLLOWUP_JOBS).optional(),
    housing: z.enum(FOLLOWUP_HOUSINGS).optional(),
    leftFor: z.array(z.enum(RETURN_REASONS)).default([]),
    words,
  })
  .refine(({ there, job }) => there === "no" || job !== undefined, {
    path: ["job"],
    message: "form.required",
  })
  .refine(({ there, housing }) => there === "no" || housing !== undefined, {
    path: ["housing"],
    message: "form.required",
  })
  .refine(({ there, leftFor }) => there === "yes" || leftFor.length > 0, {
    path: ["leftFor"],
    message: "candidacy.followup.leftForRequired",
  });

export const ClosingForm = z
  .object({
    reason: z.enum(CLOSE_REASONS),
    returnReasons: z.array(z.enum(RETURN_REASONS)).default([]),
    words,
    looksAgain: z.boolean().default(false),
  })
  .refine(({ reason, returnReasons }) => reason !== "went_back" || returnReasons.length > 0, {
    path: ["returnReasons"],
    message: "form.chooseOne",
  });

/** A bundle chosen by hand for a household that showed interest. */
export const ProposalForm = z.object({
  post: z.string().max(80).optional(),
  postMember: z.number().int().min(0).max(30).optional(),
  secondPost: z.string().max(80).optional(),
  secondPostMember: z.number().int().min(0).max(30).optional(),
  dwelling: z.string().max(80).optional(),
  training: z.string().max(80).optional(),
  trainingMember: z.number().int().min(0).max(30).optional(),
  words: z.string().trim().max(1000).optional(),
  forcedReason: z.string().trim().max(600).optional(),
});
