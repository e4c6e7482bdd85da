import { and, desc, eq, inArray, lte } from "drizzle-orm";
import type { Reader } from "~db/client";
import { beneficiaries, branches, duos, users, volunteers } from "~db/schema";
import type { Viewer } from "../accounts/viewer";
import type { BranchId, DuoId } from "../ids";
import { findPlace } from "../territory/places.server";
import { type Standing, standingOf } from "./duo-standing";
import { findMyMeeting, type MyMeeting, missedMeeting } from "./my-meetings.server";
import { screeningOf } from "./screening.server";
import type { UsualWait } from "./usual-wait";
import { findUsualWait } from "./usual-wait.server";
import { type JourneyPoint, journeyOf } from "./volunteer-journey";
import type { Screening, VolunteerState } from "./volunteer-path";
import { findWaitingReason, type WaitingReason } from "./waiting-reason.server";

export interface MyJourney {
  state: VolunteerState;
  screening: Screening;
  approvedAt: Date | null;
  /** How many duos they wish to have at once. */
  maxDuos: number;
  points: JourneyPoint[];
  /** How long the present step usually takes; null when it only depends on the person, or when nothing is awaited. */
  usual: UsualWait | null;
  branch: { name: string; email: string };
  meeting: MyMeeting | null;
  missedMeeting: boolean;
  duos: MyDuo[];
  /** Why the last round found nobody; only while they wait without a proposal or duo. */
  reason: WaitingReason | null;
}

/** What a volunteer may know of a proposal or duo before opening its page: never the other side's answer. */
export interface MyDuo {
  id: DuoId;
  standing: Standing;
  firstName: string;
  town: string;
  askedBy: Date;
  closesAt: Date;
  nextMeeting: { at: Date; place: string | null } | null;
}

/** Where the viewer stands on their way to a duo; null when they are no volunteer. */
export function findMyJourney(db: Reader, viewer: Viewer, at: Date): MyJourney | null {
  const row = db
    .select({ person: volunteers, user: users, branch: branches })
    .from(volunteers)
    .innerJoin(users, eq(users.id, volunteers.userId))
    .innerJoin(branches, eq(branches.id, volunteers.branchId))
    .where(eq(volunteers.userId, viewer.userId))
    .get();
  if (!row) return null;
  const { person, user, branch } = row;
  const { state, approvedAt, maxDuos } = person;
  const screening = screeningOf(person, user);
  const held = listMyDuos(db, viewer, at);
  const hasOpenDuo = held.some(({ standing }) => standing === "open");
  const hasProposal = held.some(({ standing }) => standing !== "open");
  const points = journeyOf({ state, screening, hasProposal, hasOpenDuo });
  const isWelcomed = screening.information_meeting !== null || state !== "screening";
  return {
    ...{ state, screening, approvedAt, maxDuos, points, duos: held },
    usual: usualOf(db, points, held, state, branch.id, at),
    branch: { name: branch.name, email: branch.email },
    meeting: isWelcomed ? null : findMyMeeting(db, viewer, at),
    missedMeeting: !isWelcomed && missedMeeting(db, viewer, at),
    reason: state === "approved" && held.length === 0 ? findWaitingReason(db, person.id, at) : null,
  };
}

function usualOf(
  db: Reader,
  points: readonly JourneyPoint[],
  held: readonly MyDuo[],
  state: VolunteerState,
  branchId: BranchId,
  at: Date,
): UsualWait | null {
  const present = points.find(({ current }) => current)?.step;
  if (!present || present === "address" || present === "duo" || state === "paused") return null;
  // Once something is proposed, what one waits for is the duo's opening.
  return findUsualWait(db, present === "proposal" && held.length > 0 ? "duo" : present, branchId, at);
}

const SHOWN: readonly Standing[] = ["asked", "answered", "both_yes", "open"];

function listMyDuos(db: Reader, viewer: Viewer, at: Date): MyDuo[] {
  const rows = db
    .select({ duo: duos, firstName: users.firstName, communeCode: beneficiaries.communeCode })
    .from(duos)
    .innerJoin(volunteers, eq(volunteers.id, duos.volunteerId))
    .innerJoin(beneficiaries, eq(beneficiaries.id, duos.beneficiaryId))
    .innerJoin(users, eq(users.id, beneficiaries.userId))
    .where(
      and(
        eq(volunteers.userId, viewer.userId),
        inArray(duos.state, ["proposed", "accepted", "open"]),
        lte(duos.visibleFrom, at),
      ),
    )
    .orderBy(desc(duos.visibleFrom))
    .limit(6)
    .all();
  return rows
    .map(({ duo, firstName, communeCode }) => ({
      ...{ id: duo.id, firstName, askedBy: duo.askedBy, closesAt: duo.closesAt },
      standing: standingOf(duo, "volunteer", at),
      town: findPlace(db, communeCode)?.name ?? "",
      nextMeeting:
        duo.firstMeetingAt && duo.firstMeetingAt > at
          ? { at: duo.firstMeetingAt, place: duo.firstMeetingPlace }
          : null,
    }))
    .filter(({ standing }) => SHOWN.includes(standing));
}
