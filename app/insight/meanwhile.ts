import type { SubjectKind } from "../audit/subjects";

/** What a hand-over's report tells, by kind of thing; other moves of these kinds are counted as "other". Words: `staff.handovers.move.<kind>.<move>`. */
export const TOLD = {
  duo: [
    ...["propose", "answer", "agree", "refuse", "expire", "withdraw", "open", "complete", "cancel"],
    ...["check", "log_meeting", "report", "handle_report", "fall_silent"],
  ],
  candidacy: [
    ...["show_interest", "propose", "accept", "refuse", "answer", "agree", "decline", "visit", "prepare"],
    ...["move", "follow_up", "close", "withdraw", "expire"],
  ],
  volunteer: [
    ...["signed_up", "attend_meeting", "note_identity_seen", "note_interview", "note_record_check"],
    ...["approve", "decline", "pause", "leave"],
  ],
  beneficiary: ["signed_up", "registered", "confirm", "change_referent", "pause", "close"],
  household: ["registered", "make_ready", "change_referent", "pause", "leave"],
  info_meeting: ["announce", "cancel", "note_attendance"],
  offer: ["publish", "confirm", "renew", "change", "suspend", "expire", "close"],
} as const satisfies Partial<Record<SubjectKind, readonly string[]>>;

export type MeanwhileKind = keyof typeof TOLD;
export const MEANWHILE_KINDS = Object.keys(TOLD) as MeanwhileKind[];

/** The pages of staff about each kind. */
export const MEANWHILE_PATHS: Readonly<Record<MeanwhileKind, string>> = {
  duo: "/staff/duos/",
  candidacy: "/staff/candidacies/",
  volunteer: "/staff/volunteers/",
  beneficiary: "/staff/beneficiaries/",
  household: "/staff/households/",
  info_meeting: "/staff/meetings/",
  offer: "/staff/offers/",
};

export interface MeanwhileCount {
  kind: MeanwhileKind;
  /** One of `TOLD`, or "other". */
  move: string;
  count: number;
}

export const toldAs = (kind: MeanwhileKind, move: string): string =>
  (TOLD[kind] as readonly string[]).includes(move) ? move : "other";

/** The counts of the history under the names that are told, in their order. */
export function toldCounts(rows: readonly MeanwhileCount[]): MeanwhileCount[] {
  return MEANWHILE_KINDS.flatMap((kind) =>
    [...TOLD[kind], "other"].flatMap((move) => {
      const count = rows
        .filter((row) => row.kind === kind && toldAs(kind, row.move) === move)
        .reduce((sum, row) => sum + row.count, 0);
      return count > 0 ? [{ kind, move, count }] : [];
    }),
  );
}
