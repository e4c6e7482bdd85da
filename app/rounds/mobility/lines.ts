import type { LineId } from "../../matching/mobility/lines";
import type { Bundle } from "../../mobility/round";

type Lines = Pick<Bundle, "postId" | "secondPostId" | "dwellingId" | "trainingId">;

/** Places that a bundle takes of each line; two posts of one line take two of its places. */
export function usesOf({ postId, secondPostId, dwellingId, trainingId }: Lines): Map<LineId, number> {
  const uses = new Map<LineId, number>();
  for (const line of [postId, secondPostId, dwellingId, trainingId])
    if (line) uses.set(line, (uses.get(line) ?? 0) + 1);
  return uses;
}

/** What several bundles take together. */
export function usesOfAll(bundles: readonly Lines[]): Map<LineId, number> {
  const uses = new Map<LineId, number>();
  for (const bundle of bundles)
    for (const [line, places] of usesOf(bundle)) uses.set(line, (uses.get(line) ?? 0) + places);
  return uses;
}

/** The bundle that a row of drafts or candidacies holds. */
export const bundleOf = (row: Bundle): Bundle => ({
  offerId: row.offerId,
  postId: row.postId,
  postMember: row.postMember,
  secondPostId: row.secondPostId,
  secondPostMember: row.secondPostMember,
  dwellingId: row.dwellingId,
  trainingId: row.trainingId,
  trainingMember: row.trainingMember,
});

/** One text for one bundle: the same lines, taken by the same people. */
export const bundleKey = (bundle: Bundle): string => Object.values(bundleOf(bundle)).join(" ");
