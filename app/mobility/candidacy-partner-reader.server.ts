import { and, count, desc, eq, gte, inArray, isNull, type SQL } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { candidacies, candidacyAnswers, communes, history, offers, organisations, users } from "~db/schema";
import { coordinatorsOf } from "../accounts/recipients.server";
import type { Viewer } from "../accounts/viewer";
import { recordAccess, recordMove } from "../audit/history.server";
import type { CandidacyAnswerId } from "../ids";
import { findColleague } from "../mentoring/contacts.server";
import type { Answer, AnsweringParty } from "./candidacy";
import { readHouseholdOf, readLines, readPlace, type TakenLines } from "./candidacy-lines.server";
import { type Candidacy, getCandidacy } from "./candidacy-moves.server";
import type { PartnerAnswer } from "./candidacy-partner-letters.server";
import type { PartnerSeat } from "./candidacy-partner-seats.server";
import { isCommitted } from "./candidacy-path";
import { readShared, type SharedFile, sharedGroups } from "./candidacy-sharing.server";
import { findPlannedVisit } from "./candidacy-visits.server";
import type { FieldGroup } from "./household-consents";

const DAY = 86_400_000;

/** Where a question stands in the partner's eyes. Words: `staff.candidacies.partner.standing.<standing>`. */
export type PartnerStanding = "asked" | "waiting" | "agreed" | "living" | "said_no" | "stopped";

/** A question as an employer, a landlord or a training body reads it: its own lines, and what the household agreed to show. */
export interface PartnerReading {
  id: CandidacyAnswerId;
  party: AnsweringParty;
  organisation: string;
  offer: string;
  town: string;
  lines: TakenLines;
  standing: PartnerStanding;
  askedAt: number;
  closesAt: number;
  late: boolean;
  answer: Answer | null;
  answeredAt: number | null;
  /** Null once nothing more is to be decided by this reader. */
  shared: SharedFile | null;
  groups: FieldGroup[];
  visit: { startsAt: number; place: string } | null;
  /** Who answers questions at the association. */
  contact: { name: string; email: string | null } | null;
  mayWithdraw: boolean;
}

/**
 * Reads a question. With an account the reading is in the household's access log; by a link it is a line of the candidacy's
 * history: once a day and organisation either way. By a link that was answered, nothing of the household is shown any more.
 */
export function readQuestion(db: Db, seat: PartnerSeat, at: Date): PartnerReading {
  const answer = db.select().from(candidacyAnswers).where(eq(candidacyAnswers.id, seat.answerId)).get();
  if (!answer) throw new Error(`No answer ${seat.answerId}`);
  const candidacy = getCandidacy(db, answer.candidacyId);
  const standing = partnerStanding(candidacy, answer);
  const decides = standing === "asked" || (seat.by !== null && isGoingOn(standing));
  const groups = decides ? sharedGroups(db, candidacy.householdId, answer.organisationId, answer.party) : [];
  const shared = decides
    ? readShared(db, candidacy.householdId, groups, concernedBy(candidacy, answer), at.getFullYear())
    : null;
  if (shared && groups.length > 0) noteOpened(db, candidacy, answer, seat, at);
  const place = readPlace(db, candidacy.offerId);
  const visit = isCommitted(candidacy.state) ? findPlannedVisit(db, candidacy.id) : null;
  return {
    ...{ id: answer.id, party: answer.party, offer: place.title, town: place.town ?? "", standing },
    organisation: organisationOf(db, answer),
    lines: readLines(db, linesAsked(candidacy, answer), namesShown(db, candidacy, groups)),
    askedAt: answer.askedAt.getTime(),
    closesAt: answer.closesAt.getTime(),
    late: answer.closesAt <= at,
    answer: answer.answer,
    answeredAt: answer.answeredAt?.getTime() ?? null,
    ...{ shared, groups },
    visit: visit && { startsAt: visit.startsAt.getTime(), place: visit.place },
    contact: contactAt(db, candidacy, at),
    mayWithdraw: answer.answer === "yes" && isCommitted(candidacy.state),
  };
}

export interface QuestionLine {
  id: CandidacyAnswerId;
  party: AnsweringParty;
  organisation: string;
  offer: string;
  town: string;
  standing: PartnerStanding;
  askedAt: number;
  closesAt: number;
}
const QUESTIONS_PER_PAGE = 25;

