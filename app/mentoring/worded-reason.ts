import { reasonInWords } from "../i18n/reasons";
import type { Words } from "../i18n/words";
import type { LeftOut } from "../matching/duo/round";

export interface WordedReason {
  at: Date;
  why: string;
  /** The smallest change that would create candidates, and how many; null when no single one would. */
  unblock: { change: string; candidates: number } | null;
}

/**
 * "No proposal yet" never stands alone: why, and what would unblock it, in the reader's language. Null when there is no
 * reason, or none that has words.
 */
export function wordedReason(words: Words, reason: { at: Date; why: LeftOut } | null): WordedReason | null {
  if (!reason) return null;
  const { relaxation } = reason.why;
  if (!words.has(reason.why.reason.key)) return null;
  const why = reasonInWords(words, reason.why.reason);
  const change =
    relaxation && words.has(relaxation.because.key) ? reasonInWords(words, relaxation.because) : null;
  return {
    at: reason.at,
    why,
    unblock: relaxation && change !== null ? { change, candidates: relaxation.candidates } : null,
  };
}
