/** The coordinator's queues, in the order in which people wait worst. Words: `staff.today.<queue>`. */
export const QUEUES = [
  "reports",
  "duos_to_open",
  "unanswered",
  "silent",
  "checks",
  "to_confirm",
  "identity",
  "interviews",
  "approvals",
  "rounds",
  "unmatched",
  "letters",
] as const;
export type Queue = (typeof QUEUES)[number];

export interface QueueState {
  queue: Queue;
  count: number;
  /** Since when the oldest one waits. */
  oldest: Date | null;
}

/** Where a queue is worked on. */
export const QUEUE_PATHS: Readonly<Record<Queue, string>> = {
  reports: "/staff/duos?queue=reports",
  duos_to_open: "/staff/duos?queue=to_open",
  unanswered: "/staff/duos?queue=deadline",
  silent: "/staff/duos?queue=silent",
  checks: "/staff/duos?queue=checks",
  to_confirm: "/staff/beneficiaries?state=to_confirm",
  identity: "/staff/volunteers?state=screening&step=identity_seen",
  interviews: "/staff/volunteers?state=screening&step=interview",
  approvals: "/staff/volunteers?state=screening&step=ready",
  rounds: "/staff/rounds",
  unmatched: "/staff/beneficiaries?state=waiting",
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
