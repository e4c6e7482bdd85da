import { db } from "~/db.server";
import type { DraftId, DuoId, InfoMeetingId, RoundId, UserId } from "~/ids";
import { answerDuo } from "~/mentoring/answers.server";
import type { Answer, Side } from "~/mentoring/duo-path";
import { bookMeeting } from "~/mentoring/meeting-bookings.server";
import { decideDraft } from "~/rounds/draft-moves.server";
import { publishRound } from "~/rounds/publication.server";
import type { DraftMove } from "~/rounds/round-path";
import { viewerOf } from "../support/duos";

export type Job = { by: UserId } & (
  | { what: "book"; id: InfoMeetingId }
  | { what: "publish"; id: RoundId }
  | { what: "answer"; id: DuoId; side: Side; answer: Answer }
  | { what: "decide"; id: DraftId; roundId: RoundId; move: DraftMove }
);
export interface Done {
  /** "ok", or why not. */
  said: string;
  /** What was thrown: a bug. */
  error?: string;
}

/** Does the jobs that it is sent, at the moment that it is told, and says what became of them. */
process.on("message", (message: "end" | { start: number; at: number; jobs: Job[] }) => {
  if (message === "end") return process.exit(0);
  const { start, at, jobs } = message;
  // All processes leave this loop at the same millisecond; a timer would not.
  while (Date.now() < start);
  process.send?.(jobs.map((job) => attempt(job, new Date(at))));
});
process.send?.("ready");

function attempt(job: Job, at: Date): Done {
  try {
    const done = doJob(job, at);
    return { said: done.ok ? "ok" : "refused" };
  } catch (error) {
    return { said: "thrown", error: `${(error as { code?: string }).code ?? ""} ${String(error)}` };
  }
}

function doJob(job: Job, at: Date): { ok: boolean } {
  switch (job.what) {
    case "book":
      return bookMeeting(db, viewerOf(job.by), job.id, at);
    case "publish":
      return publishRound(db, viewerOf(job.by), { roundId: job.id, version: 1, letterWords: "" }, at);
    case "answer": {
      const seat = { duoId: job.id, side: job.side, mover: job.side, by: job.by };
      const reason = job.answer === "no" ? ("hours" as const) : null;
      return answerDuo(db, seat, { answer: job.answer, reason, words: null }, at);
    }
    case "decide":
      return decideDraft(
        db,
        viewerOf(job.by),
        { roundId: job.roundId, draftId: job.id, move: job.move, version: 1 },
        at,
      );
  }
}
