import { and, eq } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { beneficiaries, signUps, users, volunteers } from "~db/schema";
import { inBranchesOf } from "../accounts/scope.server";
import { issueToken } from "../accounts/tokens.server";
import type { Viewer } from "../accounts/viewer";
import { listHistory, recordMove } from "../audit/history.server";
import type { BeneficiaryId, BranchId, SignUpId, UserId } from "../ids";
import { linkTo } from "../links.server";
import { enqueue } from "../mail/outbox.server";
import { mayReadBeneficiary } from "./beneficiary-scope.server";
import { nearestBranch } from "./nearest-branch.server";
import { addBeneficiary, addConsents, findAddressee } from "./new-person.server";
import { factsOf } from "./profile-answers";
import type { Answers } from "./profile-form";
import { isReferentOf, listReferents, type Referent } from "./referents.server";
import { findSignUp } from "./sign-up.server";
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
    if (!signUp) return findRegistered(t, viewer, id);
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
    endForm(t, viewer, signUp.id, beneficiaryId, at);
    return { kind: "registered", beneficiaryId };
  });
}

/** What a form of this registrar became: a second click on the last button is the same success. */
export function findRegistered(db: Reader, viewer: Viewer, id: string): Registering | null {
  const line = listHistory(db, { kind: "sign_up", id }).find(({ actorId }) => actorId === viewer.userId);
  const beneficiaryId = line?.details?.beneficiaryId as BeneficiaryId | undefined;
  return beneficiaryId ? { kind: "registered", beneficiaryId } : null;
}

/** Referents that a coordinator may choose for someone who lives there: social workers of the nearest of their branches. */
export function referentsNear(db: Reader, viewer: Viewer, communeCode: string | undefined): Referent[] {
  const branchId = communeCode ? branchFor(db, viewer, communeCode) : null;
  return branchId ? listReferents(db, [branchId]) : [];
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
    .where(and(eq(beneficiaries.userId, known.id), mayReadBeneficiary(viewer)))
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

export const beneficiaryPath = (viewer: Viewer, id: BeneficiaryId): string =>
  viewer.role === "social_worker" ? `/people/${id}` : `/staff/beneficiaries/${id}`;

const branchFor = (db: Reader, viewer: Viewer, communeCode: string): BranchId | null =>
  nearestBranch(db, communeCode, viewer.branchIds.length > 0 ? viewer.branchIds : undefined);

/** The referent's id, null for none; undefined when the one chosen does not work for that branch (any more). */
function referentFor(
  t: Tx,
  viewer: Viewer,
  { consents }: Answers,
  branchId: BranchId,
): UserId | null | undefined {
  if (viewer.role === "social_worker") return viewer.userId;
  if (!consents?.referentId) return null;
  const chosen = consents.referentId as UserId;
  return isReferentOf(t, chosen, branchId) ? chosen : undefined;
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

/** The form is deleted at once; its history says what it became. */
function endForm(t: Tx, viewer: Viewer, id: SignUpId, beneficiaryId: BeneficiaryId, at: Date) {
  t.delete(signUps).where(eq(signUps.id, id)).run();
  const subject = { kind: "sign_up", id } as const;
  recordMove(t, { subject, move: "registered", actor: viewer.userId, at, details: { beneficiaryId } });
}
