import { and, eq, gt, isNull, lt, lte } from "drizzle-orm";
import { type Db, type Tx, tx } from "~db/client";
import { candidacies, candidacyAnswers, followups } from "~db/schema";
import { daysBetween } from "../days";
import { linkTo } from "../links.server";
import { enqueue } from "../mail/outbox.server";
import { parisDay } from "../paris-time";
import { sendQuestion } from "./candidacy-asking.server";
import { endCandidacy } from "./candidacy-endings.server";
import { tellCompanions, tellHousehold, writeProposal } from "./candidacy-letters.server";
import { type Candidacy, getCandidacy } from "./candidacy-moves.server";
import { candidacyParties, companionsOf } from "./candidacy-parties.server";
import { type PartnerAnswer, tellAnswersLate } from "./candidacy-partner-letters.server";
import { ANSWER_REMINDER_DAYS, REMINDER_DAYS } from "./candidacy-path";
import { FOLLOWUP_REMINDER_DAYS } from "./followup";

const DAY = 86_400_000;

/**
 * Work of the clock. Each may run as often as one likes, after a pause of weeks, or when the clock was changed: what was done is
 * written on the row, so nothing is done twice. Each returns how many rows it touched.
 */

/** Days 3 and 7 of a proposal that the household has not answered; after a pause only the latest reminder leaves. */
export function remindCandidacies(db: Db, at: Date): number {
  const due = db
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(
      and(
        eq(candidacies.state, "proposed"),
        gt(candidacies.closesAt, at),
        lt(candidacies.remindersSent, REMINDER_DAYS.length),
        lte(candidacies.visibleFrom, new Date(at.getTime() - REMINDER_DAYS[0] * DAY)),
      ),
    )
    .all();
  return countTrue(
    db,
    due,
    ({ id }) =>
      (t) =>
        remind(t, getCandidacy(t, id), at),
  );
}

function remind(t: Tx, candidacy: Candidacy, at: Date): boolean {
  const days = (at.getTime() - candidacy.visibleFrom.getTime()) / DAY;
  const passed = REMINDER_DAYS.filter((day) => days >= day);
  const day = passed.at(-1);
  const open = candidacy.state === "proposed" && candidacy.closesAt !== null && at < candidacy.closesAt;
  if (!open || !day || passed.length <= candidacy.remindersSent) return false;
  t.update(candidacies).set({ remindersSent: passed.length }).where(eq(candidacies.id, candidacy.id)).run();
  writeProposal(t, candidacy, { day, words: "", at, notBefore: at });
  return true;
}

/** Day 14: closes what was not answered, gives the places back, tells the household kindly and who accompanies it. */
export function expireCandidacies(db: Db, at: Date): number {
  const due = db
    .select({ id: candidacies.id })
    .from(candidacies)
    .where(and(eq(candidacies.state, "proposed"), lte(candidacies.closesAt, at)))
    .all();
  return countTrue(
    db,
    due,
    ({ id }) =>
      (t) =>
        expire(t, getCandidacy(t, id), at),
  );
}

function expire(t: Tx, candidacy: Candidacy, at: Date): boolean {
  if (!candidacy.closesAt || candidacy.closesAt > at) return false;
  if (!endCandidacy(t, candidacy, "expire", { mover: "clock", by: null, at }).ok) return false;
  tellHousehold(t, candidacy, {
    kind: "mobility_expired",
    values: ({ firstName, link }) => ({ firstName, link }),
    news: "expired",
    at,
  });
  tellCompanions(t, candidacy, candidacyParties(t, candidacy), "expired", { at });
  return true;
}

