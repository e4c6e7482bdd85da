import type { CandidacyState } from "./candidacy-path";

const DAY = 86_400_000;
/** Days that an offer rests for a household after a proposal of it ran out unanswered: as for duos. */
const EXPIRED_REST_DAYS = 90;

export interface EarlierCandidacy {
  state: CandidacyState;
  closesAt: Date | null;
  /** The party that said no, or changed its mind. */
  refusedBy: string | null;
}

/**
 * Whether the same offer may be proposed to the same household after this candidacy: not after somebody's no unless a
 * coordinator gives a written reason; 90 days after an expiry; at once when the association itself took it back, when it
 * only became obsolete, or while it is no more than an interest.
 */
export function mayBeProposedAgain({ state, closesAt, refusedBy }: EarlierCandidacy, at: Date): boolean {
  if (state === "interested" || state === "obsolete") return true;
  if (state === "expired")
    return closesAt === null || at.getTime() >= closesAt.getTime() + EXPIRED_REST_DAYS * DAY;
  if (state === "withdrawn") return refusedBy === null || refusedBy === "association";
  return false;
}
