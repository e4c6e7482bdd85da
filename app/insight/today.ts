import type { BranchId } from "../ids";
import { DUO_QUEUES } from "../mentoring/duo-filter";
import { CANDIDACY_QUEUES, type CandidacyQueue } from "../mobility/candidacy-filter";

/** What of Clef de France waits for a coordinator; answers that are still in time wait for a partner. */
const isTheirs = (queue: CandidacyQueue): queue is Exclude<CandidacyQueue, "answers_awaited"> =>
  queue !== "answers_awaited";

/** The coordinator's queues under their headings, in the order in which people wait worst. Words: `staff.today.<queue>`. */
export const QUEUE_GROUPS = {
  duos: [...DUO_QUEUES, ...CANDIDACY_QUEUES.filter(isTheirs)],
  people: [
    "to_confirm",
    "identity_seen",
    "interview",
    "record_check",
    "ready",
    "refused_twice",
    "volunteers_refused",
    "unmatched",
    "households_unmatched",
  ],
  house: ["meetings", "rounds", "letters"],
} as const satisfies Record<string, readonly string[]>;
export type QueueGroup = keyof typeof QUEUE_GROUPS;
export const GROUPS = Object.keys(QUEUE_GROUPS) as QueueGroup[];
export type Queue = (typeof QUEUE_GROUPS)[QueueGroup][number];
export const QUEUES: readonly Queue[] = GROUPS.flatMap((group): readonly Queue[] => QUEUE_GROUPS[group]);

export interface QueueState {
  queue: Queue;
  count: number;
  /** Since when the oldest one waits, in milliseconds; in the future for what is about to close or to be held. */
  oldest: number | null;
}

/** Where a queue is worked on: the list that holds as many lines as the queue says. */
const QUEUE_PATHS: Readonly<Record<Queue, string>> = {
  reports: "/staff/duos?queue=reports",
  to_open: "/staff/duos?queue=to_open",
  closing: "/staff/duos?queue=closing",
  to_call: "/staff/duos?queue=to_call",
  check_due: "/staff/duos?queue=check_due",
  silent: "/staff/duos?queue=silent",
  proposals_closing: "/staff/candidacies?queue=proposals_closing",
  interests: "/staff/candidacies?queue=interests",
  households_to_call: "/staff/candidacies?queue=households_to_call",
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
  refused_twice: "/staff/beneficiaries?state=refused_twice",
  volunteers_refused: "/staff/volunteers?state=refused_twice",
  unmatched: "/staff/beneficiaries?state=unmatched",
  households_unmatched: "/staff/households?state=unmatched",
  meetings: "/staff/meetings?queue=to_hold",
  rounds: "/staff/rounds?state=to_publish",
  letters: "/staff/letters?state=dead",
};

/** The list of a queue, narrowed like the page that leads there; a round is of several branches and never is. */
export const queuePath = (queue: Queue, branchId?: BranchId): string =>
  QUEUE_PATHS[queue] + (branchId && queue !== "rounds" ? `&branch=${encodeURIComponent(branchId)}` : "");

export const CHANGES = [
  "volunteers_signed_up",
  "beneficiaries_registered",
  "answers_yes",
  "duos_opened",
  "meetings_logged",
  "duos_ended",
] as const;
export type Change = (typeof CHANGES)[number];
