import { reasonInWords } from "~/i18n/reasons";
import type { Words } from "~/i18n/words";
import { ABSTAINS, type CriterionPoints } from "~/matching/score";
import type { OfferContent } from "~/mobility/offer-content.server";
import type { Bundle } from "~/mobility/round";
import type { NamedAdult } from "~/rounds/mobility/faces.server";
import { findOccupation } from "~/territory/occupations";

export const ROUNDS = "/staff/mobility-rounds";

type Post = OfferContent["posts"][number];
type Dwelling = OfferContent["dwellings"][number];
type Training = OfferContent["trainings"][number];

/** Words that another part of the house owns, or the code itself where it has none. */
export function known(words: Words, key: string, otherwise: string): string {
  return words.has(key) ? words(key) : otherwise;
}

/** What a criterion says to staff: its reason, or why it has none. */
export function criterionInWords(words: Words, { id, level, because }: CriterionPoints): string {
  if (because) return reasonInWords(words, because);
  if (level === ABSTAINS) return words("staff.mobilityRounds.criterion.abstains");
  if (id === "waiting") return words("staff.mobilityRounds.criterion.waiting");
  return words(level > 0 ? "staff.mobilityRounds.criterion.part" : "staff.mobilityRounds.criterion.none");
}

export const criterionName = (words: Words, id: string): string =>
  known(words, `mobility.criterion.${id}`, id);
export const requirementName = (words: Words, id: string): string =>
  known(words, `mobility.requirement.${id}`, id);
export const occupationName = (rome: string): string => findOccupation(rome)?.label ?? rome;

/** "CDI · 35 h par semaine · 1 900 € brut par mois" */
export const postInWords = (words: Words, post: Post): string =>
  [
    known(words, `offer.contract.${post.contract}`, post.contract),
    words("staff.mobilityRounds.post.hours", { hours: words.number(post.weeklyHours) }),
    post.monthlyGrossCents === null
      ? null
      : words("staff.mobilityRounds.post.wage", { wage: euros(words, post.monthlyGrossCents) }),
    words("staff.mobilityRounds.post.french", { level: words(`level.${post.frenchOral}`) }),
    post.licence
      ? words("staff.mobilityRounds.post.licence", {
          licence: known(words, `offer.licence.${post.licence}`, post.licence),
        })
      : null,
    post.startsOn
      ? words("staff.mobilityRounds.from", { day: words.day(new Date(`${post.startsOn}T12:00:00Z`)) })
      : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");

/** "appartement, 3 pièces" */
export const dwellingName = (words: Words, { type, rooms }: Dwelling): string =>
  words("staff.mobilityRounds.dwelling.rooms", {
    type: known(words, `offer.dwellingType.${type}`, type),
    rooms,
  });

/** "62 m² · 480 € par mois, charges comprises · logement social" */
export const dwellingInWords = (words: Words, dwelling: Dwelling): string =>
  [
    dwelling.surfaceM2 === null
      ? null
      : words("staff.mobilityRounds.dwelling.surface", { surface: dwelling.surfaceM2 }),
    words("staff.mobilityRounds.dwelling.rent", { rent: euros(words, dwelling.rentCents) }),
    known(words, `offer.dwellingKind.${dwelling.kind}`, dwelling.kind),
    dwelling.availableFrom
      ? words("staff.mobilityRounds.from", {
          day: words.day(new Date(`${dwelling.availableFrom}T12:00:00Z`)),
        })
      : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");

export const trainingInWords = (words: Words, training: Training): string =>
  [
    training.hours === null ? null : words("staff.mobilityRounds.training.hours", { hours: training.hours }),
    training.romeCode
      ? words("staff.mobilityRounds.training.leads", { occupation: occupationName(training.romeCode) })
      : null,
    training.startsOn
      ? words("staff.mobilityRounds.from", { day: words.day(new Date(`${training.startsOn}T12:00:00Z`)) })
      : null,
  ]
    .filter((part) => part !== null)
    .join(" · ");

export interface BundleParts {
  jobs: { post: Post; who: string }[];
  dwelling: Dwelling | null;
  training: { training: Training; who: string } | null;
}

/** The lines that a bundle takes of an offer, and who takes which. */
export function partsOf(
  bundle: Bundle,
  { posts, dwellings, trainings }: OfferContent,
  adults: readonly Pick<NamedAdult, "member" | "firstName">[],
): BundleParts {
  const name = (member: number | null): string =>
    adults.find((adult) => adult.member === member)?.firstName ?? "";
  const job = (id: string | null, member: number | null) => {
    const post = posts.find((one) => one.id === id);
    return post ? [{ post, who: name(member) }] : [];
  };
  const training = trainings.find(({ id }) => id === bundle.trainingId);
  return {
    jobs: [...job(bundle.postId, bundle.postMember), ...job(bundle.secondPostId, bundle.secondPostMember)],
    dwelling: dwellings.find(({ id }) => id === bundle.dwellingId) ?? null,
    training: training ? { training, who: name(bundle.trainingMember) } : null,
  };
}

/** A bundle in one line: "Personnel de cuisine · T3, 480 € · Français professionnel". */
export function bundleInWords(words: Words, { jobs, dwelling, training }: BundleParts): string {
  return [
    ...jobs.map(({ post }) => post.label),
    dwelling
      ? words("staff.mobilityRounds.dwelling.short", {
          rooms: dwelling.rooms,
          rent: euros(words, dwelling.rentCents),
        })
      : null,
    training?.training.what ?? null,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}

export const euros = (words: Words, cents: number): string =>
  words.number(cents / 100, { style: "currency", currency: "EUR", maximumFractionDigits: 0 });
