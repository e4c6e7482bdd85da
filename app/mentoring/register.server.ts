import { and, eq, isNull } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { beneficiaries, branchStaff, users, volunteers } from "~db/schema";
import { inBranchesOf } from "../accounts/scope.server";
import { issueToken } from "../accounts/tokens.server";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { BeneficiaryId, BranchId, UserId } from "../ids";
import { linkTo } from "../links.server";
import { enqueue } from "../mail/outbox.server";
import { nearestBranch } from "./nearest-branch.server";
import { addBeneficiary, addConsents, findAddressee } from "./new-person.server";
import { factsOf } from "./profile-answers";
import type { Answers } from "./profile-form";
import { findSignUp, markSent } from "./sign-up.server";
import { type AnswerStep, missingAnswers } from "./sign-up-steps";

export type Registering =
  | { kind: "registered"; beneficiaryId: BeneficiaryId }
  | { kind: "unfinished"; step: AnswerStep }
  | { kind: "address_taken" }
  | { kind: "no_branch" };

/**
 * Ends a form that a professional filled in with the person: a beneficiary of the registrar's nearest branch, waiting at
 * once when protection is confirmed. A social worker becomes the referent. Twice is once. Null: not theirs, or not there.
 */
export function registerBeneficiary(db: Db, viewer: Viewer, id: string, at: Date): Registering | null {
  return tx(db, (t): Registering | null => {
    const signUp = findSignUp(t, { id, by: viewer.userId }, at);
    if (!signUp) return null;
    if (signUp.sent?.beneficiaryId) return { kind: "registered", beneficiaryId: signUp.sent.beneficiaryId };
    const { answers } = signUp;
    const step = missingAnswers(signUp.kind, answers)[0];
    if (step) return { kind: "unfinished", step };
    const facts = factsOf(answers);
    if (!facts) throw new Error(`Registration ${id} is complete without its facts`);
    const email = answers.reach?.email ?? null;
    if (email && findAddressee(t, email)) return { kind: "address_taken" };
    const branchId = branchFor(t, viewer, facts.communeCode);
    if (!branchId) return { kind: "no_branch" };
    const referentId = referentFor(t, viewer, answers, branchId);
    if (referentId === undefined) return { kind: "unfinished", step: "consents" };
    const protectionConfirmed = answers.consents?.protection ?? false;
    const language = facts.language ?? signUp.language;
    const { userId, beneficiaryId } = addBeneficiary(t, {
      ...{ facts, email, language, branchId, referentId, protectionConfirmed, at },
    });
    addConsents(t, userId, answers.consents?.consents ?? [], viewer.userId, at);
    recordMove(t, {
      subject: { kind: "beneficiary", id: beneficiaryId },
      move: "registered",
      to: protectionConfirmed ? "waiting" : "to_confirm",
      actor: viewer.userId,
      at,
      details: { branchId, referentId },
    });
    if (email)
      writeToThem(t, { userId, beneficiaryId, email, firstName: facts.firstName, viewer, referentId, at });
    markSent(t, signUp, beneficiaryId, at);
    return { kind: "registered", beneficiaryId };
  });
}

/** Referents that a coordinator may choose for someone who lives there: social workers of the nearest of their branches. */
export function listReferents(db: Reader, viewer: Viewer, communeCode: string | undefined) {
  const branchId = communeCode ? branchFor(db, viewer, communeCode) : null;
  return branchId ? referentsOf(db, branchId) : [];
}

/** Someone who already has this address: named when the viewer may see them, a bare "taken" when not. */
export type Holder = { kind: "seen"; firstName: string; path: string } | { kind: "unseen" };

export function findHolder(db: Reader, viewer: Viewer, email: string): Holder | null {
  const known = findAddressee(db, email);
  if (!known) return null;
  const { firstName } = known;
  const person = db
    .select({ id: beneficiaries.id })
    .from(beneficiaries)
    .where(and(eq(beneficiaries.userId, known.id), beneficiariesSeenBy(viewer)))
    .get();
  if (person) return { kind: "seen", firstName, path: beneficiaryPath(viewer, person.id) };
  if (viewer.role === "social_worker") return { kind: "unseen" };
  const volunteer = db
    .select({ id: volunteers.id })
    .from(volunteers)
    .where(and(eq(volunteers.userId, known.id), inBranchesOf(viewer, volunteers.branchId)))
    .get();
  return volunteer
    ? { kind: "seen", firstName, path: `/staff/volunteers/${volunteer.id}` }
    : { kind: "unseen" };
}

/** The right to see a beneficiary: a social worker those they accompany, staff those of their branches. */
export const beneficiariesSeenBy = (viewer: Viewer) =>
  viewer.role === "social_worker"
    ? eq(beneficiaries.referentId, viewer.userId)
    : inBranchesOf(viewer, beneficiaries.branchId);

export const beneficiaryPath = (viewer: Viewer, id: BeneficiaryId): string =>
  viewer.role === "social_worker" ? `/people/${id}` : `/staff/beneficiaries/${id}`;

const branchFor = (db: Reader, viewer: Viewer, communeCode: string): BranchId | null =>
  nearestBranch(db, communeCode, viewer.branchIds.length > 0 ? viewer.branchIds : undefined);

const referentsOf = (db: Reader, branchId: BranchId) =>
  db
    .select({ id: users.id, firstName: users.firstName, lastName: users.lastName })
    .from(users)
    .innerJoin(branchStaff, eq(branchStaff.userId, users.id))
    .where(
      and(eq(branchStaff.branchId, branchId), eq(users.role, "social_worker"), isNull(users.suspendedAt)),
    )
    .orderBy(users.lastName, users.firstName)
    .all();

/** The referent's id, null for none; undefined when the one chosen does not work for that branch (any more). */
function referentFor(
  t: Tx,
  viewer: Viewer,
  { consents }: Answers,
  branchId: BranchId,
): UserId | null | undefined {
  if (viewer.role === "social_worker") return viewer.userId;
  if (!consents?.referentId) return null;
  return referentsOf(t, branchId).find(({ id }) => id === consents.referentId)?.id;
}

function writeToThem(
  t: Tx,
  given: {
    userId: UserId;
    beneficiaryId: BeneficiaryId;
    email: string;
    firstName: string;
    viewer: Viewer;
    referentId: UserId | null;
    at: Date;
  },
) {
  const { userId, email, firstName, at } = given;
  const secret = issueToken(t, { kind: "confirm_address", userId, subject: email, at });
  const referent = t
    .select({ firstName: users.firstName, lastName: users.lastName })
    .from(users)
    .where(eq(users.id, given.referentId ?? given.viewer.userId))
    .get();
  enqueue(t, {
    kind: "beneficiary_registered",
    to: userId,
    values: {
      firstName,
      referent: `${referent?.firstName ?? ""} ${referent?.lastName ?? ""}`.trim(),
      link: linkTo(`/link/confirm/${secret}`),
    },
    at,
    subject: { kind: "beneficiary", id: given.beneficiaryId },
  });
}
