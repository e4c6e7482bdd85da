import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Reader, Tx } from "~db/client";
import { beneficiaries, blockedPairs, consents, duos, users, volunteers } from "~db/schema";
import { endTokens } from "../accounts/tokens.server";
import { recordMove } from "../audit/history.server";
import type { BeneficiaryId, BranchId, DuoId, RoundId, UserId, VolunteerId } from "../ids";
import { cancelLetters } from "../mail/outbox.server";
import type { PairExplanation } from "../matching/score";
import { newId } from "../new-id.server";
import { NEEDED_CONSENTS } from "./consents";
import { type Duo, moveDuo } from "./duo-moves.server";
import { ASKED_BY_DAY, CLOSES_AT_DAY, HOLDING_STATES } from "./duo-path";
import { mayReturn } from "./pair-rest";
import { partiesOf } from "./parties.server";
import { writeProposal } from "./proposal-letters.server";
import { missingSteps } from "./volunteer-path";

const DAY = 86_400_000;

export interface NewProposal {
  /** Null: set by hand, outside a round. */
  roundId: RoundId | null;
  branchId: BranchId;
  volunteerId: VolunteerId;
  beneficiaryId: BeneficiaryId;
  explanation: PairExplanation;
  forcedReason: string | null;
  /** What the coordinator adds to the letter. */
  letterWords: string;
  /** Letters, visibility and deadlines start here. */
  visibleFrom: Date;
  by: UserId;
  at: Date;
}

export type ProposalRefusal =
  | "no_place"
  | "not_waiting"
  | "not_approved"
  | "already_proposed"
  | "blocked"
  | "refused_before"
  | "no_consent";
export type Proposed = { ok: true; duoId: DuoId } | { ok: false; refusal: ProposalRefusal };

/** Makes two people's proposal, with its letters; refuses what may not be proposed, whatever a round or a person says. */
export function proposeDuo(t: Tx, proposal: NewProposal): Proposed {
  const refusal = whyNot(t, proposal);
  if (refusal) return { ok: false, refusal };
  const { roundId, branchId, volunteerId, beneficiaryId, explanation, forcedReason, visibleFrom, at } =
    proposal;
  const id = newId<DuoId>("duo");
  const askedBy = new Date(visibleFrom.getTime() + ASKED_BY_DAY * DAY);
  const closesAt = new Date(visibleFrom.getTime() + CLOSES_AT_DAY * DAY);
  t.insert(duos)
    .values({
      ...{ id, roundId, branchId, volunteerId, beneficiaryId, explanation, forcedReason },
      ...{ state: "proposed", createdAt: at, visibleFrom, askedBy, closesAt },
    })
    .run();
  recordMove(t, {
    subject: { kind: "duo", id },
    move: "propose",
    to: "proposed",
    actor: proposal.by,
    at,
    details: { roundId, score: explanation.score, forced: forcedReason !== null },
  });
  const parties = partiesOf(t, proposal);
  const letter = { id, askedBy, closesAt, visibleFrom, words: proposal.letterWords };
  writeProposal(t, letter, parties, "volunteer", at);
  writeProposal(t, letter, parties, "beneficiary", at);
  return { ok: true, duoId: id };
}

/** Withdraws proposals of a round, or of one pair of it, that are taken back; letters not yet left are cancelled. Returns how many. */
export function takeBackProposals(
  t: Tx,
  roundId: RoundId,
  by: UserId,
  at: Date,
  pair?: { beneficiaryId: BeneficiaryId; volunteerId: VolunteerId },
): number {
  const taken = t
    .select()
    .from(duos)
    .where(
      and(
        eq(duos.roundId, roundId),
        eq(duos.state, "proposed"),
        pair && eq(duos.beneficiaryId, pair.beneficiaryId),
        pair && eq(duos.volunteerId, pair.volunteerId),
      ),
    )
    .all();
  for (const duo of taken) {
    moveDuo(t, duo, "withdraw", { mover: "coordinator", by, at }, { endedAt: at }, { takenBack: true });
    cancelLetters(t, { kind: "duo", id: duo.id });
    closeProposalLinks(t, duo, at);
  }
  return taken.length;
}

