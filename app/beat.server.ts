import { Cron } from "croner";
import type { Logger } from "pino";
import { sweepAccounts } from "./accounts/housekeeping.server";
import { now } from "./clock.server";
import { db } from "./db.server";
import { environment } from "./environment.server";
import { errorText } from "./error-text";
import { deliverDue } from "./mail/delivery.server";
import { forgetLetters } from "./mail/forget.server";
import { postFor } from "./mail/post.server";
import { expireProposals, remindProposals, scheduleChecks, watchSilence } from "./mentoring/duo-clock.server";
import { remindMeetings } from "./mentoring/meeting-clock.server";
import { forgetSignUps, remindSignUps } from "./mentoring/sign-up-clock.server";
import {
  askFollowups,
  expireCandidacies,
  remindCandidacies,
  remindPartners,
} from "./mobility/candidacy-clock.server";
import { forgetHouseholdForms } from "./mobility/household-forms.server";
import { expireOffers, remindStaleOffers, suspendStaleOffers } from "./mobility/offer-clock.server";
import { forgetComparisons } from "./rounds/console/comparisons.server";

/** Work of the clock: each entry runs alone, never beside itself; a failure is logged and tried again at the next beat. */
interface BeatTask {
  name: string;
  /** Cron pattern with seconds, in Paris. */
  when: string;
  /** What was done, for the log; nothing when it is not worth a line. */
  run: (at: Date) => unknown;
}

const EVERY_FIVE_SECONDS = "*/5 * * * * *";
const EVERY_MINUTE = "0 * * * * *";
const EVERY_QUARTER = "0 */15 * * * *";
const AT_NIGHT = "0 30 3 * * *";
const EVERY_HOUR = "0 10 * * * *";

const isWorthALine = (done: unknown): boolean => typeof done === "number" && done > 0;

function tasks(): BeatTask[] {
  const env = environment();
  const post = postFor(env);
  const deliver = async (at: Date) => {
    const report = await deliverDue(db, post, at);
    const errors = report.errors.map(({ letter, error }) => ({ letter, error: errorText(error) }));
    return report.dead > 0 || report.paused || errors.length > 0 ? { ...report, errors } : undefined;
  };
  return [
    { name: "deliver letters", when: EVERY_FIVE_SECONDS, run: deliver },
    { name: "expire proposals", when: EVERY_MINUTE, run: (at) => expireProposals(db, at) },
    { name: "remind proposals", when: EVERY_QUARTER, run: (at) => remindProposals(db, at) },
    { name: "remind meetings", when: EVERY_QUARTER, run: (at) => remindMeetings(db, at) },
    { name: "remind sign-ups", when: EVERY_QUARTER, run: (at) => remindSignUps(db, at) },
    { name: "watch silence", when: EVERY_HOUR, run: (at) => watchSilence(db, at) },
    { name: "schedule checks", when: EVERY_HOUR, run: (at) => scheduleChecks(db, at) },
    { name: "forget sign-ups", when: EVERY_HOUR, run: (at) => forgetSignUps(db, at) },
    { name: "expire candidacies", when: EVERY_MINUTE, run: (at) => expireCandidacies(db, at) },
    { name: "remind candidacies", when: EVERY_QUARTER, run: (at) => remindCandidacies(db, at) },
    { name: "remind partners", when: EVERY_QUARTER, run: (at) => remindPartners(db, at) },
    { name: "ask for follow-ups", when: EVERY_HOUR, run: (at) => askFollowups(db, at) },
    { name: "expire offers", when: EVERY_MINUTE, run: (at) => expireOffers(db, at) },
    { name: "remind stale offers", when: EVERY_HOUR, run: (at) => remindStaleOffers(db, at) },
    { name: "suspend stale offers", when: EVERY_HOUR, run: (at) => suspendStaleOffers(db, at) },
    { name: "forget household forms", when: EVERY_HOUR, run: (at) => forgetHouseholdForms(db, at) },
    { name: "forget comparisons", when: AT_NIGHT, run: (at) => forgetComparisons(db, at) },
    { name: "sweep sessions and links", when: AT_NIGHT, run: (at) => sweepAccounts(db, at) },
    ...(env.mode === "production"
      ? [{ name: "forget letters", when: AT_NIGHT, run: (at: Date) => forgetLetters(db, at) }]
      : []),
  ];
}

export function startBeat(log: Logger): { stop: () => void } {
  const jobs = tasks().map(
    ({ name, when, run }) =>
      new Cron(
        when,
        {
          protect: true,
          catch: (error) => log.error({ task: name, error: errorText(error) }),
          timezone: "Europe/Paris",
        },
        async () => {
          const done = await run(now());
          if (isWorthALine(done) || (typeof done === "object" && done !== null))
            log.info({ task: name, done });
        },
      ),
  );
  return {
    stop() {
      for (const job of jobs) job.stop();
    },
  };
}
