import { and, eq } from "drizzle-orm";
import { type Db, type Tx, tx } from "~db/client";
import { beneficiaries, users } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { recordMove } from "../audit/history.server";
import type { BeneficiaryId, UserId } from "../ids";
import { linkTo } from "../links.server";
import { enqueue } from "../mail/outbox.server";
import { isAllowed } from "../moves";
import { BENEFICIARY_MOVES, type BeneficiaryMove, type BeneficiaryState } from "./beneficiary-path";
import { mayReadBeneficiary } from "./beneficiary-scope.server";
import { giveConsentIn, hasConsent } from "./consent-rows.server";
import { endDuosOf } from "./duo-endings.server";
import { withdrawDuosOf } from "./duo-withdrawals.server";
import { isReferentOf } from "./referents.server";

/** What became of a move: done, not this viewer's to make, too late, or something that must be there first. */
export type Moved =
  | { ok: true }
  | { ok: false; why: "not_there" }
  | { ok: false; why: "conflict"; state: BeneficiaryState }
  | { ok: false; why: "no_consent" | "no_referent"; state: BeneficiaryState };

export type MovablePerson = NonNullable<ReturnType<typeof findMovable>>;

/**
 * Pauses, resumes or closes a person's wish. A pause keeps the place in the queue and a proposal already made; leaving takes
 * back proposals and ends the open duo. Resuming needs a live consent to be matched.
 */
export function moveBeneficiary(
  db: Db,
  viewer: Viewer,
  id: BeneficiaryId,
  move: Exclude<BeneficiaryMove, "confirm">,
  at: Date,
): Moved {
  return tx(db, (t): Moved => {
    const person = findMovable(t, viewer, id);
    if (!person) return { ok: false, why: "not_there" };
    if (move === "resume" && person.state === "paused" && !hasConsent(t, person.userId, "matching"))
      return { ok: false, why: "no_consent", state: person.state };
    const moved = makeMove(t, person, move, viewer, at);
    if (moved.ok && move === "close") {
      withdrawDuosOf(t, { beneficiaryId: id }, viewer.userId, at);
      endDuosOf(t, { beneficiaryId: id }, { mover: viewer.role, by: viewer.userId }, at);
    }
    return moved;
  });
}

export interface Confirmation {
  referentId: UserId;
  /** True when staff collected the consent to be matched with the person (paper, phone, face to face). */
  consentCollected: boolean;
}

/**
 * Lets a self-registered person into the matching: protection seen, consent there, referent chosen. Their wait counts from
 * the day they asked.
 */
export function confirmBeneficiary(
  db: Db,
  viewer: Viewer,
  id: BeneficiaryId,
  { referentId, consentCollected }: Confirmation,
  at: Date,
): Moved {
  return tx(db, (t): Moved => {
    const person = findMovable(t, viewer, id);
    if (!person) return { ok: false, why: "not_there" };
    if (!isReferentOf(t, referentId, person.branchId))
      return { ok: false, why: "no_referent", state: person.state };
    if (!consentCollected && !hasConsent(t, person.userId, "matching"))
      return { ok: false, why: "no_consent", state: person.state };
    const moved = makeMove(t, person, "confirm", viewer, at, {
      ...{ referentId, protectionConfirmedAt: at, waitingSince: person.createdAt },
    });
    if (!moved.ok) return moved;
    giveConsentIn(t, person.userId, "matching", "", viewer, at);
    enqueue(t, {
      kind: "beneficiary_registered",
      to: person.userId,
      values: {
        firstName: person.firstName,
        referent: firstNameOf(t, referentId),
        link: linkTo("/beneficiary"),
      },
      at,
      subject: { kind: "beneficiary", id },
      onceKey: `beneficiary-confirmed:${id}`,
    });
    return moved;
  });
}

/** One move of the table inside a transaction: guarded by state and version, with its line of history. */
export function makeMove(
  t: Tx,
  person: Pick<MovablePerson, "id" | "state" | "version">,
  move: BeneficiaryMove,
  viewer: Viewer,
  at: Date,
  facts: Partial<typeof beneficiaries.$inferInsert> = {},
  details?: Record<string, unknown>,
): Moved {
  const { state, version } = person;
  if (!isAllowed(BENEFICIARY_MOVES, move, state, viewer.role)) return { ok: false, why: "conflict", state };
  const to = BENEFICIARY_MOVES[move].to;
  const { changes } = t
    .update(beneficiaries)
    .set({ ...facts, state: to, version: version + 1 })
    .where(
      and(
        eq(beneficiaries.id, person.id),
        eq(beneficiaries.state, state),
        eq(beneficiaries.version, version),
      ),
    )
    .run();
  if (changes !== 1) return { ok: false, why: "conflict", state };
  recordMove(t, {
    subject: { kind: "beneficiary", id: person.id },
    ...{ move, from: state, to, actor: viewer.userId, at, details },
  });
  return { ok: true };
}

/** The person, if this viewer may act for them. */
export const findMovable = (t: Tx, viewer: Viewer, id: BeneficiaryId) =>
  t
    .select({
      id: beneficiaries.id,
      userId: beneficiaries.userId,
      branchId: beneficiaries.branchId,
      referentId: beneficiaries.referentId,
      state: beneficiaries.state,
      version: beneficiaries.version,
      createdAt: beneficiaries.createdAt,
      firstName: users.firstName,
    })
    .from(beneficiaries)
    .innerJoin(users, eq(users.id, beneficiaries.userId))
    .where(and(eq(beneficiaries.id, id), mayReadBeneficiary(viewer)))
    .get();

const firstNameOf = (t: Tx, id: UserId): string =>
  t.select({ name: users.firstName }).from(users).where(eq(users.id, id)).get()?.name ?? "";
