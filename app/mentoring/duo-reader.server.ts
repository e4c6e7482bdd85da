import { eq } from "drizzle-orm";
import type { Reader } from "~db/client";
import { beneficiaries, users, volunteers } from "~db/schema";
import type { DuoId, UserId } from "../ids";
import type { Reason } from "../matching/reason";
import { kilometresBetween } from "../territory/distance";
import { findPlace, type Place } from "../territory/places.server";
import { type Contact, contactOf, findColleague } from "./contacts.server";
import { type LoggedMeeting, listMeetings } from "./duo-meetings.server";
import type { Duo } from "./duo-moves.server";
import type { Side } from "./duo-path";
import { type Standing, standingOf } from "./duo-standing";
import { getDuo } from "./duos.server";
import { profileOf } from "./household.server";
import { otherSide } from "./parties.server";
import { type AgeBand, ageBandOf, type Interest, type Level, type Profile } from "./profile";
import type { Seat } from "./seats.server";

/** A duo as one side reads it. Moments in milliseconds. Nothing in it depends on the other's answer while it is proposed. */
export interface DuoReading {
  duoId: DuoId;
  side: Side;
  standing: Standing;
  /** First name of the person on this side. */
  own: string;
  askedBy: number;
  closesAt: number;
  answeredAt: number | null;
  /** Until the duo opens: who is proposed, and why. */
  proposal: Proposal | null;
  /** Once it opened. */
  life: Life | null;
}

/** All that is shown of the other side before a duo opens (PRODUCT, rule 2). */
export interface Proposal {
  firstNames: string[];
  ageBands: AgeBand[];
  town: string;
  /** Great-circle kilometres between the two towns; null when a point is not known. */
  kilometres: number | null;
  languages: { code: string; oral: Level }[];
  shared: Interest[];
  alsoLikes: Interest[];
  freeHours: number;
  ownFreeHours: number;
  reasons: Reason[];
}

export interface Life {
  firstNames: string[];
  openedAt: number;
  endedAt: number | null;
  /** Null once the duo has ended. */
  contact: Contact | null;
  tutor: { name: string; email: string | null } | null;
  firstMeeting: { at: number; place: string | null } | null;
  meetings: (Omit<LoggedMeeting, "loggedBy"> & { own: boolean })[];
}

const PROPOSAL_SHOWN: readonly Standing[] = ["asked", "answered", "both_yes"];

/** Reads a duo from a seat: only what this side may see at this moment. */
export function readDuo(db: Reader, seat: Seat, at: Date): DuoReading {
  const duo = getDuo(db, seat.duoId);
  const standing = standingOf(duo, seat.side, at);
  const own = readSide(db, duo, seat.side);
  const other = readSide(db, duo, otherSide(seat.side));
  const answeredAt = seat.side === "volunteer" ? duo.volunteerAnsweredAt : duo.beneficiaryAnsweredAt;
  return {
    duoId: duo.id,
    side: seat.side,
    standing,
    own: own.firstName,
    askedBy: duo.askedBy.getTime(),
    closesAt: duo.closesAt.getTime(),
    answeredAt: answeredAt?.getTime() ?? null,
    proposal: PROPOSAL_SHOWN.includes(standing) ? proposalOf(db, duo, own.profile, other.profile, at) : null,
    life: lifeOf(db, duo, own.userId, other.profile, seat, at),
  };
}

/** What the forms of an open or ended duo need; null when there is no seat or nothing has opened. */
export function readStartedDuo(
  db: Reader,
  seat: Seat | null,
  at: Date,
): { duoId: DuoId; firstNames: string[] } | null {
  const reading = seat && readDuo(db, seat, at);
  return reading?.life ? { duoId: reading.duoId, firstNames: reading.life.firstNames } : null;
}

function proposalOf(db: Reader, duo: Duo, own: Profile, other: Profile, at: Date): Proposal {
  const [here, there] = [findPlace(db, own.communeCode), findPlace(db, other.communeCode)];
  const adults = adultsOf(other, at);
  return {
    firstNames: adults.map((adult) => adult.firstName),
    ageBands: [...new Set(adults.map((adult) => adult.band))],
    town: there?.name ?? "",
    kilometres: distance(here, there),
    languages: other.languages.map(({ code, oral }) => ({ code, oral })),
    shared: other.interests.filter((interest) => own.interests.includes(interest)),
    alsoLikes: other.interests.filter((interest) => !own.interests.includes(interest)),
    freeHours: other.freeHours,
    ownFreeHours: own.freeHours,
    reasons: reasonsOf(duo),
  };
}

function lifeOf(db: Reader, duo: Duo, ownUserId: UserId, other: Profile, seat: Seat, at: Date): Life | null {
  if (!duo.openedAt) return null;
  const { firstMeetingAt, firstMeetingPlace } = duo;
  return {
    firstNames: adultsOf(other, at).map((adult) => adult.firstName),
    openedAt: duo.openedAt.getTime(),
    endedAt: duo.endedAt?.getTime() ?? null,
    contact: duo.state === "open" ? contactOf(db, duo, otherSide(seat.side)) : null,
    tutor: findColleague(db, duo.tutorId),
    firstMeeting: firstMeetingAt && { at: firstMeetingAt.getTime(), place: firstMeetingPlace },
    meetings: listMeetings(db, duo.id).map(({ loggedBy, ...meeting }) => ({
      ...meeting,
      own: loggedBy === ownUserId,
    })),
  };
}

/** Adults only: a child's name is nobody's business before two households know each other. */
function adultsOf(profile: Profile, at: Date): { firstName: string; band: AgeBand }[] {
  return profile.members.flatMap(({ firstName, birthYear }) => {
    const band = ageBandOf(at.getUTCFullYear() - birthYear);
    return band ? [{ firstName, band }] : [];
  });
}

/** What speaks for the pair, strongest first; what only concerns the queue is the coordinator's. */
const reasonsOf = (duo: Duo): Reason[] =>
  duo.explanation.criteria
    .filter(({ points, because }) => points > 0 && because !== null)
    .sort((a, b) => b.points - a.points)
    .flatMap(({ because }) => (because ? [because] : []));

const distance = (here: Place | null, there: Place | null): number | null =>
  isKnown(here) && isKnown(there) ? kilometresBetween(here, there) : null;

const isKnown = (place: Place | null): place is Place & { latitude: number; longitude: number } =>
  typeof place?.latitude === "number" && typeof place.longitude === "number";

function readSide(db: Reader, duo: Duo, side: Side): { userId: UserId; firstName: string; profile: Profile } {
  const row =
    side === "volunteer"
      ? db
          .select({ file: volunteers, firstName: users.firstName })
          .from(volunteers)
          .innerJoin(users, eq(users.id, volunteers.userId))
          .where(eq(volunteers.id, duo.volunteerId))
          .get()
      : db
          .select({ file: beneficiaries, firstName: users.firstName })
          .from(beneficiaries)
          .innerJoin(users, eq(users.id, beneficiaries.userId))
          .where(eq(beneficiaries.id, duo.beneficiaryId))
          .get();
  if (!row) throw new Error(`No ${side} in duo ${duo.id}`);
  return { userId: row.file.userId, firstName: row.firstName, profile: profileOf(row.file) };
}
