import { DUO_QUEUES, type DuoQueue } from "../mentoring/duo-filter";
import { CANDIDACY_QUEUES, type CandidacyQueue } from "../mobility/candidacy-filter";

const WELCOME_QUEUES = ["identity_seen", "interview", "record_check", "ready"] as const;
type WelcomeQueue = (typeof WELCOME_QUEUES)[number];

/** What of Clef de France waits for a coordinator; answers that are still in time wait for a partner. */
const isTheirs = (queue: CandidacyQueue): queue is Exclude<CandidacyQueue, "answers_awaited"> =>
  queue !== "answers_awaited";
const MOBILITY_QUEUES = CANDIDACY_QUEUES.filter(isTheirs);

/** The coordinator's queues, in the order in which people wait worst. Words: `staff.today.<queue>`. */
export const QUEUES = [
  ...DUO_QUEUES,
  ...MOBILITY_QUEUES,
  "to_confirm",
  ...WELCOME_QUEUES,
  "rounds",
  "unmatched",
  "letters",
] as const satisfies readonly (DuoQueue | WelcomeQueue | string)[];
export type Queue = (typeof QUEUES)[number];

export interface QueueState {
  queue: Queue;
  count: number;
  /** Since when the oldest one waits, in milliseconds. */
  oldest: number | null;
}

/** Where a queue is worked on: the list that holds as many people as the queue says. */
export const QUEUE_PATHS: Readonly<Record<Queue, string>> = {
  reports: "/staff/duos?queue=reports",
  to_open: "/staff/duos?queue=to_open",
  check_due: "/staff/duos?queue=check_due",
  silent: "/staff/duos?queue=silent",
  closing: "/staff/duos?queue=closing",
  interests: "/staff/candidacies?queue=interests",
  answers_late: "/staff/candidacies?queue=answers_late",
  visits: "/staff/candidacies?queue=visits",
  preparations_late: "/staff/candidacies?queue=preparations_late",
  followups_due: "/staff/candidacies?queue=followups_due",
  to_close: "/staff/candidacies?queue=to_close",
  places_freed: "/staff/candidacies?queue=places_freed",
  to_confirm: "/staff/beneficiaries?state=to_confirm",
  identity_seen: "/staff/volunteers?step=identity_seen",
  interview: "/staff/volunteers?step=interview",
  record_check: "/staff/volunteers?step=record_check",
  ready: "/staff/volunteers?step=ready",
  rounds: "/staff/rounds?state=to_publish",
  unmatched: "/staff/beneficiaries?state=unmatched",
  letters: "/staff/letters?state=dead",
};

export const CHANGES = [
  "volunteers_signed_up",
  "beneficiaries_registered",
  "answers_yes",
  "duos_opened",
  "meetings_logged",
  "duos_ended",
] as const;
export type Change = (typeof CHANGES)[number];