/** What the viewer's organisations were asked: waiting first, then newest first. */
export function listQuestions(db: Reader, viewer: Viewer, page: number) {
  if (viewer.organisationIds.length === 0) return { lines: [], waiting: 0, page: 1, pages: 1 };
  const mine = inArray(candidacyAnswers.organisationId, [...viewer.organisationIds]);
  const counted = (where: SQL | undefined): number =>
    db
      .select({ count: count() })
      .from(candidacyAnswers)
      .innerJoin(candidacies, eq(candidacies.id, candidacyAnswers.candidacyId))
      .where(and(mine, where))
      .get()?.count ?? 0;
  const pages = Math.max(1, Math.ceil(counted(undefined) / QUESTIONS_PER_PAGE));
  const shown = Math.min(Math.max(1, page), pages);
  const isWaiting = and(isNull(candidacyAnswers.answer), eq(candidacies.state, "accepted")) as SQL;
  const lines = db
    .select({
      answer: candidacyAnswers,
      state: candidacies.state,
      organisation: organisations.name,
      offer: offers.title,
      town: communes.name,
    })
    .from(candidacyAnswers)
    .innerJoin(candidacies, eq(candidacies.id, candidacyAnswers.candidacyId))
    .innerJoin(organisations, eq(organisations.id, candidacyAnswers.organisationId))
    .innerJoin(offers, eq(offers.id, candidacies.offerId))
    .leftJoin(communes, eq(communes.code, offers.communeCode))
    .where(mine)
    .orderBy(desc(isWaiting), desc(candidacyAnswers.askedAt), candidacyAnswers.id)
    .limit(QUESTIONS_PER_PAGE)
    .offset((shown - 1) * QUESTIONS_PER_PAGE)
    .all()
    .map(
      ({ answer, state, organisation, offer, town }): QuestionLine => ({
        ...{ id: answer.id, party: answer.party, organisation, offer, town: town ?? "" },
        standing: partnerStanding({ state }, answer),
        askedAt: answer.askedAt.getTime(),
        closesAt: answer.closesAt.getTime(),
      }),
    );
  return { lines, waiting: counted(isWaiting), page: shown, pages };
}

/** Only its own no is told to a partner; whatever else ended it has "stopped". */
function partnerStanding(
  { state }: Pick<Candidacy, "state">,
  { answer }: Pick<PartnerAnswer, "answer">,
): PartnerStanding {
  if (answer === "no") return "said_no";
  if (state === "accepted") return answer === "yes" ? "waiting" : "asked";
  if (isCommitted(state)) return "agreed";
  return state === "moved" ? "living" : "stopped";
}

const isGoingOn = (standing: PartnerStanding): boolean => standing === "waiting" || standing === "agreed";

/** The lines that this organisation is asked about, and no others. */
const linesAsked = (candidacy: Candidacy, answer: PartnerAnswer) => ({
  offerId: candidacy.offerId,
  postId: answer.postId,
  postMember: answer.postId ? candidacy.postMember : null,
  secondPostId: answer.secondPostId,
  secondPostMember: answer.secondPostId ? candidacy.secondPostMember : null,
  dwellingId: answer.dwellingId,
  trainingId: answer.trainingId,
  trainingMember: answer.trainingId ? candidacy.trainingMember : null,
});

function concernedBy(candidacy: Candidacy, answer: PartnerAnswer): number[] {
  const { postMember, secondPostMember, trainingMember } = linesAsked(candidacy, answer);
  return [...new Set([postMember, secondPostMember, trainingMember].filter((member) => member !== null))];
}

/** First names stand beside the lines only where the household agreed to give them. */
const namesShown = (db: Reader, candidacy: Candidacy, groups: readonly FieldGroup[]) =>
  groups.includes("identity") ? readHouseholdOf(db, candidacy.householdId).members : [];

const organisationOf = (db: Reader, { organisationId }: PartnerAnswer): string =>
  db
    .select({ name: organisations.name })
    .from(organisations)
    .where(eq(organisations.id, organisationId))
    .get()?.name ?? "";

function contactAt(db: Reader, { branchId }: Candidacy, at: Date): PartnerReading["contact"] {
  const [first] = coordinatorsOf(db, branchId, at);
  return first ? findColleague(db, first.userId) : null;
}

function noteOpened(
  db: Db,
  candidacy: Candidacy,
  answer: PartnerAnswer,
  { by }: PartnerSeat,
  at: Date,
): void {
  const { organisationId, party } = answer;
  const today = and(
    eq(history.subjectKind, "candidacy"),
    eq(history.subjectId, candidacy.id),
    eq(history.move, "read_by_partner"),
    gte(history.at, new Date(at.getTime() - DAY)),
  );
  tx(db, (t) => {
    if (by) {
      const { row } = readHouseholdOf(t, candidacy.householdId);
      const reader = t.select({ id: users.id }).from(users).where(eq(users.id, by)).get();
      if (reader) recordAccess(t, { viewer: by, person: row.userId, page: "candidacy-answer", at });
    }
    const known = t.select().from(history).where(today).all();
    if (known.some(({ details }) => details?.organisationId === organisationId)) return;
    recordMove(t, {
      subject: { kind: "candidacy", id: candidacy.id },
      move: "read_by_partner",
      actor: by,
      at,
      details: { organisationId, party },
    });
  });
}

/** Who is asked, and as what: what the forms of staff say above themselves. */
export function readQuestionBrief(db: Reader, id: CandidacyAnswerId) {
  const answer = db.select().from(candidacyAnswers).where(eq(candidacyAnswers.id, id)).get();
  if (!answer) throw new Error(`No answer ${id}`);
  return { party: answer.party, organisation: organisationOf(db, answer) };
}
