import { and, desc, eq, inArray, lte } from "drizzle-orm";
import { type Db, type Reader, tx } from "~db/client";
import { beneficiaries, branches, duos, history, letters, users, volunteers } from "~db/schema";
import { isStaff } from "../accounts/roles";
import type { Viewer } from "../accounts/viewer";
import { recordAccess } from "../audit/history.server";
import { openOrNull } from "../audit/seal.server";
import type { BeneficiaryId, DuoId, UserId } from "../ids";
import type { LetterKind, LetterState } from "../mail/letters";
import { findPlace, placeLabel } from "../territory/places.server";
import { mayReadBeneficiary } from "./beneficiary-scope.server";
import { hasConsent } from "./consent-rows.server";
import { type ConsentLine, listConsents } from "./consents.server";
import type { DuoState } from "./duo-path";
import { profileOf } from "./household.server";
import { findWaitingReason } from "./waiting-reason.server";
import { findContact } from "./wish.server";

export type BeneficiaryFile = NonNullable<ReturnType<typeof openFile>>;

/**
 * Opens somebody's file for a professional and notes it in the access log, which the person reads. What the person told
 * about themselves stays closed to their referent when they withdrew that consent (`profile` is null).
 */
export function openFile(db: Db, viewer: Viewer, id: BeneficiaryId, page: string, at: Date) {
  return tx(db, (t) => {
    const row = findRow(t, viewer, id);
    if (!row) return null;
    const { person, user, branch } = row;
    recordAccess(t, { viewer: viewer.userId, person: user.id, page, at });
    const { firstName, lastName, email, language } = user;
    const { state, version, reachBy, protectionConfirmedAt, createdAt, referentId } = person;
    const closed = !isStaff(viewer.role) && !hasConsent(t, user.id, "share_with_referent");
    const place = findPlace(t, person.communeCode);
    return {
      ...{ id, firstName, lastName, email, language, state, version, reachBy, protectionConfirmedAt },
      ...{ createdAt, referentId, branchId: branch.id, branch: branch.name, userId: user.id },
      phone: openOrNull(user.phone, `users.phone:${user.id}`),
      since: person.waitingSince ?? createdAt,
      place: place ? placeLabel(place) : person.communeCode,
      referent: referentId && findContact(t, referentId),
      mergedInto: user.mergedInto && findByUser(t, user.mergedInto),
      profile: closed ? null : { ...profileOf(person), ...frenchOf(person) },
      consents: listConsents(t, user.id) satisfies ConsentLine[],
      duos: listDuosFor(t, viewer, id, at),
      reason: findWaitingReason(t, id, at),
      history: listMoves(t, id, user.id),
      letters: isStaff(viewer.role) ? listLettersTo(t, user.id) : [],
    };
  });
}

/** A person's name and state, for the pages of one move; no more than these pages show, so no line in the access log. */
export function findHeadline(db: Reader, viewer: Viewer, id: BeneficiaryId) {
  const row = findRow(db, viewer, id);
  if (!row) return null;
  const { person, user, branch } = row;
  return {
    ...{ id, firstName: user.firstName, lastName: user.lastName, state: person.state },
    ...{ version: person.version, userId: user.id, branchId: branch.id, referentId: person.referentId },
    ...{ createdAt: person.createdAt, language: user.language },
    mayBeMatched: hasConsent(db, user.id, "matching"),
    hasProposal: holds(db, id, ["proposed", "accepted"]),
    hasOpenDuo: holds(db, id, ["open"]),
  };
}

const findRow = (db: Reader, viewer: Viewer, id: BeneficiaryId) =>
  db
    .select({ person: beneficiaries, user: users, branch: branches })
    .from(beneficiaries)
    .innerJoin(users, eq(users.id, beneficiaries.userId))
    .innerJoin(branches, eq(branches.id, beneficiaries.branchId))
    .where(and(eq(beneficiaries.id, id), mayReadBeneficiary(viewer)))
    .get();

const frenchOf = ({ frenchOral, frenchWritten, practiseFrench }: typeof beneficiaries.$inferSelect) => ({
  frenchOral,
  frenchWritten,
  practiseFrench,
});

const holds = (db: Reader, id: BeneficiaryId, states: DuoState[]): boolean =>
  db
    .select({ id: duos.id })
    .from(duos)
    .where(and(eq(duos.beneficiaryId, id), inArray(duos.state, states)))
    .limit(1)
    .get() !== undefined;

const findByUser = (db: Reader, userId: UserId): BeneficiaryId | null =>
  db.select({ id: beneficiaries.id }).from(beneficiaries).where(eq(beneficiaries.userId, userId)).get()?.id ??
  null;

export interface FileDuo {
  id: DuoId;
  firstName: string;
  state: DuoState;
  createdAt: Date;
  closesAt: Date;
  answered: boolean;
}

/** Staff see a proposal from its publication; a referent when the person does. */
const listDuosFor = (db: Reader, viewer: Viewer, id: BeneficiaryId, at: Date): FileDuo[] =>
  db
    .select({ duo: duos, firstName: users.firstName })
    .from(duos)
    .innerJoin(volunteers, eq(volunteers.id, duos.volunteerId))
    .innerJoin(users, eq(users.id, volunteers.userId))
    .where(and(eq(duos.beneficiaryId, id), isStaff(viewer.role) ? undefined : lte(duos.visibleFrom, at)))
    .orderBy(desc(duos.createdAt))
    .all()
    .map(({ duo, firstName }) => ({
      ...{ id: duo.id, firstName, state: duo.state, createdAt: duo.createdAt, closesAt: duo.closesAt },
      answered: duo.beneficiaryAnswer !== null,
    }));

export interface FileMove {
  move: string;
  to: string | null;
  /** Null: the platform itself. */
  actor: string | null;
  at: Date;
}

/** Moves of the wish and of the account, newest first. */
const listMoves = (db: Reader, id: BeneficiaryId, userId: UserId): FileMove[] =>
  db
    .select({ move: history.move, to: history.toState, actor: users.firstName, at: history.at })
    .from(history)
    .leftJoin(users, eq(users.id, history.actorId))
    .where(
      and(inArray(history.subjectKind, ["beneficiary", "user"]), inArray(history.subjectId, [id, userId])),
    )
    .orderBy(desc(history.at), desc(history.id))
    .limit(100)
    .all();

export interface FileLetter {
  kind: LetterKind;
  state: LetterState;
  createdAt: Date;
  sentAt: Date | null;
}

const listLettersTo = (db: Reader, userId: UserId): FileLetter[] =>
  db
    .select({
      kind: letters.kind,
      state: letters.state,
      createdAt: letters.createdAt,
      sentAt: letters.sentAt,
    })
    .from(letters)
    .where(eq(letters.userId, userId))
    .orderBy(desc(letters.createdAt))
    .limit(50)
    .all();
