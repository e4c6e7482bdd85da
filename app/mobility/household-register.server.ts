import { and, eq, isNull } from "drizzle-orm";
import { type Db, type Reader, type Tx, tx } from "~db/client";
import { beneficiaries, householdForms, households, users } from "~db/schema";
import { issueToken } from "../accounts/tokens.server";
import type { Viewer } from "../accounts/viewer";
import { listHistory, recordMove } from "../audit/history.server";
import { seal } from "../audit/seal.server";
import type { Language } from "../i18n/languages";
import type { BranchId, HouseholdFormId, HouseholdId, UserId } from "../ids";
import { linkTo } from "../links.server";
import { enqueue } from "../mail/outbox.server";
import { mayReadBeneficiary } from "../mentoring/beneficiary-scope.server";
import { nearestBranch } from "../mentoring/nearest-branch.server";
import { findAddressee } from "../mentoring/new-person.server";
import { isReferentOf, listReferents, type Referent } from "../mentoring/referents.server";
import { newId } from "../new-id.server";
import { findPlace } from "../territory/places.server";
import { factsOf, type HouseholdFacts } from "./household-answers";
import { FIELD_GROUPS } from "./household-consents";
import { writeConsent } from "./household-consents.server";
import type { HouseholdAnswers, HouseholdConsentsAnswer } from "./household-form";
import { findHouseholdForm, type HouseholdForm } from "./household-forms.server";
import { hurdlesBeforeReady } from "./household-hurdles";
import { householdColumns } from "./household-rows.server";
import { type AnswerStep, missingAnswers } from "./household-steps";

export type HouseholdRegistering =
  | { kind: "registered"; householdId: HouseholdId }
  | { kind: "unfinished"; step: AnswerStep }
  | { kind: "address_taken" }
  /** The person of this form has a household already, left, or is no longer this registrar's to register. */
  | { kind: "person_gone" }
  | { kind: "no_branch" };

/**
 * Ends a form that a professional filled in with the household: ready at once when nothing keeps it out of the matching,
 * else being prepared. A social worker becomes the referent. Twice is once. Null: not theirs, or not there.
 */
export function registerHousehold(db: Db, viewer: Viewer, id: string, at: Date): HouseholdRegistering | null {
  return tx(db, (t): HouseholdRegistering | null => {
    const form = findHouseholdForm(t, { id, by: viewer.userId }, at);
    if (!form) return findRegisteredHousehold(t, viewer, id);
    const { answers } = form;
    const step = missingAnswers(answers, at.getFullYear())[0];
    if (step) return { kind: "unfinished", step };
    const facts = factsOf(answers, at.getFullYear());
    if (!facts) throw new Error(`Household form ${id} is complete without its facts`);
    const email = form.userId ? null : (answers.reach?.email ?? null);
    if (email && findAddressee(t, email)) return { kind: "address_taken" };
    const branchId = branchFor(t, viewer, facts.communeCode);
    if (!branchId) return { kind: "no_branch" };
    const referentId = referentFor(t, viewer, answers, branchId);
    if (referentId === undefined) return { kind: "unfinished", step: "consents" };
    if (form.userId && !mayRegister(t, viewer, form.userId)) return { kind: "person_gone" };
    const userId = form.userId
      ? updateUser(t, form.userId, facts)
      : addUser(t, facts, email, answers.reach?.language ?? viewer.language, at);
    const householdId = addHousehold(t, { form, facts, userId, branchId, referentId, viewer, at });
    welcome(t, { householdId, userId, email, facts, viewer, referentId, known: form.userId !== null, at });
    endForm(t, viewer, form.id, householdId, at);
    return { kind: "registered", householdId };
  });
}

/** What a form of this registrar became: a second click on the last button is the same success. */
export function findRegisteredHousehold(db: Reader, viewer: Viewer, id: string): HouseholdRegistering | null {
  const line = listHistory(db, { kind: "household_form", id }).find(
    ({ actorId }) => actorId === viewer.userId,
  );
  const householdId = line?.details?.householdId as HouseholdId | undefined;
  return householdId ? { kind: "registered", householdId } : null;
}

/** Referents that a coordinator may choose for a household that lives there now: social workers of the nearest of their branches. */
export function householdReferents(db: Reader, viewer: Viewer, communeCode: string | undefined): Referent[] {
  const branchId = communeCode ? branchFor(db, viewer, communeCode) : null;
  return branchId ? listReferents(db, [branchId]) : [];
}

const branchFor = (db: Reader, viewer: Viewer, communeCode: string): BranchId | null =>
  nearestBranch(db, communeCode, viewer.branchIds.length > 0 ? viewer.branchIds : undefined);

