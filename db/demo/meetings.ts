import { and, eq } from "drizzle-orm";
import type { InfoMeetingId } from "../../app/ids";
import type { Tx } from "../client";
import { infoMeetingBookings, infoMeetings, volunteers } from "../schema";
import type { Branch } from "./association";
import type { Chance } from "./chance";
import { demoId } from "./ids";

const DAY = 86_400_000;
const HOUR = 3_600_000;
const PLACES = 15;

/** Information meetings of a branch: two that were, two to come, with some of the volunteers who are being welcomed. */
export function addMeetings(t: Tx, chance: Chance, branch: Branch, at: Date): void {
  const waiting = t
    .select({ id: volunteers.id, met: volunteers.meetingAttendedAt })
    .from(volunteers)
    .where(and(eq(volunteers.branchId, branch.id), eq(volunteers.state, "screening")))
    .all();
  const midnight = Math.floor(at.getTime() / DAY) * DAY;
  for (const days of [-40, -12, 6, 20]) {
    // Half past six in the evening, in summer as in winter within an hour.
    const startsAt = new Date(midnight + days * DAY + 17.5 * HOUR);
    const id = demoId<InfoMeetingId>(chance, "mee");
    t.insert(infoMeetings)
      .values({
        ...{ id, branchId: branch.id, startsAt, endsAt: new Date(startsAt.getTime() + 1.5 * HOUR) },
        place: `Maison des associations, ${branch.town.name}`,
        ...{ places: PLACES, createdBy: chance.pick(branch.coordinators) },
      })
      .run();
    const guests = waiting.filter(({ met }) => days < 0 === (met !== null)).slice(0, PLACES);
    for (const guest of guests) {
      if (!chance.is(0.4)) continue;
      waiting.splice(waiting.indexOf(guest), 1);
      t.insert(infoMeetingBookings)
        .values({
          ...{ meetingId: id, volunteerId: guest.id, attendedAt: days < 0 ? startsAt : null },
          bookedAt: new Date(Math.min(startsAt.getTime(), at.getTime()) - 5 * DAY),
        })
        .run();
    }
  }
}
