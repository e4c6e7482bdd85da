import { and, eq, isNull } from "drizzle-orm";
import { type Db, type Tx, tx } from "~db/client";
import { candidacyAnswers, offerDwellings, offerPosts, offers, offerTrainings } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { CandidacyAnswerId, CandidacyId, OrganisationId, UserId } from "../ids";
import { linkTo } from "../links.server";
import { enqueue } from "../mail/outbox.server";
import { newId } from "../new-id.server";
import type { AnsweringParty } from "./candidacy";
import { newSecret } from "./candidacy-links.server";
import { type Candidacy, type NotNow, noteOnCandidacy, notNow } from "./candidacy-moves.server";
import { candidacyParties } from "./candidacy-parties.server";
import {
  desksOf,
  listAnswers,
  type PartnerAnswer,
  tellAnswersLate,
} from "./candidacy-partner-letters.server";
import { ANSWER_DAYS } from "./candidacy-path";
import { findCandidacyOfStaff } from "./candidacy-seats.server";

const DAY = 86_400_000;
type AskedLines = Pick<PartnerAnswer, "postId" | "secondPostId" | "dwellingId" | "trainingId">;
interface Needed extends AskedLines {
  party: AnsweringParty;
  organisationId: OrganisationId;
}

/** After the household's yes: one question to each organisation and party of the bundle, with a link of 8 days. */
export function askPartners(t: Tx, candidacy: Candidacy, at: Date): void {
  for (const needed of answersNeeded(t, candidacy)) {
    const id = newId<CandidacyAnswerId>("ans");
    const closesAt = new Date(at.getTime() + ANSWER_DAYS * DAY);
    t.insert(candidacyAnswers)
      .values({ id, candidacyId: candidacy.id, ...needed, askedAt: at, closesAt })
      .run();
    sendQuestion(t, candidacy, getAnswer(t, id), "mobility_answer_request", at);
  }
}

export type AskedAgain = { ok: true } | NotNow | { ok: false; refusal: "answered" };

/** A coordinator asks once more: a new link of 8 days, the old one opens nothing any more. Null when not theirs. */
export function askPartnerAgain(
  db: Db,
  viewer: Viewer,
  id: CandidacyId,
  answerId: CandidacyAnswerId,
  at: Date,
): AskedAgain | null {
  return tx(db, (t): AskedAgain | null => {
    const candidacy = findCandidacyOfStaff(t, viewer, id);
    const answer = candidacy && listAnswers(t, candidacy).find((one) => one.id === answerId);
    if (!candidacy || !answer) return null;
    if (candidacy.state !== "accepted") return notNow(candidacy);
    if (answer.answer) return { ok: false, refusal: "answered" };
    t.update(candidacyAnswers)
      .set({
        askedAt: at,
        closesAt: new Date(at.getTime() + ANSWER_DAYS * DAY),
        remindersSent: 0,
        version: answer.version + 1,
      })
      .where(and(eq(candidacyAnswers.id, answerId), isNull(candidacyAnswers.answer)))
      .run();
    const { party, organisationId } = answer;
    const details = { party, organisationId };
    noteOnCandidacy(t, candidacy, "ask_again", { by: viewer.userId, at }, {}, details);
    sendQuestion(t, candidacy, getAnswer(t, answerId), "mobility_answer_request", at);
    return { ok: true };
  });
}

/**
 * The question or its reminder. By a contact address it carries a link that opens it without an account: each letter its own,
 * the newest counts. By accounts it leads to their page. With neither, a coordinator is told to call.
 */
export function sendQuestion(
  t: Tx,
  candidacy: Candidacy,
  answer: PartnerAnswer,
  kind: "mobility_answer_request" | "mobility_answer_reminder",
  at: Date,
): void {
  const { name, desks } = desksOf(t, answer.organisationId);
  const { offer } = candidacyParties(t, candidacy);
  if (desks.length === 0) {
    tellAnswersLate(t, candidacy, answer, "no_address", at);
    return;
  }
  for (const { to, contactName, userId } of desks)
    enqueue(t, {
      kind,
      to,
      values: {
        ...{ contactName, organisation: name, offer: offer.title, town: offer.town },
        party: answer.party,
        closesAt: answer.closesAt.getTime(),
        link: linkTo(userId ? `/partner/candidacies/${answer.id}` : `/answer/${renewLink(t, answer)}`),
      },
      at,
      subject: { kind: "candidacy", id: candidacy.id },
      onceKey: `${kind}:${answer.id}:${answer.askedAt.getTime()}:${answer.remindersSent}:${userId ?? ("" as UserId | "")}`,
    });
}

function renewLink(t: Tx, answer: PartnerAnswer): string {
  const { secret, hash } = newSecret();
  t.update(candidacyAnswers).set({ tokenHash: hash }).where(eq(candidacyAnswers.id, answer.id)).run();
  return secret;
}

/** Who answers for each line: its own organisation, else the one that publishes the offer. Two posts of one employer are one question. */
function answersNeeded(t: Tx, candidacy: Candidacy): Needed[] {
  const { postId, secondPostId, dwellingId, trainingId, offerId } = candidacy;
  const publisher = t.select({ id: offers.organisationId }).from(offers).where(eq(offers.id, offerId)).get();
  if (!publisher) throw new Error(`No offer ${offerId}`);
  const answering = (table: typeof offerPosts | typeof offerDwellings | typeof offerTrainings, id: string) =>
    t
      .select({ id: table.organisationId })
      .from(table)
      .where(eq(table.id, id as never))
      .get()?.id ?? publisher.id;
  const none: AskedLines = { postId: null, secondPostId: null, dwellingId: null, trainingId: null };
  const first = postId && answering(offerPosts, postId);
  const second = secondPostId && answering(offerPosts, secondPostId);
  return [
    ...(first
      ? [
          {
            ...none,
            ...{ party: "employer" as const, organisationId: first, postId },
            secondPostId: second === first ? secondPostId : null,
          },
        ]
      : []),
    ...(second && second !== first
      ? [{ ...none, party: "employer" as const, organisationId: second, secondPostId }]
      : []),
    ...(dwellingId
      ? [
          {
            ...none,
            ...{
              party: "landlord" as const,
              organisationId: answering(offerDwellings, dwellingId),
              dwellingId,
            },
          },
        ]
      : []),
    ...(trainingId
      ? [
          {
            ...none,
            ...{
              party: "training" as const,
              organisationId: answering(offerTrainings, trainingId),
              trainingId,
            },
          },
        ]
      : []),
  ];
}

function getAnswer(t: Tx, id: CandidacyAnswerId): PartnerAnswer {
  const answer = t.select().from(candidacyAnswers).where(eq(candidacyAnswers.id, id)).get();
  if (!answer) throw new Error(`No answer ${id}`);
  return answer;
}