/** The referent's id, null for none; undefined when the one chosen does not work for that branch (any more). */
function referentFor(
  t: Tx,
  viewer: Viewer,
  { consents }: HouseholdAnswers,
  branchId: BranchId,
): UserId | null | undefined {
  if (viewer.role === "social_worker") return viewer.userId;
  if (!consents?.referentId) return null;
  const chosen = consents.referentId as UserId;
  return isReferentOf(t, chosen, branchId) ? chosen : undefined;
}

/** A beneficiary whom this registrar may see, without a household, whose account lives. */
export const mayRegister = (db: Reader, viewer: Viewer, userId: UserId): boolean =>
  db
    .select({ id: users.id })
    .from(users)
    .innerJoin(beneficiaries, eq(beneficiaries.userId, users.id))
    .leftJoin(households, eq(households.userId, users.id))
    .where(
      and(
        eq(users.id, userId),
        mayReadBeneficiary(viewer),
        isNull(households.id),
        isNull(users.suspendedAt),
        isNull(users.mergedInto),
      ),
    )
    .get() !== undefined;

function addUser(
  t: Tx,
  { firstName, lastName, phone }: HouseholdFacts,
  email: string | null,
  language: Language,
  at: Date,
): UserId {
  const id = newId<UserId>("usr");
  t.insert(users)
    .values({
      ...{ id, role: "beneficiary", firstName, lastName, email, language, createdAt: at },
      phone: phone === null ? null : seal(phone, `users.phone:${id}`),
    })
    .run();
  return id;
}

/** Name and number as told now; a number that is not told again stays. */
function updateUser(t: Tx, id: UserId, { firstName, lastName, phone }: HouseholdFacts): UserId {
  const number = phone === null ? {} : { phone: seal(phone, `users.phone:${id}`) };
  t.update(users)
    .set({ firstName, lastName, ...number })
    .where(eq(users.id, id))
    .run();
  return id;
}

interface Registration {
  form: HouseholdForm;
  facts: HouseholdFacts;
  userId: UserId;
  branchId: BranchId;
  referentId: UserId | null;
  viewer: Viewer;
  at: Date;
}

function addHousehold(t: Tx, registration: Registration): HouseholdId {
  const { form, facts, userId, branchId, referentId, viewer, at } = registration;
  const consents = form.answers.consents as HouseholdConsentsAnswer;
  const id = newId<HouseholdId>("hou");
  const hurdles = hurdlesBeforeReady({
    ...facts,
    ...{ state: "preparing", suspendedAt: null, consents: consents.association, hasCandidacy: false },
    placeKnown: typeof findPlace(t, facts.communeCode)?.latitude === "number",
  });
  const state = hurdles.length === 0 ? "ready" : "preparing";
  t.insert(households)
    .values({
      ...householdColumns(facts, id),
      ...{ id, userId, branchId, referentId, state, registeredBy: viewer.userId, createdAt: at },
      waitingSince: state === "ready" ? at : null,
    })
    .run();
  for (const { recipient, fields } of consentsOf(consents))
    writeConsent(t, id, { recipient, organisationId: null, fields }, viewer.userId, at);
  recordMove(t, {
    subject: { kind: "household", id },
    ...{ move: "registered", to: state, actor: viewer.userId, at },
    details: { branchId, referentId },
  });
  return id;
}

const consentsOf = ({ association, employers, landlords, trainings }: HouseholdConsentsAnswer) => [
  { recipient: "association" as const, fields: association ? FIELD_GROUPS : [] },
  { recipient: "employers" as const, fields: employers },
  { recipient: "landlords" as const, fields: landlords },
  { recipient: "trainings" as const, fields: trainings },
];

function welcome(
  t: Tx,
  given: {
    householdId: HouseholdId;
    userId: UserId;
    email: string | null;
    facts: HouseholdFacts;
    viewer: Viewer;
    referentId: UserId | null;
    /** They had an account before. */
    known: boolean;
    at: Date;
  },
): void {
  const { householdId, userId, email, facts, at } = given;
  if (!email && !given.known) return;
  const secret = email && issueToken(t, { kind: "confirm_address", userId, subject: email, at });
  const referent = t
    .select({ firstName: users.firstName, lastName: users.lastName })
    .from(users)
    .where(eq(users.id, given.referentId ?? given.viewer.userId))
    .get();
  enqueue(t, {
    kind: "household_registered",
    to: userId,
    values: {
      firstName: facts.firstName,
      referent: `${referent?.firstName ?? ""} ${referent?.lastName ?? ""}`.trim(),
      link: linkTo(secret ? `/link/confirm/${secret}` : "/household"),
    },
    at,
    subject: { kind: "household", id: householdId },
  });
}

/** The form is deleted at once; its history says what it became. */
function endForm(t: Tx, viewer: Viewer, id: HouseholdFormId, householdId: HouseholdId, at: Date) {
  t.delete(householdForms).where(eq(householdForms.id, id)).run();
  const subject = { kind: "household_form", id } as const;
  recordMove(t, { subject, move: "registered", actor: viewer.userId, at, details: { householdId } });
}
