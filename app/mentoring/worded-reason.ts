import { reasonInWords } from "../i18n/reasons";
import type { Words } from "../i18n/words";
import type { LeftOut } from "../matching/duo/round";

export interface WordedReason {
  at: Date;
  why: string;
  /** The smallest change that would create candidates, and how many; null when no single one would. */
  unblock: { change: string; candidates: number } | null;
}

/** "No proposal yet" never stands alone: why, and what would unblock it, in the reader's language. */
export const wordedReason = (words: Words, reason: { at: Date; why: LeftOut } | null): WordedReason | null =>
  reason && {
    at: reason.at,
    why: reasonInWords(words, reason.why.reason),
    unblock: reason.why.relaxation && {
      change: reasonInWords(words, reason.why.relaxation.because),
      candidates: reason.why.relaxation.candidates,
    },
  };
