import { and, eq } from "drizzle-orm";
import { type Db, type Tx, tx } from "~db/client";
import { duos } from "~db/schema";
import { recordMove } from "../audit/history.server";
import { seal } from "../audit/seal.server";
import { cancelLetters } from "../mail/outbox.server";
import { tellAgreed, tellClosed } from "./duo-letters.server";
import { type Duo, moveDuo } from "./duo-moves.server";
import type { Answer, RefusalReason, Side } from "./duo-path";
import { answerOf, type Standing, standingOf } from "./duo-standing";
import { getDuo } from "./duos.server";
import { otherSide } from "./parties.server";
import { closeProposalLinks } from "./proposals.server";
import type { Seat } from "./seats.server";

export interface GivenAnswer {
  answer: Answer;
  /** Why not; nothing when the answer is yes. */
  reason: RefusalReason | null;
  /** Words beside the reason, for staff only. */
  words: string | null;
}
export type Answered =
  | { ok: true; became: "noted" | "accepted" | "refused" | "unchanged" }
  | { ok: false; refusal: "too_late"; standing: Standing };

/**
 * One side's answer, given blind. The second yes makes the duo accepted; a no frees both at once. A yes may become a no
 * until the duo opens; the same answer twice is a success once; after the end nothing changes any more.
 */
export function answerDuo(db: Db, seat: Seat, given: GivenAnswer, at: Date): Answered {
  return tx(db, (t): Answered => {
    const duo = getDuo(t, seat.duoId);
    const standing = standingOf(duo, seat.side, at);
    const known = answerOf(duo, seat.side);
    if (given.answer === "yes") {
      if (standing === "asked") return sayYes(t, duo, seat, at);
      if (standing === "answered" || standing === "both_yes") return { ok: true, became: "unchanged" };
    } else {
      if (standing === "asked" || standing === "answered") return sayNo(t, duo, "refuse", seat, given, at);
      if (standing === "both_yes") return sayNo(t, duo, "withdraw", seat, given, at);
      if (standing === "declined" && known === "no") return { ok: true, became: "unchanged" };
    }
    return { ok: false, refusal: "too_late", standing };
  });
}

function sayYes(t: Tx, duo: Duo, seat: Seat, at: Date): Answered {
  const { side, mover, by } = seat;
  const own = ownAnswer(side, "yes", at);
  if (answerOf(duo, otherSide(side)) === "yes") {
    moveDuo(t, duo, "agree", { mover, by, at }, { ...own, acceptedAt: at }, { side });
    tellAgreed(t, duo, at);
    return { ok: true, became: "accepted" };
  }
  t.update(duos)
    .set({ ...own, version: duo.version + 1 })
    .where(and(eq(duos.id, duo.id), eq(duos.version, duo.version)))
    .run();
  recordMove(t, {
    subject: { kind: "duo", id: duo.id },
    move: "answer",
    from: "proposed",
    to: "proposed",
    actor: by,
    at,
    details: { side },
  });
  return { ok: true, became: "noted" };
}

function sayNo(
  t: Tx,
  duo: Duo,
  move: "refuse" | "withdraw",
  { side, mover, by }: Seat,
  { reason, words }: GivenAnswer,
  at: Date,
): Answered {
  const columns = {
    ...ownAnswer(side, "no", at),
    refusedBy: side,
    refusalReason: reason ?? "other",
    refusalWords: words ? seal(words, `duos.refusal_words:${duo.id}`) : null,
    endedAt: at,
  };
  moveDuo(t, duo, move, { mover, by, at }, columns, { side, reason: columns.refusalReason });
  cancelLetters(t, { kind: "duo", id: duo.id });
  closeProposalLinks(t, duo, at);
  tellClosed(t, duo, otherSide(side), at);
  return { ok: true, became: "refused" };
}

const ownAnswer = (side: Side, answer: Answer, at: Date) =>
  side === "volunteer"
    ? { volunteerAnswer: answer, volunteerAnsweredAt: at }
    : { beneficiaryAnswer: answer, beneficiaryAnsweredAt: at };
