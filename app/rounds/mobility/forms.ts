import { z } from "zod";
import type { OfferId } from "../../ids";
import { MOBILITY_CRITERION_IDS } from "../../matching/mobility/criterion";
import type { Bundle } from "../../mobility/round";
import { SeenForm } from "../forms";
import type { MorePlaces } from "./simulation";

const weight = z.coerce.number().int().min(0).max(100);
const id = (prefix: string) => z.string().regex(new RegExp(`^${prefix}_[0-9a-z]{20}$`));
const weightShape = Object.fromEntries(MOBILITY_CRITERION_IDS.map((one) => [one, weight]));

/** "1, 2, 3, 3, 4": main rooms for 1, 2, 3… persons, never fewer for more persons. */
const rooms = z
  .string()
  .trim()
  .regex(/^\d{1,2}(\s*[,;]\s*\d{1,2}){0,11}$/, "staff.mobilityRounds.settings.rooms.wrong")
  .transform((text) => text.split(/[,;]/).map(Number))
  .refine(
    (list) => list.every((count, n) => count >= 1 && count >= (list[n - 1] ?? 1)),
    "staff.mobilityRounds.settings.rooms.wrong",
  );

/** Weights and limits as a form gives them: `weights.<criterion>` from 0 to 100, not all of them zero. */
export const MobilitySettingsForm = z.object({
  weights: z
    .object(weightShape)
    .refine((weights) => Object.values(weights).some((value) => value > 0), "staff.settings.noWeight"),
  floor: z.coerce.number().int().min(0).max(100),
  objective: z.enum(["households", "score"]),
  rentShare: z.coerce.number().int().min(10).max(80),
  rentShareVisale: z.coerce.number().int().min(10).max(80),
  roomsByPersons: rooms,
  gap: z.coerce.number().min(0).max(20),
  seconds: z.coerce.number().int().min(5).max(600),
});

/** Saved settings have a name, and a branch unless they are everybody's. */
export const NamedMobilitySettingsForm = MobilitySettingsForm.extend({
  name: z.string().trim().min(1).max(60),
  branchId: z.string().max(40).optional(),
});

export const MobilityRerunForm = SeenForm.extend(MobilitySettingsForm.shape);

export const NewMobilityRoundForm = z.object({
  roundId: id("mro"),
  branchIds: z.array(id("bra")).min(1),
  settingsId: z.string().max(40).optional(),
});

const member = z.coerce.number().int().min(0).max(30).optional();

/** A bundle in hidden fields or in a query; what is absent is not taken. */
const BundleFields = z.object({
  offerId: id("off"),
  dwellingId: id("dwe").optional(),
  postId: id("pos").optional(),
  postMember: member,
  secondPostId: id("pos").optional(),
  secondPostMember: member,
  trainingId: id("tra").optional(),
  trainingMember: member,
});

/** Which other offer is looked at in the place of a draft's: `with`. */
export const readInstead = (query: URLSearchParams): OfferId | null =>
  (id("off").safeParse(query.get("with")).data as OfferId | undefined) ?? null;

/** A bundle put in the place of what a household has in a round; `version` is that draft's, 0 when it has none. */
export const ByHandForm = SeenForm.extend(BundleFields.shape).extend({
  reason: z.string().trim().max(500).optional(),
});

export const bundleFrom = (fields: z.output<typeof BundleFields>): Bundle =>
  ({
    offerId: fields.offerId,
    postId: fields.postId ?? null,
    postMember: fields.postId ? (fields.postMember ?? null) : null,
    secondPostId: fields.secondPostId ?? null,
    secondPostMember: fields.secondPostId ? (fields.secondPostMember ?? null) : null,
    dwellingId: fields.dwellingId ?? null,
    trainingId: fields.trainingId ?? null,
    trainingMember: fields.trainingId ? (fields.trainingMember ?? null) : null,
  }) as Bundle;

/** The fields of a bundle that are not empty. */
export const bundleFields = (bundle: Bundle): [name: string, value: string][] =>
  Object.entries(bundle).flatMap(([name, value]): [string, string][] =>
    value === null ? [] : [[name, String(value)]],
  );

export interface ByHandLook {
  /** Part of a title or a commune. */
  offer: string;
  offerId: string | null;
  /** What was chosen of the offer, complete enough to be judged. */
  bundle: Bundle | null;
}

/**
 * What somebody composes on the page, as its query says it: either a whole bundle in fields, or the lines as they are chosen
 * there: `dwelling`, `job.<member>` for each adult, and `study` as "training:member".
 */
export function readByHand(query: URLSearchParams): ByHandLook {
  const offer = (query.get("offer") ?? "").trim().slice(0, 60);
  const offerId = id("off").safeParse(query.get("offerId")).data ?? null;
  if (!offerId) return { offer, offerId, bundle: null };
  const fields = Object.fromEntries([...query].filter(([, value]) => value !== ""));
  const whole = BundleFields.safeParse({ ...fields, ...chosen(query) });
  const bundle = whole.success ? bundleFrom(whole.data) : null;
  return { offer, offerId, bundle: bundle && (bundle.dwellingId || bundle.postId) ? bundle : null };
}

function chosen(query: URLSearchParams): Record<string, string> {
  const fields: Record<string, string> = {};
  const dwelling = query.get("dwelling");
  if (dwelling) fields.dwellingId = dwelling;
  const jobs = [...query].filter(([name, value]) => /^job\.\d{1,2}$/.test(name) && value !== "");
  jobs.slice(0, 2).forEach(([name, value], n) => {
    fields[n === 0 ? "postId" : "secondPostId"] = value;
    fields[n === 0 ? "postMember" : "secondPostMember"] = name.slice("job.".length);
  });
  const [training, learner] = (query.get("study") ?? "").split(":");
  if (training && learner) {
    fields.trainingId = training;
    fields.trainingMember = learner;
  }
  return fields;
}

const More = z
  .object({
    line: z.string().regex(/^(pos|dwe|tra)_[0-9a-z]{20}$/),
    places: z.coerce.number().int().min(1).max(20),
  })
  .transform(({ line, places }): MorePlaces => ({ lineId: line as MorePlaces["lineId"], more: places }));

/** What a simulation's query asks: more places of a line, found by the name of its town. */
export const readSimulation = (query: URLSearchParams) => ({
  place: (query.get("place") ?? "").trim().slice(0, 60),
  more: More.safeParse({ line: query.get("line"), places: query.get("places") }).data ?? null,
});
