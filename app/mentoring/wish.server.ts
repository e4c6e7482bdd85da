import { and, desc, eq, inArray, lte } from "drizzle-orm";
import type { Reader } from "~db/client";
import { beneficiaries, branches, duos, users, volunteers } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import { openOrNull } from "../audit/seal.server";
import type { BeneficiaryId, DuoId, UserId } from "../ids";
import { findPlace } from "../territory/places.server";
import type { BeneficiaryState } from "./beneficiary-path";
import { hasConsent } from "./consent-rows.server";
import { type Answer, HOLDING_STATES } from "./duo-path";
import { type RestStep, restToAnswer } from "./second-programme.server";
import { findWaitingReason, type WaitingReason } from "./waiting-reason.server";

export interface Wish {
  id: BeneficiaryId;
  state: BeneficiaryState;
  /** Since when they wait for somebody. */
  since: Date;
  mayBeMatched: boolean;
  referent: Contact | null;
  branch: { name: string; email: string };
  duo: WishDuo | null;
  /** Why the last round found nobody; only while they wait without a proposal. */
  reason: WaitingReason | null;
  /** Questions that nobody has asked them yet: their wish came from another programme. */
  rest: RestStep[];
}

export interface Contact {
  firstName: string;
  lastName: string;
  email: string | null;
  phone: string | null;
}

/** What a person may know of the proposal or duo that they hold: never the other side's answer. */
export interface WishDuo {
  id: DuoId;
  state: (typeof HOLDING_STATES)[number];
  firstName: string;
  town: string;
  askedBy: Date;
  closesAt: Date;
  myAnswer: Answer | null;
  nextMeeting: { at: Date; place: string | null } | null;
}

/** Where the viewer's own wish stands. */
export function findWish(db: Reader, viewer: Viewer, at: Date): Wish | null {
  const row = db
    .select({ person: beneficiaries, branch: branches })
    .from(beneficiaries)
    .innerJoin(branches, eq(branches.id, beneficiaries.branchId))
    .where(eq(beneficiaries.userId, viewer.userId))
    .get();
  if (!row) return null;
  const { id, state, referentId, waitingSince, createdAt } = row.person;
  const duo = findHeldDuo(db, id, at);
  return {
    ...{ id, state, duo },
    since: waitingSince ?? createdAt,
    mayBeMatched: hasConsent(db, viewer.userId, "matching"),
    referent: referentId && findContact(db, referentId),
    branch: { name: row.branch.name, email: row.branch.email },
    reason: state === "waiting" && !duo ? findWaitingReason(db, id, at) : null,
    rest: state === "closed" ? [] : restToAnswer(row.person),
  };
}

/** The proposal or duo that takes a beneficiary's one place, once it is visible. */
export function findHeldDuo(db: Reader, id: BeneficiaryId, at: Date): WishDuo | null {
  const row = db
    .select({
      duo: duos,
      firstName: users.firstName,
      communeCode: volunteers.communeCode,
    })
    .from(duos)
    .innerJoin(volunteers, eq(volunteers.id, duos.volunteerId))
    .innerJoin(users, eq(users.id, volunteers.userId))
    .where(
      and(eq(duos.beneficiaryId, id), inArray(duos.state, [...HOLDING_STATES]), lte(duos.visibleFrom, at)),
    )
    .orderBy(desc(duos.createdAt))
    .limit(1)
    .get();
  if (!row) return null;
  const { duo } = row;
  const meeting = duo.firstMeetingAt;
  return {
    id: duo.id,
    state: duo.state as WishDuo["state"],
    firstName: row.firstName,
    town: findPlace(db, row.communeCode)?.name ?? "",
    askedBy: duo.askedBy,
    closesAt: duo.closesAt,
    myAnswer: duo.beneficiaryAnswer,
    nextMeeting: meeting && meeting > at ? { at: meeting, place: duo.firstMeetingPlace } : null,
  };
}

/** How to reach a professional: their name, address and number. */
export function findContact(db: Reader, id: UserId): Contact | null {
  const user = db.select().from(users).where(eq(users.id, id)).get();
  if (!user) return null;
  const { firstName, lastName, email } = user;
  return { firstName, lastName, email, phone: openOrNull(user.phone, `users.phone:${id}`) };
}
