import { and, asc, eq, isNull } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { followups } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { openOrNull, seal } from "../audit/seal.server";
import { dayAfter, type IsoDay } from "../days";
import type { CandidacyId, FollowupId, UserId } from "../ids";
import { parisDay } from "../paris-time";
import type { ReturnReason } from "./candidacy";
import { type Candidacy, getCandidacy, type NotNow, noteOnCandidacy, notNow } from "./candidacy-moves.server";
import { type CandidacySeat, findCandidacyOfWorker } from "./candidacy-seats.server";
import type { FollowupHousing, FollowupJob, FollowupMonth } from "./followup";

/** Days before its date from which a follow-up may be given. */
const EARLY_DAYS = 14;

export interface FollowupAnswer {
  stillThere: boolean;
  job: FollowupJob | null;
  housing: FollowupHousing | null;
  /** Why they left. */
  leftFor: ReturnReason[];
  /** For the team only. */
  words: string | null;
}
export interface ReadFollowup extends Omit<FollowupAnswer, "stillThere"> {
  id: FollowupId;
  months: FollowupMonth;
  dueOn: IsoDay;
  doneAt: number | null;
  stillThere: boolean | null;
}
export type FollowedUp = { ok: true } | NotNow | { ok: false; refusal: "no_followup" | "not_yet" | "done" };

/** The household tells itself how it goes. */
export const followUpAsHousehold = (
  db: Db,
  seat: CandidacySeat,
  id: FollowupId,
  answer: FollowupAnswer,
  at: Date,
): FollowedUp =>
  tx(db, (t): FollowedUp => followUp(t, getCandidacy(t, seat.candidacyId), seat.by, id, answer, at));

/** A social worker or a coordinator notes what the household told them. Null when not theirs. */
export const followUpAsWorker = (
  db: Db,
  viewer: Viewer,
  candidacyId: CandidacyId,
  id: FollowupId,
  answer: FollowupAnswer,
  at: Date,
): FollowedUp | null =>
  tx(db, (t): FollowedUp | null => {
    const candidacy = findCandidacyOfWorker(t, viewer, candidacyId, at);
    return candidacy && followUp(t, candidacy, viewer.userId, id, answer, at);
  });

/** In their order; `words` are the team's: the household's reader leaves them out. */
export const listFollowups = (db: Reader, candidacyId: CandidacyId): ReadFollowup[] =>
  db
    .select()
    .from(followups)
    .where(eq(followups.candidacyId, candidacyId))
    .orderBy(asc(followups.months))
    .all()
    .map(({ id, months, dueOn, doneAt, stillThere, job, housing, leftFor, words }) => ({
      ...{ id, months, dueOn, stillThere, job, housing },
      leftFor: leftFor ?? [],
      doneAt: doneAt?.getTime() ?? null,
      words: openOrNull(words, `followups.words:${id}`),
    }));

/** Whether it may be given at this moment. */
export const isAskable = ({ doneAt, dueOn }: Pick<ReadFollowup, "doneAt" | "dueOn">, at: Date): boolean =>
  doneAt === null && dayAfter(dueOn, -EARLY_DAYS) <= parisDay(at);

/** The same answer sent twice is one; somebody else's answer stands. */
function followUp(
  t: Tx,
  candidacy: Candidacy,
  by: UserId,
  id: FollowupId,
  { stillThere, job, housing, leftFor, words }: FollowupAnswer,
  at: Date,
): FollowedUp {
  const row = t
    .select()
    .from(followups)
    .where(and(eq(followups.id, id), eq(followups.candidacyId, candidacy.id)))
    .get();
  if (!row) return { ok: false, refusal: "no_followup" };
  if (row.doneAt) {
    const same = row.doneBy === by && row.stillThere === stillThere && row.job === job;
    return same ? { ok: true } : { ok: false, refusal: "done" };
  }
  if (candidacy.state !== "moved") return notNow(candidacy);
  if (!isAskable({ doneAt: null, dueOn: row.dueOn }, at)) return { ok: false, refusal: "not_yet" };
  t.update(followups)
    .set({
      ...{ stillThere, job, housing, doneAt: at, doneBy: by, version: row.version + 1 },
      leftFor: stillThere ? null : leftFor,
      words: words ? seal(words, `followups.words:${id}`) : null,
    })
    .where(and(eq(followups.id, id), isNull(followups.doneAt)))
    .run();
  const details = { months: row.months, stillThere, job, housing };
  noteOnCandidacy(t, candidacy, "follow_up", { by, at }, {}, details);
  return { ok: true };
}