/** A proposal's links die with it. */
export function closeProposalLinks(t: Tx, duo: Duo, at: Date): void {
  const { volunteer, beneficiary } = partiesOf(t, duo);
  endTokens(t, volunteer.userId, "proposal", at, duo.id);
  endTokens(t, beneficiary.userId, "proposal", at, duo.id);
}

function whyNot(
  t: Reader,
  { volunteerId, beneficiaryId, at }: Pick<NewProposal, "volunteerId" | "beneficiaryId" | "at">,
): ProposalRefusal | null {
  const volunteer = t
    .select({ file: volunteers, user: users })
    .from(volunteers)
    .innerJoin(users, eq(users.id, volunteers.userId))
    .where(eq(volunteers.id, volunteerId))
    .get();
  const beneficiary = t
    .select({ file: beneficiaries, user: users })
    .from(beneficiaries)
    .innerJoin(users, eq(users.id, beneficiaries.userId))
    .where(eq(beneficiaries.id, beneficiaryId))
    .get();
  if (!volunteer || !beneficiary) throw new Error(`No pair ${volunteerId}, ${beneficiaryId}`);
  if (!isScreened(volunteer, at)) return "not_approved";
  const { state, protectionConfirmedAt } = beneficiary.file;
  if (state !== "waiting" || !protectionConfirmedAt || isAway(beneficiary.user)) return "not_waiting";
  if (!hasConsent(t, beneficiary.file.userId)) return "no_consent";
  if (isBlocked(t, volunteerId, beneficiaryId)) return "blocked";
  if (held(t, eq(duos.beneficiaryId, beneficiaryId)) > 0) return "already_proposed";
  if (held(t, eq(duos.volunteerId, volunteerId)) >= volunteer.file.maxDuos) return "no_place";
  const earlier = t
    .select()
    .from(duos)
    .where(and(eq(duos.volunteerId, volunteerId), eq(duos.beneficiaryId, beneficiaryId)))
    .all();
  return earlier.every((duo) => mayReturn(duo, at)) ? null : "refused_before";
}

type User = typeof users.$inferSelect;
const isAway = (user: User): boolean => user.suspendedAt !== null || user.mergedInto !== null;

/** Rule 4: nobody is proposed before everything was seen, or once the record check must be seen again. */
function isScreened({ file, user }: { file: typeof volunteers.$inferSelect; user: User }, at: Date): boolean {
  const missing = missingSteps({
    address_confirmed: user.emailConfirmedAt,
    identity_seen: file.identitySeenAt,
    information_meeting: file.meetingAttendedAt,
    interview: file.interviewAt,
    charter: file.charterSignedAt,
    record_check: file.recordCheckSeenAt,
  });
  const outOfDate = file.recordCheckRenewalAt !== null && file.recordCheckRenewalAt <= at;
  return file.state === "approved" && !isAway(user) && missing.length === 0 && !outOfDate;
}

function hasConsent(t: Reader, userId: UserId): boolean {
  const given = t
    .select({ purpose: consents.purpose })
    .from(consents)
    .where(and(eq(consents.userId, userId), isNull(consents.withdrawnAt)))
    .all()
    .map((consent) => consent.purpose);
  return NEEDED_CONSENTS.every((purpose) => given.includes(purpose));
}

const isBlocked = (t: Reader, volunteerId: VolunteerId, beneficiaryId: BeneficiaryId): boolean =>
  t
    .select({ at: blockedPairs.blockedAt })
    .from(blockedPairs)
    .where(and(eq(blockedPairs.volunteerId, volunteerId), eq(blockedPairs.beneficiaryId, beneficiaryId)))
    .get() !== undefined;

const held = (t: Reader, of: ReturnType<typeof eq>): number =>
  t
    .select({ id: duos.id })
    .from(duos)
    .where(and(of, inArray(duos.state, [...HOLDING_STATES])))
    .all().length;
