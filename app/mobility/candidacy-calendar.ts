import ical, { ICalCalendarMethod, ICalEventStatus } from "ical-generator";

export interface CalendarVisit {
  visitId: string;
  title: string;
  /** Milliseconds; written in UTC, which every calendar shows in its own zone. */
  startsAt: number;
  endsAt: number;
  place: string;
  /** One more for each change: a later import replaces the earlier one. */
  sequence: number;
  cancelled: boolean;
  link: string;
  stamp: Date;
}

/** An immersion visit as a calendar file (RFC 5545). */
export function visitFile(visit: CalendarVisit): string {
  const calendar = ical({ name: "Trait d’union", method: ICalCalendarMethod.PUBLISH });
  calendar.createEvent({
    id: visit.visitId,
    sequence: visit.sequence,
    stamp: visit.stamp,
    start: new Date(visit.startsAt),
    end: new Date(visit.endsAt),
    summary: visit.title,
    location: visit.place,
    url: visit.link,
    status: visit.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}
