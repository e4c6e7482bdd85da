import { type Db, type Tx, tx } from "~db/client";
import { askToConfirm } from "../accounts/addresses.server";
import { recordMove } from "../audit/history.server";
import type { Subject } from "../audit/subjects";
import type { BranchId, UserId } from "../ids";
import { linkTo } from "../links.server";
import { enqueue } from "../mail/outbox.server";
import { nearestBranch } from "./nearest-branch.server";
import { addBeneficiary, addConsents, addVolunteer, findAddressee } from "./new-person.server";
import { factsOf, type ProfileFacts } from "./profile-answers";
import { findSignUp, markSent, type SignUp, type SignUpKey } from "./sign-up.server";
import { type AnswerStep, missingAnswers } from "./sign-up-steps";

export type Sending =
  /** Whether the address was known or not: the page must not tell. */
  | { kind: "sent" }
  | { kind: "unfinished"; step: AnswerStep }
  /** The association has no branch yet that could take anybody in. */
  | { kind: "no_branch" };

/**
 * Sends a form that someone filled in alone: it becomes a person with an address to confirm. An address that is already
 * somebody's only gets a letter that says so. Sending twice is sending once. Null when there is no such form.
 */
export function sendSignUp(db: Db, key: SignUpKey, at: Date): Sending | null {
  return tx(db, (t): Sending | null => {
    const signUp = findSignUp(t, key, at);
    if (!signUp) return null;
    if (signUp.sent) return { kind: "sent" };
    const step = missingAnswers(signUp.kind, signUp.answers)[0];
    if (step) return { kind: "unfinished", step };
    const facts = factsOf(signUp.answers);
    if (!facts || !signUp.email) throw new Error(`Sign-up ${signUp.id} is complete without its facts`);
    const branchId = nearestBranch(t, facts.communeCode);
    if (!branchId) return { kind: "no_branch" };
    const known = findAddressee(t, signUp.email);
    if (known) remindThem(t, known, at);
    else welcome(t, { signUp, email: signUp.email, facts, branchId, at });
    markSent(t, signUp.id, at);
    return { kind: "sent" };
  });
}

function remindThem(t: Tx, { id, firstName }: { id: UserId; firstName: string }, at: Date) {
  const values = { firstName, link: linkTo("/sign-in") };
  enqueue(t, { kind: "already_registered", to: id, values, at });
}

function welcome(t: Tx, given: Sent) {
  const { userId, subject, to } =
    given.signUp.side === "volunteer" ? asVolunteer(t, given) : asBeneficiary(t, given);
  const { email, branchId, at } = given;
  recordMove(t, { subject, move: "signed_up", to, actor: userId, at, details: { branchId } });
  askToConfirm(t, { userId, address: email, at });
}

interface Sent {
  signUp: SignUp;
  email: string;
  facts: ProfileFacts;
  branchId: BranchId;
  at: Date;
}
interface Welcomed {
  userId: UserId;
  subject: Subject;
  to: string;
}

function asVolunteer(t: Tx, given: Sent): Welcomed {
  const { userId, volunteerId } = addVolunteer(t, { ...given, language: given.signUp.language });
  return { userId, subject: { kind: "volunteer", id: volunteerId }, to: "screening" };
}

/** Nobody of the association has seen that protection is granted: to be confirmed first. */
function asBeneficiary(t: Tx, given: Sent): Welcomed {
  const { userId, beneficiaryId } = addBeneficiary(t, {
    ...given,
    language: given.signUp.language,
    referentId: null,
    protectionConfirmed: false,
  });
  addConsents(t, userId, given.signUp.answers.consents?.consents ?? [], userId, given.at);
  return { userId, subject: { kind: "beneficiary", id: beneficiaryId }, to: "to_confirm" };
}