/** Days 3 and 6 of a question that a partner has not answered; after 8 days its link is over and a coordinator is told. */
export function remindPartners(db: Db, at: Date): number {
  const due = db
    .select({ answer: candidacyAnswers })
    .from(candidacyAnswers)
    .innerJoin(candidacies, eq(candidacies.id, candidacyAnswers.candidacyId))
    .where(
      and(
        eq(candidacies.state, "accepted"),
        isNull(candidacyAnswers.answer),
        lte(candidacyAnswers.remindersSent, ANSWER_REMINDER_DAYS.length),
        lte(candidacyAnswers.askedAt, new Date(at.getTime() - ANSWER_REMINDER_DAYS[0] * DAY)),
      ),
    )
    .all();
  return countTrue(db, due, ({ answer: { id } }) => (t) => {
    const answer = t.select().from(candidacyAnswers).where(eq(candidacyAnswers.id, id)).get();
    return answer !== undefined && remindPartner(t, answer, at);
  });
}

/** Three steps are counted: the two reminders, and the word to the coordinator. */
function remindPartner(t: Tx, answer: PartnerAnswer, at: Date): boolean {
  const candidacy = getCandidacy(t, answer.candidacyId);
  if (candidacy.state !== "accepted" || answer.answer) return false;
  const days = (at.getTime() - answer.askedAt.getTime()) / DAY;
  const late = at >= answer.closesAt;
  const steps = late
    ? ANSWER_REMINDER_DAYS.length + 1
    : ANSWER_REMINDER_DAYS.filter((day) => days >= day).length;
  if (steps <= answer.remindersSent) return false;
  t.update(candidacyAnswers).set({ remindersSent: steps }).where(eq(candidacyAnswers.id, answer.id)).run();
  if (late) tellAnswersLate(t, candidacy, answer, "late", at);
  else sendQuestion(t, candidacy, { ...answer, remindersSent: steps }, "mobility_answer_reminder", at);
  return true;
}

/** On its day a follow-up is asked of the household and of who accompanies it; the latter are reminded after 7 and 21 days. */
export function askFollowups(db: Db, at: Date): number {
  const due = db
    .select({ id: followups.id, candidacyId: followups.candidacyId })
    .from(followups)
    .innerJoin(candidacies, eq(candidacies.id, followups.candidacyId))
    .where(
      and(
        eq(candidacies.state, "moved"),
        isNull(followups.doneAt),
        lte(followups.dueOn, parisDay(at)),
        lte(followups.remindersSent, FOLLOWUP_REMINDER_DAYS.length),
      ),
    )
    .all();
  return countTrue(db, due, ({ id, candidacyId }) => (t) => {
    const row = t.select().from(followups).where(eq(followups.id, id)).get();
    return row !== undefined && askFollowup(t, getCandidacy(t, candidacyId), row, at);
  });
}

function askFollowup(
  t: Tx,
  candidacy: Candidacy,
  followup: typeof followups.$inferSelect,
  at: Date,
): boolean {
  const waited = daysBetween(followup.dueOn, parisDay(at));
  const steps = [0, ...FOLLOWUP_REMINDER_DAYS].filter((day) => waited >= day).length;
  const { id, months } = followup;
  if (candidacy.state !== "moved" || followup.doneAt || steps <= followup.remindersSent) return false;
  t.update(followups).set({ remindersSent: steps }).where(eq(followups.id, id)).run();
  const parties = candidacyParties(t, candidacy);
  const { household } = parties;
  if (followup.remindersSent === 0 && household.hasEmail)
    tellHousehold(t, candidacy, {
      kind: "mobility_followup",
      values: (reader) => ({ ...reader, months }),
      news: "followup",
      mark: id,
      at,
    });
  for (const { userId, firstName, path } of companionsOf(t, parties, candidacy.id, at))
    enqueue(t, {
      kind: "followup_due_staff",
      to: userId,
      values: { firstName, personFirstName: household.firstName, months, link: linkTo(path) },
      at,
      subject: { kind: "candidacy", id: candidacy.id },
      onceKey: `followup-due:${id}:${steps}:${userId}`,
    });
  return true;
}

/** One transaction per row: a long list never holds the writer, and one failure leaves the others done. */
const countTrue = <Row>(db: Db, due: Row[], work: (row: Row) => (t: Tx) => boolean): number =>
  due.filter((row) => tx(db, work(row))).length;
