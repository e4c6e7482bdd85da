import { and, eq, isNull } from "drizzle-orm";
import { type Db, type Tx, tx } from "~db/client";
import { candidacyAnswers } from "~db/schema";
import { coordinatorsOf } from "../accounts/recipients.server";
import { seal } from "../audit/seal.server";
import { linkTo } from "../links.server";
import { enqueue } from "../mail/outbox.server";
import type { Answer, RefusalReason } from "./candidacy";
import { endCandidacy, withdraw } from "./candidacy-endings.server";
import { tellCompanions, tellHousehold } from "./candidacy-letters.server";
import {
  type Candidacy,
  getCandidacy,
  type Moved,
  moveCandidacy,
  noteOnCandidacy,
  notNow,
} from "./candidacy-moves.server";
import { candidacyParties } from "./candidacy-parties.server";
import {
  listAnswers,
  type PartnerAnswer,
  tellAskedPartners,
  tellPartners,
} from "./candidacy-partner-letters.server";
import type { PartnerSeat } from "./candidacy-partner-seats.server";
import { type CandidacyState, isCommitted } from "./candidacy-path";

export interface GivenPartnerAnswer {
  answer: Answer;
  /** Why not; nothing when the answer is yes. */
  reason: RefusalReason | null;
  /** For the team only. */
  words: string | null;
}
export type PartnerAnswered =
  | { ok: true; became: "noted" | "agreed" | "declined" | "unchanged" }
  | { ok: false; refusal: "too_late"; state: CandidacyState };

/**
 * An employer's, a landlord's or a training body's answer. The last yes that is needed makes the candidacy agreed; one no
 * declines it and frees its places. The same answer twice is a success once; another one afterwards is a withdrawal.
 */
export function answerAsPartner(
  db: Db,
  seat: PartnerSeat,
  given: GivenPartnerAnswer,
  at: Date,
): PartnerAnswered {
  return tx(db, (t): PartnerAnswered => {
    const answer = getAnswerOf(t, seat);
    const candidacy = getCandidacy(t, answer.candidacyId);
    if (answer.answer && answer.answer === given.answer) return { ok: true, became: "unchanged" };
    if (candidacy.state !== "accepted" || answer.answer || isDead(answer, seat, at))
      return { ok: false, refusal: "too_late", state: candidacy.state };
    noteAnswer(t, answer, seat, given, at);
    return given.answer === "yes"
      ? sayYes(t, candidacy, answer, seat, at)
      : sayNo(t, candidacy, answer, seat, given, at);
  });
}

/** A partner who had said yes withdraws, at any step before the move; the places are free at once. Twice is once. */
export function withdrawPartner(
  db: Db,
  seat: PartnerSeat,
  { reason, words }: { reason: RefusalReason; words: string | null },
  at: Date,
): Moved {
  return tx(db, (t): Moved => {
    const answer = getAnswerOf(t, seat);
    const candidacy = getCandidacy(t, answer.candidacyId);
    if (candidacy.state === "withdrawn" && candidacy.refusedBy === answer.party) return { ok: true };
    if (!isCommitted(candidacy.state) || isDead(answer, seat, at)) return notNow(candidacy);
    const moving = { mover: seat.mover, by: seat.by, at };
    return withdraw(t, candidacy, moving, { party: answer.party, reason, words });
  });
}

/** The link was replaced by a newer one, or its eight days are over without an answer. */
const isDead = (answer: PartnerAnswer, { tokenHash }: PartnerSeat, at: Date): boolean =>
  tokenHash !== null && (answer.tokenHash !== tokenHash || (!answer.answer && answer.closesAt <= at));

function noteAnswer(
  t: Tx,
  answer: PartnerAnswer,
  { by }: PartnerSeat,
  given: GivenPartnerAnswer,
  at: Date,
): void {
  const { changes } = t
    .update(candidacyAnswers)
    .set({
      answer: given.answer,
      reason: given.answer === "no" ? (given.reason ?? "other") : null,
      words: given.words ? seal(given.words, `candidacy_answers.words:${answer.id}`) : null,
      answeredAt: at,
      answeredBy: by,
      version: answer.version + 1,
    })
    .where(and(eq(candidacyAnswers.id, answer.id), isNull(candidacyAnswers.answer)))
    .run();
  if (changes !== 1) throw new Error(`The answer ${answer.id} was given meanwhile`);
}

function sayYes(
  t: Tx,
  candidacy: Candidacy,
  { party, organisationId }: PartnerAnswer,
  { mover, by }: PartnerSeat,
  at: Date,
): PartnerAnswered {
  const details = { party, organisationId, byLink: by === null };
  if (listAnswers(t, candidacy).some(({ answer }) => answer !== "yes")) {
    noteOnCandidacy(t, candidacy, "answer", { by, at }, {}, details);
    return { ok: true, became: "noted" };
  }
  const moved = moveCandidacy(t, candidacy, "agree", { mover, by, at }, { agreedAt: at }, details);
  if (!moved.ok) return { ok: false, refusal: "too_late", state: moved.state };
  tellAgreed(t, candidacy, at);
  return { ok: true, became: "agreed" };
}

function sayNo(
  t: Tx,
  candidacy: Candidacy,
  { party, organisationId }: PartnerAnswer,
  { mover, by }: PartnerSeat,
  { reason, words }: GivenPartnerAnswer,
  at: Date,
): PartnerAnswered {
  const ending = { party, reason: reason ?? "other", words };
  const details = { organisationId, byLink: by === null };
  const moved = endCandidacy(t, candidacy, "decline", { mover, by, at }, ending, details);
  if (!moved.ok) return { ok: false, refusal: "too_late", state: moved.state };
  tellHousehold(t, candidacy, {
    kind: "mobility_declined",
    values: (reader) => reader,
    news: "declined",
    at,
  });
  const parties = candidacyParties(t, candidacy);
  if (parties.household.referentId) tellCompanions(t, candidacy, parties, "declined", { at });
  tellAskedPartners(t, candidacy, by, at);
  return { ok: true, became: "declined" };
}

/** Everybody has said yes: the household, those who accompany it, the partners and the branch go on to the visit. */
function tellAgreed(t: Tx, candidacy: Candidacy, at: Date): void {
  tellHousehold(t, candidacy, { kind: "mobility_agreed", values: (reader) => reader, news: "agreed", at });
  const parties = candidacyParties(t, candidacy);
  if (parties.household.referentId) tellCompanions(t, candidacy, parties, "agreed", { at });
  tellPartners(t, candidacy, { kind: "mobility_agreed_partner", values: (desk) => desk, at });
  for (const { userId, firstName } of coordinatorsOf(t, candidacy.branchId, at))
    enqueue(t, {
      kind: "mobility_agreed_staff",
      to: userId,
      values: {
        firstName,
        personFirstName: parties.household.firstName,
        town: parties.offer.town,
        link: linkTo(`/staff/candidacies/${candidacy.id}`),
      },
      at,
      subject: { kind: "candidacy", id: candidacy.id },
      onceKey: `mobility-agreed:${candidacy.id}:${userId}`,
    });
}

function getAnswerOf(t: Tx, { answerId }: PartnerSeat): PartnerAnswer {
  const answer = t.select().from(candidacyAnswers).where(eq(candidacyAnswers.id, answerId)).get();
  if (!answer) throw new Error(`No answer ${answerId}`);
  return answer;
}
