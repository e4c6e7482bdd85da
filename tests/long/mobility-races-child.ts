import { db } from "~/db.server";
import type { CandidacyAnswerId, CandidacyId, HouseholdId, UserId } from "~/ids";
import type { Answer } from "~/mobility/candidacy";
import { answerCandidacy, withdrawHousehold } from "~/mobility/candidacy-answers.server";
import { expireCandidacies } from "~/mobility/candidacy-clock.server";
import { answerAsPartner, withdrawPartner } from "~/mobility/candidacy-partner-answers.server";
import { proposeMobility } from "~/mobility/candidacy-proposals.server";
import type { Bundle } from "~/mobility/round";
import { tx } from "~db/client";

export type Job = { by: UserId } & (
  | { what: "propose"; householdId: HouseholdId; bundle: Bundle }
  | { what: "answer"; id: CandidacyId; answer: Answer }
  | { what: "withdraw"; id: CandidacyId }
  | { what: "partner"; id: CandidacyAnswerId; answer: Answer }
  | { what: "partner leaves"; id: CandidacyAnswerId }
  | { what: "clock"; at: number }
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
    return { said: done.ok ? "ok" : (done.refusal ?? "refused") };
  } catch (error) {
    return { said: "thrown", error: `${(error as { code?: string }).code ?? ""} ${String(error)}` };
  }
}

function doJob(job: Job, at: Date): { ok: boolean; refusal?: string } {
  switch (job.what) {
    case "propose": {
      const { householdId, bundle, by } = job;
      const rest = { roundId: null, explanation: null, forcedReason: null, letterWords: "", visibleFrom: at };
      return tx(db, (t) => proposeMobility(t, { householdId, bundle, by, ...rest }, at));
    }
    case "answer": {
      const reason = job.answer === "no" ? ("date" as const) : null;
      const seat = { candidacyId: job.id, mover: "beneficiary" as const, by: job.by };
      return answerCandidacy(db, seat, { answer: job.answer, reason, words: null }, at);
    }
    case "withdraw": {
      const seat = { candidacyId: job.id, mover: "beneficiary" as const, by: job.by };
      return withdrawHousehold(db, seat, { reason: "family", words: null }, at);
    }
    case "partner": {
      const seat = { answerId: job.id, mover: "partner" as const, by: null, tokenHash: null };
      const reason = job.answer === "no" ? ("other" as const) : null;
      return answerAsPartner(db, seat, { answer: job.answer, reason, words: null }, at);
    }
    case "partner leaves": {
      const seat = { answerId: job.id, mover: "partner" as const, by: null, tokenHash: null };
      return withdrawPartner(db, seat, { reason: "other", words: null }, at);
    }
    case "clock":
      expireCandidacies(db, new Date(job.at));
      return { ok: true };
  }
}
